using System.Net;
using AngleSharp.Html.Dom;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Accounts.SecondFactor;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>Its operator demands a second factor of editors and administrators.</summary>
public sealed class StrictPortal : PortalFactory
{
    public StrictPortal() => Settings["Portal:Accounts:RequireTwoFactor"] = "editorsAndAdministrators";
}

public sealed class RequiredSecondFactorTests(StrictPortal portal) : IClassFixture<StrictPortal>
{
    private const string App = "/admin/account/second-factor/app";

    private readonly PortalFactory _portal = portal;

    [Fact]
    public async Task Editor_WithoutOne_IsLedToAddItAndThenToWhatWasWanted()
    {
        var account = await _portal.SettledAccountAsync(Roles.Editor);
        var client = _portal.Visitor().AsBrowser();
        var page = await (await client.SignInAsync(account.UserName, TestPasswords.Good, "/admin/sign-in?from=/admin/contacts/")).ReadPageAsync();
        page.Text("h1").ShouldBe("Подключите второй шаг входа");
        (await client.GetAsync("/admin/persons/?text=а")).Headers.Location!.OriginalString.ShouldBe(App + "?from=%2Fadmin%2Fpersons%2F%3Ftext%3D%25D0%25B0");
        (await client.GetAsync("/admin/account/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var codes = await AddAsync(client, page);
        (await client.SubmitAsync(codes, "main form", null)).Headers.Location!.OriginalString.ShouldBe("/admin/contacts/");
        (await client.GetAsync("/admin/contacts/")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var refused = await (await client.SubmitAsync(await client.GetPageAsync(App + "/delete"), "main form", null, ("Password", TestPasswords.Good))).ReadPageAsync();
        refused.Text(".errors").ShouldContain("обязателен");
    }

    [Fact]
    public async Task Editor_WithAOneTimePassword_ChangesItFirstAndLosesNothing()
    {
        var account = await _portal.NewAccountAsync(Roles.Editor);
        var client = _portal.Visitor().AsBrowser();
        var password = await (await client.SignInAsync(account.UserName, account.OneTimePassword, "/admin/sign-in?from=/admin/topics/")).ReadPageAsync();
        var app = await (await client.SubmitAsync(
            password, "main form", null, ("Current", account.OneTimePassword), ("Chosen", TestPasswords.Good), ("Repeated", TestPasswords.Good))).ReadPageAsync();
        app.Text("h1").ShouldBe("Подключите второй шаг входа");
        (await client.SubmitAsync(await AddAsync(client, app), "main form", null)).Headers.Location!.OriginalString.ShouldBe("/admin/topics/");
    }

    [Fact]
    public async Task Author_BecomingAnEditorWhileWriting_CarriesTheTextThroughTheDuty()
    {
        var account = await _portal.SettledAccountAsync(Roles.Author);
        var client = _portal.Visitor().AsBrowser();
        (await client.SignInAsync(account.UserName, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.GetPageAsync("/admin/publications/new?kind=news");
        await _portal.WithAsync<UserAccounts, AccountOutcome>(a => a.ChangeAsync(account.UserId, new("Мария Соколовская", null), Roles.Editor, Actor.Portal, default));

        var answer = await client.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Body", "Слова, которых жаль."));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var restored = await (await client.SubmitAsync(await AddAsync(client, await answer.ReadPageAsync()), "main form", null)).ReadPageAsync();
        restored.Value("Body").ShouldBe("Слова, которых жаль.");
    }

    private async Task<IHtmlDocument> AddAsync(HttpClient client, IHtmlDocument page)
    {
        var secret = page.Value("Secret");
        var answer = await client.SubmitAsync(page, "main form", null, ("Code", Totp.CodeAt(secret, _portal.Clock.Now)), ("Password", TestPasswords.Good));
        var codes = await answer.ReadPageAsync();
        codes.Text("h1").ShouldBe("Коды восстановления");
        return codes;
    }
}
