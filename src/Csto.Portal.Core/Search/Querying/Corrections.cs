using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.Core.Search.Querying;

/// <summary>
/// What was probably meant where a word stands in no text: typed on the other layout, written in the other alphabet, or not finished.
/// </summary>
internal sealed class Corrections(SearchEngine engine, Abbreviations abbreviations)
{
    private const int ShortestBeginning = 3;

    /// <summary>Every word that no piece has, replaced by one that some piece has; null where that does not help.</summary>
    public ParsedQuery? Of(ParsedQuery query)
    {
        if (query.Parts.All(p => p.IsExcluded || engine.IsKnown(p)))
            return null;
        var chunks = query.Text.Split(' ');
        var corrected = string.Join(' ', chunks.Select(chunk => IsKnown(chunk) ? chunk : Instead(chunk) ?? chunk));
        if (corrected == query.Text)
            return KeyboardLayout.Swap(query.Text) is { } swapped && Whole(swapped) is { } whole ? whole : null;
        return Whole(corrected);
    }

    private ParsedQuery? Whole(string text) =>
        QueryReader.Read(text, abbreviations) is { Parts.Count: > 0 } read && read.Parts.All(p => p.IsExcluded || engine.IsKnown(p)) ? read : null;

    /// <summary>Words that are left out of queries are as good as known.</summary>
    private bool IsKnown(string chunk) => Read(chunk) is var parts && parts.All(p => p.IsExcluded || p.Kind == PartKind.Phrase || engine.IsKnown(p));

    private string? Instead(string chunk)
    {
        var word = chunk.Trim('"', '«', '»', '*');
        return Candidates(word).FirstOrDefault(candidate => Read(candidate) is { Count: > 0 } parts && parts.All(engine.IsKnown));
    }

    private static IEnumerable<string> Candidates(string word)
    {
        if (KeyboardLayout.Swap(word) is { } swapped)
            yield return swapped;
        var words = WordReader.Read(word);
        if (words.Count != 1)
            yield break;
        foreach (var reading in LatinReading.Of(words[0].Form))
            yield return reading;
        if (words[0].Form.Length >= ShortestBeginning)
            yield return words[0].Form + "*";
    }

    private IReadOnlyList<QueryPart> Read(string text) => QueryReader.Read(text, abbreviations).Parts;
}
