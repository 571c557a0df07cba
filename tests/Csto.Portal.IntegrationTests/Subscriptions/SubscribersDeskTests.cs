using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Subscriptions;

public sealed class SubscribersDeskTests
{
    private const string Anna = "anna@example.org";

    [Fact]
    public async Task Administrator_FindsByTheWholeAddress_AndRemovesIt_WithoutAnAddressInTheJournal()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna);
        await portal.SubscribedAsync("ivan@example.org", values: ("pace", "daily"));
        var client = await portal.BrowserAsync(Roles.Administrator);
        (await client.GetPageAsync("/admin/mail/")).Text("main").ShouldContain("их сейчас 2");
        var page = await client.GetPageAsync("/admin/mail/subscribers/");
        page.Text("main").ShouldNotContain("example.org");

        using var nothing = await client.SubmitAsync(page, "form.filters", null, ("address", "anna"));
        (await nothing.ReadPageAsync()).Text("[role=alert]").ShouldContain("целиком");
        using var answer = await client.SubmitAsync(page, "form.filters", null, ("address", " ANNA@example.org"));
        var found = await answer.ReadPageAsync();
        found.Text("main").ShouldContain(Anna);
        found.Text("main").ShouldNotContain("ivan@");
        (await client.SubmitAsync(found, "form[action$='/delete']", null)).Dispose();

        (await portal.SubscriberAsync(Anna)).ShouldBeNull();
        var entry = await portal.WithDatabaseAsync(db => db.AuditEntries.SingleAsync(a => a.SubjectType == AuditSubject.Subscription));
        entry.SubjectTitle.ShouldBe("a…@example.org");
        (await client.GetPageAsync("/admin/journal/")).Text("main").ShouldContain("подписка");
    }

    [Fact]
    public async Task Administrator_SeesWhoseMailboxRefuses_AndWakesThem()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna);
        await portal.WithDatabaseAsync(db => db.Subscribers.ExecuteUpdateAsync(set => set.SetProperty(s => s.SleepsSince, s => s.ConfirmedAt)));
        var client = await portal.BrowserAsync(Roles.Administrator);
        var page = await client.GetPageAsync("/admin/mail/subscribers/");
        page.Text("main").ShouldContain(Anna);

        (await client.SubmitAsync(page, "form[action$='/waking']", null)).Dispose();

        (await portal.SubscriberAsync(Anna))!.SleepsSince.ShouldBeNull();
    }

    [Fact]
    public async Task LettersToReaders_AreOnNoListOfThePressOffice()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna);
        await portal.PublishAsync("Новость");
        await portal.RunAsync();
        var client = await portal.BrowserAsync(Roles.Administrator);

        (await client.GetPageAsync("/admin/mail/?state=waiting")).Text("main").ShouldNotContain("example.org");
        (await client.GetPageAsync("/admin/mail/subscribers/")).Text("main").ShouldContain("Письма читателям ждут отправки");
    }
}
