using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Domain;

public sealed class WorkingHoursTests
{
    [Theory]
    [InlineData("пн–чт 9:00–18:00, пт 9:00–16:45", "Mo-Th 09:00-18:00, Fr 09:00-16:45")]
    [InlineData("Пн-Пт: с 9 до 18", "Mo-Fr 09:00-18:00")]
    [InlineData("пт 14.00-17.00; пт 10.00-13.00", "Fr 10:00-13:00, Fr 14:00-17:00")]
    [InlineData("сб. 10:00 – 14:00", "Sa 10:00-14:00")]
    [InlineData("понедельник - воскресенье 0:00-23:59", "Mo-Su 00:00-23:59")]
    [InlineData("Mo-Th 09:00-18:00, Fr 09:00-16:45", "Mo-Th 09:00-18:00, Fr 09:00-16:45")]
    public void TryParse_AsTyped_IsKeptInOneForm(string text, string kept)
    {
        WorkingHours.TryParse(text, out var hours).ShouldBeNull();

        hours!.ToString().ShouldBe(kept);
        WorkingHours.Of(kept)!.ToString().ShouldBe(kept);
    }

    [Theory]
    [InlineData("круглосуточно", "Не удалось прочитать")]
    [InlineData("пн 9-25", "Не удалось прочитать")]
    [InlineData("пт–пн 9:00–18:00", "обратном порядке")]
    [InlineData("пн 18:00–9:00", "конец не позже начала")]
    [InlineData("пн–пт 9:00–18:00, ср 10:00–12:00", "пересекаются")]
    [InlineData(" ,; ", "пустые")]
    public void TryParse_WhatIsNone_IsToldInWords(string text, string words)
    {
        WorkingHours.TryParse(text, out var hours)!.ShouldContain(words);
        hours.ShouldBeNull();
    }

    [Fact]
    public void Of_Unreadable_IsNothing() => WorkingHours.Of("x").ShouldBeNull();

    [Fact]
    public void Days_OfAPart_AreThoseOfTheWeek() =>
        WorkingHours.Of("Sa-Su 10:00-14:00")!.Parts.Single().Days.ShouldBe([DayOfWeek.Saturday, DayOfWeek.Sunday]);
}
