using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Subscriptions;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Subscriptions;

/// <summary>One letter a day at 18:00 in Moscow. The clock stands at noon there.</summary>
public sealed class DigestTests
{
    private const string Anna = "anna@example.org";
    private static readonly DateTimeOffset Six = new(2026, 2, 13, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Digest_OfADay_HoldsWhatAppearedAndIsWanted_Once()
    {
        await using var portal = await DailyAsync("?kind=news");
        await portal.PublishAsync("Первая новость");
        await portal.PublishAsync("Заявление", kind: PublicationKind.Statement);
        portal.Clock.Now += TimeSpan.FromHours(1);
        await portal.PublishAsync("Вторая новость");
        await portal.RunAsync();
        (await portal.LettersAsync()).ShouldBeEmpty();

        await AtAsync(portal, Six);
        await AtAsync(portal, Six.AddHours(1));

        var letter = (await portal.LettersAsync()).ShouldHaveSingleItem();
        letter.Subject.ShouldBe("ОДКБ, 13 февраля 2026: 2 материала");
        letter.Key.ShouldStartWith("digest/2026-02-13/subscriber/");
        letter.Body.IndexOf("Первая новость", StringComparison.Ordinal).ShouldBeInRange(1, letter.Body.IndexOf("Вторая новость", StringComparison.Ordinal));
        letter.Body.ShouldNotContain("Заявление");
        letter.LeaveAddress.ShouldNotBeNull();
    }

    [Fact]
    public async Task Digest_OfADayWithNothing_IsNotSent()
    {
        await using var portal = await DailyAsync();
        await portal.PublishAsync("Новость");
        await AtAsync(portal, Six);
        await AtAsync(portal, Six.AddDays(1));
        await AtAsync(portal, Six.AddDays(2));

        (await portal.LettersAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Digest_NodeDownOverTheHourAndMidnight_ComesOnceWithEverything()
    {
        await using var portal = await DailyAsync();
        await portal.PublishAsync("До шести");
        portal.Clock.Now = Six.AddHours(2);
        await portal.PublishAsync("После шести");

        // Up again after midnight in Moscow: that digest is still of the thirteenth, and the next holds the rest.
        await AtAsync(portal, Six.AddHours(7));
        var first = (await portal.LettersAsync()).ShouldHaveSingleItem();
        first.Body.ShouldContain("До шести");
        first.Body.ShouldNotContain("После шести");
        await AtAsync(portal, Six.AddDays(1));

        (await portal.LettersAsync())[^1].Body.ShouldContain("После шести");
        (await portal.LettersAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Digest_SeveralNodes_IsOne()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.AddAsync(MailingRun.Batch + 20, _ => SubscriptionPace.Daily);
        await portal.PublishAsync("Новость");
        portal.Clock.Now = Six + MailingRun.DigestSettling;

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (await portal.StepAsync())
            {
            }
        })));

        (await portal.LettersAsync()).Select(m => m.Key).Distinct().Count().ShouldBe(MailingRun.Batch + 20);
        (await portal.WithDatabaseAsync(db => db.Mailings.CountAsync(m => m.Kind == MailingKind.Digest && m.At == Six.UtcDateTime))).ShouldBe(1);
    }

    [Fact]
    public async Task Digest_OfWhatWasCorrectedOrWithdrawn_TellsItAsItStands()
    {
        await using var portal = await DailyAsync();
        var corrected = await portal.PublishAsync("Исправленная в тот же день");
        await portal.WithdrawAsync(await portal.PublishAsync("Отозванная в тот же день"), "Ошибка.");
        await portal.UnpublishAsync(await portal.PublishAsync("Снятая в тот же день"));
        await portal.ChangeAsync(corrected, ChangeSignificance.Major, "Исправлена дата.");
        await AtAsync(portal, Six);
        var first = (await portal.LettersAsync()).ShouldHaveSingleItem();
        first.Subject.ShouldContain("1 материал");
        first.Body.ShouldNotContain("Отозванная");
        first.Body.ShouldNotContain("Снятая");

        portal.Clock.Now = Six.AddHours(12);
        await portal.WithdrawAsync(corrected, "Дата неверна и теперь.");
        await AtAsync(portal, Six.AddDays(1));

        var second = (await portal.LettersAsync())[^1];
        second.Body.ShouldContain("Отозвано: Исправленная в тот же день");
        second.Body.ShouldContain("Дата неверна и теперь.");
    }

    [Fact]
    public async Task Pace_Changed_TellsNothingTwiceAndForgetsNothing()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        var own = await portal.SubscribedAsync(Anna);
        await portal.PublishAsync("Сразу");
        await portal.RunAsync();
        await PaceAsync(portal, own, "daily");
        await portal.PublishAsync("В подборку");
        await portal.RunAsync();
        await PaceAsync(portal, own, "now");
        await portal.RunAsync();
        await portal.PublishAsync("Снова сразу");
        await portal.RunAsync();
        await AtAsync(portal, Six);

        (await portal.LettersAsync()).Select(m => m.Subject).ShouldBe(["Сразу", "ОДКБ, 13 февраля 2026: 1 материал", "Снова сразу"]);
        (await portal.LettersAsync())[1].Body.ShouldContain("В подборку");
    }

    [Fact]
    public async Task Digest_InEnglish_IsEnglish()
    {
        await using var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna, "?language=ru", "/en", ("pace", "daily"));
        await portal.PublishAsync("Новость");
        await AtAsync(portal, Six);

        var letter = (await portal.LettersAsync()).ShouldHaveSingleItem();
        letter.Subject.ShouldBe("CSTO, 13 February 2026: 1 publication");
        letter.Body.ShouldContain("https://portal.test/en/letters/");
    }

    private static async Task<ReadersPortal> DailyAsync(string query = "")
    {
        var portal = await ReadersPortal.OpenAsync();
        await portal.SubscribedAsync(Anna, query, values: ("pace", "daily"));
        return portal;
    }

    private static Task AtAsync(ReadersPortal portal, DateTimeOffset instant)
    {
        portal.Clock.Now = instant;
        return portal.RunAsync(MailingRun.DigestSettling);
    }

    private static async Task PaceAsync(ReadersPortal portal, string own, string pace)
    {
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        using var visitor = portal.Visitor();
        (await visitor.SubmitAsync(await visitor.GetPageAsync(own), $"form[action='{own}']", null, ("pace", pace))).Dispose();
    }
}
