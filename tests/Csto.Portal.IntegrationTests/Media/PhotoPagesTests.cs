using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Publishing;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>Photographs of a piece, one by one, in full size and in archives: there exactly as long as the piece is.</summary>
public sealed class PhotoPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Day = new(2026, 2, 13);

    [Fact]
    public async Task Photo_OfALiveText_OffersItselfWholeToSocialNetworks()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, reference) = await author.UploadedAsync("для сетей.png", SampleFiles.Png(1600, 900, 0x71));
        using (await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{id}"), "main form.form", null, ("Alt", "Флаги у входа")))
        {
        }

        await portal.MakePicturesAsync();
        await new Newsroom(portal).Publish(Newsroom.Text("Снимок для сетей", new(2026, 2, 14)) with { Slug = "snimok-dlia-setei", Body = MediaDesk.Blocks(("photo", reference)) });
        var reader = portal.Visitor();

        var page = await reader.GetPageAsync($"/news/2026/02/14/snimok-dlia-setei/photos/{reference}");

        string? Meta(string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
        Meta("og:image")!.ShouldEndWith("-whole-1440.webp");
        (Meta("og:image:type"), Meta("og:image:width"), Meta("og:image:height"), Meta("og:image:alt")).ShouldBe(("image/webp", "1440", "810", "Флаги у входа"));
        (await reader.GetAsync(new Uri(Meta("og:image")!).AbsolutePath)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Photographs_OfAPiece_StandInTheirAlbumsAndLeadToTheirPages()
    {
        var (references, _) = await portal.PhotosAsync(1, 3);
        await portal.PublishPhotosAsync("po-stranitsam", $":::photo {references[0]}\nВход в *здание*\n:::\n\n:::album {references[1]} {references[2]}\nВ зале\n:::");
        var reader = portal.Visitor();

        var all = await reader.GetPageAsync("/news/2026/02/13/po-stranitsam/photos/");

        all.AllWords("main h2").ShouldBe(["Фотографии в тексте", "В зале", "Для прессы"]);
        all.AllWords(".photos__grid figcaption").ShouldBe(["Вход в здание", "Снимок 2", "Снимок 3"]);
        all.QuerySelector("h1 a")!.GetAttribute("href").ShouldBe("/news/2026/02/13/po-stranitsam");
        var links = all.QuerySelectorAll(".photos__grid a").Select(a => a.GetAttribute("href")!).ToList();
        links.ShouldBe(references.Select(reference => $"/news/2026/02/13/po-stranitsam/photos/{reference}"));
        var text = await reader.GetPageAsync("/news/2026/02/13/po-stranitsam");
        text.QuerySelectorAll(".prose a[data-photo]").Select(a => a.GetAttribute("href")).ShouldBe(links);
        text.QuerySelector("script[src*=viewer]").ShouldNotBeNull();

        var second = await reader.GetPageAsync(links[1]);
        second.QuerySelector("h1").Words().ShouldBe("Фотография 2 из 3");
        second.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe(links[0]);
        second.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe(links[2]);
        second.QuerySelector(".facts").Words().ShouldBe("АвторПётр Светлов ИсточникСекретариат ОДКБ Снято12 февраля 2026 МестоМосква На снимке Лица 1");
        second.QuerySelector("#press-line").Words().ShouldBe("Снимок 2. Фото: Пётр Светлов / Секретариат ОДКБ");
        second.QuerySelector(".photo-page__address").Words().ShouldBe("https://portal.test" + links[1]);
        (await reader.GetPageAsync(links[2])).QuerySelector("a[rel=next]").ShouldBeNull();
        PageRules.Faults(second).ShouldBeEmpty();
        PageRules.Faults(all).ShouldBeEmpty();
    }

    [Fact]
    public async Task Addresses_SpelledOtherwise_LeadToTheOne()
    {
        var (references, _) = await portal.PhotosAsync(11, 1);
        await portal.PublishPhotosAsync("odin-adres", $":::photo {references[0]}\n:::");
        var reader = portal.Visitor();
        const string At = "/news/2026/02/13/odin-adres/photos";

        (await reader.GetAsync(At)).Headers.Location!.OriginalString.ShouldBe($"{At}/");
        (await reader.GetAsync($"{At}/{references[0][..12]}")).Headers.Location!.OriginalString.ShouldBe($"{At}/{references[0]}");
        (await reader.GetAsync($"{At}/{references[0]}/")).Headers.Location!.OriginalString.ShouldBe($"{At}/{references[0]}");
        foreach (var none in new[] { "ffffffffffff", "ffffffffffff/original", "album-2.zip", "album-0.zip", "..%2f..", "x" })
            (await reader.GetAsync($"{At}/{none}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, none);
    }

    [Fact]
    public async Task EveryPart_OfAPiece_ComesAndGoesWithIt()
    {
        var (references, _) = await portal.PhotosAsync(21, 2);
        var newsroom = new Newsroom(portal);
        var body = $":::album {references[0]} {references[1]}\n:::";
        var author = await portal.BrowserAsync(Roles.Author);
        await author.WriteAsync("news", [.. PressOffice.News, ("Body", body)]);
        var reader = portal.Visitor();
        string[] parts = ["photos/", $"photos/{references[0]}", $"photos/{references[0]}/original", "photos/photos.zip", "photos/album-1.zip"];
        const string At = "/news/2026/02/13/vse-chasti/";
        foreach (var part in parts)
            (await reader.GetAsync(At + part)).StatusCode.ShouldBe(HttpStatusCode.NotFound, part);

        var piece = await newsroom.Publish(Newsroom.Text("Все части", Day) with { Slug = "vse-chasti", Body = body });
        foreach (var part in parts)
        {
            using var answer = await reader.GetAsync(At + part);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, part);
            (answer.Headers.CacheControl is { Public: true, NoCache: false }).ShouldBeFalse();
        }

        await newsroom.Unpublish(piece, "Опубликовано по ошибке.");
        foreach (var part in parts)
            (await reader.GetAsync(At + part)).StatusCode.ShouldBe(HttpStatusCode.Gone, part);
        (await reader.GetPageAsync("/photos/")).AllWords(".cover__title").ShouldNotContain("Все части");
    }

    [Fact]
    public async Task Photograph_OfAnEarlierEdition_IsThereAndNotInTheText()
    {
        var (references, _) = await portal.PhotosAsync(31, 2);
        var newsroom = new Newsroom(portal);
        var text = Newsroom.Text("Две редакции", Day) with { Slug = "dve-redaktsii" };
        var piece = await newsroom.Publish(text with { Body = $":::photo {references[0]}\n:::\n\n:::photo {references[1]}\n:::" });
        await newsroom.Change(piece, text with { Body = $":::photo {references[1]}\n:::", Significance = ChangeSignificance.Major, ChangeNote = "Убран снимок." });
        var reader = portal.Visitor();
        const string At = "/news/2026/02/13/dve-redaktsii";

        (await reader.GetAsync($"{At}/photos/{references[0]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var edition = await reader.GetPageAsync($"{At}/editions/1");
        edition.QuerySelector(".prose a[data-photo]")!.GetAttribute("href").ShouldBe($"{At}/editions/1/photos/{references[0]}");
        var photo = await reader.GetPageAsync($"{At}/editions/1/photos/{references[0]}");
        photo.QuerySelector("meta[name=robots]").ShouldNotBeNull();
        photo.QuerySelector("h1").Words().ShouldBe("Фотография 1 из 2");
        (await reader.GetAsync($"{At}/editions/1/photos/photos.zip")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.CountsAsync(piece)).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Withdrawn_Piece_SaysSoOverItsPhotographs()
    {
        var (references, _) = await portal.PhotosAsync(41, 1);
        var piece = await portal.PublishPhotosAsync("otozvano", $":::photo {references[0]}\n:::");
        (await portal.WithAsync<Withdrawer, Outcome>(w => w.WithdrawAsync(piece, "Ошибка в дате.", new Actor(null, "Анна Вершинина"), default))).ShouldBeDone();
        var reader = portal.Visitor();

        foreach (var page in new[] { "", references[0] })
            (await reader.GetPageAsync($"/news/2026/02/13/otozvano/photos/{page}")).Text(".remark--strong").ShouldContain("Ошибка в дате.");
    }

    [Fact]
    public async Task Sections_ListWhatHasPhotographsOrVideosByDay()
    {
        await using var own = await PortalFactory.CreateAsync();
        var author = await own.BrowserAsync(Roles.Author);
        var newsroom = new Newsroom(own);
        var photo = await author.UploadedAsync("а.png", SampleFiles.Png(30, 20, 1));
        var poster = await author.UploadedAsync("постер.png", SampleFiles.Png(64, 36, 2));
        var film = await author.UploadedAsync("ф.mp4", SampleFiles.Mp4());
        await own.WithDatabaseAsync(async db =>
        {
            var video = await db.MediaAssets.Include(m => m.Tracks).SingleAsync(m => m.Id == film.Id);
            (video.PosterId, video.Seconds) = (poster.Id, 125);
            video.Tracks.Add(new MediaTrack { Language = "ru", Label = "Русские субтитры", Text = "WEBVTT\n\n00:00.000 --> 00:01.000\nСлово\n" });
            return await db.SaveChangesAsync();
        });
        var reader = own.Visitor();
        (await reader.GetPageAsync("/photos/")).Text(".empty").ShouldBe("Здесь пока нет фотографий.");
        await newsroom.Publish("Без файлов", Day);
        for (var i = 1; i <= 15; i++)
            await newsroom.Publish(Newsroom.Text($"Фото {i}", new DateOnly(2026, 1, 10).AddDays(i)) with { Body = $":::photo {photo.Reference}\n:::" });
        await newsroom.Publish(Newsroom.Text("Видео", Day) with { Slug = "video", Body = $":::video {film.Reference}\n:::\n\n:::video {film.Reference}\n:::" }, PublicationKind.Statement);

        var photos = await reader.GetPageAsync("/photos/");
        photos.AllWords(".cover__title").ShouldBe(Enumerable.Range(4, 12).Reverse().Select(i => $"Фото {i}"));
        photos.QuerySelector(".cover__note").Words().ShouldBe("1 снимок текст");
        photos.QuerySelector(".cover img")!.GetAttribute("src")!.ShouldStartWith("/media/");
        photos.QuerySelectorAll(".strip a").Select(a => a.GetAttribute("href")).ShouldBe(["/photos/2026/"]);
        var older = await reader.GetPageAsync(photos.QuerySelector(".pager a")!.GetAttribute("href")!);
        older.AllWords(".cover__title").ShouldBe(["Фото 3", "Фото 2", "Фото 1"]);
        (await reader.GetPageAsync("/photos/2026/01/")).AllWords(".cover").Count().ShouldBe(12);
        (await reader.GetAsync("/photos/2026/13/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var videos = await reader.GetPageAsync("/videos/");
        videos.AllWords(".cover").ShouldBe(["Видео 1 видео 2:05"]);
        videos.QuerySelector(".cover a")!.GetAttribute("href").ShouldBe("/statements/2026/02/13/video");
        var page = await reader.GetPageAsync("/statements/2026/02/13/video");
        var shown = page.QuerySelector("video")!.GetAttribute("poster")!;
        (await reader.GetAsync(shown)).StatusCode.ShouldBe(HttpStatusCode.OK, "a poster is public with its video");
        using var subtitles = await reader.GetAsync(page.QuerySelector("track")!.GetAttribute("src"));
        subtitles.Content.Headers.ContentType!.MediaType.ShouldBe("text/vtt");
        (await subtitles.Content.ReadAsStringAsync()).ShouldStartWith("WEBVTT");
        page.Text(".video__file").ShouldContain("Длительность 2:05");
        foreach (var one in new[] { photos, older, videos })
            PageRules.Faults(one).ShouldBeEmpty();

        await newsroom.Unpublish(await own.WithDatabaseAsync(db => db.Publications.Where(p => p.VideoCount > 0).Select(p => p.Id).SingleAsync()), "Снято.");
        (await reader.GetAsync(shown)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.GetAsync(page.QuerySelector("track")!.GetAttribute("src"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Preview_OfADraft_ShowsTheAlbumWithLinksThatAnswer()
    {
        var (references, _) = await portal.PhotosAsync(71, 3);
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await author.WriteAsync("news", [.. PressOffice.News, ("Body", $":::album {string.Join(' ', references)}\n:::")]);

        using var answer = await author.SubmitAsync(await author.OpenAsync(id), PressOffice.Editor, "[formaction$=preview]");
        var page = await answer.ReadPageAsync();

        page.QuerySelector("script[src*=viewer]").ShouldNotBeNull();
        var links = page.QuerySelectorAll(".album--led a[data-photo]").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(3);
        foreach (var link in links)
            (await author.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK, link);
        page.QuerySelector(".album__all").ShouldBeNull("there is no page of all photographs yet");
    }

    [Fact]
    public async Task Terms_AreThePortalsOwnUntilTheOperatorGivesOthers()
    {
        var page = await portal.Visitor().GetPageAsync("/terms/");
        page.AllWords(".terms h2").ShouldContain("Фотографии");
        page.QuerySelector("footer a[href='/terms/']").ShouldNotBeNull();
        PageRules.Faults(page).ShouldBeEmpty();

        var own = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(own, "# Наши условия\n\nТолько *так*.");
            await using var other = await PortalFactory.CreateAsync();
            other.Settings["Portal:TermsFile"] = own;
            (await other.Visitor().GetPageAsync("/terms/")).AllWords(".terms > *").ShouldBe(["Наши условия", "Только так."]);
        }
        finally
        {
            File.Delete(own);
        }
    }
}
