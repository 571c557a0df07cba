using System.Net;
using AngleSharp;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.IntegrationTests.Media;
using Csto.Portal.Testing;
using Csto.Portal.Web.Admin.Rescue;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>What is typed outlives expired forms, ended sessions, faults of the database and pastes beyond all measure.</summary>
public sealed class RescueTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Words = "Строка первая.\n\n<script>alert(1)</script> & «ёлочки»";

    [Fact]
    public async Task Save_SessionEndedMeanwhile_CarriesTheTextThroughTheSignIn()
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

        var gate = await client.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Body", Words), ("MemberStateIds", "2"));
        gate.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var signIn = await gate.ReadPageAsync();
        signIn.Text(".notice").ShouldContain("Текст цел");
        // A wrong password on the way loses nothing either.
        signIn = await (await client.SubmitAsync(signIn, "form", null, ("UserName", account.UserName), ("Password", "не тот"))).ReadPageAsync();
        var form = await client.SubmitAsync(signIn, "form", null, ("UserName", account.UserName), ("Password", TestPasswords.Good));

        form.StatusCode.ShouldBe(HttpStatusCode.OK);
        var restored = await form.ReadPageAsync();
        restored.Text(".notice").ShouldContain("Вы снова вошли");
        restored.Value("Body").ShouldBe(Words);
        restored.QuerySelector("input[name=MemberStateIds][value='2']")!.HasAttribute("checked").ShouldBeTrue();
        restored.ToHtml().ShouldNotContain("<script>alert");
        (await BodyAsync(id)).ShouldBe("Участники обсудили план на год.");

        (await client.SubmitAsync(restored, PressOffice.Editor, "[data-save]")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await BodyAsync(id)).ShouldBe(Words);
    }

    [Fact]
    public async Task Create_SessionEndedMeanwhile_OpensTheNewFormAgain()
    {
        var account = await portal.SettledAccountAsync();
        var client = portal.Visitor().AsBrowser();
        await client.SignInAsync(account.UserName, TestPasswords.Good);
        var page = await client.GetPageAsync("/admin/publications/new?kind=statements");
        await portal.WithAsync<UserAccounts, AccountOutcome>(a => a.ResetPasswordAsync(account.UserId, Actor.Portal, default));
        var fresh = (AccountOutcome.Issued)await portal.WithAsync<UserAccounts, AccountOutcome>(a => a.ResetPasswordAsync(account.UserId, Actor.Portal, default));

        var signIn = await (await client.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Body", Words))).ReadPageAsync();
        var first = await (await client.SubmitAsync(signIn, "form", null, ("UserName", account.UserName), ("Password", fresh.OneTimePassword))).ReadPageAsync();
        first.Text("h1").ShouldBe("Придумайте свой пароль");
        var restored = await (await client.SubmitAsync(first, "form", null, ("Current", fresh.OneTimePassword), ("Chosen", "другая-река-8-берегов"), ("Repeated", "другая-река-8-берегов"))).ReadPageAsync();

        restored.Value("Body").ShouldBe(Words);
        restored.QuerySelector("form.editor")!.GetAttribute("action").ShouldBe("/admin/publications/new?kind=statements");
        (await client.SubmitAsync(restored, PressOffice.Editor, "[data-save]")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Save_SessionEndedAndSentFromElsewhere_IsRefused(string site)
    {
        var client = portal.Visitor();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        using var answer = await client.PostAsync("/admin/publications/1", Form(("Body", "Чужие слова")));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Чужие слова");
    }

    [Fact]
    public async Task Save_SessionEndedAndSentByAProgram_CarriesNothing()
    {
        var client = portal.Visitor();
        using var answer = await client.PostAsync("/admin/publications/1", Form(("Body", "Чужие слова")));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/admin/sign-in");
    }

    [Fact]
    public async Task Save_TokenExpired_ShowsTheFormAgainAndWritesNothing()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        var answer = await client.SubmitAsync(
            await client.OpenAsync(id), PressOffice.Editor, "[data-save]", ("__RequestVerificationToken", "устаревший"), ("Body", Words));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.ReadPageAsync();
        page.Text(".notice").ShouldContain("Форма устарела");
        page.Value("Body").ShouldBe(Words);
        (await BodyAsync(id)).ShouldBe("Участники обсудили план на год.");
        (await client.SubmitAsync(page, PressOffice.Editor, "[data-save]")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await BodyAsync(id)).ShouldBe(Words);
    }

    [Fact]
    public async Task Save_WithoutTokenFromElsewhere_IsRefused()
    {
        var client = await portal.SignedInAsync(Roles.Author);
        var id = await (await portal.BrowserAsync(Roles.Author)).WriteAsync("news", PressOffice.News);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var answer = await client.PostAsync($"/admin/publications/{id}", Form(("Body", "Чужие слова")));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Чужие слова");
    }

    [Fact]
    public async Task Publish_TokenExpired_PublishesNothing()
    {
        var client = await portal.BrowserAsync(Roles.Editor);
        var id = await client.WriteAsync("news", PressOffice.News);
        var confirm = await client.GetPageAsync($"/admin/publications/{id}/publication");
        var answer = await client.SubmitAsync(confirm, "main form", null, ("__RequestVerificationToken", ""), ("Reason", "Ждать нельзя."));
        (await answer.ReadPageAsync()).Value("Reason").ShouldBe("Ждать нельзя.");
        (await portal.WithDatabaseAsync(db => db.Publications.SingleAsync(p => p.Id == id))).Visibility.ShouldBe(Visibility.Hidden);
    }

    [Fact]
    public async Task Save_FiveMegabytes_IsAnsweredInWordsWithTheTextStillThere()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        var paste = string.Concat(Enumerable.Repeat("Слово за словом. ", 5_000_000 / 17));
        var page = await (await client.SaveAsync(id, ("Body", paste))).ReadPageAsync();

        page.Text("#Body-error").ShouldContain("допустимо не больше");
        page.Value("Body").ShouldBe(paste);
    }

    [Fact]
    public async Task Save_DatabaseAway_GivesTheTextBackWithARetry()
    {
        if (TestDatabase.SqlServer is not null)
            return;
        await using var own = await PortalFactory.CreateAsync();
        var client = await own.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        var page = await client.OpenAsync(id);
        var file = await own.WithDatabaseAsync(db => Task.FromResult(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource));
        var typed = Words + new string('.', 80);

        File.Move(file, file + ".away");
        Directory.CreateDirectory(file);
        var answer = await client.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Body", typed), ("Lead", "Краткий лид."));
        Directory.Delete(file);
        File.Move(file + ".away", file);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var given = await answer.ReadPageAsync();
        given.Text("h1").ShouldBe("База данных не отвечает");
        given.Value("Body").ShouldBe(typed);
        (await client.SubmitAsync(given, "form", null)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.WithDatabaseAsync(db => db.Editions.Where(e => e.PublicationId == id).Select(e => e.Body).SingleAsync())).ShouldBe(typed);
    }

    /// <summary>Every form that comes back whole must write nothing meanwhile: a new action that forgets to ask the model state fails here.</summary>
    [Fact]
    public async Task Endpoints_ThatKeepWords_WriteNothingWhenTheFormWasRescued()
    {
        await using var own = await PortalFactory.CreateAsync();
        var editor = await own.BrowserAsync(Roles.Administrator);
        var id = await editor.WriteAsync("news", PressOffice.News);
        await editor.PublishAsync(id);
        await editor.SubmitAsync(await editor.GetPageAsync("/admin/contacts/new"), "main form", null, ("Name", "Мария Соколовская"), ("Post", "Пресс-секретарь"), ("Email", "press@example.org"));
        await editor.SubmitAsync(await editor.GetPageAsync("/admin/persons/new"), "main form", null, ("Name", "Павел Арсеньев"));
        await editor.SubmitAsync(await editor.GetPageAsync("/admin/topics/new"), "main form", null, ("Name", "Учения"));
        await editor.UploadedAsync("план.pdf", SampleFiles.Pdf());
        var versions = await own.WithDatabaseAsync(async db => new[]
        {
            (await db.Editions.SingleAsync()).TextVersion, (await db.PressContacts.SingleAsync()).Version, (await db.Persons.SingleAsync()).Version,
            (await db.MediaAssets.SingleAsync()).Version,
        });
        var before = await own.WithDatabaseAsync(db => db.AuditEntries.CountAsync());

        var routes = AccessTests.Endpoints(own).Where(e => e.Endpoint.Metadata.GetMetadata<KeepsWordsAttribute>() is not null).Select(e => e.Address).ToList();
        routes.Count.ShouldBeGreaterThanOrEqualTo(14);
        foreach (var address in routes)
        {
            foreach (var version in versions)
            {
                using var answer = await editor.PostAsync("/" + address.Replace("{id:int}", "1", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal), Form(
                    ("Title", "Совсем другое"), ("Lead", "Другой лид."), ("Name", "Другое имя"), ("Post", "Другая должность"), ("Email", "other@example.org"),
                    ("Description", "Другое описание"), ("Caption", "Другая подпись"), ("Explanation", "Другое объяснение"), ("Reason", "Другая причина"), ("DisplayName", "Другой человек"), ("UserName", "someone"),
                    ("Role", Roles.Author), ("kind", "news"), ("EditionId", "1"), ("Version", $"{version}"), ("Password", "что-нибудь"),
                    ("Current", TestPasswords.Good), ("Chosen", "другая-река-8-берегов"), ("Repeated", "другая-река-8-берегов")));
                answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Gone, HttpStatusCode.NotFound);
            }
        }

        (await own.WithDatabaseAsync(db => db.AuditEntries.CountAsync())).ShouldBe(before);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private Task<string> BodyAsync(int id) => portal.WithDatabaseAsync(
        db => db.Editions.Where(e => e.PublicationId == id).OrderByDescending(e => e.Number).Select(e => e.Body).FirstAsync());
}
