using System.Numerics;

namespace Csto.Portal.Core.Search;

/// <summary>A set of pieces by their numbers in the index.</summary>
internal sealed class Bits
{
    private readonly ulong[] _words;

    /// <param name="capacity">Numbers are smaller; what is not is passed over.</param>
    public Bits(int capacity) => _words = new ulong[(capacity + 63) / 64];

    private Bits(ulong[] words) => _words = words;

    public int Bytes => _words.Length * sizeof(ulong);

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool this[int number] => number >> 6 < _words.Length && (_words[number >> 6] & (1UL << number)) != 0;

    public void Set(int number)
    {
        if (number >> 6 < _words.Length)
            _words[number >> 6] |= 1UL << number;
    }

    /// <summary>The same set with or without a number, with room for so many.</summary>
    public Bits With(int number, bool isIn, int capacity)
    {
        var changed = new Bits(capacity);
        Array.Copy(_words, changed._words, Math.Min(_words.Length, changed._words.Length));
        if (isIn)
            changed.Set(number);
        else if (number >> 6 < changed._words.Length)
            changed._words[number >> 6] &= ~(1UL << number);
        return changed;
    }

    public Bits And(Bits other) => Combine(other, static (a, b) => a & b);

    public Bits Or(Bits other) => Combine(other, static (a, b) => a | b);

    public Bits Without(Bits other) => Combine(other, static (a, b) => a & ~b);

    /// <summary>The numbers in the set, the smallest first.</summary>
    public Numbers GetEnumerator() => new(_words);

    private Bits Combine(Bits other, Func<ulong, ulong, ulong> combine)
    {
        var words = new ulong[Math.Max(_words.Length, other._words.Length)];
        for (var i = 0; i < words.Length; i++)
            words[i] = combine(i < _words.Length ? _words[i] : 0, i < other._words.Length ? other._words[i] : 0);
        return new(words);
    }

    public struct Numbers(ulong[] words)
    {
        private int _word = -1;
        private ulong _rest;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (++_word >= words.Length)
                    return false;
                _rest = words[_word];
            }

            Current = (_word << 6) + BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }
    }
}
