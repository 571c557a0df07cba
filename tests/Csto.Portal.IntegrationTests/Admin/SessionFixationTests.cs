using System.Net;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>
/// Whatever somebody has put into a browser before its owner signs in is worth nothing afterwards: the session is a new one, and so is the key of forms.
/// </summary>
public sealed class SessionFixationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Session = "__Host-portal-session";

    [Fact]
    public async Task SignIn_OverTheSessionOfSomebodyElse_GivesItToNobody()
    {
        var (attacker, victim) = (await portal.SettledAccountAsync(), await portal.SettledAccountAsync());
        var planted = CookieOf(await portal.Visitor().SignInAsync(attacker.UserName, TestPasswords.Good), Session);
        (await StatusWithAsync(planted)).ShouldBe(HttpStatusCode.OK);

        // The page is the one a visitor gets; the cookie is sent with the form, as a browser in which it was planted does.
        using var browser = portal.CreateDefaultClient(PortalFactory.Address);
        using var asked = await browser.GetAsync("/admin/sign-in");
        var form = (await asked.ReadPageAsync()).Value("__RequestVerificationToken");
        var key = CookieOf(asked, "portal-form");
        using var answer = await SignInAsync(browser, victim.UserName, form, $"{key}; {planted}");

        // The form's key was that of nobody; whatever becomes of it, nobody who holds the planted cookie is the victim now.
        if (answer.StatusCode == HttpStatusCode.Redirect)
            CookieOf(answer, Session).ShouldNotBe(planted);
        using var holder = portal.CreateDefaultClient(PortalFactory.Address);
        using var account = await holder.SendAsync(new(HttpMethod.Get, "/admin/account") { Headers = { { "Cookie", planted } } });
        (await account.Content.ReadAsStringAsync()).ShouldNotContain(victim.UserName);
        (await OwnersAsync(victim.UserId)).ShouldBe(answer.StatusCode == HttpStatusCode.Redirect ? 1 : 0);
    }

    [Theory]
    [InlineData("fixed")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    public async Task SignIn_WithAPlantedValue_SetsOneOfItsOwn(string value)
    {
        var account = await portal.SettledAccountAsync();
        using var browser = portal.CreateDefaultClient(PortalFactory.Address);
        using var asked = await browser.GetAsync("/admin/sign-in");
        var form = (await asked.ReadPageAsync()).Value("__RequestVerificationToken");

        using var answer = await SignInAsync(browser, account.UserName, form, $"{CookieOf(asked, "portal-form")}; {Session}={value}");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var own = CookieOf(answer, Session);
        own.ShouldNotContain(value);
        (await StatusWithAsync(own)).ShouldBe(HttpStatusCode.OK);
        (await StatusWithAsync($"{Session}={value}")).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SignIn_Twice_HasAnotherSessionEachTimeAndLeavesOne()
    {
        var account = await portal.SettledAccountAsync();
        var client = portal.Visitor();
        var first = CookieOf(await client.SignInAsync(account.UserName, TestPasswords.Good), Session);
        // A page of signing in that was left open: its token is that of whoever is signed in now.
        var token = (await client.GetPageAsync("/admin/account")).Value("__RequestVerificationToken");
        using var again = await client.PostAsync("/admin/sign-in", new FormUrlEncodedContent(
        [
            KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("UserName", account.UserName), KeyValuePair.Create("Password", TestPasswords.Good),
        ]));

        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        CookieOf(again, Session).ShouldNotBe(first);
        (await StatusWithAsync(first)).ShouldBe(HttpStatusCode.Redirect);
        (await OwnersAsync(account.UserId)).ShouldBe(1);
    }

    /// <summary>Whoever plants both halves of a form's key could else send forms in the name of the one who signs in.</summary>
    [Fact]
    public async Task FormKey_OfBeforeTheSignIn_OpensNoFormOfTheSession()
    {
        var account = await portal.SettledAccountAsync();
        var client = portal.Visitor();
        var before = (await client.GetPageAsync("/admin/sign-in")).Value("__RequestVerificationToken");
        (await client.SignInAsync(account.UserName, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var answer = await client.PostAsync(
            "/admin/sign-out", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", before)]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.GetAsync("/admin/publications/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string name, string form, string cookies) => browser.SendAsync(new(HttpMethod.Post, "/admin/sign-in")
    {
        Headers = { { "Cookie", cookies } },
        Content = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("__RequestVerificationToken", form), KeyValuePair.Create("UserName", name), KeyValuePair.Create("Password", TestPasswords.Good),
        ]),
    });

    private static string CookieOf(HttpResponseMessage answer, string name) =>
        answer.Headers.GetValues("Set-Cookie").Single(c => c.Split('=')[0].EndsWith(name, StringComparison.Ordinal)).Split(';')[0];

    private async Task<HttpStatusCode> StatusWithAsync(string cookie)
    {
        using var client = portal.CreateDefaultClient(PortalFactory.Address);
        using var answer = await client.SendAsync(new(HttpMethod.Get, "/admin/publications/") { Headers = { { "Cookie", cookie } } });
        return answer.StatusCode;
    }

    private Task<int> OwnersAsync(int userId) => portal.WithDatabaseAsync(db => db.UserSessions.CountAsync(s => s.UserId == userId && s.EndedAt == null));
}
