using Csto.Portal.Core.Notices;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Notices;

public sealed class MailSenderTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    [FactWhereSmtpServer]
    public async Task Send_ToARealServer_ArrivesAsWritten()
    {
        await using var office = await PostOffice.OpenAsync();
        await using var trap = await MailTrap.OpenAsync();
        await office.WriteAsync(PostOffice.Letter);

        (await office.Sender(trap.Port).SendDueAsync(default)).ShouldBe(1);

        var letter = trap.Letters.ShouldHaveSingleItem();
        letter.Subject.ShouldBe("Материал ждёт вашей проверки");
        letter["Subject"].ShouldAllBe(c => char.IsAscii(c));
        letter.Body.TrimEnd().ShouldBe("Здравствуйте!\n\nПосмотрите, пожалуйста.");
        letter["Auto-Submitted"].ShouldBe("auto-generated");
        letter["Content-Type"].ShouldBe("text/plain; charset=utf-8");
        letter["Message-ID"].ShouldEndWith("@portal.test>");
        TrappedLetter.DecodeWords(letter["From"]).ShouldBe("Портал ОДКБ <portal@press.test>");
        letter["X-RcptTo"].ShouldBe("vershinina@press.test");
        var stored = await office.StoredAsync();
        stored.SentAt.ShouldBe(office.Clock.Now.UtcDateTime);
        stored.DueAt.ShouldBeNull();
        stored.Body.ShouldBeEmpty();
    }

    [FactWhereSmtpServer]
    public async Task Send_TwoSendersAtOnce_EachLetterArrivesOnce()
    {
        await using var office = await PostOffice.OpenAsync();
        await using var trap = await MailTrap.OpenAsync();
        await office.WriteAsync([.. Enumerable.Range(0, 30).Select(i => PostOffice.Letter with { Key = $"test/{i}", Subject = $"Письмо {i}" })]);

        var sent = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => office.Sender(trap.Port)).Select(sender => Task.Run(() => sender.SendDueAsync(default))));

        sent.Sum().ShouldBe(30);
        trap.Letters.Select(l => l.Subject).ShouldBe(Enumerable.Range(0, 30).Select(i => $"Письмо {i}"), ignoreOrder: true);
        trap.Letters.Select(l => l["Message-ID"]).ShouldBeUnique();
    }

    [FactWhereSmtpServer]
    public async Task Send_SenderDiedBeforeItNoted_SendsTheSameLetterAgainAfterTheLease()
    {
        await using var office = await PostOffice.OpenAsync();
        await using var trap = await MailTrap.OpenAsync();
        await office.WriteAsync(PostOffice.Letter);
        await office.Transport(trap.Port).SendAsync((await office.ClaimAsync()).ShouldNotBeNull(), default);

        var other = office.Sender(trap.Port);
        (await other.SendDueAsync(default)).ShouldBe(0);
        office.Clock.Now += OutboxLeases.Lease;
        (await other.SendDueAsync(default)).ShouldBe(1);

        trap.Letters.Count.ShouldBe(2);
        trap.Letters.Select(l => l["Message-ID"]).Distinct().ShouldHaveSingleItem();
    }

    /// <summary>The server has the letter: while the claim holds, the note is tried again.</summary>
    [FactWhereSmtpServer]
    public async Task Send_DatabaseAwayWhenItIsToBeNoted_NotesItLaterAndSendsItOnce()
    {
        await using var office = await PostOffice.OpenAsync();
        await using var trap = await MailTrap.OpenAsync();
        var clock = new SteppedClock(office.Clock.Now);
        await office.WriteAsync(PostOffice.Letter);
        var waits = clock.TimerAsync();
        var sending = office.SenderWithoutDatabase(trap.Port, 2, clock).SendDueAsync(default);
        for (var tries = 0; tries < 2; tries++)
        {
            (await Task.WhenAny(waits, sending)).ShouldBe(waits);
            waits = clock.TimerAsync();
            clock.MoveTo(clock.GetUtcNow() + TimeSpan.FromSeconds(2));
        }

        (await sending).ShouldBe(1);

        office.Clock.Now += OutboxLeases.Lease;
        (await office.Sender(trap.Port).SendDueAsync(default)).ShouldBe(0);
        trap.Letters.Count.ShouldBe(1);
        (await office.StoredAsync()).SentAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(Fault.SilentFromTheStart)]
    [InlineData(Fault.SilentAfterTheLetter)]
    [InlineData(Fault.DropsInTheLetter)]
    [InlineData(Fault.RecipientLater)]
    [InlineData(Fault.NoService)]
    public async Task Send_ServerThatFails_KeepsTheLetterForAMinute(Fault fault)
    {
        await using var office = await PostOffice.OpenAsync();
        await using var server = new BadServer(fault);
        await office.WriteAsync(PostOffice.Letter);

        (await office.Sender(server.Port, Short).SendDueAsync(default).WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(0);

        var stored = await office.StoredAsync();
        stored.DueAt.ShouldBe(office.Clock.Now.UtcDateTime.AddMinutes(1));
        stored.ClaimedBy.ShouldBeNull();
        stored.LastError.ShouldNotBeNullOrEmpty();
        stored.Body.ShouldBe(PostOffice.Letter.Body);
        server.Talks.ShouldBe(1);
    }

    [Theory]
    [InlineData(Fault.RecipientNever)]
    [InlineData(Fault.LetterNever)]
    public async Task Send_ServerThatRefusesForGood_GivesUpAtOnceAndGoesOn(Fault fault)
    {
        await using var office = await PostOffice.OpenAsync();
        await using var server = new BadServer(fault);
        await office.WriteAsync(PostOffice.Letter, PostOffice.Letter with { Key = "test/2" });

        await office.Sender(server.Port).SendDueAsync(default);

        var stored = await office.With(db => db.OutboxMessages.AsNoTracking().ToListAsync());
        stored.ShouldAllBe(m => m.GivenUpAt == office.Clock.Now.UtcDateTime && m.DueAt == null && m.Body.Length > 0);
        server.Talks.ShouldBe(2);
    }

    [Fact]
    public async Task Send_ServerThatHangs_DoesNotHoldUpTheOtherLetters()
    {
        await using var office = await PostOffice.OpenAsync();
        await using var server = new BadServer(Fault.SilentFromTheStart);
        await office.WriteAsync(PostOffice.Letter, PostOffice.Letter with { Key = "test/2" });

        await office.Sender(server.Port, Short).SendDueAsync(default);

        // One round asks a server that hangs once; the other letter is due as before.
        server.Talks.ShouldBe(1);
        (await office.With(db => db.OutboxMessages.CountAsync(m => m.Tries == 0))).ShouldBe(1);
    }

    [FactWhereSmtpServer]
    public async Task Send_BusyThenWell_ArrivesOnce()
    {
        await using var office = await PostOffice.OpenAsync();
        await using var trap = await MailTrap.OpenAsync();
        await office.WriteAsync(PostOffice.Letter);
        await using (var server = new BadServer(Fault.RecipientLater))
            await office.Sender(server.Port).SendDueAsync(default);

        var sender = office.Sender(trap.Port);
        (await sender.SendDueAsync(default)).ShouldBe(0);
        office.Clock.Now += TimeSpan.FromMinutes(1);
        (await sender.SendDueAsync(default)).ShouldBe(1);
        (await sender.SendDueAsync(default)).ShouldBe(0);

        trap.Letters.Count.ShouldBe(1);
        (await office.StoredAsync()).Tries.ShouldBe(2);
    }

    [Fact]
    public async Task Send_NoServerForThreeDays_GivesUpAndCanBeRetried()
    {
        await using var office = await PostOffice.OpenAsync();
        await office.WriteAsync(PostOffice.Letter);
        var sender = office.Sender(MailTrap.FreePort());
        var tries = 0;
        while (await office.StoredAsync() is { DueAt: { } due })
        {
            office.Clock.Now = new(due);
            await sender.SendDueAsync(default);
            tries++;
        }

        var stored = await office.StoredAsync();
        tries.ShouldBeInRange(18, 24);
        (stored.GivenUpAt!.Value - stored.CreatedAt).ShouldBeInRange(TimeSpan.FromDays(3), TimeSpan.FromDays(3.25));
        stored.LastError!.ShouldStartWith("Не удалось связаться");
        (await office.With(db => new MailRoom(db, office.Outbox(db), office.Clock).RetryAsync(stored.Id, default))).ShouldBeTrue();
        (await office.StoredAsync()).DueAt.ShouldBe(office.Clock.Now.UtcDateTime);
    }

    [Fact]
    public async Task Send_AddressThatIsNone_GivesUpInWords()
    {
        await using var office = await PostOffice.OpenAsync();
        await office.WriteAsync(PostOffice.Letter with { Address = "не адрес" });

        await office.Sender(MailTrap.FreePort()).SendDueAsync(default);

        (await office.StoredAsync()).LastError!.ShouldStartWith("Адрес получателя записан неверно");
    }
}
