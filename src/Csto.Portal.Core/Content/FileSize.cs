using System.Globalization;

namespace Csto.Portal.Core.Content;

/// <summary>Sizes of files as readers meet them.</summary>
public static class FileSize
{
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };

    /// <summary>«640 байт», «12 КБ», «2,4 МБ»: units of 1024, as browsers and file managers show them.</summary>
    public static string InRussian(long bytes) => Write(bytes, "байт", "КБ", "МБ", "ГБ", Comma);

    /// <summary>«640 bytes», «2.4 MB».</summary>
    public static string InEnglish(long bytes) => Write(bytes, "bytes", "KB", "MB", "GB", NumberFormatInfo.InvariantInfo);

    private static string Write(long bytes, string one, string kilo, string mega, string giga, NumberFormatInfo format)
    {
        if (bytes < 1024)
            return $"{bytes.ToString(format)}\u00A0{one}";
        var (value, unit) = bytes switch
        {
            < 1024 * 1024 => (bytes / 1024.0, kilo),
            < 1024L * 1024 * 1024 => (bytes / 1024.0 / 1024, mega),
            _ => (bytes / 1024.0 / 1024 / 1024, giga),
        };
        return value.ToString(value < 10 ? "0.#" : "0", format) + "\u00A0" + unit;
    }
}
