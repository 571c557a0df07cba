using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Accounts.SecondFactor;
using Csto.Portal.Core.Domain;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>The second step of a sign-in and passkeys, with the authenticator that Chromium plays itself.</summary>
[Collection(DeskGroup.Name)]
public class SecondFactorTests(DeskPortal portal)
{
    [BrowserFact]
    public async Task App_SetUp_IsAskedForAtTheNextSignInOnSoundPages()
    {
        var colleague = new Colleague("kodova", "Елена Кодова", Roles.Editor);
        await portal.HireAsync(colleague);
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync("/admin/");
        await visit.SignInAsync(colleague.UserName, DeskPortal.Password);
        await visit.GoAsync("/admin/account/second-factor/app");
        await visit.ShouldBeSoundAsync();
        var secret = (await visit.Page.Locator("#secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await visit.Field("2. Код из приложения").FillAsync(Totp.CodeAt(secret, portal.Portal.Clock.Now));
        await visit.Field("3. Ваш пароль").FillAsync(DeskPortal.Password);
        await visit.PressAsync("Подключить");
        await visit.ShouldShow("Они показаны один раз").ToBeVisibleAsync();
        await visit.SettleAsync();
        await visit.ShouldBeSoundAsync();
        var codes = await visit.Page.Locator("#codes code").AllInnerTextsAsync();
        codes.Count.ShouldBe(10);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Скачать файлом" }).ClickAsync());
        (await File.ReadAllTextAsync(await download.PathAsync())).ShouldContain(codes[9]);
        await visit.PressAsync("Коды сохранены, дальше");
        await visit.ShouldShow("Осталось 10 из 10").ToBeVisibleAsync();
        await visit.SettleAsync();
        await visit.ShouldBeSoundAsync();

        await visit.PressAsync("Выйти");
        await visit.SignInAsync(colleague.UserName, DeskPortal.Password);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Второй шаг входа");
        await visit.SettleAsync();
        await visit.ShouldBeSoundAsync();
        await visit.Field("Код из приложения").FillAsync(codes[0]);
        await visit.PressAsync("Войти");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync("Второй шаг входа");
        (await visit.Page.TitleAsync()).ShouldNotContain("Вход");
    }

    [BrowserFact]
    public async Task Passkey_Added_SignsInAloneUntilItIsTakenAway()
    {
        var colleague = new Colleague("klyucheva", "Ольга Ключева", Roles.Editor);
        await portal.HireAsync(colleague);
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync("/admin/");
        await visit.SignInAsync(colleague.UserName, DeskPortal.Password);
        await visit.GoAsync("/admin/account/passkeys/new");
        await visit.ShouldBeSoundAsync();
        // From here to the last use nothing else may talk to the browser's tools: they would unplug it.
        await PlugInAuthenticatorAsync(visit);
        await AddPasskeyAsync(visit);
        await visit.PressAsync("Выйти");
        await SignInByPasskeyAsync(visit);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Моя учётная запись");

        var id = await portal.Portal.WithDatabaseAsync(db => Task.FromResult(db.Users.Single(u => u.UserName == colleague.UserName).Id));
        await portal.Portal.WithAsync<SecondFactors, AccountOutcome>(factors => factors.RemoveAllAsync(id, Actor.Portal, default));
        await SignInByPasskeyAsync(visit);
        await visit.ShouldShow("Этот ключ не подошёл").ToBeVisibleAsync();
        await visit.SettleAsync();
        await visit.ShouldBeSoundAsync();
        await visit.PressAsync("Войти паролем");
        await visit.SignInAsync(colleague.UserName, DeskPortal.Password);
        await visit.ShouldShow("снял второй шаг вашего входа").ToBeVisibleAsync();
        await visit.SettleAsync();
        await visit.ShouldBeSoundAsync();

        await visit.GoAsync("/admin/account/passkeys/new");
        await PlugInAuthenticatorAsync(visit);
        await AddPasskeyAsync(visit);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Рабочий компьютер" }).ClickAsync();
        await visit.LoadedAsync();
        await visit.SettleAsync();
        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Invitation_Accepted_OpensTheDeskOnSoundPages()
    {
        await using var chief = await portal.OpenAsync(Colleague.Chief);
        await chief.GoAsync("/admin/users/invitations/new");
        await chief.Field("Имя и фамилия").FillAsync("Пётр Званцев");
        await chief.PressAsync("Пригласить");
        await chief.SettleAsync();
        await chief.ShouldBeSoundAsync();
        var link = new Uri(await chief.Page.Locator("#invitation").InnerTextAsync());

        await using var visit = await portal.OpenAsync();
        await visit.GoAsync(link.PathAndQuery);
        await visit.ShouldBeSoundAsync();
        await visit.Field("Имя для входа").FillAsync("zvantsev");
        await visit.Field("Пароль").FillAsync(DeskPortal.Password);
        await visit.Field("Пароль ещё раз").FillAsync(DeskPortal.Password);
        await visit.PressAsync("Создать учётную запись");
        await Assertions.Expect(visit.Page.Locator(".rail__name")).ToHaveTextAsync("Пётр Званцев");
    }

    private static async Task AddPasskeyAsync(Visit visit)
    {
        await visit.Field("Название").FillAsync("Рабочий компьютер");
        await visit.Field("Ваш пароль").FillAsync(DeskPortal.Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Добавить ключ" }).ClickAsync();
        await visit.ShouldShow("Они показаны один раз").ToBeVisibleAsync();
        await visit.PressAsync("Коды сохранены, дальше");
        await visit.ShouldShow("Рабочий компьютер").ToBeVisibleAsync();
    }

    private static async Task SignInByPasskeyAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/admin/sign-in?from=/admin/account/");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Войти ключом доступа" }).ClickAsync();
    }

    private static async Task PlugInAuthenticatorAsync(Visit visit)
    {
        var devtools = await visit.Context.NewCDPSessionAsync(visit.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
