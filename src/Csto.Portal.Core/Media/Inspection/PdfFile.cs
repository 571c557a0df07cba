using System.Buffers;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>A PDF begins with its version and ends with <c>%%EOF</c> (ISO 32000-1, 7.5).</summary>
internal static class PdfFile
{
    private const int Tail = 2048;
    private static readonly SearchValues<byte> Blank = SearchValues.Create("\0\t\n\f\r "u8);

    /// <exception cref="UnfitFileException">Not whole, or followed by something else.</exception>
    public static FileFacts Read(Stream file)
    {
        var tail = new byte[(int)Math.Min(Tail, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("%%EOF"u8);
        if (end < 0)
            throw UnfitFileException.Truncated();
        return tail.AsSpan(end + 5).ContainsAnyExcept(Blank)
            ? throw UnfitFileException.Trailing()
            : new(MediaKind.Document, MediaTypes.Pdf);
    }
}
