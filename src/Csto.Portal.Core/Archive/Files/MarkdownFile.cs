using System.Text;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>
/// A text file that people can read and keep: YAML front matter between two lines of <c>---</c>, then Markdown, character for character: nothing
/// is trimmed or added, a body may begin or end with anything. UTF-8.
/// </summary>
/// <param name="Front">The YAML, with its last line end.</param>
/// <param name="Body">Markdown.</param>
internal sealed record MarkdownFile(string Front, string Body)
{
    private const string Fence = "---";

    /// <summary>How many lines of a file stand before its front matter.</summary>
    public const int LinesBeforeFront = 1;

    public override string ToString() => $"{Fence}\n{Front}{Fence}\n{Body}";

    /// <summary>
    /// Accepts a byte order mark before the first line. Where that line ends as Windows ends lines, an editor has rewritten the whole file, and
    /// the line ends of the body are read as LF; otherwise the body is left as it is.
    /// </summary>
    /// <exception cref="BrokenFileException">There is no front matter.</exception>
    public static MarkdownFile Parse(string text)
    {
        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        var isOfWindows = text.StartsWith(Fence + "\r\n", StringComparison.Ordinal);
        if (isOfWindows)
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        const string first = Fence + "\n";
        if (!text.StartsWith(first, StringComparison.Ordinal))
            throw new BrokenFileException("строка 1: файл должен начинаться строкой «---», за ней поля и ещё одна строка «---»");
        var from = first.Length;
        for (var line = from; ;)
        {
            var end = text.IndexOf('\n', line);
            var isFence = text.AsSpan(line, (end < 0 ? text.Length : end) - line).SequenceEqual(Fence);
            if (isFence)
                return new(text[from..line], end < 0 ? "" : text[(end + 1)..]);
            if (end < 0)
                throw new BrokenFileException("после полей нет закрывающей строки «---»");
            line = end + 1;
        }
    }
}

/// <summary>Files are UTF-8 without a byte order mark; what is not UTF-8 is refused rather than guessed.</summary>
internal static class Utf8
{
    public static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>For writing: half a surrogate pair, which no encoding can write, becomes U+FFFD.</summary>
    public static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <exception cref="BrokenFileException">The bytes are not UTF-8.</exception>
    public static string Read(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new BrokenFileException($"файл не в UTF-8 (байт {e.Index}); сохраните его в UTF-8", e);
        }
    }
}
