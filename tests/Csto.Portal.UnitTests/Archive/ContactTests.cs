using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Domain;
using static Csto.Portal.UnitTests.Archive.Pages;

namespace Csto.Portal.UnitTests.Archive;

public sealed class ContactTests
{
    [Theory]
    [InlineData("+7495-111-22-33")]
    [InlineData("+7-495-111-22-33")]
    [InlineData("+7 (495) 111-22-33")]
    [InlineData("8 (495) 111 22 33")]
    [InlineData("84951112233")]
    [InlineData("+7-495-111-22-33+7-495-111-22-33")]
    [InlineData("+7-495-111-22-33, 8 495 111-22-33")]
    public void Read_OneNumberHoweverPrinted_GivesItOnceInOneForm(string line) =>
        PhoneNumbers.Read(line, out _).ShouldHaveSingleItem().ShouldBe(new ContactPhone("+7-495-111-22-33", PhoneKind.Phone));

    [Theory]
    [InlineData("+7495-111-22-33-тел/факс", PhoneKind.PhoneAndFax)]
    [InlineData("Тел./факс: +7495-111-22-33", PhoneKind.PhoneAndFax)]
    [InlineData("+7495-111-22-33 (факс)", PhoneKind.Fax)]
    [InlineData("факс +7495-111-22-33", PhoneKind.Fax)]
    [InlineData("Моб.: +7495-111-22-33", PhoneKind.Mobile)]
    [InlineData("тел. +7495-111-22-33", PhoneKind.Phone)]
    public void Read_KindNamedBeforeOrBehind_IsKept(string line, PhoneKind kind) =>
        PhoneNumbers.Read(line, out _).ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Fact]
    public void Read_TwoNumbersWithTheirKinds_KeepsEachToItsOwn()
    {
        PhoneNumbers.Read("Тел.: +7-495-111-22-33, факс: +7-495-111-22-44", out _).ShouldBe(
            [new("+7-495-111-22-33", PhoneKind.Phone), new("+7-495-111-22-44", PhoneKind.Fax)]);
        PhoneNumbers.Read("+7-495-111-22-33 (тел/факс), +7-495-111-22-44", out _).ShouldBe(
            [new("+7-495-111-22-33", PhoneKind.PhoneAndFax), new("+7-495-111-22-44", PhoneKind.Phone)]);
    }

    [Fact]
    public void Read_NumberOfAnotherCountry_IsKeptInItsGroups() =>
        PhoneNumbers.Read("+374 10 111 222", out _).ShouldHaveSingleItem().Number.ShouldBe("+374-10-111-222");

    [Theory]
    [InlineData("2026 год")]
    [InlineData("13.02.2026")]
    [InlineData("42-е заседание, 150 участников")]
    public void Read_OtherNumbers_AreNoPhones(string line) => PhoneNumbers.Read(line, out _).ShouldBeEmpty();

    [Theory]
    [InlineData("Пресс-секретарь Секретариата\nИван Петров\n+7-495-111-22-33\nЭл. почта: press@example.org")]
    [InlineData("Иван Петров\nПресс-секретарь Секретариата\nТел.: 8 (495) 111-22-33\npress@example.org")]
    [InlineData("Пресс-секретарь Секретариата Иван Петров\n+7495-111-22-33,\nE-mail: Press@Example.org")]
    [InlineData("Пресс-секретарь Секретариата Иван Петров, +7495-111-22-33, press@example.org")]
    [InlineData("________\nПресс-секретарь Секретариата – Иван Петров\n\u00A0\u00A0+7495-111-22-33;\npress@example.org\n________")]
    public void Parse_FooterInAnyLayout_GivesOneContact(string footer)
    {
        var article = Read(Title, "05.03.2024", Lead, Second, footer, Navigation).Article.ShouldNotBeNull();

        article.Contact.ShouldBe(Contact(
            "Иван Петров", "Пресс-секретарь Секретариата", "press@example.org", new ContactPhone("+7-495-111-22-33", PhoneKind.Phone)));
        article.Texts().ShouldBe([Lead, Second]);
    }

    [Theory]
    [InlineData("Пресс-секретарь Иван Сергеевич Петров", "Иван Сергеевич Петров", "Пресс-секретарь")]
    [InlineData("Пресс-секретарь И. С. Петров", "И. С. Петров", "Пресс-секретарь")]
    [InlineData("Пресс-секретарь И.Петров", null, "Пресс-секретарь И.Петров")]
    [InlineData("Начальник Отдела информации Секретариата Анна Ким-Ли", "Анна Ким-Ли", "Начальник Отдела информации Секретариата")]
    [InlineData("Пресс-служба Секретариата", null, "Пресс-служба Секретариата")]
    public void Split_PostAndName_AreToldApart(string text, string? name, string? post) => PersonNames.Split(text).ShouldBe((name, post));

    [Fact]
    public void Parse_FooterOfAnOfficeWithoutAPerson_NamesTheOffice()
    {
        var contact = Read(Title, "05.03.2024", Lead, "Пресс-служба Секретариата", "+7-495-111-22-33").Article!.Contact.ShouldNotBeNull();

        contact.Name.ShouldBe("Пресс-служба Секретариата");
        contact.Post.ShouldBeEmpty();
    }

    [Fact]
    public void Parse_SentenceThatNamesThePressSecretary_StaysText()
    {
        const string sentence = "Пресс-секретарь Секретариата Иван Петров сообщил журналистам об итогах заседания.";
        var article = Read(Title, "05.03.2024", Lead, sentence, Second).Article.ShouldNotBeNull();

        article.Contact.ShouldBeNull();
        article.Texts().ShouldBe([Lead, sentence, Second]);
    }

    [Fact]
    public void Merge_SamePersonPrintedTwoWays_TakesTheFullerPostAndTheKnownKind()
    {
        var one = Contact("Иван Петров", "Пресс-секретарь", null, new("+7-495-111-22-33", PhoneKind.Phone), new("+7-495-111-22-44", PhoneKind.Fax));
        var other = Contact("Иван  Петров", "Пресс-секретарь Секретариата", "press@example.org", new ContactPhone("+7-495-111-22-33", PhoneKind.PhoneAndFax));

        ContactMerge.All([one, other]).ShouldHaveSingleItem().ShouldBe(Contact(
            "Иван Петров", "Пресс-секретарь Секретариата", "press@example.org",
            new("+7-495-111-22-33", PhoneKind.PhoneAndFax), new("+7-495-111-22-44", PhoneKind.Fax)));
    }

    [Fact]
    public void All_NamesakeWithOtherNumbers_StaysAnotherContact()
    {
        var one = Contact("Иван Петров", "Пресс-секретарь", null, new ContactPhone("+7-495-111-22-33", PhoneKind.Phone));
        var other = Contact("Иван Петров", "Советник", "petrov@example.org", new ContactPhone("+7-495-999-22-33", PhoneKind.Phone));

        ContactMerge.All([one, other]).Count.ShouldBe(2);
    }
}
