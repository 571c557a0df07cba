using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.UnitTests.Reading;

public sealed class PrintedContactTests
{
    private static readonly ContactFooter Anna = new("Анна", "Руководитель", [new("+7-1", PhoneKind.Phone)], null);
    private static readonly ContactFooter Maria = new("Мария", "Пресс-секретарь", [], "a@example.org");

    [Fact]
    public void Of_FooterThatStillAnswers_HasNotChanged()
    {
        var printed = PrintedContact.Of(Anna, 7, [new(3, Maria), new(5, Anna with { Phones = [.. Anna.Phones] })]);
        printed.HasChanged.ShouldBeFalse();
        printed.CurrentId.ShouldBe(5, "whatever contact it was made from");
        printed.AnswersToday.ShouldBeNull();
    }

    [Fact]
    public void Of_SameContactWithAnotherNumber_NamesThatContactAsItIsNow()
    {
        var now = Anna with { Phones = [new("+7-2", PhoneKind.Phone)] };
        PrintedContact.Of(Anna, 5, [new(3, Maria), new(5, now)]).AnswersToday.ShouldBe(new CurrentContact(5, now));
    }

    [Fact]
    public void Of_ContactThatIsGone_NamesTheFirstOfToday() =>
        PrintedContact.Of(Anna, null, [new(3, Maria)]).AnswersToday.ShouldBe(new CurrentContact(3, Maria));

    [Fact]
    public void Of_NobodyToday_SaysOnlyThatItChanged() => PrintedContact.Of(Anna, 5, []).ShouldBe(new PrintedContact(Anna, null, null));
}
