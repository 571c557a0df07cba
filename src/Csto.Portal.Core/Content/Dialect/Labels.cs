using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content.Dialect;

/// <summary>Words the renderer adds by itself, mostly for screen readers.</summary>
internal sealed record Labels(
    string Table, string Footnotes, string Footnote, string BackToText, string Greeting, string Email,
    string Phone, string PhoneAndFax, string Fax, string Mobile,
    string Photo, string Album, string Video, string Document, string DownloadVideo, string Duration, string AllPhotos)
{
    private static readonly Labels Russian =
        new("Таблица", "Примечания", "Примечание", "Вернуться к тексту", "Приветствие", "Почта",
            "Телефон", "Тел./факс", "Факс", "Мобильный",
            "Фото", "Альбом", "Видео", "Документ", "Скачать видео", "Длительность", "Все снимки:");

    private static readonly Labels English =
        new("Table", "Notes", "Note", "Back to the text", "Greeting", "E-mail",
            "Phone", "Phone/fax", "Fax", "Mobile",
            "Photo", "Album", "Video", "Document", "Download the video", "Duration", "All photographs:");

    public static Labels For(string language) => language == "en" ? English : Russian;

    public string Of(PhoneKind kind) => kind switch
    {
        PhoneKind.PhoneAndFax => PhoneAndFax,
        PhoneKind.Fax => Fax,
        PhoneKind.Mobile => Mobile,
        _ => Phone,
    };
}
