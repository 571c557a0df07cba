using System.Runtime.InteropServices;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Search.Indexing;
using Csto.Portal.Core.Search.Stemming;
using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.Core.Search.Querying;

/// <summary>Finds again in a text what a query found it by, and cuts out the passage that shows the most of it.</summary>
internal sealed class Highlighter(IReadOnlyList<QueryPart> parts, Abbreviations abbreviations)
{
    private const int MostHits = 500;
    private const int Before = 60;

    private readonly QueryPart[] _parts = [.. parts.Where(p => !p.IsExcluded)];

    /// <summary>How many things are looked for.</summary>
    public int Wanted => _parts.Length;

    /// <summary>How many of them stand in a text.</summary>
    public int Different(string text) => Hits(text).Select(h => h.Part).Distinct().Count();

    /// <summary>The whole text, with typography.</summary>
    public IReadOnlyList<MarkedRun> Mark(string text) => Runs(Typography.Apply(text));

    /// <summary>The best passage of about so many characters; null where nothing of it stands in the text.</summary>
    public IReadOnlyList<MarkedRun>? Passage(string text, int length)
    {
        var hits = Hits(text);
        if (hits.Count == 0)
            return null;
        var (best, most) = (hits[0], 0);
        for (var i = 0; i < hits.Count; i++)
        {
            var end = hits[i].Start - Before + length;
            var score = hits.Skip(i).TakeWhile(h => h.End <= end).Select(h => h.Part).Distinct().Count();
            if (score > most)
                (best, most) = (hits[i], score);
            if (most == Wanted)
                break;
        }

        return Mark(Cut(text, best.Start, length));
    }

    private List<Hit> Hits(string text)
    {
        var words = WordReader.Read(text);
        var stems = words.ConvertAll(w => Stems.Of(w.Form));
        var hits = new List<Hit>();
        for (var part = 0; part < _parts.Length; part++)
        {
            foreach (var (first, count) in Places(_parts[part], words, stems).Take(MostHits))
                hits.Add(new(words[first].Start, words[first + count - 1].End, part));
        }

        hits.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return hits;
    }

    private IEnumerable<(int First, int Count)> Places(QueryPart part, List<WordAt> words, List<string> stems) => part.Kind switch
    {
        PartKind.Abbreviation => abbreviations.In(stems).Where(a => PieceTerms.OfAbbreviation(a.Group) == part.Term).Select(a => (a.First, a.Count)),
        PartKind.Phrase => Enumerable.Range(0, Math.Max(0, words.Count - part.Forms.Count + 1)).Where(i => IsAt(part.Forms, words, i)).Select(i => (i, part.Forms.Count)),
        PartKind.Beginning => Singles(words.Count, i => words[i].Form.StartsWith(part.Term, StringComparison.Ordinal) || stems[i] == Stems.Of(part.Term)),
        _ => Singles(words.Count, i => stems[i] == part.Term),
    };

    private static IEnumerable<(int First, int Count)> Singles(int count, Func<int, bool> isOne) => Enumerable.Range(0, count).Where(isOne).Select(i => (i, 1));

    private static bool IsAt(IReadOnlyList<string> forms, List<WordAt> words, int at)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            if (words[at + i].Form != forms[i])
                return false;
        }

        return true;
    }

    private List<MarkedRun> Runs(string text)
    {
        var runs = new List<MarkedRun>();
        var at = 0;
        foreach (var hit in Hits(text))
        {
            if (hit.End <= at)
                continue;
            var start = Math.Max(hit.Start, at);
            if (start > at)
                runs.Add(new(text[at..start], IsMarked: false));
            runs.Add(new(text[start..hit.End], IsMarked: true));
            at = hit.End;
        }

        if (at < text.Length)
            runs.Add(new(text[at..], IsMarked: false));
        return runs;
    }

    /// <summary>From the beginning of a sentence where one is near, else of a word; to the end of a word. One line.</summary>
    private static string Cut(string text, int hit, int length)
    {
        var from = Math.Max(0, hit - Before);
        if (from > 0)
        {
            var sentence = text.AsSpan(0, hit).LastIndexOfAny(".!?\n");
            from = sentence >= from - Before && sentence + 1 < hit ? sentence + 1 : text.IndexOf(' ', from) is var gap && gap >= 0 && gap < hit ? gap + 1 : hit;
        }

        var rest = PlainText.Excerpt(InOneLine(text.Substring(from, Math.Min(text.Length - from, length * 2))), length);
        return from == 0 || text[..from].AsSpan().TrimEnd() is [.., '.' or '!' or '?' or '\n'] ? rest : "…" + rest;
    }

    /// <summary>A line that ends without a full stop (a heading, an item, a name under a quotation) is set off from the next.</summary>
    private static string InOneLine(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(lines.Select((line, i) => i == lines.Length - 1 ? line : line + (char.IsLetterOrDigit(line[^1]) ? " … " : " ")));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Hit(int Start, int End, int Part);
}

/// <summary>A stretch of a text; what was looked for is marked.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MarkedRun(string Text, bool IsMarked);
