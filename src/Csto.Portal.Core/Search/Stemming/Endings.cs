namespace Csto.Portal.Core.Search.Stemming;

/// <summary>Endings of which a word loses the longest that it has.</summary>
/// <param name="always">Parted by spaces: cut wherever they stand.</param>
/// <param name="afterVowel">Cut only behind «а» or «я», which stays.</param>
internal sealed class Endings(string always, string afterVowel = "")
{
    private readonly (string Text, bool IsAfterVowel)[] _endings =
    [
        .. always.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => (text, false))
            .Concat(afterVowel.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => (text, true)))
            .OrderByDescending(ending => ending.Item1.Length),
    ];

    /// <summary>Only the longest ending counts: where that one may not be cut, no shorter one is.</summary>
    /// <param name="word">What is left of the word.</param>
    /// <param name="from">Where the region begins that endings lie in.</param>
    public bool Cut(ref ReadOnlySpan<char> word, int from)
    {
        foreach (var (text, isAfterVowel) in _endings)
        {
            var at = word.Length - text.Length;
            if (at < from || !word.EndsWith(text, StringComparison.Ordinal))
                continue;
            if (isAfterVowel && (at - 1 < from || word[at - 1] is not ('а' or 'я')))
                return false;
            word = word[..at];
            return true;
        }

        return false;
    }
}
