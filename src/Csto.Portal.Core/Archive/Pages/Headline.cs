using System.Text.RegularExpressions;

namespace Csto.Portal.Core.Archive.Pages;

/// <summary>
/// Makes a headline from the first sentence of an item that has none: without the date it opens with, with the Organization's short name,
/// cut where a phrase ends, and never inside quotation marks or brackets.
/// </summary>
public static class Headline
{
    public const int MaxLength = 120;

    private const string Month = "(?:" + PrintedDates.Months + ")";

    private static readonly Regex OpeningDate = PrintedDates.Pattern(
        $@"^(?:в\s+период\s+)?(?:(?:с|со)\s+[0-9]{{1,2}}(?:\s+{Month}(?:\s+[0-9]{{4}})?(?:\s*(?:года|г\.))?)?\s+по\s+"
        + $@"|(?:[0-9]{{1,2}}(?:\s+{Month})?\s*(?:,|и|-|–|—)\s*)+)?"
        + $@"[0-9]{{1,2}}\s+{Month}(?:\s+(?:[0-9]{{4}}(?:\s*(?:года|г\.|г))?|с\.\s?г\.))?\s*,?\s+");

    private static readonly Regex FullName = PrintedDates.Pattern(
        @"организаци(?:я|и|ю|ей)\s+договора\s+о\s+коллективной\s+безопасности(?:\s+\(одкб\))?");

    /// <summary>Words that open a phrase: a headline may end before one, never with one.</summary>
    private static readonly HashSet<string> PhraseOpeners = new(StringComparer.OrdinalIgnoreCase)
    {
        "в", "во", "на", "с", "со", "по", "к", "ко", "о", "об", "от", "из", "для", "при", "под", "над", "за", "до", "у", "и", "а", "но", "или",
        "что", "чтобы", "где", "как", "между", "перед", "после", "через", "против", "среди", "также", "который", "которая", "которое", "которые",
        "которых", "которого", "которой", "котором", "посвящённый", "посвященный", "посвящённая", "посвященная", "посвящённое", "посвященное",
    };

    /// <param name="text">A paragraph.</param>
    /// <param name="maxLength">In characters, the ellipsis included.</param>
    public static string From(string text, int maxLength = MaxLength)
    {
        var sentence = Sentences.First(text).Trim();
        var rest = OpeningDate.Match(sentence) is { Success: true } date ? sentence[date.Length..] : sentence;
        var headline = rest.Length >= 20 ? rest : sentence;
        return Cut(Capitalise(FullName.Replace(headline, "ОДКБ")), maxLength);
    }

    /// <summary>Shortens to the length asked for; a text that fits loses only the full stop.</summary>
    public static string Cut(string text, int maxLength)
    {
        var whole = text.TrimEnd('.', ';', ',', ':', ' ', '\u00A0');
        if (whole.Length <= maxLength)
            return whole;

        var limit = maxLength - 1;
        var cuts = Cuts(whole, limit).ToList();
        var phrase = cuts.LastOrDefault(c => c.EndsPhrase && c.At >= limit / 2).At;
        var at = phrase > 0 ? phrase : cuts.LastOrDefault(c => c.At >= limit / 3 && !TiesNext(whole, c.At)).At;
        return at > 0 ? Tidy(whole[..at]) + "…" : CutInside(whole, limit);
    }

    /// <summary>Every space outside quotation marks and brackets, and whether a phrase ends there.</summary>
    private static IEnumerable<(int At, bool EndsPhrase)> Cuts(string text, int limit)
    {
        var nesting = new Nesting();
        for (var i = 1; i <= limit; i++)
        {
            nesting.Add(text, i - 1);
            if (char.IsWhiteSpace(text[i]) && !nesting.IsOpen)
                yield return (i, text[i - 1] is ',' or ';' or ':' || PhraseOpeners.Contains(NextWord(text, i + 1)));
        }
    }

    /// <summary>Whether what stands before a space cannot do without what follows: «государств – членов», «членов ОДКБ», «Анны Вершининой».</summary>
    private static bool TiesNext(string text, int space)
    {
        var next = NextWord(text, space + 1);
        return text[space - 1] is '-' or '–' or '—' || next is "-" or "–" or "—" || (next.Length > 0 && char.IsUpper(next[0]));
    }

    /// <summary>The text opens with a quotation or one word longer than the headline: it is cut at a word and closed again.</summary>
    private static string CutInside(string text, int limit)
    {
        var space = text.LastIndexOf(' ', limit - 4);
        var at = space >= limit / 3 ? space : limit - 4;
        at -= char.IsHighSurrogate(text[at - 1]) ? 1 : 0;
        var nesting = new Nesting();
        for (var i = 0; i < at; i++)
            nesting.Add(text, i);

        return Tidy(text[..at]) + "…" + nesting.Closers;
    }

    private static string Tidy(string text)
    {
        var tidy = text.TrimEnd(' ', '\u00A0', ',', ';', ':', '-', '–', '—');
        while (tidy.LastIndexOf(' ') is var space and > 0 && PhraseOpeners.Contains(tidy[(space + 1)..]))
            tidy = tidy[..space].TrimEnd(' ', '\u00A0', ',', ';', ':', '-', '–', '—');

        return tidy;
    }

    private static string NextWord(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny(' ', '\u00A0', ',');
        return end is < 0 or > 20 ? "" : text.Substring(start, end);
    }

    private static string Capitalise(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Which quotation marks and brackets are open.</summary>
    private sealed class Nesting
    {
        private const string Openers = "«„([";
        private const string Closing = "»“)]";
        private readonly Stack<char> _open = [];

        public bool IsOpen => _open.Count > 0;

        /// <summary>At most three: a headline nests no deeper.</summary>
        public string Closers => string.Concat(_open.Take(3));

        public void Add(string text, int at)
        {
            var c = text[at];
            if (_open.TryPeek(out var closer) && c == closer)
            {
                _open.Pop();
            }
            else if (c == '"')
            {
                _open.Push('"');
            }
            else if (Openers.IndexOf(c, StringComparison.Ordinal) is var kind and >= 0)
            {
                _open.Push(Closing[kind]);
            }
        }
    }
}
