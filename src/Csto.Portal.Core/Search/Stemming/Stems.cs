using System.Collections.Concurrent;

namespace Csto.Portal.Core.Search.Stemming;

/// <summary>The stem of a word by the letters it is written in: a text in one language quotes the other.</summary>
internal static class Stems
{
    /// <summary>Words whose stems are kept: the whole vocabulary of an archive is about that.</summary>
    private const int Most = 200_000;

    private const int LongestKept = 24;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);
    private static int _count;

    /// <param name="form">As <see cref="Words.WordReader"/> gives it.</param>
    public static string Of(string form)
    {
        if (Known.TryGetValue(form, out var known))
            return known;
        var stem = Find(form);
        // What does not fit is worked out anew. The words that are known are counted here, because the dictionary locks to count them.
        if (form.Length <= LongestKept && Interlocked.Increment(ref _count) <= Most)
            Known.TryAdd(form, stem);
        return stem;
    }

    private static string Find(string form)
    {
        if (form.Length < 3)
            return form;
        if (form.All(c => c is >= 'а' and <= 'я'))
            return RussianNames.Reduce(RussianStemmer.Stem(form));
        return form.All(char.IsAsciiLetterLower) ? EnglishStemmer.Stem(form) : form;
    }
}
