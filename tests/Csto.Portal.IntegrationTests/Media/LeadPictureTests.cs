using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>The picture that stands for a piece: in the form, under the embargo, on pages and for social networks.</summary>
public sealed class LeadPictureTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Day = new(2026, 2, 13);

    [Fact]
    public async Task Form_WithPictures_KeepsThemAndShowsThem()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var lead = await author.UploadedAsync("общий план.png", SampleFiles.Png(60, 40, 0x21));
        var social = await author.UploadedAsync("для сетей.png", SampleFiles.Png(60, 40, 0x22));
        var id = await author.WriteAsync("news", [.. PressOffice.News, ("LeadPicture", $":::photo {lead.Reference}\n:::"), ("SocialPicture", social.Reference)]);

        var page = await author.OpenAsync(id);

        (page.Value("LeadPicture"), page.Value("SocialPicture")).ShouldBe((lead.Reference, social.Reference));
        page.QuerySelectorAll(".picture-field__thumb:not([hidden])").Length.ShouldBe(2);
        (await author.GetAsync(page.QuerySelector(".picture-field__thumb")!.GetAttribute("src"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Text(".picture-field__name").ShouldContain("общий план.png");
        (await author.GetPageAsync($"/admin/media/{lead.Id}")).Text(".media-card__uses").ShouldContain(PressOffice.News[0].Value);

        (await author.SaveAsync(id, ("LeadPicture", ""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var changes = await portal.WithDatabaseAsync(db => db.AuditEntries.Where(a => a.SubjectType == AuditSubject.Publication && a.SubjectId == id)
            .OrderByDescending(a => a.Id).Select(a => a.Changes).FirstAsync());
        changes.ShouldBe([new("Главная фотография", "общий план.png", null)]);
        (await author.GetPageAsync($"/admin/media/{lead.Id}")).Text(".media-card__uses").ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_OfWhatIsNoReference_IsRefusedBesideItsFieldAndKeepsTheWords()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var page = await author.GetPageAsync("/admin/publications/new?kind=news");

        using var answer = await author.SubmitAsync(page, PressOffice.Editor, "[data-save]", [.. PressOffice.News, ("LeadPicture", "Фото с заседания")]);

        var again = await answer.ReadPageAsync();
        again.Value("LeadPicture").ShouldBe("Фото с заседания");
        again.Text("#LeadPicture-error").ShouldContain("Это не номер файла");
        again.Value("Body").ShouldBe(PressOffice.News[2].Value);
    }

    [Fact]
    public async Task Check_OfPicturesThatCannotGoOut_SaysWhyBesideEach()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bare = await author.UploadedAsync("без описания.png", SampleFiles.Png(60, 40, 0x23));
        var plan = await author.UploadedAsync("план.pdf", SampleFiles.Pdf("не картинка"));
        var id = await author.WriteAsync("news", [.. PressOffice.News, ("PublishedOn", "2026-02-13"), ("LeadPicture", bare.Reference), ("SocialPicture", plan.Reference)]);

        var page = await author.GetPageAsync($"/admin/publications/{id}?check=review");
        page.Text("#LeadPicture-error").ShouldContain("«без описания.png» нет описания");
        page.Text("#SocialPicture-error").ShouldContain("«план.pdf» — не картинка");

        (await author.SaveAsync(id, ("LeadPicture", "ffffffffffffffff"), ("SocialPicture", ""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await author.GetPageAsync($"/admin/publications/{id}?check=review")).Text("#LeadPicture-error").ShouldContain("в медиатеке нет");
    }

    [Fact]
    public async Task Check_OfPicturesLostFromTheDisk_SaysSoBesideEach()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (lead, social) = (SampleFiles.Png(60, 40, 0x2a), SampleFiles.Png(60, 40, 0x2b));
        var pictures = (Lead: await DescribedAsync(author, "главная.png", lead, "Зал"), Social: await DescribedAsync(author, "сети.png", social, "Флаги"));
        var id = await author.WriteAsync("news", [.. PressOffice.News, ("LeadPicture", pictures.Lead), ("SocialPicture", pictures.Social)]);
        var store = (Csto.Portal.Core.Media.MediaStore)portal.Services.GetService(typeof(Csto.Portal.Core.Media.MediaStore))!;
        foreach (var bytes in new[] { lead, social })
            File.Delete(store.Original(MediaDesk.Sha256(bytes)));

        var checks = await author.OpenAsync(id);

        checks.Text(".checks").ShouldContain("«главная.png» пропал с диска");
        checks.Text(".checks").ShouldContain("«сети.png» пропал с диска");
    }

    [Fact]
    public async Task Picture_OfAPiece_ComesAndGoesWithIt()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var reader = portal.Visitor();
        var bytes = SampleFiles.Png(60, 40, 0x24);
        var picture = await DescribedAsync(author, "зал.png", bytes, "Зал заседаний");
        var address = MediaDesk.Address(bytes, "zal.webp");
        await author.WriteAsync("news", [.. PressOffice.News, ("LeadPicture", picture)]);
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var newsroom = new Newsroom(portal);
        var text = Newsroom.Text("Материал с главной фотографией", Day) with { Slug = "s-fotografiei", Significance = ChangeSignificance.Minor };
        var piece = await newsroom.Publish(text);
        await newsroom.Change(piece, text with { LeadPicture = picture });
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await newsroom.Change(piece, text);
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.GetPageAsync("/news/2026/02/13/s-fotografiei")).QuerySelector(".article__picture").ShouldBeNull();
    }

    [Fact]
    public async Task Pages_OfAPieceWithAPicture_ShowItOnceAtOnceAndElsewhereLazily()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var picture = await DescribedAsync(author, "флаги.png", SampleFiles.Png(90, 60, 0x25), "Флаги у входа", "Церемония 13 февраля", "Секретариат");
        var newsroom = new Newsroom(portal);
        await newsroom.Publish(Newsroom.Text("Первый со снимком", new(2026, 2, 20)) with { Slug = "pervyi", LeadPicture = picture });
        await newsroom.Publish(Newsroom.Text("Без снимка", new(2026, 2, 20)));
        await newsroom.Publish(Newsroom.Text("Второй со снимком", new(2026, 2, 20)) with { Slug = "vtoroi", LeadPicture = picture });
        var reader = portal.Visitor();

        var article = await reader.GetPageAsync("/news/2026/02/20/pervyi");
        var shown = article.QuerySelector(".article__head + .article__picture img")!;
        (shown.GetAttribute("alt"), shown.GetAttribute("fetchpriority"), shown.GetAttribute("loading")).ShouldBe(("Флаги у входа", "high", null));
        shown.GetAttribute("width").ShouldNotBeNull();
        article.Text(".article__picture figcaption").ShouldBe("Церемония 13 февраля Секретариат");

        foreach (var list in new[] { "/news/", "/news/2026/02/", "/news/2026/02/20/", "/archive/", "/" })
        {
            var page = await reader.GetPageAsync(list);
            var cards = page.QuerySelectorAll(".item__picture img");
            cards.Length.ShouldBeGreaterThanOrEqualTo(2, list);
            cards.Count(c => c.GetAttribute("fetchpriority") == "high").ShouldBe(1, list);
            cards.Count(c => c.GetAttribute("loading") == "lazy").ShouldBe(cards.Length - 1, list);
            cards.ShouldAllBe(c => c.GetAttribute("width") != null && c.GetAttribute("height") != null);
            page.QuerySelectorAll("article.item").Single(i => i.Text("h2, h3, .item__title").Contains("Без снимка", StringComparison.Ordinal)).QuerySelector("img").ShouldBeNull();
            (await reader.GetAsync(cards[0].GetAttribute("src"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Head_OfAPublicPiece_OffersTheSocialPictureToMachines()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var lead = await DescribedAsync(author, "главная.png", SampleFiles.Png(90, 60, 0x26), "Главная");
        var social = await DescribedAsync(author, "сети.png", SampleFiles.Png(90, 60, 0x27), "Для сетей", "Подпись", "Секретариат");
        var newsroom = new Newsroom(portal);
        var text = Newsroom.Text("Карточка для сетей", Day) with { Slug = "kartochka", LeadPicture = lead };
        var piece = await newsroom.Publish(text);
        var reader = portal.Visitor();
        Meta(await reader.GetPageAsync("/news/2026/02/13/kartochka"), "og:image:alt").ShouldBe("Главная");

        await newsroom.Change(piece, text with
        {
            SocialPicture = social, Significance = ChangeSignificance.Major, ChangeNote = "Добавлена картинка.",
        });
        var page = await reader.GetPageAsync("/news/2026/02/13/kartochka");

        var address = Meta(page, "og:image")!;
        address.ShouldStartWith("https://portal.test/media/");
        (await reader.GetAsync(new Uri(address).AbsolutePath)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (Meta(page, "og:image:alt"), Meta(page, "og:image:width") is null, page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"))
            .ShouldBe(("Для сетей", false, "summary_large_image"));
        var image = Article(page).GetProperty("image");
        (image.GetProperty("url").GetString(), image.GetProperty("creditText").GetString()).ShouldBe((address, "Секретариат"));

        // An edition of the past and a preview are nothing to be shared.
        Meta(await reader.GetPageAsync("/news/2026/02/13/kartochka/editions/1"), "og:image").ShouldBeNull();
        using var preview = await author.SubmitAsync(await author.OpenAsync(piece), PressOffice.Editor, "[formaction$=preview]");
        var previewed = await preview.ReadPageAsync();
        previewed.QuerySelector(".article__picture img")!.GetAttribute("src").ShouldStartWith("/admin/media/files/");
        Meta(previewed, "og:image").ShouldBeNull();
    }

    [Fact]
    public async Task Changes_BetweenEditions_TellOfAnotherPicture()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var first = await DescribedAsync(author, "первая.png", SampleFiles.Png(90, 60, 0x28), "Флаги", "Флаги у входа");
        var second = await DescribedAsync(author, "вторая.png", SampleFiles.Png(90, 60, 0x29), "Зал заседаний");
        var newsroom = new Newsroom(portal);
        var text = Newsroom.Text("Сменили фотографию", Day) with { Slug = "smenili", LeadPicture = first };
        var piece = await newsroom.Publish(text);
        await newsroom.Change(piece, text with
        {
            LeadPicture = second, Significance = ChangeSignificance.Major, ChangeNote = "Другая фотография.",
        });

        var changes = (await portal.Visitor().GetPageAsync("/news/2026/02/13/smenili/editions/2/changes")).Text("main");

        changes.ShouldContain("Фотография");
        changes.ShouldContain("Флаги у входа");
        changes.ShouldContain("Зал заседаний");
        var desk = (await author.GetPageAsync($"/admin/publications/{piece}/editions/1/comparison")).Text("main");
        desk.ShouldContain("первая.png");
        desk.ShouldContain("вторая.png");
    }

    private static async Task<string> DescribedAsync(HttpClient author, string name, byte[] bytes, string alt, string caption = "", string credit = "")
    {
        var (id, reference) = await author.UploadedAsync(name, bytes);
        using var saved = await author.SubmitAsync(
            await author.GetPageAsync($"/admin/media/{id}"), "form.form", "[data-save]", ("Alt", alt), ("Caption", caption), ("Credit", credit));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return reference;
    }

    private static string? Meta(IParentNode page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private static JsonElement Article(IParentNode page) =>
        JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph").EnumerateArray()
            .Single(o => o.GetProperty("@type").GetString() == "NewsArticle");
}
