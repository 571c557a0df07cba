using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Testing;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>Files of every kind, and a text that shows them all.</summary>
internal static class MediaContent
{
    public const string Address = "/news/2026/02/12/v-snimkakh";

    private static readonly Actor Photographer = new(null, "Пётр Светлов");

    /// <summary>The number of a described photograph in the library.</summary>
    public static int Photo { get; private set; }

    public static int Film { get; private set; }

    /// <summary>How texts name three photographs of the library, in the order of their album.</summary>
    public static IReadOnlyList<string> Album { get; private set; } = [];

    /// <returns>The text that shows them.</returns>
    public static async Task<EditionContent> FillAsync(PortalFactory portal)
    {
        var wide = await AddAsync(portal, "общий план.png", SampleFiles.Png(1800, 1200, 0x50), "Участники встречи за круглым столом", "Встреча в Секретариате, 12 февраля 2026 года");
        var tall = await AddAsync(portal, "флаги.png", SampleFiles.Png(600, 900, 0x90), "Флаги государств у входа", "");
        var plain = await AddAsync(portal, "фон.png", SampleFiles.Png(900, 900, 0xB0), "", "");
        var film = await AddAsync(portal, "репортаж.mp4", SampleFiles.Mp4(1280, 720), "", "Репортаж о встрече");
        var plan = await AddAsync(portal, "План работы на год с очень длинным именем, которое не помещается в строку.pdf", SampleFiles.Pdf(), "", "");
        await portal.MakePicturesAsync();
        (Photo, Film) = (wide.Id, film.Id);
        Album = [tall.Sha256[..16], plain.Sha256[..16], wide.Sha256[..16]];
        return new EditionContent
        {
            Title = "Встреча в снимках",
            Lead = "Фотографии, видео и документы рабочей встречи.",
            Body = $"""
                Участники обсудили план на год.

                :::photo {wide.Sha256[..16]}
                :::

                Затем прошла церемония.

                :::album {tall.Sha256[..16]} {plain.Sha256[..16]} {wide.Sha256[..16]}
                Церемония у *входа*
                :::

                :::video {film.Sha256[..16]}
                :::

                :::document {plan.Sha256[..16]}
                :::
                """,
            PublishedOn = new(2026, 2, 12),
            Slug = "v-snimkakh",
        };
    }

    private static async Task<MediaOutcome.Added> AddAsync(PortalFactory portal, string name, byte[] bytes, string alt, string caption)
    {
        using var content = new MemoryStream(bytes);
        var details = new MediaDetails { Alt = alt, IsDecorative = alt.Length == 0, Caption = caption, Credit = caption.Length > 0 ? "Фото: пресс-служба" : "" };
        return (await portal.WithAsync<MediaLibrary, MediaOutcome>(library => library.AddAsync(content, name, details, Photographer, default)))
            .ShouldBeOfType<MediaOutcome.Added>();
    }
}
