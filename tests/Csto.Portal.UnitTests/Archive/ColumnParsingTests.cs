using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Domain;
using static Csto.Portal.UnitTests.Archive.Pages;

namespace Csto.Portal.UnitTests.Archive;

public sealed class ColumnParsingTests
{
    private const string One = "12 марта в Ереване эксперты обсудили вопросы связи.";
    private const string Two = "В Астане завершились штабные переговоры.";

    [Fact]
    public void Parse_DateLines_OpenItemsOfOneOrMoreParagraphs()
    {
        var page = Read("12.03.2024", One, Second, "11.03.2024", Two);

        page.Article.ShouldBeNull();
        page.Items.Select(i => i.Date).ShouldBe([Day(2024, 3, 12), Day(2024, 3, 11)]);
        page.Items[0].Texts().ShouldBe([One, Second]);
        page.Items.ShouldAllBe(i => i.TitleDerived && !i.IsWhole && i.DatedBy == DateEvidence.DateLine);
    }

    [Fact]
    public void Parse_DateLineThatIsNoDate_LeavesTheItemWithoutOne()
    {
        var page = Read("12.03.2024", One, "31.02.2024", Two);

        page.Items[1].Date.ShouldBeNull();
    }

    [Fact]
    public void Parse_DateLineAndDateInTheText_TakesTheLine() =>
        Read("08.03.2024", "7 марта 2024 года в Минске прошла встреча.").Items.ShouldHaveSingleItem().Date.ShouldBe(Day(2024, 3, 8));

    [Fact]
    public void Parse_DatesOnTheLinesOfTheText_AreReadLikeLinesOfTheirOwn()
    {
        var page = Read("12.03.2024 " + Two, "11.03.2024 - Эксперты обсудили вопросы связи.");

        page.Items.Select(i => i.Date).ShouldBe([Day(2024, 3, 12), Day(2024, 3, 11)]);
        page.Items[0].Texts().ShouldBe([Two]);
    }

    [Fact]
    public void Parse_ItemWithATitleOfItsOwn_KeepsIt()
    {
        var item = Read("12.03.2024", "Эксперты обсудили вопросы связи", One).Items.ShouldHaveSingleItem();

        item.Title.ShouldBe("Эксперты обсудили вопросы связи");
        item.TitleDerived.ShouldBeFalse();
        item.Texts().ShouldBe([One]);
    }

    [Fact]
    public void Parse_SentenceWithoutItsFullStop_IsNoTitle()
    {
        var item = Read("12.03.2024", "7 марта 2024 года в Минске прошла встреча", Second).Items.ShouldHaveSingleItem();

        item.TitleDerived.ShouldBeTrue();
        item.Blocks.Count.ShouldBe(2);
    }

    [Fact]
    public void Parse_NoDateLines_MakesEachParagraphAnItem()
    {
        var page = Read(string.Join('\n', "12 марта 2024 года в Ереване эксперты обсудили вопросы связи.", Two, Title, Lead, Second));

        page.Recent.Select(i => (i.Date, i.DatedBy)).ShouldBe([(Day(2024, 3, 12), DateEvidence.Text), (null, DateEvidence.None)]);
        page.Article.ShouldNotBeNull().Date.ShouldBe(Day(2024, 3, 5));
    }

    [Fact]
    public void Parse_ItemsWithAndWithoutDateLines_AreBothRead()
    {
        var page = Read(Two, "12.03.2024", One, Title, Title + " 05.03.2024", Lead);

        page.Recent.Select(i => i.Date).ShouldBe([null, Day(2024, 3, 12)]);
        page.Article.ShouldNotBeNull();
    }

    [Fact]
    public void Parse_SalutationsInTheColumn_MakeOneSpeechWithTheParagraphBehindThem()
    {
        var page = Read("Уважаемая Анна Сергеевна!", "Дорогие друзья!", "Поздравляю вас с открытием семинара.", Two, Title, Lead, Second);

        var speech = page.Items[0];
        speech.Kind.ShouldBe(PublicationKind.Speech);
        speech.SpeechType.ShouldBe(SpeechType.Greeting);
        speech.Blocks.Count.ShouldBe(3);
        speech.Title.ShouldBe("Приветствие: Поздравляю вас с открытием семинара");
        page.Items[1].Kind.ShouldBe(PublicationKind.News);
    }

    [Fact]
    public void Parse_SalutationAndSpeechOnOneLine_IsASpeech()
    {
        var item = Read("12.03.2024", "Уважаемые коллеги! Сегодня мы подводим итоги года.").Items.ShouldHaveSingleItem();

        item.Kind.ShouldBe(PublicationKind.Speech);
        item.SpeechType.ShouldBeNull();
    }

    [Theory]
    [InlineData("Мы, главы государств, заявляем о приверженности миру.", PublicationKind.Statement)]
    [InlineData("Мы встретились с участниками семинара.", PublicationKind.News)]
    [InlineData("Уважаемый в регионе учёный прочитал лекцию.", PublicationKind.News)]
    [InlineData("Друзья семинара встретились в Минске.", PublicationKind.News)]
    public void Parse_Kind_IsReadFromTheFirstWords(string text, PublicationKind kind) =>
        Read("12.03.2024", text).Items.ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Fact]
    public void Key_SameLeadPrintedDifferently_IsTheSame()
    {
        var one = ArchiveKey.Of("В Ереване\u00A0прошёл «семинар» – 2024.");

        ArchiveKey.Of("  в Ереване прошел \"Семинар\" - 2024").ShouldBe(one);
        ArchiveKey.Of("В Ереване прошёл семинар 2025.").ShouldNotBe(one);
        ArchiveKey.Of("😀").ShouldNotBe(ArchiveKey.Of("😁"));
    }

    [Fact]
    public void Key_LeadOfTheColumnAndFirstParagraphOfTheArticle_AreTheSame()
    {
        var page = Read("05.03.2024", Lead, "04.03.2024", Two, Title, Title + " 05.03.2024", Lead, Second);

        page.Items[0].Key.ShouldBe(page.Article!.Key);
        page.Items[1].Key.ShouldNotBe(page.Article!.Key);
    }

    [Fact]
    public void Key_OpeningOfASpeechAndTheWholeSpeech_AreTheSame()
    {
        var opening = Read("05.03.2024", "Уважаемые коллеги!", "Приветствую вас в Душанбе.").Items[0];
        var whole = Read(Title, "05.03.2024", "Уважаемые коллеги!", "Приветствую вас в Душанбе.", Second).Article!;

        opening.Key.ShouldBe(whole.Key);
    }
}
