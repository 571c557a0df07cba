using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>What a file is, by its content.</summary>
/// <param name="Width">As stored, before any turning upright; null where the file has none or does not say.</param>
internal sealed record FileFacts(MediaKind Kind, string ContentType, int? Width = null, int? Height = null, int Frames = 1)
{
    /// <summary>Of a video, in whole seconds, never 0; null where the file does not say.</summary>
    public int? Seconds { get; init; }

    /// <summary>What of the file readers must not get, in its order; see <see cref="Blank"/>.</summary>
    public IReadOnlyList<Blank> Blanks { get; init; } = [];

    /// <summary>A Russian sentence about a file that is taken and yet will not look to everybody as it should; null where nothing is to be said.</summary>
    public string? Warning { get; init; }
}

/// <summary>
/// A stretch of a file that readers get as zeros: the metadata of a video, which may tell where it was made. Nothing moves, so that whatever
/// else of the file counts its bytes still finds them.
/// </summary>
/// <param name="Offset">Bytes from the beginning of the file.</param>
/// <param name="Length">In bytes, not less than that of <paramref name="Head"/>.</param>
/// <param name="Head">Stands at its beginning in place of zeros: the header of an element that players pass over.</param>
internal sealed record Blank(long Offset, long Length, byte[] Head)
{
    public long End => Offset + Length;
}

/// <summary>A file is not taken; the message is a Russian sentence that says why and what to do.</summary>
internal sealed class UnfitFileException(string message) : Exception(message)
{
    public static UnfitFileException Truncated() =>
        new("Файл обрывается: он скопирован или скачан не до конца. Возьмите его ещё раз.");

    public static UnfitFileException Broken() =>
        new("Файл повреждён: внутри не то, что должно быть. Откройте его у себя, пересохраните и загрузите снова.");

    public static UnfitFileException Trailing() =>
        new("После конца файла в нём есть ещё что-то постороннее. Откройте его у себя, пересохраните и загрузите снова.");
}
