using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Csto.Portal.Web.Admin.Autosave;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>The channel the editor's script saves by, without the script.</summary>
public sealed class AutosaveTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Autosave_NewPiece_BecomesADraftOnceAndGoesOnAtItsAddress()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var page = await client.GetPageAsync("/admin/publications/new?kind=news");
        page.QuerySelector("form.editor")!.GetAttribute("data-autosave").ShouldBe("/admin/publications/new/autosave?kind=news");

        var first = await SavedAsync(await AutosaveAsync(client, page, ("Title", "Нач"), ("Step", "1")));
        var again = await SavedAsync(await AutosaveAsync(client, page, ("Title", "Начало"), ("Step", "2")));

        first.Address.ShouldBe($"/admin/publications/{first.Id}");
        first.Chip.ShouldBe("Черновик 1");
        first.Saved.ShouldBe("в 12:00");
        again.Id.ShouldBe(first.Id);
        (await client.OpenAsync(first.Id)).Value("Title").ShouldBe("Начало");
    }

    [Fact]
    public async Task Autosave_ThenSaveByHand_IsNoConflict()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        var page = await client.OpenAsync(id);
        var saved = await SavedAsync(await AutosaveAsync(client, page, ("Body", "Половина.")));

        using var answer = await client.SubmitAsync(
            page, PressOffice.Editor, "[data-save]", ("Body", "Половина и вторая."), ("EditionId", $"{saved.EditionId}"), ("Version", $"{saved.Version}"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.OpenAsync(id)).Value("Body").ShouldBe("Половина и вторая.");
    }

    [Fact]
    public async Task Autosave_OvertakenByTheSaveByHand_ChangesNothing()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        var page = await client.OpenAsync(id);
        await client.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Body", "Целое."), ("Step", "2"));

        await SavedAsync(await AutosaveAsync(client, page, ("Body", "Половина."), ("Step", "1")));

        (await client.OpenAsync(id)).Value("Body").ShouldBe("Целое.");
    }

    [Fact]
    public async Task Autosave_TwoTabsOfOnePerson_JoinLikeTwoPeople()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", ("Title", "Две вкладки"), ("Body", "Первый.\n\nВторой."));
        var (one, other) = (await client.OpenAsync(id), await client.OpenAsync(id));
        await AutosaveAsync(client, one, ("Body", "Первый, из первой.\n\nВторой."));

        var saved = await SavedAsync(await AutosaveAsync(client, other, ("Body", "Первый.\n\nВторой, из второй.")));

        saved.Others.ShouldNotBeNull().Fields["Body"].ShouldBe(["Первый, из первой.\n\nВторой, из второй."]);
        (await client.OpenAsync(id)).Value("Body").ShouldBe("Первый, из первой.\n\nВторой, из второй.");
    }

    [Fact]
    public async Task Autosave_SameParagraphAsAColleague_StopsAndTheNextSaveShowsTheChoice()
    {
        var anna = await portal.BrowserAsync(Roles.Editor);
        var maria = await portal.BrowserAsync(Roles.Author);
        var id = await anna.WriteAsync("news", PressOffice.News);
        var page = await maria.OpenAsync(id);
        await anna.SaveAsync(id, ("Body", "Слова Анны."));

        using var answer = await AutosaveAsync(maria, page, ("Body", "Слова Марии."));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var refusal = await ReadAsync<AutosaveRefusal>(answer);
        refusal.Words.ShouldContain("Тест Editor правит то же место, что и вы");
        (await anna.OpenAsync(id)).Value("Body").ShouldBe("Слова Анны.");
        (await (await maria.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Body", "Слова Марии."))).ReadPageAsync())
            .QuerySelectorAll(".clash").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Autosave_NoDate_SavesNothingAndNamesIt()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        using var answer = await AutosaveAsync(client, await client.OpenAsync(id), ("PublishedOn", "13.22"), ("Lead", "Новый лид."));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ReadAsync<AutosaveRefusal>(answer)).Words.ShouldContain("«13.22» — не дата");
        (await client.OpenAsync(id)).Value("Lead").ShouldBe(PressOffice.News[1].Value);
    }

    [Fact]
    public async Task Autosave_ApprovedText_IsNotPulledBack()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        await portal.WithDatabaseAsync(async db =>
        {
            var edition = await db.Editions.SingleAsync(e => e.PublicationId == id);
            edition.Move(EditionTransition.Submit);
            edition.Move(EditionTransition.Approve);
            return await db.SaveChangesAsync();
        });
        var page = await client.OpenAsync(id);
        page.QuerySelector("form.editor")!.GetAttribute("data-halted")!.ShouldContain("вернёт материал на проверку");

        using var answer = await AutosaveAsync(client, page, ("Body", "Правка утверждённого."));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ReadAsync<AutosaveRefusal>(answer)).Words.ShouldContain("вернёт материал на проверку");
        (await portal.WithDatabaseAsync(db => db.Editions.SingleAsync(e => e.PublicationId == id))).State.ShouldBe(EditionState.Approved);
        (await client.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Body", "Правка утверждённого."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.WithDatabaseAsync(db => db.Editions.SingleAsync(e => e.PublicationId == id))).State.ShouldBe(EditionState.InReview);
    }

    [Fact]
    public async Task Autosave_SessionEnded_IsRedirectedAndSavesNothing()
    {
        var account = await portal.SettledAccountAsync();
        var client = portal.Visitor().AsBrowser();
        await client.SignInAsync(account.UserName, TestPasswords.Good);
        var id = await client.WriteAsync("news", PressOffice.News);
        var page = await client.OpenAsync(id);
        await portal.WithAsync<SessionBook, bool>(async sessions =>
        {
            await sessions.EndAllAsync(account.UserId, Actor.Portal, default);
            return true;
        });

        using var answer = await AutosaveAsync(client, page, ("Body", "После конца сеанса."));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.WithDatabaseAsync(db => db.Editions.SingleAsync(e => e.PublicationId == id))).Body.ShouldBe(PressOffice.News[2].Value);
    }

    [Fact]
    public async Task Autosave_TokenExpired_Is400()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        using var answer = await AutosaveAsync(client, await client.OpenAsync(id), ("__RequestVerificationToken", "устарел"), ("Body", "Слова."));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Autosave_DatabaseAway_SaysSoAndSavesLater()
    {
        if (TestDatabase.SqlServer is not null)
            return;
        await using var own = await PortalFactory.CreateAsync();
        var client = await own.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        var page = await client.OpenAsync(id);
        var file = await own.WithDatabaseAsync(db => Task.FromResult(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource));

        File.Move(file, file + ".away");
        Directory.CreateDirectory(file);
        using var answer = await AutosaveAsync(client, page, ("Body", "Без базы."));
        Directory.Delete(file);
        File.Move(file + ".away", file);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await SavedAsync(await AutosaveAsync(client, page, ("Body", "Без базы.")));
        (await client.OpenAsync(id)).Value("Body").ShouldBe("Без базы.");
    }

    [Fact]
    public async Task Autosave_DiskFull_SaysSoKeepsWhatWasThereAndSavesLater()
    {
        if (TestDatabase.SqlServer is not null)
            return;
        await using var own = new FullDiskPortal();
        await own.InitializeAsync();
        var client = await own.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        var page = await client.OpenAsync(id);
        var typed = new string('ы', 400_000);

        own.IsFull = true;
        using var answer = await AutosaveAsync(client, page, ("Body", typed));
        var form = await client.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Body", typed));
        own.IsFull = false;

        answer.StatusCode.ShouldBe(HttpStatusCode.InsufficientStorage);
        (await ReadAsync<AutosaveRefusal>(answer)).Words.ShouldContain("кончилось место");
        form.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var given = await form.ReadPageAsync();
        given.Text("h1").ShouldBe("На сервере кончилось место");
        given.Value("Body").ShouldBe(typed);
        (await client.OpenAsync(id)).Value("Body").ShouldBe(PressOffice.News[2].Value);
        await SavedAsync(await AutosaveAsync(client, page, ("Body", typed)));
        (await client.OpenAsync(id)).Value("Body").ShouldBe(typed);
    }

    [Fact]
    public async Task Compare_CopyOfTheBrowser_IsShownBesideWhatIsStored()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        var page = await client.OpenAsync(id);
        var token = page.Value("__RequestVerificationToken");
        using var answer = await client.PostAsync(
            page.QuerySelector("form.editor")!.GetAttribute("data-compare"),
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Body", "Участники отклонили план на год.")]));
        (await answer.ReadPageAsync()).Text(".compare ins").ShouldContain("отклонили");
    }

    private static async Task<HttpResponseMessage> AutosaveAsync(HttpClient client, IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        var form = (IHtmlFormElement)page.QuerySelector(PressOffice.Editor)!;
        form.SetAttribute("action", form.GetAttribute("data-autosave")!);
        try
        {
            return await client.SubmitAsync(page, PressOffice.Editor, null, fields);
        }
        finally
        {
            form.SetAttribute("action", form.GetAttribute("data-autosave")!.Replace("/autosave", "", StringComparison.Ordinal));
        }
    }

    private static async Task<AutosaveAnswer> SavedAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ReadAsync<AutosaveAnswer>(answer);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<T>(await answer.Content.ReadAsStringAsync(), Json)!;
}
