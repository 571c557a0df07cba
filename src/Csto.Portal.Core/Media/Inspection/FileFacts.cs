using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>What a file is, by its content.</summary>
/// <param name="Width">As stored, before any turning upright; null where the file has none or does not say.</param>
internal sealed record FileFacts(MediaKind Kind, string ContentType, int? Width = null, int? Height = null, int Frames = 1);

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
