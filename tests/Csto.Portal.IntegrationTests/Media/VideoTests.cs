using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Csto.Portal.Core.Accounts;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>What goes with a video, and what of it readers get.</summary>
public sealed class VideoTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Subtitles = "WEBVTT\n\n00:01.000 --> 00:04.000\nДобрый день.\n";

    [Fact]
    public async Task Video_FromATelephone_ReachesReadersWithoutItsPlace()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bytes = SampleFiles.TelltaleMp4();
        var (id, reference) = await author.UploadedAsync("с места.mp4", bytes);
        await new Newsroom(portal).Publish(Newsroom.Text("Видео с места", new(2026, 2, 13)) with { Body = MediaDesk.Blocks(("video", reference)) });
        var reader = portal.Visitor();
        var address = MediaDesk.Address(bytes, "s-mesta.mp4");

        using var shown = await reader.GetAsync(address);
        var got = await shown.Content.ReadAsByteArrayAsync();

        shown.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        got.Length.ShouldBe(bytes.Length);
        Encoding.Latin1.GetString(got).ShouldNotContain(SampleFiles.VideoPlace);
        using var part = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(40, 199) } });
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsByteArrayAsync()).ShouldBe(got[40..200]);
        // The press office gets what was uploaded.
        (await author.GetByteArrayAsync($"/admin/media/{id}/original")).ShouldBe(bytes);
        (await author.GetPageAsync($"/admin/media/{id}")).Text(".media-card__facts").ShouldContain("0:00:12");
    }

    [Fact]
    public async Task Video_WhoseListOfBlanksIsLostOrDamaged_IsStillGivenWithoutItsPlaceOrNotAtAll()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bytes = SampleFiles.TelltaleMp4().Concat(SampleFiles.Box("free", [7, 7, 7])).ToArray();
        var (_, reference) = await author.UploadedAsync("без списка.mp4", bytes);
        await new Newsroom(portal).Publish(Newsroom.Text("Видео без списка", new(2026, 2, 13)) with { Body = MediaDesk.Blocks(("video", reference)) });
        var reader = portal.Visitor();
        var address = MediaDesk.Address(bytes, "bez-spiska.mp4");
        var store = (Csto.Portal.Core.Media.MediaStore)portal.Services.GetService(typeof(Csto.Portal.Core.Media.MediaStore))!;
        var list = store.Public(MediaDesk.Sha256(bytes));
        var noted = await File.ReadAllTextAsync(list);

        foreach (var damaged in new[] { "не список\n", "1 2\n", "-1 0 zz\n", "99999999999999999999 1 \n", null })
        {
            if (damaged is null)
                File.Delete(list);
            else
                await File.WriteAllTextAsync(list, damaged);
            Encoding.Latin1.GetString(await reader.GetByteArrayAsync(address)).ShouldNotContain(SampleFiles.VideoPlace);
            (await File.ReadAllTextAsync(list)).ShouldBe(noted);
        }

        File.Delete(list);
        await File.WriteAllBytesAsync(store.Original(MediaDesk.Sha256(bytes)), SampleFiles.Pdf("не видео"));
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await File.WriteAllBytesAsync(store.Original(MediaDesk.Sha256(bytes)), []);
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Subtitles_FromAFileOfSubRip_AreKeptChangedAndDeleted()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("репортаж.mp4", SampleFiles.Mp4(320, 240));
        var form = await author.GetPageAsync($"/admin/media/{id}/tracks");

        using (var saved = await author.SubmitAsync(form, "form[action$=tracks]", null, ("Text", "1\n00:00:01,000 --> 00:00:04,000\nДобрый день.\n")))
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var track = await portal.WithDatabaseAsync(db => db.MediaTracks.SingleAsync(t => t.MediaAssetId == id));
        (track.Language, track.Label).ShouldBe(("ru", "Русский"));
        track.Text.ShouldStartWith("WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\n");

        using (var wrong = await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{id}/tracks/{track.Id}"), "main .form", null, ("Text", "WEBVTT\n\n00:09.000 --> 00:04.000\nНаоборот\n")))
        {
            var page = await wrong.ReadPageAsync();
            page.Text(".errors").ShouldContain("Строка 3");
            page.Value("Text").ShouldContain("Наоборот");
        }

        using (var again = await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{id}/tracks"), "main .form", null, ("Text", Subtitles)))
            (await again.ReadPageAsync()).Text(".errors").ShouldContain("уже есть");
        using (var deleted = await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{id}/tracks/{track.Id}"), "form[action$=delete]", null))
            deleted.Headers.Location!.OriginalString.ShouldEndWith("said=track-deleted");
        (await portal.WithDatabaseAsync(db => db.MediaTracks.CountAsync(t => t.MediaAssetId == id))).ShouldBe(0);
    }

    [Fact]
    public async Task Subtitles_ChangedMeanwhile_AreAConflictThatLosesNothing()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("вдвоём.mp4", SampleFiles.Mp4(330, 240));
        var mine = await author.GetPageAsync($"/admin/media/{id}/tracks");
        using (await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{id}/tracks"), "main .form", null, ("Text", Subtitles), ("Language", "en")))
        {
        }

        using var late = await author.SubmitAsync(mine, "main .form", null, ("Text", Subtitles));

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var saved = await author.SubmitAsync(await late.ReadPageAsync(), "main .form", null);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.WithDatabaseAsync(db => db.MediaTracks.CountAsync(t => t.MediaAssetId == id))).ShouldBe(2);
    }

    [Fact]
    public async Task Subtitles_OfAPicture_AreNowhere()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("не видео.png", SampleFiles.Png(12, 12, 12));
        (await author.GetAsync($"/admin/media/{id}/tracks")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Poster_OfTheLibrary_StandsForTheVideoAndCannotBeDeleted()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (film, _) = await author.UploadedAsync("с заставкой.mp4", SampleFiles.Mp4(340, 240));
        var (still, reference) = await author.UploadedAsync("заставка.png", SampleFiles.Png(34, 24, 34));

        using (var wrong = await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{film}"), "form[data-poster]", null, ("Picture", "0123456789abcdef")))
            (await wrong.ReadPageAsync()).Text(".errors").ShouldContain("Такой картинки");
        using (var saved = await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{film}"), "form[data-poster]", null, ("Picture", reference)))
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.WithDatabaseAsync(db => db.MediaAssets.Where(m => m.Id == film).Select(m => m.PosterId).SingleAsync())).ShouldBe(still);
        (await author.GetPageAsync($"/admin/media/{still}/bin")).Text("h1").ShouldBe("Удалить нельзя");
    }

    [Fact]
    public async Task Video_OfAPiece_IsToldToSearchEngines()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (film, reference) = await author.UploadedAsync("для машин.mp4", SampleFiles.Mp4(350, 240));
        var (_, still) = await author.UploadedAsync("для машин.png", SampleFiles.Png(35, 24, 35));
        using (await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{film}"), "form[data-poster]", null, ("Picture", still)))
        {
        }

        await new Newsroom(portal).Publish(Newsroom.Text("Видео для машин", new(2026, 2, 12)) with { Body = MediaDesk.Blocks(("video", reference)) });
        var page = await portal.Visitor().GetPageAsync("/news/2026/02/12/video-dlia-mashin");

        var graph = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph");
        var video = graph.EnumerateArray().Single(one => one.GetProperty("@type").GetString() == "NewsArticle").GetProperty("video").EnumerateArray().ShouldHaveSingleItem();
        video.GetProperty("@type").GetString().ShouldBe("VideoObject");
        video.GetProperty("name").GetString().ShouldBe("Видео для машин");
        video.GetProperty("uploadDate").GetString().ShouldBe("2026-02-12T12:00:00+03:00");
        (video.GetProperty("width").GetInt32(), video.GetProperty("height").GetInt32()).ShouldBe((350, 240));
        foreach (var file in (string[])["contentUrl", "thumbnailUrl"])
        {
            using var answer = await portal.Visitor().GetAsync(video.GetProperty(file).GetString());
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
        }
    }
}
