using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Domain;

public class MoscowTimeTests
{
    [Theory]
    [InlineData("2026-02-12T21:00:00Z", "2026-02-13T00:00:00")]
    [InlineData("2026-02-12T20:59:59Z", "2026-02-12T23:59:59")]
    [InlineData("2013-06-30T20:00:00Z", "2013-07-01T00:00:00")]
    [InlineData("2014-10-25T22:00:00Z", "2014-10-26T01:00:00")]
    [InlineData("2009-07-01T20:00:00Z", "2009-07-02T00:00:00")]
    [InlineData("2009-01-01T21:00:00Z", "2009-01-02T00:00:00")]
    public void ToMoscow_Instant_FollowsClockOfItsTime(string utc, string moscow)
    {
        var instant = Utc(utc);
        var local = DateTime.Parse(moscow, CultureInfo.InvariantCulture);

        MoscowTime.ToMoscow(instant).ShouldBe(local);
        MoscowTime.DateOf(instant).ShouldBe(DateOnly.FromDateTime(local));
    }

    [Fact]
    public void ToUtc_OrdinaryTime_ComesBack()
    {
        for (var instant = Utc("2005-01-01T00:30:00Z"); instant.Year < 2030; instant = instant.AddHours(101))
        {
            var local = MoscowTime.ToMoscow(instant);
            if (MoscowTime.ToMoscow(MoscowTime.ToUtc(local)) != local)
                Assert.Fail(local.ToString("s", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void ToUtc_HourThatNeverWas_TakenAsNext() =>
        MoscowTime.ToUtc(new DateTime(2010, 3, 28, 2, 30, 0)).ShouldBe(Utc("2010-03-27T23:30:00Z"));

    [Fact]
    public void ToMoscow_NotUtc_Refused()
    {
        Should.Throw<ArgumentException>(() => MoscowTime.ToMoscow(new DateTime(2026, 1, 1)));
        Should.Throw<ArgumentException>(() => MoscowTime.DateOf(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local)));
        Should.Throw<ArgumentException>(() => MoscowTime.ToUtc(Utc("2026-01-01T00:00:00Z")));
    }

    [Fact]
    public void Today_AtMoscowMidnight_IsNextDay()
    {
        MoscowTime.Today(new FixedClock(Utc("2026-02-12T20:59:59Z"))).ShouldBe(new DateOnly(2026, 2, 12));
        MoscowTime.Today(new FixedClock(Utc("2026-02-12T21:00:00Z"))).ShouldBe(new DateOnly(2026, 2, 13));
    }

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    private sealed class FixedClock(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(utc);
    }
}
