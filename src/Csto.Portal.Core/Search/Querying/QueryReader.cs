using Csto.Portal.Core.Search.Indexing;
using Csto.Portal.Core.Search.Stemming;
using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.Core.Search.Querying;

/// <summary>
/// Reads what was typed. Any string can be read: what is no word is passed over, a quotation mark without its fellow too, and what is too long is cut.
/// </summary>
internal static class QueryReader
{
    private const int MostParts = 24;
    private const int ShortestBeginning = 2;
    private const string Opening = "\"«“„”";
    private const string Closing = "\"»”“";

    public static ParsedQuery Read(string? typed, Abbreviations abbreviations)
    {
        var text = SearchText.Clean(typed);
        var day = DateWords.Take(text, out var rest);
        var parts = new List<QueryPart>();
        foreach (var (chunk, isQuoted, isExcluded) in Chunks(rest))
            parts.AddRange(Parts(chunk, isQuoted, isExcluded));
        return new(text, [.. Meaningful(Joined(parts, abbreviations)).DistinctBy(p => p.ToString()).Take(MostParts)], day);
    }

    private static IEnumerable<(string Chunk, bool IsQuoted, bool IsExcluded)> Chunks(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }

            var isExcluded = text[i] == '-' && i + 1 < text.Length && text[i + 1] != ' ';
            var from = isExcluded ? i + 1 : i;
            var isQuoted = Opening.Contains(text[from], StringComparison.Ordinal) && text.AsSpan(from + 1).IndexOfAny(Closing) > 0;
            var end = isQuoted ? from + 1 + text.AsSpan(from + 1).IndexOfAny(Closing) : Gap(text, from);
            yield return (text[(isQuoted ? from + 1 : from)..end], isQuoted, isExcluded);
            i = isQuoted ? end + 1 : end;
        }
    }

    private static int Gap(string text, int from) => text.IndexOf(' ', from) is var gap and >= 0 ? gap : text.Length;

    private static IEnumerable<QueryPart> Parts(string chunk, bool isQuoted, bool isExcluded)
    {
        var words = WordReader.Read(chunk);
        if (words.Count == 0)
            yield break;
        // What is excluded with a hyphen in it is one thing: each of its words would exclude far more.
        if (isQuoted || (isExcluded && words.Count > 1))
        {
            yield return new(PartKind.Phrase, chunk.Replace("\"", "", StringComparison.Ordinal).Trim(), [.. words.Select(w => w.Form)], "", isExcluded);
            yield break;
        }

        foreach (var word in words)
        {
            var typed = words.Count == 1 ? chunk : chunk.Substring(word.Start, word.Length);
            var isBeginning = word.Form.Length >= ShortestBeginning && word.End < chunk.Length && chunk[word.End] == '*';
            yield return isBeginning
                ? new(PartKind.Beginning, chunk.Substring(word.Start, word.Length), [word.Form], word.Form, isExcluded)
                : new(PartKind.Word, typed, [word.Form], Stems.Of(word.Form), isExcluded);
        }
    }

    /// <summary>Words that follow one another and are an abbreviation in full, or in short, are looked for as that.</summary>
    private static IEnumerable<QueryPart> Joined(List<QueryPart> parts, Abbreviations abbreviations)
    {
        for (var i = 0; i < parts.Count;)
        {
            var run = parts.Skip(i).TakeWhile(p => p.Kind == PartKind.Word && p.IsExcluded == parts[i].IsExcluded).ToList();
            if (run.Count > 0 && abbreviations.At(run.ConvertAll(p => p.Term), 0) is { } found && (!parts[i].IsExcluded || found.Count == 1))
            {
                var words = run.Take(found.Count).ToList();
                yield return new(
                    PartKind.Abbreviation, string.Join(' ', words.Select(w => w.Typed)), [.. words.SelectMany(w => w.Forms)],
                    PieceTerms.OfAbbreviation(found.Group), parts[i].IsExcluded);
                i += found.Count;
                continue;
            }

            yield return parts[i++];
        }
    }

    /// <summary>Words that every text has are left out, unless there are no others: then they are looked for as they are.</summary>
    private static IEnumerable<QueryPart> Meaningful(IEnumerable<QueryPart> parts)
    {
        List<QueryPart> all = [.. parts];
        return all.Exists(p => !IsStopWord(p))
            ? all.Where(p => !IsStopWord(p))
            : all.Select(p => p with { Kind = PartKind.Phrase, Term = "" });
    }

    private static bool IsStopWord(QueryPart part) => part.Kind == PartKind.Word && StopWords.Contains(part.Forms[0]);
}
