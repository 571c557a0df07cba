namespace Csto.Portal.Core.Archive.Word.Text;

/// <summary>Signs of the fonts Symbol and Wingdings, which stand at places of their own, as the signs they show.</summary>
internal static class Symbols
{
    public const char Unknown = '□';

    // From 0x20 on, as the fonts' own tables have them; a space: nothing to put for it.
    private const string Symbol =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?"
        + "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
        + "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ "
        + "                                "
        + "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
        + "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
        + "◊〈®©™∑";

    private static readonly Dictionary<int, char> Wingdings = new()
    {
        [0x28] = '☎', [0x2A] = '✉', [0x4A] = '☺', [0x6C] = '●', [0x6E] = '■', [0x6F] = '□', [0x71] = '❑', [0x75] = '◆', [0x76] = '❖',
        [0x9F] = '•', [0xA7] = '▪', [0xA8] = '◻', [0xD8] = '➢', [0xDF] = '←', [0xE0] = '→', [0xE1] = '↑', [0xE2] = '↓', [0xE8] = '➔',
        [0xF0] = '⇨', [0xFB] = '✗', [0xFC] = '✓', [0xFD] = '☒', [0xFE] = '☑',
    };

    /// <param name="code">A code point, or a place in the font (0 to FF, or F000 to F0FF).</param>
    public static string Of(string? font, int code)
    {
        var isPlace = code is >= 0xF000 and <= 0xF0FF;
        var place = isPlace ? code - 0xF000 : code;
        if (font?.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) == true)
            return (Wingdings.TryGetValue(place, out var sign) ? sign : Unknown).ToString();
        if (isPlace || string.Equals(font, "Symbol", StringComparison.OrdinalIgnoreCase))
            return (place - 0x20 is >= 0 and var at && at < Symbol.Length && Symbol[at] != ' ' ? Symbol[at] : place == 0x20 ? ' ' : Unknown).ToString();
        return code is > 0x1F and < 0xD800 or > 0xDFFF and < 0xE000 or > 0xF8FF and <= 0xFFFD ? ((char)code).ToString() : Unknown.ToString();
    }

    private const string Digits = "0123456789+-()n";

    /// <summary>«м2» with a raised 2 is «м²»; what has no such sign stays as it is.</summary>
    public static string Raised(string text) => Moved(text, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ");

    public static string Lowered(string text) => Moved(text, "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₙ");

    private static string Moved(string text, string signs) =>
        text.Length is > 0 and <= 4 && text.All(c => Digits.Contains(c, StringComparison.Ordinal))
            ? string.Concat(text.Select(c => signs[Digits.IndexOf(c, StringComparison.Ordinal)]))
            : text;
}
