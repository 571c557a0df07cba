using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Testing;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>Files of every kind, and a text that shows them all.</summary>
internal static class MediaContent
{
    public const string Address = "/news/2026/02/12/v-snimkakh";

    /// <summary>All photographs of the same piece.</summary>
    public const string Photos = Address + "/photos/";

    /// <summary>A piece with an album of twelve.</summary>
    public const string AlbumPiece = "/news/2026/02/11/albom";

    public const string AlbumPhotos = AlbumPiece + "/photos/";

    public const int InAlbum = 12;

    private static readonly Actor Photographer = new(null, "Пётр Светлов");

    /// <summary>The number of a described photograph in the library.</summary>
    public static int Photo { get; private set; }

    /// <summary>One that is higher than it is wide.</summary>
    public static int Tall { get; private set; }

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
        (Photo, Tall, Film) = (wide.Id, tall.Id, film.Id);
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
            LeadPicture = wide.Sha256[..16],
            SocialPicture = tall.Sha256[..16],
        };
    }

    /// <summary>Photographs of every shape: a long caption, a portrait without any, a panorama.</summary>
    public static async Task<EditionContent> AlbumAsync(PortalFactory portal)
    {
        var references = new List<string>();
        for (var i = 1; i <= InAlbum; i++)
        {
            var (width, height) = i switch { 2 => (440, 880), 3 => (1300, 260), _ => (660, 440) };
            var caption = i switch
            {
                1 => "Участники заседания Постоянного совета при Организации обсуждают проекты документов, подготовленные рабочими группами государств, "
                    + "и договариваются о порядке их согласования до конца года; слева направо сидят представители всех делегаций",
                2 => "",
                _ => $"Рабочий момент № {i}",
            };
            references.Add((await AddAsync(portal, $"кадр {i}.png", SampleFiles.Png(width, height, (byte)(40 + (15 * i))), i == 2 ? "" : "Люди в зале заседаний", caption)).Sha256[..16]);
        }

        return new EditionContent
        {
            Title = "Заседание в снимках",
            Lead = "Как проходила встреча, показывает альбом.",
            Body = $"Слова перед альбомом.\n\n:::album {string.Join(' ', references)}\nЗаседание\n:::\n\nСлова после альбома.",
            PublishedOn = new(2026, 2, 11),
            Slug = "albom",
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
