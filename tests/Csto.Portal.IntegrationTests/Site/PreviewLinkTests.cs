using System.Net;
using AngleSharp.Html.Dom;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Media;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>One person without an account reads one edition, for a while. The clock stands at noon in Moscow, Friday 13 February 2026.</summary>
public sealed class PreviewLinkTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Link_Opened_ShowsTheTextMarkedAndIsNoted()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await WriteAsync(author, "Показано журналисту");
        var link = await IssueAsync(author, id);
        var reader = portal.Visitor();
        reader.DefaultRequestHeaders.Add("User-Agent", new string('m', 400));

        using var answer = await reader.GetAsync(link);
        var page = await answer.ReadPageAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("X-Robots-Tag").Single().ShouldContain("noindex");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content")!.ShouldContain("noindex");
        page.Text("h1").ShouldBe("Показано журналисту");
        page.Text(".article__body").ShouldContain("Участники обсудили план на год.");
        page.QuerySelectorAll(".preview--marked").Length.ShouldBe(2);
        foreach (var mark in page.QuerySelectorAll(".preview--marked"))
            mark.TextContent.Replace('\u00A0', ' ').ShouldContain("Не для публикации. Просмотр для: Анна Ким, Агентство. Действует до 16.02.2026, 12:00");
        page.DocumentElement.OuterHtml.ShouldNotContain(new Uri(link).Segments[^1]);

        var row = await LinkAsync(id);
        row.TokenHash.ShouldNotContain(new Uri(link).Segments[^1]);
        row.TokenHash.Length.ShouldBe(64);
        row.Openings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            o => o.At.ShouldBe(portal.Clock.Now.UtcDateTime), o => o.Agent!.Length.ShouldBe(256), o => o.Refusal.ShouldBeNull());
        var list = await author.GetPageAsync($"/admin/publications/{id}/previews/");
        list.Text("table").ShouldContain("Действует");
        list.Text("table").ShouldContain("Всего: 1");
        list.DocumentElement.OuterHtml.ShouldNotContain(new Uri(link).Segments[^1]);
        (await ActionsAsync(id)).ShouldContain(AuditAction.PreviewIssued);
    }

    [Fact]
    public async Task Link_Head_AnswersAsGetAndIsNoted()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await WriteAsync(author, "Только заголовки");
        var link = await IssueAsync(author, id);
        using var head = await portal.Visitor().SendAsync(new(HttpMethod.Head, link));
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await LinkAsync(id)).Openings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Link_ThatIsNone_IsNotFoundAndStillNotKept()
    {
        using var answer = await portal.Visitor().GetAsync("/preview/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task Link_ItsTimeOver_IsGoneAndTheRefusalIsNoted()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await WriteAsync(author, "Срок вышел");
        var link = await IssueAsync(author, id, "1");
        var before = portal.Clock.Now;
        portal.Clock.Now = before.AddDays(1).AddSeconds(-1);
        (await portal.Visitor().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        portal.Clock.Now = before.AddDays(1);

        var page = await GoneAsync(link);
        portal.Clock.Now = before;

        page.Text("main").ShouldContain("Срок ссылки истёк");
        page.Text("main").ShouldContain("Тест");
        page.QuerySelector("main a[href='/press/']").ShouldNotBeNull();
        page.DocumentElement.TextContent.ShouldNotContain("Срок вышел");
        (await LinkAsync(id)).Openings.Select(o => o.Refusal).ShouldBe([null, PreviewEnd.Expired]);
    }

    [Fact]
    public async Task Link_Revoked_IsGone()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await WriteAsync(author, "Отозванная ссылка");
        var link = await IssueAsync(author, id);
        using var answer = await author.SubmitAsync(await author.GetPageAsync($"/admin/publications/{id}/previews/"), "form[action$=delete]", null);
        var list = await author.GetPageAsync(answer.Headers.Location!.OriginalString);

        list.Text("table").ShouldContain("Отозвана");
        list.QuerySelector("form[action$=delete]").ShouldBeNull();
        (await GoneAsync(link)).Text("main").ShouldContain("отозвала эту ссылку");
        (await ActionsAsync(id)).ShouldContain(AuditAction.PreviewRevoked);
    }

    [Fact]
    public async Task Link_TextPublishedAndReplaced_IsGoneAndLeadsToWhatIsPublic()
    {
        var editor = await portal.BrowserAsync(Roles.Editor);
        var id = await WriteAsync(editor, "Вышел в свет");
        var link = await IssueAsync(editor, id);
        await editor.PublishAsync(id);

        var page = await GoneAsync(link);
        page.Text("main").ShouldContain("вышел");
        page.QuerySelector("main a[href^='/news/2026/02/13/']").ShouldNotBeNull();
        (await editor.GetPageAsync($"/admin/publications/{id}/previews/")).QuerySelector("#issue").ShouldBeNull();

        (await editor.SaveAsync(id, ("Lead", "Новый лид."), ("Significance", "Minor"))).Dispose();
        var second = await IssueAsync(editor, id);
        (await portal.Visitor().GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await editor.PublishAsync(id);
        (await GoneAsync(link)).Text("main").ShouldContain("более новая редакция");
        (await GoneAsync(second)).Text("main").ShouldContain("вышел");
    }

    [Fact]
    public async Task Link_TextInTheBin_IsGone()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await WriteAsync(author, "Выброшенный текст");
        var link = await IssueAsync(author, id);
        (await author.SubmitAsync(await author.GetPageAsync($"/admin/publications/{id}/bin"), "main form", null)).Dispose();
        (await GoneAsync(link)).Text("main").ShouldContain("отказалась от этого текста");
    }

    [Fact]
    public async Task Link_ItsIssuerLeft_IsGone()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await WriteAsync(author, "Автор ушёл");
        var link = await IssueAsync(author, id);
        var issuer = (await LinkAsync(id)).CreatedById;
        await portal.WithDatabaseAsync(db => db.Users.Where(u => u.Id == issuer).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsActive, false)));
        (await GoneAsync(link)).Text("main").ShouldContain("больше не работает с порталом");
    }

    [Fact]
    public async Task Files_OfTheText_AreServedByTheLinkOnlyAndWhileItLives()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (_, reference) = await author.UploadedAsync("до выхода.png", SampleFiles.Png(30, 20, 9));
        var other = SampleFiles.Png(31, 21, 8);
        await author.UploadedAsync("чужой.png", other);
        var id = await author.WriteAsync("news", [.. PressOffice.News, ("Title", "С фото"), ("Body", MediaDesk.Blocks(("photo", reference)))]);
        var link = await IssueAsync(author, id);
        var reader = portal.Visitor();

        var source = (await reader.GetPageAsync(link)).QuerySelector(".photo img")!.GetAttribute("src")!;

        source.ShouldStartWith(new Uri(link).AbsolutePath + "/media/");
        using (var shown = await reader.GetAsync(source))
        {
            shown.StatusCode.ShouldBe(HttpStatusCode.OK);
            shown.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }

        (await reader.GetAsync(source[source.IndexOf("/media/", StringComparison.Ordinal)..])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.GetAsync(new Uri(link).AbsolutePath + MediaDesk.Address(other, "chuzhoi.webp"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.GetAsync(source.Replace(new Uri(link).Segments[^1], "drugoi-kliuch", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await author.SubmitAsync(await author.GetPageAsync($"/admin/publications/{id}/previews/"), "form[action$=delete]", null)).Dispose();
        (await reader.GetAsync(source)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "3", "Recipient", "кому вы даёте")]
    [InlineData("Анна Ким", "0", "Days", "от 1 до 30")]
    [InlineData("Анна Ким", "31", "Days", "от 1 до 30")]
    [InlineData("Анна Ким", "неделя", "Days", "от 1 до 30")]
    public async Task Form_NotFilledInWell_SaysWhyAndKeepsWhatWasTyped(string recipient, string days, string field, string words)
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await WriteAsync(author, "Без ссылки");
        using var answer = await author.SubmitAsync(
            await author.GetPageAsync($"/admin/publications/{id}/previews/"), "#issue", null, ("Recipient", recipient), ("Organisation", "Агентство"), ("Days", days));
        var page = await answer.ReadPageAsync();
        page.Text($"#{field}-error").ShouldContain(words);
        (page.Value("Recipient"), page.Value("Organisation"), page.Value("Days")).ShouldBe((recipient, "Агентство", days));
        (await portal.WithDatabaseAsync(db => db.PreviewLinks.CountAsync(l => l.Edition!.PublicationId == id))).ShouldBe(0);
    }

    [Fact]
    public async Task Link_ToATextWithAnAlbum_OpensItsPhotographsOneByOneAndGivesNothingAway()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var (first, second) = (await author.UploadedAsync("первый.png", SampleFiles.Png(60, 40, 0x61)), await author.UploadedAsync("второй.png", SampleFiles.Png(60, 40, 0x62)));
        var body = MediaDesk.Blocks(("album", $"{first.Reference} {second.Reference}"));
        var id = await author.WriteAsync("news", [.. PressOffice.News, ("Title", "С альбомом"), ("Body", body)]);
        var link = await IssueAsync(author, id);
        var reader = portal.Visitor();

        var photo = (await reader.GetPageAsync(link)).QuerySelector(".album a[data-photo]")!.GetAttribute("href")!;
        using var answer = await reader.GetAsync(photo);
        var page = await answer.ReadPageAsync();

        photo.ShouldBe($"{new Uri(link).AbsolutePath}/photos/{first.Reference}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("X-Robots-Tag").Single().ShouldContain("noindex");
        page.Text("h1").ShouldBe("Фотография 1 из 2");
        page.QuerySelector(".preview--marked").ShouldNotBeNull();
        page.QuerySelector("[href*=original], [href*=zip], meta[property='og:image']").ShouldBeNull();
        (await reader.GetAsync(page.QuerySelector(".photo-page__picture img")!.GetAttribute("src"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reader.GetPageAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).Text("h1").ShouldBe("Фотография 2 из 2");
        var all = await reader.GetPageAsync($"{new Uri(link).AbsolutePath}/photos");
        all.QuerySelectorAll(".photos__grid a[data-photo]").Length.ShouldBe(2);
        (await reader.GetAsync($"{new Uri(link).AbsolutePath}/photos/ffffffffffffffff")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        portal.Clock.Now = portal.Clock.Now.AddDays(4);
        using var late = await reader.GetAsync(photo);
        late.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await reader.GetAsync(late.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        portal.Clock.Now = portal.Clock.Now.AddDays(-4);
    }

    private static Task<int> WriteAsync(HttpClient client, string title) => client.WriteAsync("news", [.. PressOffice.News, ("Title", title), ("PublishedOn", "2026-02-13")]);

    private static async Task<string> IssueAsync(HttpClient client, int id, string days = "3")
    {
        using var answer = await client.SubmitAsync(
            await client.GetPageAsync($"/admin/publications/{id}/previews/"), "#issue", null, ("Recipient", "Анна Ким"), ("Organisation", "Агентство"), ("Days", days));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var link = (await answer.ReadPageAsync()).Text("#preview-link");
        link.ShouldStartWith(PortalFactory.Address.OriginalString + "/preview/");
        return link;
    }

    private async Task<IHtmlDocument> GoneAsync(string link)
    {
        using var answer = await portal.Visitor().GetAsync(link);
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return await answer.ReadPageAsync();
    }

    private Task<PreviewLink> LinkAsync(int id) =>
        portal.WithDatabaseAsync(db => db.PreviewLinks.AsNoTracking().Include(l => l.Openings.OrderBy(o => o.Id)).SingleAsync(l => l.Edition!.PublicationId == id));

    private Task<List<AuditAction>> ActionsAsync(int id) => portal.WithDatabaseAsync(db => db.AuditEntries
        .Where(a => a.SubjectType == AuditSubject.Publication && a.SubjectId == id).Select(a => a.Action).ToListAsync());
}
