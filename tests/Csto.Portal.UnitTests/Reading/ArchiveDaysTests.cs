using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.UnitTests.Reading;

public sealed class ArchiveDaysTests
{
    private static readonly ArchiveDays Days = new(
    [
        new(PublicationKind.News, new(2025, 12, 30), 2),
        new(PublicationKind.News, new(2026, 2, 3), 1),
        new(PublicationKind.Speech, new(2026, 2, 3), 4),
        new(PublicationKind.News, new(2026, 2, 28), 3),
        new(PublicationKind.Speech, new(2026, 5, 1), 5),
    ]);

    [Fact]
    public void Month_OfAllKinds_AddsTheKindsOfADayAndKnowsTheDaysAround()
    {
        var month = Days.Month(null, new(2026, 2, 14));

        month.Days.ShouldBe([new(new(2026, 2, 3), 5), new(new(2026, 2, 28), 3)]);
        month.Before.ShouldBe(new(new(2025, 12, 30), 2));
        month.After.ShouldBe(new(new(2026, 5, 1), 5));
    }

    [Fact]
    public void Month_OfOneKind_KnowsNothingOfTheOthers()
    {
        var month = Days.Month(PublicationKind.News, new(2026, 3, 1));

        month.Days.ShouldBeEmpty();
        month.Before.ShouldBe(new(new(2026, 2, 28), 3));
        month.After.ShouldBeNull();
    }

    [Fact]
    public void Months_AreCountedInOrder() =>
        Days.Months(null).Months.ShouldBe([new(2025, 12, 2), new(2026, 2, 8), new(2026, 5, 5)]);

    [Fact]
    public void Year_IsTheMonthsThatHaveAnythingNewestFirst() =>
        Days.Year(null, 2026).Select(m => (m.Month, m.Count, m.Before, m.After)).ShouldBe([(5, 5, null, null), (2, 8, null, null)]);

    [Fact]
    public void Kind_WithoutAnything_HasEmptyMonths()
    {
        Days.Months(PublicationKind.Statement).Months.ShouldBeEmpty();
        var month = Days.Month(PublicationKind.Statement, new(2026, 2, 3));
        (month.Count, month.Before, month.After).ShouldBe((0, null, null));
    }
}
