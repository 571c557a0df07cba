using Csto.Portal.Core.Archive.Pages;
using static Csto.Portal.UnitTests.Archive.Pages;

namespace Csto.Portal.UnitTests.Archive;

public sealed class PrintedDatesTests
{
    [Theory]
    [InlineData("13.02.2026")]
    [InlineData("13.2.2026")]
    [InlineData("13.02.2026 г.")]
    [InlineData("13.02.2026, 12:30")]
    [InlineData("13.02.2026 в 12:30")]
    [InlineData("13 февраля 2026")]
    [InlineData("13 Февраля 2026 года")]
    public void ReadLine_DateAlone_GivesTheDay(string line)
    {
        var read = PrintedDates.ReadLine(line).ShouldNotBeNull();
        read.Date.ShouldBe(Day(2026, 2, 13));
        read.Rest.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("31.02.2024")]
    [InlineData("00.01.2024")]
    [InlineData("13.13.2024")]
    [InlineData("01.01.1020")]
    [InlineData("14.05.1992")]
    public void ReadLine_NoDayOfTheCalendar_IsADateLineWithoutADate(string line) =>
        PrintedDates.ReadLine(line).ShouldNotBeNull().Date.ShouldBeNull();

    [Fact]
    public void ReadLine_DateAndTextOnOneLine_SplitsThem()
    {
        var read = PrintedDates.ReadLine("13.02.2026 В Москве состоялась встреча рабочей группы экспертов по вопросам связи.").ShouldNotBeNull();
        read.Date.ShouldBe(Day(2026, 2, 13));
        read.Rest.ShouldBe("В Москве состоялась встреча рабочей группы экспертов по вопросам связи.");
    }

    [Theory]
    [InlineData("13.02.2026 в Москве состоялась встреча рабочей группы.")]
    [InlineData("13 февраля 2026 года состоялась встреча рабочей группы.")]
    [InlineData("В Москве 13.02.2026")]
    [InlineData("13.02.26")]
    [InlineData("٣١.٠١.٢٠٢٤")]
    public void ReadLine_OrdinaryText_IsNone(string line) => PrintedDates.ReadLine(line).ShouldBeNull();

    [Theory]
    [InlineData("Заседание завершено 22.12.2025")]
    [InlineData("Заседание завершено (22.12.2025)")]
    [InlineData("Заседание завершено, 22.12.2025 г.")]
    [InlineData("Заседание завершено22.12.2025")]
    public void ReadTitle_DateBehind_SplitsThem(string line)
    {
        var read = PrintedDates.ReadTitle(line).ShouldNotBeNull();
        read.Text.ShouldBe("Заседание завершено");
        read.Date.ShouldBe(Day(2025, 12, 22));
    }
}
