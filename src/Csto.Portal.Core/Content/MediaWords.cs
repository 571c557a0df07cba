using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>Files in words.</summary>
public static class MediaWords
{
    /// <summary>«PDF, 2,4 МБ», in English «PDF, 2.4 MB».</summary>
    public static string Described(MediaFacts file, string language = Publication.Russian)
    {
        var size = language == Publication.Russian ? FileSize.InRussian(file.Bytes) : FileSize.InEnglish(file.Bytes);
        return $"{MediaTypes.Label(file.ContentType)}, {size}";
    }

    /// <summary>«4:05», «1:02:30».</summary>
    public static string Duration(int seconds) => seconds < 3600
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");

    public static string InRussian(MediaKind kind) => kind switch
    {
        MediaKind.Picture => "Фото",
        MediaKind.Video => "Видео",
        MediaKind.Document => "Документ",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
