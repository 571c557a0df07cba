using System.Buffers;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>A PDF begins with its version and ends with <c>%%EOF</c> (ISO 32000-1, 7.5).</summary>
internal static class PdfFile
{
    private const int Tail = 2048;

    /// <summary>The trailer stands before the end, in a file made for the web also near the beginning.</summary>
    private const int Searched = 64 * 1024;

    private static readonly SearchValues<byte> Blank = SearchValues.Create("\0\t\n\f\r "u8);

    /// <exception cref="UnfitFileException">Not whole, locked, or followed by something else.</exception>
    public static FileFacts Read(Stream file)
    {
        var tail = Part(file, file.Length - Tail, Tail);
        var end = tail.AsSpan().LastIndexOf("%%EOF"u8);
        if (end < 0)
            throw UnfitFileException.Truncated();
        if (tail.AsSpan(end + 5).ContainsAnyExcept(Blank))
            throw UnfitFileException.Trailing();
        return IsLocked(Part(file, 0, Searched)) || IsLocked(Part(file, file.Length - Searched, Searched))
            ? throw new UnfitFileException("PDF закрыт паролем или запретами: читатели и поиск его не прочтут. Сохраните его без защиты и загрузите снова.")
            : new(MediaKind.Document, MediaTypes.Pdf);
    }

    /// <summary>The trailer names the dictionary of encryption (7.6.1): <c>/Encrypt 12 0 R</c> or the dictionary itself.</summary>
    private static bool IsLocked(ReadOnlySpan<byte> part)
    {
        for (int at; (at = part.IndexOf("/Encrypt"u8)) >= 0; part = part[(at + 8)..])
        {
            var after = part[(at + 8)..].TrimStart((ReadOnlySpan<byte>)" \r\n\t"u8);
            if (after.StartsWith("<<"u8) || (after.Length > 0 && char.IsAsciiDigit((char)after[0])))
                return true;
        }

        return false;
    }

    private static byte[] Part(Stream file, long from, int length)
    {
        from = Math.Max(0, from);
        var part = new byte[(int)Math.Min(length, file.Length - from)];
        file.Position = from;
        file.ReadExactly(part);
        return part;
    }
}
