using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class OwnSessionsTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string Firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private const string Phone = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

    private readonly PortalFactory _portal = portal;
    private AccountOutcome.Issued _account = null!;

    public async Task InitializeAsync() => _account = await _portal.SettledAccountAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task List_TwoBrowsers_ShowsBothInWordsAndMarksThisOne()
    {
        var (desk, _) = (await SignInAsync(Firefox), await SignInAsync(Phone));
        var rows = (await desk.GetPageAsync("/admin/account/")).QuerySelectorAll("tbody tr");

        rows.Length.ShouldBe(2);
        rows.Single(r => r.Text(".chip") == "Этот сеанс").Text("th").ShouldStartWith("Firefox, Windows");
        rows.Single(r => r.QuerySelector("form") is not null).Text("th").ShouldStartWith("Chrome, Android");
    }

    [Fact]
    public async Task End_One_SignsThatBrowserOutAtOnceAndNoOther()
    {
        var (desk, phone) = (await SignInAsync(Firefox), await SignInAsync(Phone));
        var answer = await desk.SubmitAsync(await desk.GetPageAsync("/admin/account/"), "tbody form", null);
        answer.Headers.Location!.OriginalString.ShouldBe("/admin/account/?said=ended#sessions");

        (await IsInAsync(phone)).ShouldBeFalse();
        (await IsInAsync(desk)).ShouldBeTrue();
        var entry = await _portal.WithDatabaseAsync(db => db.AuditEntries.SingleAsync(a => a.Action == AuditAction.SessionsEnded && a.SubjectId == _account.UserId));
        entry.ActorId.ShouldBe(_account.UserId);
        entry.Changes.ShouldBe([new("Сеанс", "Chrome, Android", "закончен")]);
    }

    [Fact]
    public async Task End_Others_LeavesThisOneAlone()
    {
        var (desk, phone, third) = (await SignInAsync(Firefox), await SignInAsync(Phone), await SignInAsync(Firefox));
        await desk.SubmitAsync(await desk.GetPageAsync("/admin/account/"), "form[action='/admin/account/sessions/delete']", null);
        (await IsInAsync(desk), await IsInAsync(phone), await IsInAsync(third)).ShouldBe((true, false, false));
    }

    [Fact]
    public async Task End_SessionOfAColleague_DoesNothing()
    {
        var desk = await SignInAsync(Firefox);
        var colleague = await _portal.SettledAccountAsync();
        var other = _portal.Visitor();
        await other.SignInAsync(colleague.UserName, TestPasswords.Good);
        var page = await desk.GetPageAsync("/admin/account/");
        var id = await _portal.WithDatabaseAsync(db => db.UserSessions.Where(s => s.UserId == colleague.UserId).Select(s => s.Id).SingleAsync());
        await SignInAsync(Phone);
        page = await desk.GetPageAsync("/admin/account/");
        page.QuerySelector("tbody form")!.SetAttribute("action", $"/admin/account/sessions/{id}/delete");
        await desk.SubmitAsync(page, "tbody form", null);
        (await IsInAsync(other)).ShouldBeTrue();
    }

    [Fact]
    public async Task SignOut_OneBrowser_LeavesTheOther()
    {
        var (desk, phone) = (await SignInAsync(Firefox), await SignInAsync(Phone));
        await desk.SubmitAsync(await desk.GetPageAsync("/admin/account/"), "form[action='/admin/sign-out']", null);
        (await IsInAsync(desk), await IsInAsync(phone)).ShouldBe((false, true));
    }

    [Fact]
    public async Task PasswordChanged_ByOneself_EndsAllOtherSessions()
    {
        var (desk, phone) = (await SignInAsync(Firefox), await SignInAsync(Phone));
        const string Other = "другая-река-8-берегов";
        await desk.SubmitAsync(
            await desk.GetPageAsync("/admin/account/password"), "main form", null, ("Current", TestPasswords.Good), ("Chosen", Other), ("Repeated", Other));
        (await IsInAsync(desk), await IsInAsync(phone)).ShouldBe((true, false));
    }

    [Theory]
    [InlineData("/sessions/delete")]
    [InlineData("/password")]
    [InlineData("/activity/delete")]
    public async Task Administrator_EndsReplacesOrDeactivates_EndsEverySession(string action)
    {
        var (desk, phone) = (await SignInAsync(Firefox), await SignInAsync(Phone));
        var administrator = await _portal.BrowserAsync(Roles.Administrator);
        var address = $"/admin/users/{_account.UserId}";
        await administrator.SubmitAsync(await administrator.GetPageAsync(address), $"form[action='{address}{action}']", null);
        (await IsInAsync(desk), await IsInAsync(phone)).ShouldBe((false, false));
        (await IsInAsync(administrator)).ShouldBeTrue();
    }

    [Fact]
    public async Task Session_UnusedPastItsLifetime_EndsAndIsSweptByTheNextSignIn()
    {
        var desk = await SignInAsync(Firefox);
        _portal.Clock.Now += SessionBook.Lifetime - TimeSpan.FromMinutes(1);
        (await IsInAsync(desk)).ShouldBeTrue();
        _portal.Clock.Now += SessionBook.Lifetime;
        (await IsInAsync(desk)).ShouldBeFalse();

        await SignInAsync(Phone);
        (await SessionsAsync()).Select(s => s.EndedAt is null).ShouldBe([false, true], ignoreOrder: true);
        _portal.Clock.Now += SessionBook.Memory;
        await SignInAsync(Phone);
        (await SessionsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task LastSeen_ManyRequestsInAMinute_IsWrittenOnce()
    {
        var desk = await SignInAsync(Firefox);
        var begun = _portal.Clock.Now;
        _portal.Clock.Now += TimeSpan.FromSeconds(59);
        await IsInAsync(desk);
        (await SessionsAsync())[0].LastSeenAt.ShouldBe(begun.UtcDateTime);
        _portal.Clock.Now += TimeSpan.FromSeconds(1);
        await IsInAsync(desk);
        (await SessionsAsync())[0].LastSeenAt.ShouldBe(_portal.Clock.Now.UtcDateTime);
    }

    private async Task<HttpClient> SignInAsync(string userAgent)
    {
        var client = _portal.Visitor().AsBrowser();
        client.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
        (await client.SignInAsync(_account.UserName, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return client;
    }

    private static async Task<bool> IsInAsync(HttpClient client) => (await client.GetAsync("/admin/publications/")).StatusCode == HttpStatusCode.OK;

    private Task<List<Csto.Portal.Core.Data.UserSession>> SessionsAsync() =>
        _portal.WithDatabaseAsync(db => db.UserSessions.AsNoTracking().Where(s => s.UserId == _account.UserId).ToListAsync());
}
