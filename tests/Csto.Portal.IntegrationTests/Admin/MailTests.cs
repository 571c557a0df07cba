using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Notices;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class MailTests
{
    [Fact]
    public async Task Page_NoServerNamed_SaysWhereNoticesAre()
    {
        await using var portal = await PortalFactory.CreateAsync();
        var page = await (await portal.BrowserAsync(Roles.Administrator)).GetPageAsync("/admin/mail/");

        page.Text("main").ShouldContain("Portal__Mail__Host");
        page.QuerySelector("form[action='/admin/mail/test']").ShouldBeNull();
    }

    [Fact]
    public async Task Letters_WaitingGivenUpAndSent_AreShownWithTheirStates()
    {
        await using var portal = await PortalWithMailAsync();
        var client = await portal.BrowserAsync(Roles.Administrator);
        await WriteAsync(portal, "a", "Ждущее письмо");
        await WriteAsync(portal, "b", "Безнадёжное письмо");
        await portal.WithDatabaseAsync(db => db.OutboxMessages.Where(m => m.Key == "b").ExecuteUpdateAsync(set => set
            .SetProperty(m => m.DueAt, (DateTime?)null)
            .SetProperty(m => m.ClaimedBy, (string?)null)
            .SetProperty(m => m.LastError, "Сервер не принимает письма на этот адрес: no such mailbox")
            .SetProperty(m => m.GivenUpAt, m => m.CreatedAt)));

        var failed = await client.GetPageAsync("/admin/mail/");
        failed.Text("tbody").ShouldContain("Безнадёжное письмо");
        failed.Text("tbody").ShouldContain("no such mailbox");
        failed.Text("tbody").ShouldNotContain("Ждущее письмо");
        (await client.GetPageAsync("/admin/mail/?state=waiting")).Text("tbody").ShouldContain("Ждущее письмо");
        (await client.GetPageAsync("/admin/mail/?state=sent")).Text("main").ShouldContain("Отправленных писем нет");

        using var retried = await client.SubmitAsync(failed, "tbody form", null);
        retried.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.WithDatabaseAsync(db => db.OutboxMessages.Where(m => m.Key == "b").Select(m => m.GivenUpAt).SingleAsync())).ShouldBeNull();
    }

    [Fact]
    public async Task Test_AccountWithoutAnAddress_SaysSo()
    {
        await using var portal = await PortalWithMailAsync();
        var client = await portal.BrowserAsync(Roles.Administrator);

        (await TestAsync(client)).ShouldContain("said=no-address");
        await portal.WithDatabaseAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "admin@press.test")));
        (await TestAsync(client)).ShouldContain("said=tested");

        (await portal.WithDatabaseAsync(db => db.OutboxMessages.SingleAsync())).ToAddress.ShouldBe("admin@press.test");
    }

    [Fact]
    public async Task Ready_MailServerAway_IsReady()
    {
        await using var portal = await PortalWithMailAsync();
        await WriteAsync(portal, "a", "Письмо");

        using var answer = await portal.Visitor().GetAsync("/healthz/ready");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> TestAsync(HttpClient client)
    {
        using var answer = await client.SubmitAsync(await client.GetPageAsync("/admin/mail/"), "form[action='/admin/mail/test']", null);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>With a server that is not there: letters stay in the queue.</summary>
    private static async Task<PortalFactory> PortalWithMailAsync()
    {
        var portal = await PortalFactory.CreateAsync();
        portal.Settings["Portal:Mail:Host"] = "127.0.0.1";
        portal.Settings["Portal:Mail:Port"] = "1";
        portal.Settings["Portal:Mail:Security"] = "None";
        portal.Settings["Portal:Mail:From"] = "portal@press.test";
        return portal;
    }

    private static Task<int> WriteAsync(PortalFactory portal, string key, string subject) => portal.WithDatabaseAsync(async db =>
    {
        var options = new NoticeOptions(true, PortalFactory.Address);
        await new Outbox(db, options, portal.Clock).AddAsync(new(key, "someone@press.test", "Кто-то", subject, "Текст"), default);
        return await db.SaveChangesAsync();
    });
}
