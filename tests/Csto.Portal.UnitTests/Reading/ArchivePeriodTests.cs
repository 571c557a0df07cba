using Csto.Portal.Core.Reading;

namespace Csto.Portal.UnitTests.Reading;

public sealed class ArchivePeriodTests
{
    private static readonly DateOnly Today = new(2026, 2, 13);

    [Theory]
    [InlineData(1991, null, null)]
    [InlineData(2028, null, null)]
    [InlineData(2026, 0, null)]
    [InlineData(2026, 13, null)]
    [InlineData(2026, 2, 0)]
    [InlineData(2026, 2, 29)]
    [InlineData(1992, 4, null)]
    [InlineData(1992, 5, 14)]
    public void Of_Nonsense_IsNull(int year, int? month, int? day) => ArchivePeriod.Of(year, month, day, Today).ShouldBeNull();

    [Theory]
    [InlineData(1992, null, null, "1992-01-01", "1992-12-31")]
    [InlineData(1992, 5, 15, "1992-05-15", "1992-05-15")]
    [InlineData(2024, 2, null, "2024-02-01", "2024-02-29")]
    [InlineData(2027, 12, 31, "2027-12-31", "2027-12-31")]
    public void Of_Date_CoversItsDays(int year, int? month, int? day, string from, string to)
    {
        var period = ArchivePeriod.Of(year, month, day, Today).ShouldNotBeNull();
        FormattableString.Invariant($"{period.From:o} {period.To:o}").ShouldBe($"{from} {to}");
    }
}
