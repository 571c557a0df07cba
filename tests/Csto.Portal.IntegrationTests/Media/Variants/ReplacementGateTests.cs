using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media.Variants;

/// <summary>No picture takes the place of another, or of a live video's poster, before its sizes and formats are made.</summary>
public sealed class ReplacementGateTests(WithoutPictures portal) : IClassFixture<WithoutPictures>, IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 2, 13);
    private static readonly Actor Editor = new(null, "Анна Вершинина");
    private HttpClient author = null!;

    public async Task InitializeAsync() => author = await portal.BrowserAsync(Roles.Author);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Replace_ByAPictureThatIsNotReady_WaitsAndLosesNothing()
    {
        var (old, fresh) = (SampleFiles.Png(60, 40, 0x51), SampleFiles.Png(90, 60, 0x52));
        var (oldId, reference) = await author.UploadedAsync("был.png", old);
        await portal.MakePicturesAsync();
        await new Newsroom(portal).Publish(Newsroom.Text("Снимок меняют", Day) with { Body = MediaDesk.Blocks(("photo", reference)) });
        var (newId, _) = await author.UploadedAsync("стал.png", fresh);
        var chosen = await author.GetPageAsync($"/admin/media/{oldId}/replacement?with={newId}");
        chosen.Text(".notice--warning").ShouldContain("ещё делаются: осталось 7 файлов из 7");
        chosen.QuerySelector($".making[data-pictures='{newId}']").ShouldNotBeNull();

        using var early = await author.SubmitAsync(chosen, "main form.form", null);

        early.StatusCode.ShouldBe(HttpStatusCode.OK);
        var again = await early.ReadPageAsync();
        again.Text(".errors").ShouldContain("нажмите «Заменить везде» ещё раз");
        (await portal.Visitor().GetAsync(MediaDesk.Address(fresh, "stal.webp"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.WithDatabaseAsync(db => db.MediaReplacements.CountAsync(r => r.OldId == oldId))).ShouldBe(0);
        await portal.MakePicturesAsync();
        using var late = await author.SubmitAsync(again, "main form.form", null);
        late.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Visitor().GetAsync(MediaDesk.Address(fresh, "stal.webp"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Replace_ByAPictureThatFailed_SaysWhy()
    {
        var (oldId, _) = await author.UploadedAsync("был.png", SampleFiles.Png(60, 40, 0x53));
        var (newId, _) = await author.UploadedAsync("битый.png", SampleFiles.Png(90, 60, 0x54));
        await portal.WithDatabaseAsync(db => db.MediaAssets.Where(m => m.Id == newId).ExecuteUpdateAsync(set => set.SetProperty(m => m.VariantsProblem, "Картинка не раскрывается.")));

        var obstacle = await portal.WithAsync<MediaReplacer, ReplacementObstacle?>(r => r.WhyNotAsync(oldId, newId, default));

        obstacle.ShouldNotBeNull().PassesByItself.ShouldBeFalse();
        obstacle.Message.ShouldContain("«битый.png» не подготовлена для страниц. Картинка не раскрывается.");
    }

    [Fact]
    public async Task Poster_OfALiveVideo_IsNotChosenBeforeItIsReady()
    {
        var (film, video) = await author.UploadedAsync("в эфире.mp4", SampleFiles.Mp4(350, 240));
        await new Newsroom(portal).Publish(Newsroom.Text("Видео в эфире", Day) with { Body = MediaDesk.Blocks(("video", video)) });
        var (still, reference) = await author.UploadedAsync("рано.png", SampleFiles.Png(35, 24, 0x55));

        using (var early = await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{film}"), "form[data-poster]", null, ("Picture", reference)))
        {
            early.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await early.ReadPageAsync()).Text(".errors").ShouldContain("«рано.png» ещё готовится");
        }

        await portal.MakePicturesAsync();
        using (var late = await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{film}"), "form[data-poster]", null, ("Picture", reference)))
            late.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.WithDatabaseAsync(db => db.MediaAssets.Where(m => m.Id == film).Select(m => m.PosterId).SingleAsync())).ShouldBe(still);
    }

    [Fact]
    public async Task Poster_ThatWasReplaced_IsShownByTheFileInItsPlace()
    {
        var (first, second) = (SampleFiles.Png(36, 24, 0x56), SampleFiles.Png(36, 24, 0x57));
        var (film, video) = await author.UploadedAsync("с двумя.mp4", SampleFiles.Mp4(360, 240));
        var (oldId, reference) = await author.UploadedAsync("первая.png", first);
        using (await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{film}"), "form[data-poster]", null, ("Picture", reference)))
        {
        }

        await portal.MakePicturesAsync();
        await new Newsroom(portal).Publish(Newsroom.Text("Заставку заменят", Day) with { Slug = "zastavka", Body = MediaDesk.Blocks(("video", video)) });
        var (newId, _) = await author.UploadedAsync("вторая.png", second);
        await portal.MakePicturesAsync();
        (await portal.WithAsync<MediaReplacer, MediaOutcome>(r => r.ReplaceAsync(oldId, newId, Editor, default))).ShouldBeOfType<MediaOutcome.Done>();
        var reader = portal.Visitor();

        var source = (await reader.GetPageAsync("/news/2026/02/13/zastavka")).QuerySelector("video")!.GetAttribute("poster")!;

        source.ShouldContain(MediaDesk.Sha256(second)[..20]);
        (await reader.GetAsync(source)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var outdated = await reader.GetAsync(MediaDesk.Address(first, "pervaia.webp"));
        outdated.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await author.GetPageAsync($"/admin/media/{film}")).QuerySelector(".video-side__poster")!.GetAttribute("alt").ShouldBe("Заставка: вторая.png");
        (await author.GetPageAsync($"/admin/media/{newId}")).Text("main").ShouldContain("с двумя.mp4");
    }
}
