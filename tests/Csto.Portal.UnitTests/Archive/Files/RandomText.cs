using System.Text;

namespace Csto.Portal.UnitTests.Archive.Files;

/// <summary>Texts made of what trips parsers up. The same seed gives the same texts.</summary>
internal sealed class RandomText(int seed)
{
    private static readonly string[] Pieces =
    [
        "a", "Слово", " ", "  ", "\n", "\n\n", "---", "\n---\n", "---\n", "...", "\n...\n", ":", ": ", " #", "#", "- ", "\n- ", "? ", "|", ">", "&a", "*a", "!t", "%", "@", "`",
        "\"", "'", "\\", "{", "}", "[", "]", ",", "\t", "\u00A0", "\u0085", "\u2028", "\u2029", "\uFEFF", "\r\n", "\r", "\u0000", "\u0007", "\u001B", "😀", "👩‍🚒", "עברית",
        "\u202Eобратно\u202C", "é", "e\u0301", "null", "~", "true", "no", "12", "2026-02-13", "0x1F", "«ёлочки»", "\uFFFE", "\uFFFD", "   \n", "<<", "=",
    ];

    private readonly Random _random = new(seed);

    public string Next(int most = 12)
    {
        var text = new StringBuilder();
        for (var i = _random.Next(most + 1); i > 0; i--)
            text.Append(Pieces[_random.Next(Pieces.Length)]);
        return text.ToString();
    }

    public T? Maybe<T>(Func<T> make) => _random.Next(2) == 0 ? default : make();

    public int Below(int limit) => _random.Next(limit);

    public IReadOnlyList<T> Some<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make())];
}
