using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class UsersTests : IAsyncLifetime
{
    private PortalFactory _portal = null!;
    private HttpClient _administrator = null!;

    public async Task InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync();
        _administrator = await _portal.BrowserAsync(Roles.Administrator);
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Create_Account_ShowsThePasswordOnceAndItWorks()
    {
        var form = await _administrator.GetPageAsync("/admin/users/new");
        var page = await (await _administrator.SubmitAsync(form, "main form", null, ("UserName", "sokolovskaya"), ("DisplayName", "Мария Соколовская"), ("Role", Roles.Editor))).ReadPageAsync();
        var password = page.Text("#issued code");

        (await (await _portal.Visitor().SignInAsync("sokolovskaya", password)).ReadPageAsync()).Text("h1").ShouldBe("Придумайте свой пароль");
        (await _administrator.GetPageAsync("/admin/users/")).ToHtmlText().ShouldNotContain(password);
    }

    [Theory]
    [InlineData("Соколовская", "UserName", "латинские буквы")]
    [InlineData("", "UserName", "латинские буквы")]
    public async Task Create_WrongName_IsToldInWords(string name, string field, string words)
    {
        var form = await _administrator.GetPageAsync("/admin/users/new");
        var page = await (await _administrator.SubmitAsync(form, "main form", null, ("UserName", name), ("DisplayName", "Мария Соколовская"), ("Role", Roles.Author))).ReadPageAsync();
        page.Text($"#{field}-error").ShouldContain(words);
        page.Value("DisplayName").ShouldBe("Мария Соколовская");
    }

    [Fact]
    public async Task Create_NameTaken_IsToldInWords()
    {
        var account = await _portal.NewAccountAsync();
        var form = await _administrator.GetPageAsync("/admin/users/new");
        var page = await (await _administrator.SubmitAsync(form, "main form", null, ("UserName", account.UserName), ("DisplayName", "Другая"), ("Role", Roles.Author))).ReadPageAsync();
        page.Text("#UserName-error").ShouldContain("уже занято");
    }

    [Fact]
    public async Task Role_Changed_CountsFromTheNextRequest()
    {
        var account = await _portal.SettledAccountAsync(Roles.Author);
        var client = _portal.Visitor();
        await client.SignInAsync(account.UserName, TestPasswords.Good);
        (await client.GetAsync("/admin/contacts/")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await SubmitAsync(account.UserId, "main form.form", ("Role", Roles.Editor));
        (await client.GetAsync("/admin/contacts/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Deactivate_Account_EndsItsSessionsAtOnce()
    {
        var account = await _portal.SettledAccountAsync();
        var client = _portal.Visitor();
        await client.SignInAsync(account.UserName, TestPasswords.Good);
        await SubmitAsync(account.UserId, "form[action$='/activity/delete']");
        (await client.GetAsync("/admin/publications/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await SubmitAsync(account.UserId, "form[action$='/activity']");
        (await client.SignInAsync(account.UserName, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task LastAdministrator_IsNeitherDemotedNorDeactivated()
    {
        // The portal made one at its first start; the test signed in as another.
        var ids = await _portal.WithDatabaseAsync(db => db.Users.OrderBy(u => u.Id).Select(u => u.Id).ToListAsync());
        await SubmitAsync(ids[0], "form[action$='/activity/delete']");

        (await (await SubmitAsync(ids[1], "form[action$='/activity/delete']")).ReadPageAsync()).Text(".errors").ShouldContain("последний действующий администратор");
        (await (await SubmitAsync(ids[1], "main form.form", ("Role", Roles.Author))).ReadPageAsync()).Text(".errors").ShouldContain("последний действующий администратор");
        (await _administrator.GetAsync("/admin/users/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task LastAdministrators_DemotingEachOtherAtOnce_LeaveOne()
    {
        var ids = await _portal.WithDatabaseAsync(db => db.Users.Select(u => u.Id).ToListAsync());
        await Task.WhenAll(ids.Select(id => Task.Run(() =>
            _portal.WithAsync<UserAccounts, AccountOutcome>(a => a.ChangeAsync(id, new("Кто-то", null), Roles.Author, Actor.Portal, default)))));
        (await _portal.WithAsync<UserAccounts, bool>(a => a.HasAdministratorAsync(default))).ShouldBeTrue();
    }

    [Fact]
    public async Task Unlock_ClosedName_OpensItAtOnce()
    {
        var account = await _portal.SettledAccountAsync();
        var client = _portal.Visitor();
        for (var i = 0; i < SignInGate.Tries; i++)
            await client.SignInAsync(account.UserName, "совсем не тот пароль");
        await SubmitAsync(account.UserId, "form[action$='/lock/delete']");
        (await client.SignInAsync(account.UserName, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task ResetPassword_OldOne_FitsNoMore()
    {
        var account = await _portal.SettledAccountAsync();
        var page = await (await SubmitAsync(account.UserId, "form[action$='/password']")).ReadPageAsync();
        (await _portal.Visitor().SignInAsync(account.UserName, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await _portal.Visitor().SignInAsync(account.UserName, page.Text("#issued code"))).ReadPageAsync()).Text("h1").ShouldBe("Придумайте свой пароль");
    }

    [Fact]
    public async Task Journal_Filters_ShowWhoDidWhatOnADay()
    {
        var editor = await _portal.BrowserAsync(Roles.Editor);
        var id = await editor.WriteAsync("news", PressOffice.News);
        await editor.PublishAsync(id);
        _portal.Clock.Now += TimeSpan.FromDays(1);
        // Sessions of yesterday have ended.
        editor = await _portal.BrowserAsync(Roles.Editor);
        _administrator = await _portal.BrowserAsync(Roles.Administrator);
        await editor.SaveAsync(id, ("Title", "Заголовок на другой день"));

        (await EntriesAsync("?from=2026-02-13&to=2026-02-13")).ShouldContain("публикация");
        (await EntriesAsync("?from=2026-02-14")).ShouldContain("Заголовок: было Секретариат провёл встречу пресс-служб → стало Заголовок на другой день");
        (await EntriesAsync("?what=Published")).ShouldNotContain("создание");
        (await EntriesAsync("?from=вчера")).ShouldContain("изменение");
        (await _administrator.GetPageAsync("/admin/journal/?from=вчера")).Text("#From-error").ShouldContain("не дата");

        async Task<string> EntriesAsync(string query) => (await _administrator.GetPageAsync("/admin/journal/" + query)).Text(".journal");
    }

    private async Task<HttpResponseMessage> SubmitAsync(int id, string form, params (string, string)[] fields) =>
        await _administrator.SubmitAsync(await _administrator.GetPageAsync($"/admin/users/{id}"), form, null, fields);
}

internal static class PageText
{
    public static string ToHtmlText(this AngleSharp.Dom.IDocument page) => page.DocumentElement.TextContent;
}
