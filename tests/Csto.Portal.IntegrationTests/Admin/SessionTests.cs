using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class SessionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task SignIn_RightPassword_OpensWhatWasAskedFor()
    {
        var account = await portal.SettledAccountAsync();
        var client = portal.Visitor();
        using var asked = await client.GetAsync("/admin/publications/?state=draft");
        var answer = await client.SignInAsync(account.UserName, TestPasswords.Good, asked.Headers.Location!.PathAndQuery);

        answer.Headers.Location!.OriginalString.ShouldBe("/admin/publications/?state=draft");
        (await client.GetAsync("/admin/publications/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ActionsOf(account.UserId)).ShouldContain(AuditAction.SignedIn);
    }

    [Theory]
    [InlineData("https://example.org/admin/")]
    [InlineData("//example.org/admin/")]
    [InlineData("/\\example.org/admin/")]
    [InlineData("/admin/../news/")]
    [InlineData("/admin/%2e%2e/news/")]
    [InlineData("/news/")]
    [InlineData("")]
    public async Task SignIn_AddressOutsideTheDesk_LeadsToTheDesk(string from)
    {
        var account = await portal.SettledAccountAsync();
        var client = portal.Visitor();
        var answer = await client.SignInAsync(account.UserName, TestPasswords.Good, "/admin/sign-in?from=" + Uri.EscapeDataString(from));
        answer.Headers.Location!.OriginalString.ShouldBe("/admin/");
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_CloseKnownAndUnknownNamesInTheSameWords()
    {
        var account = await portal.SettledAccountAsync();
        var words = new List<string[]>();
        foreach (var name in (string[])[account.UserName, "никого-такого-нет"])
        {
            var client = portal.Visitor();
            var said = new List<string>();
            for (var i = 0; i < SignInGate.Tries + 1; i++)
            {
                var answer = await client.SignInAsync(name, "совсем не тот пароль");
                answer.StatusCode.ShouldBe(i < SignInGate.Tries - 1 ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests);
                answer.Headers.RetryAfter?.Delta.ShouldBe(SignInGate.LockLength);
                said.Add((await answer.ReadPageAsync()).Text(".notice"));
            }

            words.Add([.. said]);
        }

        words[0].ShouldBe(words[1]);
        words[0][3].ShouldStartWith("Имя или пароль не подошли.");
        words[0][4].ShouldContain("закрыт до 12:15 по московскому времени");
        words[0][5].ShouldBe(words[0][4]);
        (await ActionsOf(account.UserId)).Count(a => a == AuditAction.LockedOut).ShouldBe(1);
    }

    [Fact]
    public async Task SignIn_WhileClosed_RefusesTheRightPasswordAndOpensInTime()
    {
        await using var own = await PortalFactory.CreateAsync();
        var account = await own.SettledAccountAsync();
        var client = own.Visitor();
        for (var i = 0; i < SignInGate.Tries; i++)
            await client.SignInAsync(account.UserName, "совсем не тот пароль");
        (await client.SignInAsync(account.UserName, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        own.Clock.Now += SignInGate.LockLength;
        (await client.SignInAsync(account.UserName, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task SignIn_DeactivatedAccount_IsRefusedLikeAWrongPassword()
    {
        var account = await portal.SettledAccountAsync();
        var client = portal.Visitor();
        var wrong = (await (await client.SignInAsync(account.UserName, "совсем не тот пароль")).ReadPageAsync()).Text(".notice");
        await portal.WithAsync<UserAccounts, AccountOutcome>(a => a.DeactivateAsync(account.UserId, Actor.Portal, default));

        (await (await client.SignInAsync(account.UserName, TestPasswords.Good)).ReadPageAsync()).Text(".notice").ShouldBe(wrong);
    }

    [Fact]
    public async Task SignOut_CookieCopiedBefore_IsWorthNothing()
    {
        var account = await portal.SettledAccountAsync();
        var client = portal.Visitor();
        var signedIn = await client.SignInAsync(account.UserName, TestPasswords.Good);
        var stolen = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.Contains("portal-session", StringComparison.Ordinal)).Split(';')[0];
        var page = await client.GetPageAsync("/admin/publications/");
        (await StatusWith(stolen)).ShouldBe(HttpStatusCode.OK);

        (await client.SubmitAsync(page, "form[action='/admin/sign-out']", null)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await StatusWith(stolen)).ShouldBe(HttpStatusCode.Redirect);
        (await ActionsOf(account.UserId)).ShouldContain(AuditAction.SignedOut);
    }

    [Fact]
    public async Task SignIn_Cookie_IsAsStrictAsItCanBe()
    {
        var account = await portal.SettledAccountAsync();
        var signedIn = await portal.Visitor().SignInAsync(account.UserName, TestPasswords.Good);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.Contains("portal-session", StringComparison.Ordinal)).ToLowerInvariant();
        foreach (var part in (string[])["__host-portal-session=", "path=/;", "secure", "httponly", "samesite=lax"])
            cookie.ShouldContain(part);
        cookie.ShouldNotContain("expires");
    }

    [Fact]
    public async Task SignIn_OneTimePassword_OpensNothingButItsChange()
    {
        var account = await portal.NewAccountAsync();
        var client = portal.Visitor();
        var page = await (await client.SignInAsync(account.UserName, account.OneTimePassword)).ReadPageAsync();
        page.Text("h1").ShouldBe("Придумайте свой пароль");
        (await client.GetAsync("/admin/publications/")).Headers.Location!.OriginalString.ShouldBe("/admin/account/password");

        var refused = await (await client.SubmitAsync(
            page, "form", null, ("Current", account.OneTimePassword), ("Chosen", "коротко"), ("Repeated", "коротко"))).ReadPageAsync();
        refused.Text("#Chosen-error").ShouldContain("короче");
        refused.QuerySelector("#Chosen")!.GetAttribute("aria-describedby").ShouldBe("Chosen-error Chosen-hint");

        (await client.SubmitAsync(
            refused, "form", null, ("Current", account.OneTimePassword), ("Chosen", TestPasswords.Good), ("Repeated", TestPasswords.Good)))
            .Headers.Location!.OriginalString.ShouldBe("/admin/");
        (await client.GetAsync("/admin/publications/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ActionsOf(account.UserId)).ShouldContain(AuditAction.PasswordChanged);
    }

    [Fact]
    public async Task SignIn_AuditOfAnUnknownName_HoldsNoWordOfIt()
    {
        await portal.Visitor().SignInAsync("пароль-в-чужом-поле", "что угодно");
        (await portal.WithDatabaseAsync(db => db.AuditEntries.AnyAsync(a => a.SubjectTitle.Contains("пароль")))).ShouldBeFalse();
    }

    private async Task<HttpStatusCode> StatusWith(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/admin/publications/");
        request.Headers.Add("Cookie", cookie);
        using var client = portal.CreateDefaultClient(PortalFactory.Address);
        return (await client.SendAsync(request)).StatusCode;
    }

    private Task<List<AuditAction>> ActionsOf(int userId) => portal.WithDatabaseAsync(
        db => db.AuditEntries.Where(a => a.SubjectType == AuditSubject.User && a.SubjectId == userId).Select(a => a.Action).ToListAsync());
}
