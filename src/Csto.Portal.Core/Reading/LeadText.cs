using System.Text.RegularExpressions;

namespace Csto.Portal.Core.Reading;

/// <summary>
/// The lead as it stands under its title. Many items of the archive have a title made from the first sentence of the lead, without the
/// date it opens with and with «ОДКБ» for the full name: under such a title a list shows only what the lead adds to it.
/// </summary>
public static partial class LeadText
{
    /// <summary>A rest shorter than this says nothing.</summary>
    private const int ShortestRest = 20;

    /// <summary>How far into the lead the title may begin: behind a date («В период с 13 по 15 февраля 2026 года …»).</summary>
    private const int LatestStart = 9;

    private static readonly string[] FullName = ["договора", "о", "коллективной", "безопасности"];

    /// <summary>What a list shows under the title; null where the lead adds nothing.</summary>
    public static string? InList(string title, string lead)
    {
        if (string.IsNullOrWhiteSpace(lead))
            return null;
        var end = EndOfTitle(Words(title), Words(lead)) ?? EndOfTitle(Words(AfterGenre(title)), Words(lead));
        if (end is not { } at)
            return lead;
        var opensSentence = at < lead.Length && lead[at] is '.' or '!' or '?' or '…';
        var rest = lead[at..].TrimStart('.', '!', '?', '…', ' ', '\u00A0', '»', ')');
        if (rest.Length < ShortestRest)
            return null;
        return opensSentence ? rest : "…" + rest.TrimStart(',', ';', ':', ' ', '—', '–');
    }

    /// <summary>What the page of the item shows under the title: the whole lead, save where it is the title again.</summary>
    public static string? OnPage(string title, string lead) =>
        string.IsNullOrWhiteSpace(lead) || (OpenAlike(title, lead) && Words(title).Select(w => w.Key).SequenceEqual(Words(lead).Select(w => w.Key))) ? null : lead;

    /// <summary>Hardly any lead that opens otherwise than its title has to be read further.</summary>
    private static bool OpenAlike(string title, string lead)
    {
        var (one, other) = (FirstWord(title), FirstWord(lead));
        return one == other || MayBeName(one) || MayBeName(other);
    }

    private static bool MayBeName(string word) => word == ShortName || word.StartsWith(FirstOfFullName, StringComparison.Ordinal);

    private static string FirstWord(string text)
    {
        foreach (var match in WordPattern().EnumerateMatches(text))
            return Key(text.Substring(match.Index, match.Length));
        return "";
    }

    private static string Key(string word) => word.ToLowerInvariant().Replace('ё', 'е');

    /// <summary>Where in the lead the title ends; null where the lead does not open with it.</summary>
    private static int? EndOfTitle(List<Word> title, List<Word> lead)
    {
        if (title.Count < 2)
            return null;
        for (var start = 0; start <= Math.Min(LatestStart, lead.Count - title.Count); start++)
        {
            if (title.Select(w => w.Key).SequenceEqual(lead.Skip(start).Take(title.Count).Select(w => w.Key)))
                return lead[start + title.Count - 1].End;
        }

        return null;
    }

    /// <summary>«Приветствие: …» without the word before the colon.</summary>
    private static string AfterGenre(string title) => title.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 20 and var colon ? title[(colon + 2)..] : "";

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        foreach (Match match in WordPattern().Matches(text))
        {
            words.Add(new Word(Key(match.Value), match.Index + match.Length));
            FoldFullName(words);
        }

        return words;
    }

    /// <summary>«Организации Договора о коллективной безопасности (ОДКБ)» counts as the one word «ОДКБ».</summary>
    private static void FoldFullName(List<Word> words)
    {
        if (words.Count > 1 && words[^1].Key == ShortName && words[^2] is { Key: ShortName, IsFolded: true })
            words.RemoveAt(words.Count - 2);
        var from = words.Count - FullName.Length - 1;
        if (from < 0 || !words[from].Key.StartsWith(FirstOfFullName, StringComparison.Ordinal)
            || !words.Skip(from + 1).Select(w => w.Key).SequenceEqual(FullName))
            return;
        var folded = new Word(ShortName, words[^1].End) { IsFolded = true };
        words.RemoveRange(from, words.Count - from);
        words.Add(folded);
    }

    private const string ShortName = "одкб";
    private const string FirstOfFullName = "организаци";

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.None, 1000)]
    private static partial Regex WordPattern();

    private sealed record Word(string Key, int End)
    {
        public bool IsFolded { get; init; }
    }
}
