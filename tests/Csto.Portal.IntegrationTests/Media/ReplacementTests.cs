using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>One file in the place of another: texts go on naming the old one, readers get the new one.</summary>
public sealed class ReplacementTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Day = new(2026, 2, 13);
    private static readonly Actor Editor = new(null, "Анна Вершинина");

    [Fact]
    public async Task Replace_AFileOfALiveText_ShowsTheNewOneEverywhereAndHidesTheOld()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (old, fresh) = (SampleFiles.Png(60, 40, 0x21), SampleFiles.Png(90, 60, 0x22));
        var (oldId, reference) = await author.UploadedAsync("старый.png", old);
        using (await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{oldId}"), "main form.form", null, ("Alt", "Флаги"), ("Caption", "Флаги у входа")))
        {
        }

        var newsroom = new Newsroom(portal);
        var piece = await newsroom.Publish(Newsroom.Text("Замена снимка", Day) with { Slug = "zamena", Body = MediaDesk.Blocks(("photo", reference)) });
        var (generation, changed) = await StandAsync(piece);
        var reader = portal.Visitor();

        var newId = await ReplaceAsync(author, oldId, "новый.png", fresh);

        var picture = (await reader.GetPageAsync("/news/2026/02/13/zamena")).QuerySelector(".prose .photo img")!;
        var source = picture.GetAttribute("src")!;
        source.ShouldStartWith($"/media/{MediaDesk.Sha256(fresh)[..20]}");
        picture.GetAttribute("alt").ShouldBe("Флаги");
        (await reader.GetAsync(source)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var outdated = await reader.GetAsync(MediaDesk.Address(old, "staryi.webp"));
        outdated.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        outdated.Headers.Location!.OriginalString.ShouldStartWith($"/media/{MediaDesk.Sha256(fresh)[..20]}");
        var after = await StandAsync(piece);
        after.Generation.ShouldBeGreaterThan(generation);
        after.LastChangedAt.ShouldBe(changed);

        var card = await author.GetPageAsync($"/admin/media/{newId}");
        card.Text("#replacements + ul").ShouldContain("старый.png");
        card.Text(".media-card__uses").ShouldContain("Вместо прежнего файла");
        (await author.GetPageAsync($"/admin/media/{oldId}")).Text("#uses + p").ShouldContain("новый.png");
        (await author.GetAsync($"/admin/media/thumbs/{reference}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Replace_UnderEmbargo_OpensTheNewFileNoSoonerThanTheText()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (old, fresh) = (SampleFiles.Pdf("до срока, старый"), SampleFiles.Pdf("до срока, новый"));
        var (oldId, reference) = await author.UploadedAsync("старый план.pdf", old);
        await author.WriteAsync("news", [.. PressOffice.News, ("Body", MediaDesk.Blocks(("document", reference)))]);
        await ReplaceAsync(author, oldId, "новый план.pdf", fresh);
        var reader = portal.Visitor();

        (await reader.GetAsync(MediaDesk.Address(fresh, "novyi-plan.pdf"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.GetAsync(MediaDesk.Address(old, "staryi-plan.pdf"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await new Newsroom(portal).Publish(Newsroom.Text("Срок настал", Day) with { Body = MediaDesk.Blocks(("document", reference)) });
        (await reader.GetAsync(MediaDesk.Address(fresh, "novyi-plan.pdf"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Preview_OfADraft_ShowsTheNewFile()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var fresh = SampleFiles.Png(33, 44, 0x31);
        var (oldId, reference) = await author.UploadedAsync("черновик.png", SampleFiles.Png(33, 44, 0x30));
        var id = await author.WriteAsync("news", [.. PressOffice.News, ("Body", MediaDesk.Blocks(("photo", reference)))]);
        await ReplaceAsync(author, oldId, "чистовик.png", fresh);

        using var answer = await author.SubmitAsync(await author.OpenAsync(id), PressOffice.Editor, "[formaction$=preview]");
        var source = (await answer.ReadPageAsync()).QuerySelector(".photo img")!.GetAttribute("src")!;

        source.ShouldContain(MediaDesk.Sha256(fresh)[..20]);
        (await author.GetAsync(source)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task PutBack_FromTheCard_ShowsTheOldOneAgainAndKeepsTheHistory()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (old, fresh) = (SampleFiles.Pdf("вернётся"), SampleFiles.Pdf("уйдёт"));
        var (oldId, reference) = await author.UploadedAsync("прежний.pdf", old);
        await new Newsroom(portal).Publish(Newsroom.Text("Туда и обратно", Day) with { Body = MediaDesk.Blocks(("document", reference)) });
        var newId = await ReplaceAsync(author, oldId, "временный.pdf", fresh);

        using (var undone = await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{newId}"), "form[action$=undoing]", null))
            undone.Headers.Location!.OriginalString.ShouldBe($"/admin/media/{oldId}?said=put-back");

        var reader = portal.Visitor();
        (await reader.GetAsync(MediaDesk.Address(old, "prezhnii.pdf"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reader.GetAsync(MediaDesk.Address(fresh, "vremennyi.pdf"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var card = await author.GetPageAsync($"/admin/media/{oldId}");
        card.Text("#replacements + ul").ShouldContain("Возвращён");
        card.QuerySelector("form[action$=undoing]").ShouldBeNull();
        (await portal.WithDatabaseAsync(db => db.AuditEntries.Where(a => a.SubjectType == AuditSubject.Media && a.SubjectId == oldId).Select(a => a.Action).ToListAsync()))
            .ShouldBe([AuditAction.Created, AuditAction.Replaced, AuditAction.Undone]);
    }

    [Fact]
    public async Task Chain_OfReplacements_IsFlatAndComesApartInAnyOrder()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var ids = new List<int>();
        foreach (var name in new[] { "первый", "второй", "третий" })
            ids.Add((await author.UploadedAsync($"{name}.pdf", SampleFiles.Pdf("цепь: " + name))).Id);
        await ReplacedAsync(ids[0], ids[1]);
        await ReplacedAsync(ids[1], ids[2]);
        (await PlacesAsync(ids)).ShouldBe([ids[2], ids[2], null]);

        (await portal.WithAsync<MediaReplacer, ReplacementObstacle?>(r => r.WhyNotAsync(ids[2], ids[0], default))).ShouldNotBeNull().Message.ShouldContain("круг");
        (await portal.WithAsync<MediaReplacer, ReplacementObstacle?>(r => r.WhyNotAsync(ids[0], ids[2], default))).ShouldNotBeNull().Message.ShouldContain("уже заменён");
        (await portal.WithAsync<MediaReplacer, ReplacementObstacle?>(r => r.WhyNotAsync(ids[2], ids[2], default))).ShouldNotBeNull().Message.ShouldContain("тот же самый");

        var links = await portal.WithDatabaseAsync(db => db.MediaReplacements.Where(r => ids.Contains(r.OldId)).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync());
        (await portal.WithAsync<MediaReplacer, MediaOutcome>(r => r.UndoAsync(links[1], Editor, default))).ShouldBeOfType<MediaOutcome.Done>();
        (await PlacesAsync(ids)).ShouldBe([ids[1], null, null]);
        (await portal.WithAsync<MediaReplacer, MediaOutcome>(r => r.UndoAsync(links[0], Editor, default))).ShouldBeOfType<MediaOutcome.Done>();
        (await PlacesAsync(ids)).ShouldBe([null, null, null]);
        (await portal.WithAsync<MediaReplacer, MediaOutcome>(r => r.UndoAsync(links[0], Editor, default))).ShouldBeOfType<MediaOutcome.Missing>();
    }

    [Fact]
    public async Task Chain_UndoneFromItsBeginning_LeavesTheRestInPlace()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var ids = new List<int>();
        foreach (var name in new[] { "а", "б", "в" })
            ids.Add((await author.UploadedAsync($"{name}.pdf", SampleFiles.Pdf("с начала: " + name))).Id);
        await ReplacedAsync(ids[0], ids[1]);
        await ReplacedAsync(ids[1], ids[2]);
        var first = await portal.WithDatabaseAsync(db => db.MediaReplacements.SingleAsync(r => r.OldId == ids[0]));

        await portal.WithAsync<MediaReplacer, MediaOutcome>(r => r.UndoAsync(first.Id, Editor, default));

        (await PlacesAsync(ids)).ShouldBe([null, ids[2], null]);
    }

    [Fact]
    public async Task Replace_ByAnotherKind_IsRefusedInWords()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("снимок.png", SampleFiles.Png(9, 9, 0x41));

        using var answer = await UploadAsync(author, id, "план.pdf", SampleFiles.Pdf("не того вида"));
        var page = await author.GetPageAsync(answer.Headers.Location!.OriginalString);

        page.Text(".notice--warning").ShouldContain("того же вида");
        page.QuerySelector("form.upload").ShouldNotBeNull();
    }

    [Fact]
    public async Task Replace_WithoutAFileOrWithAnUnfitOne_SaysSoOnThePage()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, _) = await author.UploadedAsync("снимок.png", SampleFiles.Png(9, 9, 0x42));

        using var unfit = await UploadAsync(author, id, "рисунок.svg", "<svg/>"u8.ToArray());
        (await unfit.ReadPageAsync()).Text(".errors").ShouldContain("SVG");
        using var none = await UploadAsync(author, id, null, []);
        (await none.ReadPageAsync()).Text(".errors").ShouldContain("не выбран");
    }

    [Fact]
    public async Task Bin_OfAFileThatStandsInThePlaceOfAnother_IsRefused()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (oldId, _) = await author.UploadedAsync("занят.pdf", SampleFiles.Pdf("занят"));
        var newId = await ReplaceAsync(author, oldId, "на месте.pdf", SampleFiles.Pdf("на месте"));

        var result = await portal.WithAsync<MediaBin, BinResult>(bin => bin.DeleteAsync([newId], Editor, default));

        result.Moved.ShouldBeEmpty();
        result.Refused.Single().ShouldContain("на месте.pdf");
    }

    private async Task ReplacedAsync(int old, int with) =>
        (await portal.WithAsync<MediaReplacer, MediaOutcome>(r => r.ReplaceAsync(old, with, Editor, default))).ShouldBeOfType<MediaOutcome.Done>();

    private Task<List<int?>> PlacesAsync(List<int> ids) =>
        portal.WithDatabaseAsync(db => db.MediaAssets.Where(m => ids.Contains(m.Id)).OrderBy(m => m.Id).Select(m => m.ReplacedById).ToListAsync());

    private Task<(long Generation, DateTime? LastChangedAt)> StandAsync(int piece) => portal.WithDatabaseAsync(async db =>
        (await db.SiteStates.Select(s => s.Generation).SingleAsync(), (DateTime?)(await db.Publications.SingleAsync(p => p.Id == piece)).LastChangedAt));

    /// <summary>By the forms of the press office.</summary>
    /// <returns>The number of the new file.</returns>
    private static async Task<int> ReplaceAsync(HttpClient client, int id, string name, byte[] bytes)
    {
        using var uploaded = await UploadAsync(client, id, name, bytes);
        uploaded.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.GetPageAsync(uploaded.Headers.Location!.OriginalString);
        page.Text(".replacing").ShouldContain(name);
        using var replaced = await client.SubmitAsync(page, "main form.form", null);
        replaced.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return int.Parse(replaced.Headers.Location!.OriginalString.Split('/', '?')[3], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, int id, string? name, byte[] bytes)
    {
        var page = await client.GetPageAsync($"/admin/media/{id}/replacement");
        var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("form.upload input[type=hidden]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        if (name is not null)
            form.Add(new ByteArrayContent(bytes), "Files", name);
        return await client.PostAsync($"/admin/media/{id}/replacement/file", form);
    }
}
