using System.Text;

namespace Csto.Portal.Core.Archive.Sources;

/// <param name="Text">The whole text, without a byte order mark.</param>
/// <param name="Encoding">The encoding it was read in, by its registered name.</param>
public sealed record PageText(string Text, string Encoding);

/// <summary>
/// Decides how a file is encoded: UTF-8, UTF-16 with a byte order mark, or Windows-1251 where that gives plausible Russian.
/// Anything else (KOI8-R, DOS 866, a damaged file) is refused rather than brought in as garbage.
/// </summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Le = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Be = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    public static OrRefusal<PageText> Decode(byte[] bytes)
    {
        var (encoding, mark) = ByMark(bytes);
        var decoded = encoding is null ? DecodeUnmarked(bytes) : Strict(encoding, bytes, mark);
        if (decoded.Value is not { } page)
            return decoded;

        if (string.IsNullOrWhiteSpace(page.Text))
            return Refusal.Empty;

        return HasControls(page.Text) ? Refusal.Binary : decoded;
    }

    private static (Encoding? Encoding, int Mark) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (null, 0),
        [0xFF, 0xFE, ..] => (Utf16Le, 2),
        [0xFE, 0xFF, ..] => (Utf16Be, 2),
        _ => (null, 0),
    };

    private static OrRefusal<PageText> DecodeUnmarked(byte[] bytes)
    {
        if (bytes.AsSpan().Contains((byte)0))
            return Refusal.Binary;

        var utf8 = Strict(Utf8, bytes, 0);
        if (utf8.Value is not null)
            return utf8;

        var text = Windows1251.GetString(bytes);
        if (RussianText.IsPlausible(text))
            return new PageText(text, Windows1251.WebName);

        if (HasControls(text))
            return Refusal.Binary;

        return RussianText.IsPlausible(Encoding.UTF8.GetString(bytes)) ? utf8 : Refusal.UnknownEncoding;
    }

    private static OrRefusal<PageText> Strict(Encoding encoding, byte[] bytes, int mark)
    {
        try
        {
            return new PageText(encoding.GetString(bytes, mark, bytes.Length - mark), encoding.WebName);
        }
        catch (DecoderFallbackException error)
        {
            return Refusal.Damaged(Math.Max(0, error.Index) + mark);
        }
    }

    /// <summary>Text holds no control characters but white space; a handful in a long file is dirt, more is a binary file.</summary>
    private static bool HasControls(string text)
    {
        var controls = text.Count(c => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v'));
        return controls > Math.Max(3, text.Length / 1000);
    }
}
