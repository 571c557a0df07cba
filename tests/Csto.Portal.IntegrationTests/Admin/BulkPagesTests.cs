using System.IO.Compression;
using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>Several pieces at once, as the press office does it in a browser.</summary>
public sealed class BulkPagesTests : IAsyncLifetime
{
    private const string List = "/admin/publications/";
    private const string Rows = "form[data-choose]";

    private PortalFactory _portal = null!;
    private HttpClient _editor = null!;

    public async Task InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync();
        _editor = await _portal.BrowserAsync(Roles.Editor);
        await _editor.SubmitAsync(await _editor.GetPageAsync("/admin/topics/new"), "main form", null, ("Name", "Учения"));
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Topic_FromTheListToTheSummaryToTheResultAndBack()
    {
        var first = await PublishedAsync("Первая новость");
        var second = await PublishedAsync("Вторая новость");
        var page = await _editor.GetPageAsync(List);

        var chosen = await (await _editor.SubmitAsync(page, Rows, "button[value=add-topic]", ("Ids", $"{first}"), ("Ids", $"{second}"))).ReadPageAsync();
        chosen.Text("h1").ShouldBe("Добавить тему");
        chosen.Text("main").ShouldContain("Выбрано: 2 материала. Пока ничего не изменено.");
        chosen.QuerySelector("[formaction='/admin/bulk/']").ShouldBeNull("nothing can be done before a topic is chosen");

        var missing = await (await _editor.SubmitAsync(chosen, "main form", null)).ReadPageAsync();
        missing.Text(".errors").ShouldContain("Выберите тему.");
        var summary = await (await _editor.SubmitAsync(missing, "main form", null, ("TopicId", "1"))).ReadPageAsync();
        summary.Text("main").ShouldContain("Изменится: 2. Без изменений: 0. Нельзя: 0.");
        (await _portal.WithDatabaseAsync(db => db.PublicationTopics.CountAsync())).ShouldBe(0);

        var done = await _editor.SubmitAsync(summary, "main form", "[formaction='/admin/bulk/']");
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var result = await _editor.GetPageAsync(done.Headers.Location!.OriginalString);
        result.Text("h1").ShouldBe("Добавить тему „Учения“");
        result.Text("main").ShouldContain("Итог: изменено 2.");
        (await _portal.WithDatabaseAsync(db => db.PublicationTopics.CountAsync())).ShouldBe(2);
        (await _editor.GetPageAsync("/admin/bulk/")).Text("tbody").ShouldContain("Сделано");

        var undone = await _editor.SubmitAsync(result, "form[action$=undoing]", null);
        (await _editor.GetPageAsync(undone.Headers.Location!.OriginalString)).Text("main").ShouldContain("Итог: отменено 2.");
        (await _portal.WithDatabaseAsync(db => db.PublicationTopics.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Topic_ChangedAfterTheSummary_AsksAgain()
    {
        await _editor.SubmitAsync(await _editor.GetPageAsync("/admin/topics/new"), "main form", null, ("Name", "Встречи"));
        var id = await PublishedAsync("Новость");
        var chosen = await ChooseAsync("add-topic", id);
        var summary = await (await _editor.SubmitAsync(chosen, "main form", null, ("TopicId", "1"))).ReadPageAsync();

        var again = await (await _editor.SubmitAsync(summary, "main form", "[formaction='/admin/bulk/']", ("TopicId", "2"))).ReadPageAsync();

        again.Text(".errors").ShouldContain("Выбрано другое, чем было показано.");
        (await _portal.WithDatabaseAsync(db => db.BulkOperations.CountAsync())).ShouldBe(0);
        (await _editor.SubmitAsync(again, "main form", "[formaction='/admin/bulk/']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Unpublish_AllByTheFilter_TakesThemAwayWithOneExplanation()
    {
        await PublishedAsync("Старая новость");
        await PublishedAsync("Другая старая новость");
        await PublishedAsync("Свежая");
        var page = await _editor.GetPageAsync(List + "?text=стара");
        page.Text(".bulk").ShouldContain("Все по этому отбору: 2");

        var summary = await (await _editor.SubmitAsync(page, Rows, "button[value=unpublish]", ("All", "true"))).ReadPageAsync();
        summary.Text("main").ShouldContain("Изменится: 2.");
        var refused = await (await _editor.SubmitAsync(summary, "main form", "[formaction='/admin/bulk/']", ("Explanation", " "))).ReadPageAsync();
        refused.Text("#Explanation-error").ShouldContain("Напишите, почему");
        var done = await _editor.SubmitAsync(refused, "main form", "[formaction='/admin/bulk/']", ("Explanation", "Ошибка в дате"));

        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _portal.WithDatabaseAsync(db => db.Publications.CountAsync(p => p.Visibility == Visibility.Gone && p.GoneExplanation == "Ошибка в дате"))).ShouldBe(2);
        (await _portal.WithDatabaseAsync(db => db.Publications.CountAsync(p => p.Visibility == Visibility.Live))).ShouldBe(1);
    }

    [Fact]
    public async Task List_NothingTicked_SaysWhatToDo()
    {
        await PublishedAsync("Новость");
        var page = await _editor.GetPageAsync(List);

        (await (await _editor.SubmitAsync(page, Rows, "button[value=add-topic]")).ReadPageAsync()).Text("h1").ShouldBe("Ничего не выбрано");
        (await (await _editor.SubmitAsync(page, Rows, "[formaction='/admin/export']")).ReadPageAsync()).Text("h1").ShouldBe("Ничего не выбрано");
    }

    [Fact]
    public async Task Export_OfTickedPieces_IsAZipOfMarkdown()
    {
        var first = await PublishedAsync("Первая новость");
        await PublishedAsync("Вторая новость");

        var answer = await _editor.SubmitAsync(await _editor.GetPageAsync(List), Rows, "[formaction='/admin/export']", ("Ids", $"{first}"));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("portal-2026-02-13.zip");
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        zip.Entries.Select(e => e.FullName).ShouldBe(
            ["news/2026/2026-02-13-pervaia-novost.md", "media.yaml", "sections.yaml", "topics.yaml", "persons.yaml", "contacts.yaml", "export.yaml"]);
    }

    [Fact]
    public async Task Author_SeesOnlyTheExport()
    {
        await PublishedAsync("Новость");
        var author = await _portal.BrowserAsync(Roles.Author);
        var page = await author.GetPageAsync(List);

        page.QuerySelectorAll(Rows + " button[type=submit]").Select(b => b.TextContent.Trim()).ShouldBe(["Скачать ZIP"]);
    }

    [Fact]
    public async Task NoSuchOperation_IsNotFound()
    {
        (await _editor.GetAsync("/admin/bulk/999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _editor.GetPageAsync("/admin/bulk/")).Text("main").ShouldContain("Групповых действий ещё не было");
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ChooseAsync(string action, int id) => await (await _editor.SubmitAsync(
        await _editor.GetPageAsync(List), Rows, $"button[value={action}]", ("Ids", $"{id}"))).ReadPageAsync();

    private async Task<int> PublishedAsync(string title)
    {
        var id = await _editor.WriteAsync("news", [.. PressOffice.News, ("Title", title)]);
        await _editor.PublishAsync(id);
        return id;
    }
}
