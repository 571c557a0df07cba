using AngleSharp.Dom;
using Csto.Portal.Core.Accounts;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>Pages for who has pictures off: words in their place, and nothing of a picture that a browser would load.</summary>
public sealed class PicturesOffTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Pages_OfAPieceWithPictures_HoldTheirWordsInstead()
    {
        var (photos, _) = await portal.PhotosAsync(0x10, 3);
        var author = await portal.BrowserAsync(Roles.Author);
        var (_, unnamed) = await author.UploadedAsync("без слов.png", SampleFiles.Png(320, 200, 0x20));
        var (film, video) = await author.UploadedAsync("репортаж.mp4", SampleFiles.Mp4(1280, 720));
        await portal.PublishPhotosAsync("slova", $"""
            :::photo {photos[0]}
            :::

            :::album {photos[1]} {photos[2]} {unnamed}
            :::

            :::video {video}
            :::
            """);
        using var reader = portal.Visitor();
        reader.DefaultRequestHeaders.Add("Cookie", "vision=1000001");
        const string Piece = "/news/2026/02/13/slova";

        var page = await ShouldLoadNothing(reader, Piece);
        page.AllWords(".no-picture").ShouldBe(["Изображение: Люди в зале", "Изображение: Люди в зале", "Изображение: Люди в зале", "Фото 3"]);
        page.QuerySelectorAll("a[data-photo] > .no-picture").Length.ShouldBe(4);
        page.QuerySelectorAll("figcaption").Length.ShouldBe(3);
        var player = page.QuerySelector("video")!;
        (player.GetAttribute("preload"), player.HasAttribute("poster")).ShouldBe(("none", false));

        var all = await ShouldLoadNothing(reader, Piece + "/photos/");
        all.AllWords(".photos__grid .no-picture").ShouldBe(["Изображение: Люди в зале", "Изображение: Люди в зале", "Изображение: Люди в зале", "Фотография 4"]);
        (await ShouldLoadNothing(reader, all.QuerySelector("a[data-photo]")!.GetAttribute("href")!)).AllWords(".photo-page__picture").ShouldBe(["Изображение: Люди в зале"]);
        (await ShouldLoadNothing(reader, $"{Piece}/photos/{unnamed}")).AllWords(".photo-page__picture").ShouldBe(["Изображение без описания"]);
        foreach (var list in new[] { "/", "/news/", "/photos/", "/videos/", "/search?q=слова", "/press/" })
            (await ShouldLoadNothing(reader, list)).QuerySelectorAll(".item--pictured, .item__picture, .cover__pictures, main .no-picture").ShouldBeEmpty(list);

        // Everybody else sees them.
        using var other = portal.Visitor();
        (await other.GetPageAsync(Piece)).QuerySelectorAll("main img").Length.ShouldBeGreaterThan(3);
    }

    private static async Task<IDocument> ShouldLoadNothing(HttpClient reader, string address)
    {
        var page = await reader.GetPageAsync(address);
        page.QuerySelectorAll("img, picture, picture source, [poster], [srcset], link[as=image], script[src*='viewer']").ShouldBeEmpty(address);
        return page;
    }
}
