using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Csto.Portal.IntegrationTests.Notices;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Subscriptions;

/// <summary>Letters to readers as a real mail server takes them, or refuses.</summary>
public sealed class ReaderMailTests
{
    private const string Anna = "anna@example.org";

    [FactWhereSmtpServer]
    public async Task Letter_ToASubscriber_ArrivesWithTheHeadersOfAList_AndItsButtonWorks()
    {
        await using var trap = await MailTrap.OpenAsync();
        await using var portal = await ReadersPortal.OpenAsync(trap.Port);
        await portal.SubscribedAsync(Anna);
        await portal.PublishAsync("Встреча «в верхах»: =?utf-8?B?eA==?=\u2028Bcc: evil@example.org");
        await portal.RunAsync();
        (await portal.SendAsync()).ShouldBe(2);

        var confirmation = trap.Letters.Single(l => l.Subject.StartsWith("Подтвердите", StringComparison.Ordinal));
        confirmation.Headers.ContainsKey("List-Unsubscribe").ShouldBeFalse();
        var letter = trap.Letters.Single(l => l.Subject.StartsWith("Встреча", StringComparison.Ordinal));
        letter["X-RcptTo"].ShouldBe(Anna);
        letter["To"].ShouldContain(Anna);
        letter["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
        letter["List-Id"].ShouldBe("<publications.portal.test>");
        letter["Precedence"].ShouldBe("list");
        letter["Content-Type"].ShouldBe("text/plain; charset=utf-8");
        letter.Headers.ContainsKey("Bcc").ShouldBeFalse();
        letter["List-Unsubscribe"].ShouldStartWith("<https://portal.test/letters/");
        letter["List-Unsubscribe"].ShouldEndWith("/leave>");
        var leave = new Uri(letter["List-Unsubscribe"].Trim('<', '>'));
        letter.Body.ShouldContain(leave.AbsoluteUri);

        // What is sent is no longer kept.
        var stored = await portal.LettersAsync(Anna);
        stored.ShouldAllBe(m => m.Body == "" && m.LeaveAddress == null && m.SentAt != null);
        using var program = portal.Visitor();
        using var pressed = await program.PostAsync(leave.AbsolutePath, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        pressed.EnsureSuccessStatusCode();
        (await portal.SubscriberAsync(Anna)).ShouldBeNull();
        (await portal.LettersAsync(Anna)).ShouldBeEmpty();
    }

    [FactWhereSmtpServer]
    public async Task Letters_ToManyReaders_KeepNobodyWaitingAndTheirPace()
    {
        await using var trap = await MailTrap.OpenAsync();
        await using var portal = await ReadersPortal.OpenAsync(trap.Port);
        portal.Settings["Portal:Mail:ReadersPerMinute"] = "60";
        await portal.AddAsync(25);
        await portal.PublishAsync("Новость");
        await portal.RunAsync();
        await portal.WithDatabaseAsync(async db =>
        {
            await new Outbox(db, PostOffice.Options, portal.Clock).AddAsync(new("office", "office@press.test", "Редакция", "Редакции", "Текст"), default);
            return await db.SaveChangesAsync();
        });

        // Ten in ten seconds, and the press office before all of them.
        (await portal.SendAsync()).ShouldBe(11);
        (await portal.WithDatabaseAsync(db => db.OutboxMessages.Where(m => m.SentAt != null).OrderBy(m => m.Id).Select(m => m.Lane).ToListAsync())).ShouldContain(LetterLane.Office);
        (await portal.SendAsync()).ShouldBe(0);
        portal.Clock.Now += TimeSpan.FromSeconds(10);
        (await portal.SendAsync()).ShouldBe(10);
        portal.Clock.Now += TimeSpan.FromSeconds(10);
        (await portal.SendAsync()).ShouldBe(5);

        trap.Letters.Count(l => l.Subject == "Новость").ShouldBe(25);
        trap.Letters.Select(l => l["X-RcptTo"]).ShouldBeUnique();
    }

    [Fact]
    public async Task Mailbox_ThatRefusesForMoreThanADay_IsLeftAloneUntilItsOwnerComesBack()
    {
        await using var server = new BadServer(Fault.RecipientNever);
        await using var portal = await ReadersPortal.OpenAsync(server.Port);
        var own = await portal.SubscribedAsync(Anna);
        await portal.SendAsync();
        // Many in one hour are a fault of a server, perhaps of ours.
        for (var i = 0; i < Mailboxes.MostRefusals + 2; i++)
            await RefusedAsync(portal, $"Новость {i}");
        (await portal.SubscriberAsync(Anna))!.SleepsSince.ShouldBeNull();
        portal.Clock.Now += TimeSpan.FromDays(1);
        await RefusedAsync(portal, "Новость следующего дня");

        (await portal.SubscriberAsync(Anna))!.SleepsSince.ShouldNotBeNull();
        await portal.PublishAsync("Никому");
        await portal.RunAsync();
        (await portal.LettersAsync()).ShouldAllBe(m => m.GivenUpAt != null);

        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync(own);
        page.Text("main").ShouldContain("отказался принять письма");
        (await visitor.SubmitAsync(page, $"form[action='{own}']", null)).Dispose();
        (await portal.SubscriberAsync(Anna))!.SleepsSince.ShouldBeNull();
    }

    [FactWhereSmtpServer]
    public async Task Mailbox_ThatTakesALetterAgain_IsForgiven()
    {
        await using var trap = await MailTrap.OpenAsync();
        await using var portal = await ReadersPortal.OpenAsync(trap.Port);
        await portal.SubscribedAsync(Anna);
        await portal.WithDatabaseAsync(db => db.Subscribers.ExecuteUpdateAsync(set => set.SetProperty(s => s.Refusals, 2).SetProperty(s => s.RefusedSince, s => s.ConfirmedAt)));
        await portal.PublishAsync("Новость");
        await portal.RunAsync();
        await portal.SendAsync();

        var subscriber = (await portal.SubscriberAsync(Anna))!;
        subscriber.Refusals.ShouldBe(0);
        subscriber.RefusedSince.ShouldBeNull();
    }

    [Fact]
    public async Task Forget_LettersToReaders_AreGoneAfterThreeDays()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna);
        await portal.WithDatabaseAsync(db => db.OutboxMessages.ExecuteUpdateAsync(
            set => set.SetProperty(m => m.GivenUpAt, m => m.CreatedAt).SetProperty(m => m.DueAt, (DateTime?)null)));
        portal.Clock.Now += TimeSpan.FromDays(3) + TimeSpan.FromMinutes(1);

        (await portal.WithAsync<OutboxLeases, int>(leases => leases.ForgetAsync(default))).ShouldBe(1);
    }

    /// <summary>The portal's keys are lost: letters go on, with links of their own.</summary>
    [Fact]
    public async Task Letter_ToWhomNoKeyCanBeOpened_HasANewOne()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        var own = await portal.SubscribedAsync(Anna);
        await portal.WithDatabaseAsync(db => db.Subscribers.ExecuteUpdateAsync(set => set.SetProperty(s => s.SealedKey, "lost")));
        await portal.PublishAsync("Новость");
        await portal.RunAsync();

        var link = ReadersPortal.LinkIn((await portal.LettersAsync()).ShouldHaveSingleItem().Body, "/letters/");
        link.ShouldNotBe(own);
        using var visitor = portal.Visitor();
        (await visitor.GetPageAsync(link)).Text("main").ShouldContain(Anna);
    }

    private static async Task RefusedAsync(ReadersPortal portal, string title)
    {
        await portal.PublishAsync(title);
        await portal.RunAsync();
        await portal.SendAsync();
    }
}
