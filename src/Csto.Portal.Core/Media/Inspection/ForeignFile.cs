using System.Text;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>Files people try that the portal does not take, each with what to do instead.</summary>
internal static class ForeignFile
{
    public const string Unknown =
        "Такие файлы не принимаются. Можно: картинки JPEG, PNG, WebP, AVIF, GIF, HEIC; документы PDF, DOCX, XLSX, ZIP; видео MP4, WebM.";

    /// <summary>Null for what may be one of ours.</summary>
    public static string? ReasonAgainst(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            return "Файл пуст.";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "Это документ старого Office или документ под паролем. Снимите пароль и сохраните его как DOCX, XLSX или PDF.";
        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8))
            return "Это TIFF или снимок в формате камеры. Сохраните его как JPEG.";
        if (head.StartsWith("BM"u8))
            return "Это картинка BMP. Сохраните её как PNG или JPEG.";
        if (head.StartsWith("Rar!"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]))
            return "Это архив RAR или 7z. Упакуйте файлы в ZIP.";
        if (head.StartsWith("MZ"u8) || head.StartsWith("\x7fELF"u8) || head.StartsWith("#!"u8))
            return "Это программа. Программы не принимаются.";
        if (head.StartsWith("ID3"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFB]))
            return "Это звукозапись. Звук пока не принимается.";
        return IsMarkup(head)
            ? "Это SVG, HTML или другая разметка: в таких файлах могут быть программы, поэтому они не принимаются. Сохраните картинку как PNG, текст как PDF."
            : null;
    }

    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var text = (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : Encoding.UTF8).GetString(head);
        var start = text.AsSpan().TrimStart('\uFEFF').TrimStart();
        return start.StartsWith("<");
    }
}
