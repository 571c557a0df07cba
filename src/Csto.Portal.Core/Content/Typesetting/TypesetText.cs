namespace Csto.Portal.Core.Content.Typesetting;

/// <summary>A stretch of text in which single characters are replaced in place; locked ones are seen but never changed.</summary>
internal sealed class TypesetText(int capacity)
{
    /// <summary>A line end that is shown as a space. Cannot come from an editor: control characters are cleaned away beforehand.</summary>
    public const char SoftBreak = '\u0085';

    /// <summary>Stands for something that is not text: a picture, a piece of code. Counts as a word.</summary>
    public const char Object = '\uFFFC';

    public const char NoBreakSpace = '\u00A0';

    private readonly List<char> chars = new(capacity);
    private readonly List<bool> locked = new(capacity);

    public int Length => chars.Count;

    public bool IsChanged { get; private set; }

    public char this[int at] => chars[at];

    public void Append(ReadOnlySpan<char> text, bool isLocked = false)
    {
        foreach (var c in text)
            Append(c, isLocked);
    }

    public void Append(char c, bool isLocked = false)
    {
        chars.Add(c);
        locked.Add(isLocked);
    }

    public void Lock(int start, int end)
    {
        for (var i = start; i < end; i++)
            locked[i] = true;
    }

    public bool IsLocked(int at) => locked[at];

    public void Replace(int at, char c)
    {
        if (locked[at] || chars[at] == c)
            return;

        chars[at] = c;
        IsChanged = true;
    }

    public bool IsSpace(int at) => at < 0 || at >= chars.Count || char.IsWhiteSpace(chars[at]);

    public bool IsLetter(int at) => at >= 0 && at < chars.Count && char.IsLetter(chars[at]);

    public bool IsUpper(int at) => at >= 0 && at < chars.Count && char.IsUpper(chars[at]);

    public bool IsDigit(int at) => at >= 0 && at < chars.Count && char.IsAsciiDigit(chars[at]);

    public bool Is(int at, char c) => at >= 0 && at < chars.Count && chars[at] == c;

    public void Apply()
    {
        Addresses.Lock(this);
        Quotes.Apply(this);
        Dashes.Apply(this);
        NoBreakSpaces.Apply(this);
    }

    public string Substring(int start, int length) => string.Create(length, (chars, start), static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = source.chars[source.start + i];
    });

    public override string ToString() => Substring(0, Length);
}
