using System.Runtime.InteropServices;
using Csto.Portal.Core.Search.Words;

namespace Csto.Portal.Core.Search.Quotes;

/// <summary>A run of words in two texts.</summary>
/// <param name="At">Its first word in the pasted text.</param>
/// <param name="There">Its first word in the published one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Run(int At, int There, int Length);

/// <summary>
/// Finds the longest run of words that two texts have in common, within any part of them. What it costs grows with what they have in common: of a long text only the places that
/// may begin a run are looked at.
/// </summary>
internal sealed class CommonRuns
{
    private const int Unknown = -1;

    private readonly int _least;
    private readonly int[] _pasted;
    private readonly int[] _published;

    /// <summary>Where a run may begin in the pasted text, in order, with where it would begin in the published one.</summary>
    private readonly List<(int At, List<int> There)> _hits = [];

    /// <param name="pasted">The words of the pasted text.</param>
    /// <param name="published">The words of the published one.</param>
    /// <param name="least">Words of the shortest run; of none nothing is found.</param>
    public CommonRuns(IReadOnlyList<WordAt> pasted, IReadOnlyList<WordAt> published, int least)
    {
        _least = least;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _published = new int[published.Count];
        for (var i = 0; i < _published.Length; i++)
        {
            if (!numbers.TryGetValue(published[i].Form, out _published[i]))
                numbers[published[i].Form] = _published[i] = numbers.Count;
        }

        _pasted = new int[pasted.Count];
        for (var i = 0; i < _pasted.Length; i++)
            _pasted[i] = numbers.GetValueOrDefault(pasted[i].Form, Unknown);
        if (least > 0)
            Hit();
    }

    /// <param name="box">From a word of the pasted text to before another, and likewise of the published one.</param>
    public Run? Longest((int From, int To, int Start, int End) box)
    {
        Run? best = null;
        for (var i = FirstFrom(box.From); i < _hits.Count && _hits[i].At + _least <= box.To; i++)
        {
            var at = _hits[i].At;
            foreach (var there in _hits[i].There)
            {
                if (there < box.Start || there + _least > box.End || IsWithin(at, there, box))
                    continue;
                var length = Math.Min(box.To - at, box.End - there);
                length = _pasted.AsSpan(at, length).CommonPrefixLength(_published.AsSpan(there, length));
                if (length >= _least && length > (best?.Length ?? 0))
                    best = new(at, there, length);
            }
        }

        return best;
    }

    /// <summary>A run that goes on before here was looked at there.</summary>
    private bool IsWithin(int at, int there, (int From, int To, int Start, int End) box) =>
        at > box.From && there > box.Start && _pasted[at - 1] == _published[there - 1];

    private int FirstFrom(int word)
    {
        var (low, high) = (0, _hits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_hits[middle].At < word)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void Hit()
    {
        var places = new Dictionary<(int, int, int), List<int>>();
        for (var i = 0; i + _least <= _published.Length; i++)
        {
            var key = KeyOf(_published, i);
            if (!places.TryGetValue(key, out var there))
                places[key] = there = [];
            there.Add(i);
        }

        for (var i = 0; i + _least <= _pasted.Length; i++)
        {
            if (_pasted[i] != Unknown && places.TryGetValue(KeyOf(_pasted, i), out var there))
                _hits.Add((i, there));
        }
    }

    /// <summary>The first words of a run, at most three.</summary>
    private (int First, int Second, int Third) KeyOf(int[] words, int at) =>
        (words[at], _least > 1 ? words[at + 1] : 0, _least > 2 ? words[at + 2] : 0);
}
