using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Subscriptions;

namespace Csto.Portal.UnitTests.Subscriptions;

public sealed class SubscriptionRulesTests
{
    private static readonly int[] Persons = [1, 2];
    private static readonly int[] Topics = [7];

    [Fact]
    public void Wants_NothingChosen_IsEverything()
    {
        SubscriptionChoice.Everything.Wants(PublicationKind.News, "ru", [], []).ShouldBeTrue();
        SubscriptionChoice.Everything.Wants(PublicationKind.Speech, "en", Persons, Topics).ShouldBeTrue();
    }

    [Fact]
    public void Wants_KindsAndLanguages_Narrow()
    {
        var choice = new SubscriptionChoice { Kinds = [PublicationKind.Speech], Languages = ["ru"] };

        choice.Wants(PublicationKind.Speech, "ru", [], []).ShouldBeTrue();
        choice.Wants(PublicationKind.News, "ru", [], []).ShouldBeFalse();
        choice.Wants(PublicationKind.Speech, "en", [], []).ShouldBeFalse();
    }

    [Fact]
    public void Wants_PersonsAndTopics_GatherWithinTheKinds()
    {
        var choice = new SubscriptionChoice { Persons = [2, 3], Topics = [8] };

        choice.Wants(PublicationKind.News, "ru", Persons, []).ShouldBeTrue();
        choice.Wants(PublicationKind.News, "ru", [], [8]).ShouldBeTrue();
        choice.Wants(PublicationKind.News, "ru", [1], Topics).ShouldBeFalse();
        (choice with { Kinds = [PublicationKind.Speech] }).Wants(PublicationKind.News, "ru", Persons, []).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-02-13T14:59:59Z", "2026-02-12", "2026-02-12T15:00:00Z")]
    [InlineData("2026-02-13T15:00:00Z", "2026-02-13", "2026-02-13T15:00:00Z")]
    [InlineData("2026-02-13T20:59:59Z", "2026-02-13", "2026-02-13T15:00:00Z")]
    [InlineData("2026-02-13T21:00:01Z", "2026-02-13", "2026-02-13T15:00:00Z")]
    public void Digest_AroundTheHourAndMidnightOfMoscow_IsOfTheLastDayWhoseHourHasCome(string now, string day, string at)
    {
        var (lastDay, lastAt) = DigestRules.Last(DateTime.Parse(now, null, System.Globalization.DateTimeStyles.AdjustToUniversal), 18);

        lastDay.ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        lastAt.ShouldBe(DateTime.Parse(at, null, System.Globalization.DateTimeStyles.AdjustToUniversal));
    }

    [Theory]
    [InlineData("2026-02-13", true)]
    [InlineData("2026-02-10", true)]
    [InlineData("2026-02-09", false)]
    [InlineData("2016-02-13", false)]
    public void News_DatedBeforeItAppeared_IsArchiveAfterThreeDays(string dateline, bool isNews) =>
        Mailing.IsNews(DateOnly.Parse(dateline, System.Globalization.CultureInfo.InvariantCulture), new(2026, 2, 13)).ShouldBe(isNews);

    [Theory]
    [InlineData(" Anna.Kim@Example.ORG ", "anna.kim@example.org")]
    [InlineData("anna@одкб.рф", "anna@xn--90afso.xn--p1ai")]
    [InlineData("a+b@example.org", "a+b@example.org")]
    [InlineData("анна@example.org", null)]
    [InlineData("anna@example.org, b@example.org", null)]
    [InlineData("anna@example", null)]
    [InlineData("anna@example.org\r\nBcc: b@example.org", null)]
    [InlineData("\"a b\"@example.org", null)]
    [InlineData("anna@[127.0.0.1]", null)]
    [InlineData("anna@exa_mple.org", null)]
    [InlineData("@example.org", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Address_AsTyped_IsOneWayToWriteItOrNone(string? typed, string? known) => EmailAddress.Normalise(typed).ShouldBe(known);

    [Fact]
    public void Address_OfAnyLength_IsNoError() => EmailAddress.Normalise(new string('a', 10_000) + "@" + new string('b', 10_000) + ".org").ShouldBeNull();
}
