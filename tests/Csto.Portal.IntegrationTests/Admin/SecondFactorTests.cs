using System.Net;
using AngleSharp.Html.Dom;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Accounts.SecondFactor;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class SecondFactorTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string App = "/admin/account/second-factor/app";

    private readonly PortalFactory _portal = portal;
    private AccountOutcome.Issued _account = null!;

    public async Task InitializeAsync() => _account = await _portal.SettledAccountAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task SetUp_CodeAndPassword_ShowsTenRecoveryCodesOnceAndTellsTheJournal()
    {
        var (client, codes, _) = await SetUpAsync();

        codes.Count.ShouldBe(10);
        var page = await client.GetPageAsync("/admin/account/second-factor/");
        page.Text(".chip").ShouldBe("Подключён");
        page.ToHtmlText().ShouldContain("Осталось 10 из 10");
        page.ToHtmlText().ShouldNotContain(codes[0]);
        (await EntriesAsync(AuditAction.SecondFactorChanged)).ShouldHaveSingleItem().Changes.ShouldContain(new FieldChange("Приложение с кодами", null, "подключено"));
        var stored = await _portal.WithDatabaseAsync(db => db.UserRecoveryCodes.Select(c => c.Hash).ToListAsync());
        stored.ShouldAllBe(hash => codes.All(code => !hash.Contains(code)));
    }

    [Fact]
    public async Task SetUp_WrongCodeOrPassword_IsToldBesideTheFieldAndKeepsTheSecret()
    {
        var client = await SignedInAsync();
        var page = await client.GetPageAsync(App);
        var secret = page.Value("Secret");
        var again = await (await client.SubmitAsync(page, "main form", null, ("Code", "000000"), ("Password", "не тот"))).ReadPageAsync();

        again.Text("#Code-error").ShouldContain("не подошёл");
        again.Text("#Password-error").ShouldContain("неверно");
        again.Value("Secret").ShouldBe(secret);
        again.Text("#secret").Replace(" ", "", StringComparison.Ordinal).ShouldBe(secret);
        (await client.GetPageAsync("/admin/account/second-factor/")).Text(".chip").ShouldBe("Не подключён");
    }

    [Fact]
    public async Task SignIn_WithApp_AsksForTheCodeAndTakesEachOnce()
    {
        var (_, _, secret) = await SetUpAsync();
        _portal.Clock.Now += Totp.Step;
        var code = Totp.CodeAt(secret, _portal.Clock.Now);
        var (first, second) = (_portal.Visitor(), _portal.Visitor());

        var answer = await CodeAsync(first, await PasswordAsync(first, "/admin/sign-in?from=/admin/contacts/"), code);
        answer.Headers.Location!.OriginalString.ShouldBe("/admin/contacts/");
        (await first.GetAsync("/admin/contacts/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var replayed = await (await CodeAsync(second, await PasswordAsync(second), code)).ReadPageAsync();
        replayed.Text(".notice").ShouldContain("Код не подошёл");
        _portal.Clock.Now += Totp.Step;
        (await CodeAsync(second, replayed, Totp.CodeAt(secret, _portal.Clock.Now))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SignIn_PasswordAlone_OpensNothing()
    {
        await SetUpAsync();
        var client = _portal.Visitor();
        var answer = await client.SignInAsync(_account.UserName, TestPasswords.Good);
        answer.Headers.TryGetValues("Set-Cookie", out var cookies);
        (cookies ?? []).ShouldAllBe(c => !c.Contains("portal-session", StringComparison.Ordinal));
        (await client.GetAsync("/admin/publications/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SignIn_WrongCodes_CloseTheNameAndThePasswordBetweenForgivesNothing()
    {
        var (_, _, secret) = await SetUpAsync();
        var client = _portal.Visitor();
        for (var i = 0; i < SignInGate.Tries - 1; i++)
            (await (await CodeAsync(client, await PasswordAsync(client), "000000")).ReadPageAsync()).Text(".notice").ShouldContain("не подошёл");
        (await (await CodeAsync(client, await PasswordAsync(client), "000000")).ReadPageAsync()).Text(".notice").ShouldContain("закрыт до");

        _portal.Clock.Now += Totp.Step;
        (await (await CodeAsync(client, await PasswordAsync(client), Totp.CodeAt(secret, _portal.Clock.Now))).ReadPageAsync()).Text(".notice").ShouldContain("закрыт до");
        _portal.Clock.Now += SignInGate.LockLength;
        (await CodeAsync(client, await PasswordAsync(client), Totp.CodeAt(secret, _portal.Clock.Now))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SignIn_RecoveryCode_WorksOnce()
    {
        var (_, codes, _) = await SetUpAsync();
        var (first, second) = (_portal.Visitor(), _portal.Visitor());
        (await CodeAsync(first, await PasswordAsync(first), codes[3].ToUpperInvariant())).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await first.GetPageAsync("/admin/account/second-factor/")).ToHtmlText().ShouldContain("Осталось 9 из 10");
        (await (await CodeAsync(second, await PasswordAsync(second), codes[3])).ReadPageAsync()).Text(".notice").ShouldContain("не подошёл");
        (await EntriesAsync(AuditAction.SignedIn)).Last().Changes.ShouldBe([new("Чем подтверждён", null, "код восстановления")]);
    }

    [Fact]
    public async Task SignIn_SecondStepTooLateOrMadeUp_BeginsAnew()
    {
        var (_, codes, _) = await SetUpAsync();
        var client = _portal.Visitor();
        var page = await PasswordAsync(client);
        _portal.Clock.Now += TimeSpan.FromMinutes(10);
        (await (await CodeAsync(client, page, codes[0])).ReadPageAsync()).Text(".notice").ShouldContain("слишком много времени");
        var made = await (await client.SubmitAsync(await PasswordAsync(client), "main form", null, ("Step", "выдумка"), ("Code", codes[0]))).ReadPageAsync();
        made.Text("h1").ShouldBe("Вход в редакцию");
    }

    [Fact]
    public async Task SignIn_PasswordResetBetweenTheSteps_BeginsAnew()
    {
        var (_, codes, _) = await SetUpAsync();
        var client = _portal.Visitor();
        var page = await PasswordAsync(client);
        await _portal.WithAsync<UserAccounts, AccountOutcome>(a => a.ResetPasswordAsync(_account.UserId, Actor.Portal, default));
        (await (await CodeAsync(client, page, codes[0])).ReadPageAsync()).Text("h1").ShouldBe("Вход в редакцию");
    }

    [Fact]
    public async Task SignIn_WhileWriting_CarriesTheTextThroughBothSteps()
    {
        var (client, codes, _) = await SetUpAsync();
        var page = await client.GetPageAsync("/admin/publications/new?kind=news");
        await _portal.WithAsync<SessionBook, bool>(async s =>
        {
            await s.EndAllAsync(_account.UserId, Actor.Portal, default);
            return true;
        });
        var gate = await (await client.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Body", "Слова, которых жаль."))).ReadPageAsync();
        var step = await (await client.SubmitAsync(gate, "main form", null, ("UserName", _account.UserName), ("Password", TestPasswords.Good))).ReadPageAsync();
        var wrong = await (await CodeAsync(client, step, "000000")).ReadPageAsync();
        var restored = await (await CodeAsync(client, wrong, codes[0])).ReadPageAsync();
        restored.Value("Body").ShouldBe("Слова, которых жаль.");
    }

    [Fact]
    public async Task RecoveryCodes_Renewed_ReplaceTheFormerOnes()
    {
        var (client, codes, _) = await SetUpAsync();
        var page = await client.GetPageAsync("/admin/account/second-factor/");
        (await (await client.SubmitAsync(page, "form[action$='/codes']", null, ("Password", "не тот"))).ReadPageAsync()).Text("#Password-error").ShouldContain("неверно");
        var renewed = CodesOf(await (await client.SubmitAsync(page, "form[action$='/codes']", null, ("Password", TestPasswords.Good))).ReadPageAsync());

        var other = _portal.Visitor();
        (await CodeAsync(other, await PasswordAsync(other), codes[0])).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CodeAsync(other, await PasswordAsync(other), renewed[0])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task App_Removed_LeavesThePasswordAlone()
    {
        var (client, _, _) = await SetUpAsync();
        await client.SubmitAsync(await client.GetPageAsync(App + "/delete"), "main form", null, ("Password", TestPasswords.Good));
        (await _portal.Visitor().SignInAsync(_account.UserName, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _portal.WithDatabaseAsync(db => db.UserRecoveryCodes.CountAsync(c => c.UserId == _account.UserId))).ShouldBe(0);
    }

    [Fact]
    public async Task Administrator_RemovesAColleagues_WhichEndsSessionsAndIsToldAtTheNextSignIn()
    {
        var (client, _, _) = await SetUpAsync();
        var administrator = await _portal.BrowserAsync(Roles.Administrator);
        var address = $"/admin/users/{_account.UserId}";
        await administrator.SubmitAsync(await administrator.GetPageAsync(address), $"form[action='{address}/second-factor/delete']", null);

        (await client.GetAsync("/admin/publications/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await client.SignInAsync(_account.UserName, TestPasswords.Good);
        var page = await client.GetPageAsync("/admin/publications/?state=draft");
        page.Text(".news").ShouldContain("снял второй шаг вашего входа");
        var read = await client.SubmitAsync(page, ".news form", null);
        read.Headers.Location!.OriginalString.ShouldBe("/admin/publications/?state=draft");
        (await client.GetPageAsync("/admin/publications/")).QuerySelector(".news").ShouldBeNull();
        (await EntriesAsync(AuditAction.SecondFactorRemoved)).ShouldHaveSingleItem().ActorName.ShouldBe("Тест Administrator");
    }

    internal static List<string> CodesOf(IHtmlDocument page) => [.. page.QuerySelectorAll("#codes code").Select(e => e.TextContent)];

    private async Task<(HttpClient Client, List<string> Codes, string Secret)> SetUpAsync()
    {
        var client = await SignedInAsync();
        var page = await client.GetPageAsync(App);
        var secret = page.Value("Secret");
        var done = await client.SubmitAsync(
            page, "main form", null, ("Code", Totp.CodeAt(secret, _portal.Clock.Now)), ("Password", TestPasswords.Good));
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (client, CodesOf(await done.ReadPageAsync()), secret);
    }

    private async Task<HttpClient> SignedInAsync()
    {
        var client = _portal.Visitor().AsBrowser();
        (await client.SignInAsync(_account.UserName, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return client;
    }

    private async Task<IHtmlDocument> PasswordAsync(HttpClient client, string address = "/admin/sign-in")
    {
        var page = await (await client.SignInAsync(_account.UserName, TestPasswords.Good, address)).ReadPageAsync();
        page.Text("h1").ShouldBe("Второй шаг входа");
        return page;
    }

    private static Task<HttpResponseMessage> CodeAsync(HttpClient client, IHtmlDocument page, string code) =>
        client.SubmitAsync(page, "main form", null, ("Code", code));

    private Task<List<AuditEntry>> EntriesAsync(AuditAction action) => _portal.WithDatabaseAsync(db =>
        db.AuditEntries.Where(a => a.Action == action && a.SubjectId == _account.UserId).OrderBy(a => a.Id).ToListAsync());
}
