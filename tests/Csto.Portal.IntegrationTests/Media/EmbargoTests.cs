using System.Net;
using System.Net.Http.Headers;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Media;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>A file is with readers exactly as long as a text they can see shows it.</summary>
public sealed class EmbargoTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Day = new(2026, 2, 13);

    [Fact]
    public async Task File_OfAText_ComesAndGoesWithIt()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var reader = portal.Visitor();
        var bytes = SampleFiles.Png(40, 30);
        var (id, reference) = await author.UploadedAsync("зал.png", bytes);
        var address = MediaDesk.Address(bytes, "zal.webp");
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var body = MediaDesk.Blocks(("photo", reference));
        var draft = await author.WriteAsync("news", [.. PressOffice.News, ("Body", body)]);
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await author.GetPageAsync($"/admin/media/{id}")).Text(".media-card__uses").ShouldContain("читатели не видят");

        var newsroom = new Newsroom(portal);
        var piece = await newsroom.Publish(Newsroom.Text("Встреча с фото", Day) with { Body = body });
        using (var shown = await reader.GetAsync(address))
        {
            shown.StatusCode.ShouldBe(HttpStatusCode.OK);
            shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
            shown.Headers.CacheControl!.Private.ShouldBeTrue();
            shown.Headers.CacheControl.MaxAge.ShouldBe(TimeSpan.FromMinutes(5));
            shown.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            shown.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        }

        (await author.GetAsync($"/admin/media/{id}/bin")).EnsureSuccessStatusCode();
        (await author.GetPageAsync($"/admin/media/{id}/bin")).Text("h1").ShouldBe("Удалить нельзя");

        await newsroom.Unpublish(piece, "Опубликовано по ошибке.");
        using var gone = await reader.GetAsync(address);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        gone.Headers.CacheControl!.NoStore.ShouldBeTrue();
        draft.ShouldNotBe(piece);
    }

    [Fact]
    public async Task File_OfAMinorChangeTakenOut_IsGoneWithTheNewEdition()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bytes = SampleFiles.Pdf("заменён");
        var (_, reference) = await author.UploadedAsync("план.pdf", bytes);
        var newsroom = new Newsroom(portal);
        var text = Newsroom.Text("План с документом", Day);
        var piece = await newsroom.Publish(text);
        await newsroom.Change(piece, text with { Body = MediaDesk.Blocks(("document", reference)) });
        var reader = portal.Visitor();
        var address = MediaDesk.Address(bytes, "plan.pdf");
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await newsroom.Change(piece, text with { Body = "Документ отозван." });

        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task File_TakenOutOfALiveText_StaysWithTheEditionThatCanBeCited()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bytes = SampleFiles.Pdf("в первой редакции");
        var (_, reference) = await author.UploadedAsync("первая редакция.pdf", bytes);
        var newsroom = new Newsroom(portal);
        var text = Newsroom.Text("Документ первой редакции", Day);
        var piece = await newsroom.Publish(text with { Body = MediaDesk.Blocks(("document", reference)) });
        var reader = portal.Visitor();
        var address = MediaDesk.Address(bytes, "pervaia-redaktsiia.pdf");

        await newsroom.Change(piece, text with { Body = "Документ отозван." });
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await newsroom.Unpublish(piece, "Опубликовано по ошибке.");
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_OfALiveText_ShowsItsFilesAtAddressesThatAnswer()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var photo = await author.UploadedAsync("флаги.png", SampleFiles.Png(50, 20, 3));
        var film = await author.UploadedAsync("репортаж.mp4", SampleFiles.Mp4());
        var plan = await author.UploadedAsync("план года.pdf", SampleFiles.Pdf("на странице"));
        var newsroom = new Newsroom(portal);
        await newsroom.Publish(Newsroom.Text("Всё вместе", Day) with
        {
            Slug = "vse-vmeste",
            Body = MediaDesk.Blocks(("photo", photo.Reference), ("album", photo.Reference), ("video", film.Reference), ("document", plan.Reference), ("photo", "ffffffffffff")),
        });
        var reader = portal.Visitor();

        var page = await reader.GetPageAsync("/news/2026/02/13/vse-vmeste");

        var picture = page.QuerySelector(".prose .photo img")!;
        (picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("loading")).ShouldBe(("50", "20", "lazy"));
        page.QuerySelectorAll(".prose .photo:not(.album .photo)").Length.ShouldBe(1);
        var addresses = page.QuerySelectorAll(".prose img, .prose video source").Select(e => e.GetAttribute("src")!)
            .Concat(page.QuerySelectorAll(".prose .document a, .album a").Select(e => e.GetAttribute("href")!)).ToList();
        addresses.Count.ShouldBe(6);
        foreach (var address in addresses)
            (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
    }

    [Fact]
    public async Task Preview_OfADraft_ShowsFilesFromThePressOffice()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (_, reference) = await author.UploadedAsync("черновик.png", SampleFiles.Png(20, 20, 7));
        var id = await author.WriteAsync("news", [.. PressOffice.News, ("Body", MediaDesk.Blocks(("photo", reference)))]);

        using var answer = await author.SubmitAsync(await author.OpenAsync(id), PressOffice.Editor, "[formaction$=preview]");
        var source = (await answer.ReadPageAsync()).QuerySelector(".photo img")!.GetAttribute("src")!;

        source.ShouldStartWith("/admin/media/files/");
        (await author.GetAsync(source)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await portal.Visitor().GetAsync(source)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Video_InParts_IsServedInParts()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bytes = SampleFiles.Mp4(320, 200);
        var (_, reference) = await author.UploadedAsync("по частям.mp4", bytes);
        await new Newsroom(portal).Publish(Newsroom.Text("Видео по частям", Day) with { Body = MediaDesk.Blocks(("video", reference)) });
        var reader = portal.Visitor();
        var address = MediaDesk.Address(bytes, "po-chastiam.mp4");

        using var part = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(4, 7) } });
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsByteArrayAsync()).ShouldBe("ftyp"u8.ToArray());
        part.Content.Headers.ContentRange!.Length.ShouldBe(bytes.Length);

        using var beyond = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(1_000_000, null) } });
        beyond.StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);

        using var head = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Content.Headers.ContentLength.ShouldBe(bytes.Length);
        head.Headers.AcceptRanges.ShouldBe(["bytes"]);

        using var known = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { head.Headers.ETag! } } });
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Video_DamagedWithItsListLost_IsNotGiven()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bytes = SampleFiles.Mp4(320, 240);
        var (_, reference) = await author.UploadedAsync("повреждено.mp4", bytes);
        await new Newsroom(portal).Publish(Newsroom.Text("Повреждённое видео", Day) with { Body = MediaDesk.Blocks(("video", reference)) });
        var address = MediaDesk.Address(bytes, "povrezhdeno.mp4");
        (await portal.Visitor().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        await portal.WithAsync<MediaStore, int>(async store =>
        {
            File.Delete(store.Public(sha256));
            await File.WriteAllBytesAsync(store.Original(sha256), bytes[..^7]);
            return 0;
        });

        (await portal.Visitor().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Document_Served_IsSavedUnderItsOwnName()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bytes = SampleFiles.Pdf("имя на выходе");
        var (_, reference) = await author.UploadedAsync("План года.exe", bytes);
        await new Newsroom(portal).Publish(Newsroom.Text("Документ с именем", Day) with { Body = MediaDesk.Blocks(("document", reference)) });

        using var saved = await portal.Visitor().GetAsync(MediaDesk.Address(bytes, "plan-goda.pdf"));

        saved.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        saved.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("План года.pdf");
        saved.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    [Fact]
    public async Task Address_UnderAnotherName_LeadsToTheFilesOwn()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bytes = SampleFiles.Pdf("другое имя");
        var (_, reference) = await author.UploadedAsync("план.pdf", bytes);
        await new Newsroom(portal).Publish(Newsroom.Text("Другое имя", Day) with { Body = MediaDesk.Blocks(("document", reference)) });
        var reader = portal.Visitor();

        using var other = await reader.GetAsync(MediaDesk.Address(bytes, "evil.html"));

        other.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        other.Headers.Location!.OriginalString.ShouldBe(MediaDesk.Address(bytes, "plan.pdf"));
        (await reader.GetAsync($"/media/{reference}/plan.pdf")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/media/../portal.db")]
    [InlineData("/media/..%2f..%2fportal.db/a")]
    [InlineData("/media/%2e%2e/portal.db")]
    [InlineData("/media/ffffffffffff/..%2f..%2fportal.db")]
    [InlineData("/media/aaaaaaaaaaa/a.pdf")]
    [InlineData("/media/AAAAAAAAAAAA/a.pdf")]
    [InlineData("/media/____________/a.pdf")]
    [InlineData("/media/000000000000'--/a.pdf")]
    public async Task Address_OfNoFile_IsNotFound(string address) =>
        (await portal.Visitor().GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Editor_OfATextWithFiles_IsToldWhatToMend()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, reference) = await author.UploadedAsync("без описания.png", SampleFiles.Png(20, 21, 7));
        var lost = await author.UploadedAsync("пропал.pdf", SampleFiles.Pdf("пропал"));
        File.Delete(((Core.Media.MediaStore)portal.Services.GetService(typeof(Core.Media.MediaStore))!).Original(MediaDesk.Sha256(SampleFiles.Pdf("пропал"))));
        var piece = await author.WriteAsync(
            "news", [.. PressOffice.News, ("Body", MediaDesk.Blocks(("photo", reference), ("photo", "ffffffffffff"), ("document", lost.Reference)))]);

        var page = await author.OpenAsync(piece);

        page.Text(".checks__mind").ShouldContain("«ffffffffffff»");
        page.Text(".checks__mind").ShouldContain("пропал с диска");
        page.QuerySelector($".checks__mind a[href='/admin/media/{id}']")!.TextContent.ShouldContain("нет описания");
    }
}
