using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Subscriptions;
using Csto.Portal.IntegrationTests.Site;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Subscriptions;

/// <summary>Who is written to about what, and when.</summary>
public sealed class MailingTests
{
    private const string Anna = "anna@example.org";

    [Fact]
    public async Task Publish_Piece_IsToldToThoseWhoWantIt()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        var newsroom = new Newsroom(portal);
        var person = await newsroom.Keep(new Person { Name = "Павел Арсеньев", SortName = "Арсеньев Павел", Slug = "arsenev" });
        await newsroom.Keep(new Topic { Name = "Миротворчество", Slug = "peace" });
        await portal.SubscribedAsync("all@example.org");
        await portal.SubscribedAsync("person@example.org", "?person=arsenev");
        await portal.SubscribedAsync("topic@example.org", "?topic=peace");
        await portal.SubscribedAsync("speeches@example.org", "?kind=speeches");
        await portal.SubscribedAsync("english@example.org", "?language=en");
        await portal.SubscribedAsync("daily@example.org", values: ("pace", "daily"));
        await portal.SubscribedAsync("paused@example.org");
        await portal.WithDatabaseAsync(db => db.Subscribers.Where(s => s.Address == "paused@example.org").ExecuteUpdateAsync(set => set.SetProperty(s => s.PausedAt, s => s.ConfirmedAt)));

        var id = await portal.PublishAsync("Встреча в Секретариате", text => text with { MentionIds = [person.Id] });
        await portal.RunAsync();

        var letters = await portal.LettersAsync();
        letters.Select(m => m.ToAddress).ShouldBe(["all@example.org", "person@example.org"]);
        letters.ShouldAllBe(m => m.Subject == "Встреча в Секретариате" && m.Key.StartsWith($"piece/{id}/subscriber/"));
        letters[0].Body.ShouldContain("https://portal.test/news/2026/02/13/");
        letters[0].Body.ShouldContain("Участники договорились о сроках");
        letters[0].Body.ShouldContain("потому что подписаны на материалы портала ОДКБ.");
        letters[1].Body.ShouldContain("потому что подписаны на материалы портала ОДКБ: Павел Арсеньев.");
        letters[1].LeaveAddress.ShouldNotBeNull().ShouldEndWith("/leave");
        letters[1].Body.ShouldContain(letters[1].LeaveAddress!);
    }

    [Fact]
    public async Task Publish_FromTheArchiveOrDatedBack_IsToldToNobody()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna);
        // The portal itself: the importer.
        await new Newsroom(portal).Publish(Newsroom.Text("Из архива", ReadersPortal.Day), now: true);
        await portal.PublishAsync("Внесено задним числом", text => text with { PublishedOn = new(2025, 5, 9) });
        await portal.PublishAsync("Вчерашняя встреча", text => text with { PublishedOn = new(2026, 2, 12) });
        await portal.RunAsync();

        (await portal.LettersAsync()).ShouldHaveSingleItem().Subject.ShouldBe("Вчерашняя встреча");
    }

    [Fact]
    public async Task Publish_BeforeNodesShowIt_IsNotToldYet()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna);
        await portal.PublishAsync("Встреча");

        await portal.RunAsync(MailingRun.Settling - TimeSpan.FromSeconds(1));
        (await portal.LettersAsync()).ShouldBeEmpty();
        await portal.RunAsync(TimeSpan.FromSeconds(1));
        (await portal.LettersAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Embargo_UntilItsInstant_IsToldToNobody()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna);
        var at = portal.Clock.Now.AddHours(4);
        var id = await portal.ScheduleAsync("Под эмбарго", at);
        portal.Clock.Now = at.AddSeconds(-1);
        (await portal.ReleaseAsync(id)).ShouldNotBe(ReleaseResult.Live);
        await portal.RunAsync(TimeSpan.Zero);
        (await portal.WithDatabaseAsync(db => db.Mailings.CountAsync(m => m.PublicationId == id))).ShouldBe(0);

        portal.Clock.Now = at;
        (await portal.ReleaseAsync(id)).ShouldBe(ReleaseResult.Live);
        await portal.RunAsync(TimeSpan.Zero);
        (await portal.LettersAsync()).ShouldBeEmpty();
        await portal.RunAsync();

        (await portal.LettersAsync()).ShouldHaveSingleItem().Subject.ShouldBe("Под эмбарго");
    }

    [Fact]
    public async Task Unpublish_BeforeTheLetterIsMadeOrSent_TakesItBack()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna);
        var first = await portal.PublishAsync("Снято сразу");
        await portal.UnpublishAsync(first);
        var second = await portal.PublishAsync("Снято потом");
        await portal.RunAsync();
        (await portal.LettersAsync()).ShouldHaveSingleItem().Subject.ShouldBe("Снято потом");

        await portal.UnpublishAsync(second);
        await portal.RunAsync();

        (await portal.LettersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Withdraw_Piece_IsToldToThoseWhoGotIt_AndUnsentLettersAreTakenBack()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna);
        var sent = await portal.PublishAsync("Ушло читателям");
        await portal.RunAsync();
        await portal.WithDatabaseAsync(db => db.OutboxMessages.Where(m => m.Lane == LetterLane.Readers)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, m => m.CreatedAt).SetProperty(m => m.DueAt, (DateTime?)null)));
        var unsent = await portal.PublishAsync("Не успело уйти");
        await portal.RunAsync();
        await portal.SubscribedAsync("late@example.org");

        await portal.WithdrawAsync(sent, "Цифры оказались неверны.");
        await portal.WithdrawAsync(unsent, "Цифры оказались неверны.");
        await portal.RunAsync();

        var letters = await portal.LettersAsync();
        letters.Select(m => m.Subject).ShouldBe(["Ушло читателям", "Отозвано: Ушло читателям"]);
        letters[1].ToAddress.ShouldBe(Anna);
        letters[1].Body.ShouldContain("Цифры оказались неверны.");
    }

    [Fact]
    public async Task Change_Major_IsToldWithItsNote_MinorIsNot()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna);
        var id = await portal.PublishAsync("Встреча в Секретариате");
        await portal.RunAsync();

        await portal.ChangeAsync(id, ChangeSignificance.Minor, null);
        await portal.RunAsync();
        await portal.ChangeAsync(id, ChangeSignificance.Major, "Исправлена дата встречи.");
        await portal.RunAsync();

        var letters = await portal.LettersAsync();
        letters.Select(m => m.Subject).ShouldBe(["Встреча в Секретариате", "Исправлено: Встреча в Секретариате"]);
        letters[1].Body.ShouldContain("Исправлена дата встречи.");
    }

    [Fact]
    public async Task Publish_HostileWords_MakeOneLineOfASubject()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna);
        await portal.PublishAsync("Тема \u2028Bcc: evil@example.org =?utf-8?B?eA==?= \u202Eабв");
        await portal.RunAsync();

        var letter = (await portal.LettersAsync()).ShouldHaveSingleItem();
        letter.Subject.ShouldNotContain('\u2028');
        letter.ToAddress.ShouldBe(Anna);
    }

    /// <summary>Two nodes at a time, and one that stops between two of its steps.</summary>
    [Fact]
    public async Task Run_SeveralNodes_EachSubscriberIsWrittenToOnce()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.AddAsync((MailingRun.Batch * 2) + 50);
        await portal.PublishAsync("Первая");
        await portal.PublishAsync("Вторая");
        portal.Clock.Now += MailingRun.Settling;
        (await portal.StepAsync()).ShouldBeTrue();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (await portal.StepAsync())
            {
            }
        })));

        var keys = (await portal.LettersAsync()).ConvertAll(m => m.Key);
        keys.Count.ShouldBe(((MailingRun.Batch * 2) + 50) * 2);
        keys.ShouldBeUnique();
    }

    [Fact]
    public async Task Run_ThatBreaksOff_BeginsWhereItWas()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.AddAsync(30);
        await portal.PublishAsync("Встреча");
        portal.Clock.Now += MailingRun.Settling;
        using (var stop = new CancellationTokenSource())
        {
            await stop.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => portal.WithAsync<MailingRun, bool>(run => run.NextAsync(stop.Token)));
        }

        await portal.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER broken BEFORE INSERT ON OutboxMessages WHEN NEW.ToAddress = 'reader20@example.org' BEGIN SELECT RAISE(ABORT, 'broken'); END"));
        await Should.ThrowAsync<DbUpdateException>(() => portal.RunAsync());
        (await portal.LettersAsync()).ShouldBeEmpty();
        await portal.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER broken"));
        await portal.RunAsync();

        (await portal.LettersAsync()).Select(m => m.Key).Distinct().Count().ShouldBe(30);
    }

    [Fact]
    public async Task Run_AfterADayOfSilence_TellsNoOldNews()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna);
        await portal.PublishAsync("Давно не новость");
        await portal.RunAsync(TimeSpan.FromHours(25));

        (await portal.LettersAsync()).ShouldBeEmpty();
        (await portal.WithDatabaseAsync(db => db.Mailings.CountAsync(m => m.DoneAt == null))).ShouldBe(0);
    }
}
