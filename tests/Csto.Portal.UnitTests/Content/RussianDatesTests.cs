using System.Globalization;
using Csto.Portal.Core.Content;

namespace Csto.Portal.UnitTests.Content;

public class RussianDatesTests
{
    private static readonly DateOnly Day = new(2026, 2, 3);

    [Fact]
    public void Long_AnyCulture_IsRussian()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");

            RussianDates.Long(Day).ShouldBe("3 февраля 2026");
            RussianDates.Short(Day).ShouldBe("03.02.2026");
            RussianDates.DayAndMonth(Day).ShouldBe("3 февраля");
            RussianDates.LongWithTime(new DateTime(2026, 2, 3, 4, 5, 6)).ShouldBe("3 февраля 2026, 04:05");
            RussianDates.MonthTitle(2026, 2).ShouldBe("Февраль 2026");
            RussianDates.Weekday(Day).ShouldBe("вторник");
            RussianDates.ShortWeekday(DayOfWeek.Sunday).ShouldBe("вс");
            Digits.Grouped(1234567).ShouldBe("1\u00A0234\u00A0567");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void MonthNames_WholeYear_ReadBack()
    {
        for (var month = 1; month <= 12; month++)
        {
            RussianDates.MonthFrom(RussianDates.MonthGenitive(month)).ShouldBe(month);
            RussianDates.MonthFrom(RussianDates.MonthNominative(month).ToUpperInvariant()).ShouldBe(month);
        }

        RussianDates.MonthFrom("мартобря").ShouldBeNull();
    }

    [Theory]
    [InlineData("3 февраля 2026")]
    [InlineData("03 Февраля 2026 года")]
    [InlineData("3\u00A0февраля 2026\u00A0г.")]
    [InlineData(" 03.02.2026 ")]
    [InlineData("3.2.2026")]
    public void TryParse_Date_Read(string text)
    {
        RussianDates.TryParse(text, out var date).ShouldBeTrue();
        date.ShouldBe(Day);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31.02.2026")]
    [InlineData("30 февраля 2026")]
    [InlineData("3 фебруария 2026")]
    [InlineData("3 февраля")]
    [InlineData("3 февраля 26")]
    [InlineData("3 февраля 2026 утра")]
    [InlineData("3.02.2026 2026")]
    [InlineData("1.3 февраля 2026")]
    [InlineData("2026-02-03")]
    public void TryParse_Nonsense_Refused(string? text) => RussianDates.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0, "материалов")]
    [InlineData(1, "материал")]
    [InlineData(2, "материала")]
    [InlineData(4, "материала")]
    [InlineData(5, "материалов")]
    [InlineData(11, "материалов")]
    [InlineData(14, "материалов")]
    [InlineData(21, "материал")]
    [InlineData(111, "материалов")]
    [InlineData(122, "материала")]
    [InlineData(-1, "материал")]
    [InlineData(long.MinValue, "материалов")]
    public void Form_Number_Agrees(long number, string noun) => Plural.Form(number, "материал", "материала", "материалов").ShouldBe(noun);

    [Fact]
    public void Of_Number_Bound() => Plural.Of(1024, "материал", "материала", "материалов").ShouldBe("1\u00A0024\u00A0материала");
}
