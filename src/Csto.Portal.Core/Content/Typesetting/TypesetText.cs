namespace Csto.Portal.Core.Content.Typesetting;

/// <summary>A stretch of text in which single characters are replaced in place; locked ones are seen but never changed.</summary>
internal sealed class TypesetText(int capacity)
{
    /// <summary>A line end that is shown as a space. Cannot come from an editor: control characters are cleaned away beforehand.</summary>
    public const char SoftBreak = '\u0085';

    /// <summary>Stands for something that is not text: a picture, a piece of code. Counts as a word.</summary>
    public const char Object = '\uFFFC';

    public const char NoBreakSpace = '\u00A0';

    private char[] chars = new char[capacity];

    // Hardly any text has locked characters: null until there is one.
    private bool[]? locked;

    public int Length { get; private set; }

    public bool IsChanged { get; private set; }

    public char this[int at] => chars[at];

    /// <summary>All of it as it stands now, until the next character is appended.</summary>
    public ReadOnlySpan<char> Text => chars.AsSpan(0, Length);

    public void Append(ReadOnlySpan<char> text, bool isLocked = false)
    {
        Grow(text.Length);
        text.CopyTo(chars.AsSpan(Length));
        Length += text.Length;
        if (isLocked)
            Lock(Length - text.Length, Length);
    }

    public void Append(char c, bool isLocked = false) => Append([c], isLocked);

    /// <summary>Makes it empty, for another stretch.</summary>
    public void Clear()
    {
        Length = 0;
        locked = null;
        IsChanged = false;
    }

    public void Lock(int start, int end)
    {
        locked ??= new bool[chars.Length];
        locked.AsSpan(start, end - start).Fill(true);
    }

    public bool IsLocked(int at) => locked is not null && locked[at];

    public void Replace(int at, char c)
    {
        if (IsLocked(at) || chars[at] == c)
            return;

        chars[at] = c;
        IsChanged = true;
    }

    public bool IsSpace(int at) => !Holds(at) || char.IsWhiteSpace(chars[at]);

    public bool IsLetter(int at) => Holds(at) && char.IsLetter(chars[at]);

    public bool IsUpper(int at) => Holds(at) && char.IsUpper(chars[at]);

    public bool IsDigit(int at) => Holds(at) && char.IsAsciiDigit(chars[at]);

    public bool Is(int at, char c) => Holds(at) && chars[at] == c;

    public void Apply()
    {
        Addresses.Lock(this);
        Quotes.Apply(this);
        Dashes.Apply(this);
        NoBreakSpaces.Apply(this);
    }

    public ReadOnlySpan<char> Slice(int start, int length) => chars.AsSpan(start, length);

    public override string ToString() => Text.ToString();

    private bool Holds(int at) => (uint)at < (uint)Length;

    private void Grow(int more)
    {
        if (Length + more <= chars.Length)
            return;
        Array.Resize(ref chars, Math.Max(Length + more, 2 * chars.Length));
        if (locked is not null)
            Array.Resize(ref locked, chars.Length);
    }
}
