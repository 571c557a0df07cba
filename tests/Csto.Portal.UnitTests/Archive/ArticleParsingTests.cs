using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Archive.Sources;
using Csto.Portal.Core.Domain;
using static Csto.Portal.UnitTests.Archive.Pages;

namespace Csto.Portal.UnitTests.Archive;

public sealed class ArticleParsingTests
{
    private const string RecentLead = "В Секретариате прошла встреча с представителями научного сообщества.";

    [Theory]
    [InlineData("{0}\n{0} 05.03.2024")]
    [InlineData("{0}\n{0}05.03.2024")]
    [InlineData("{0}\n05.03.2024\n{0}")]
    [InlineData("{0}\n{0}\n05.03.2024")]
    [InlineData("{0}\n05.03.2024")]
    [InlineData("{0} 05.03.2024")]
    [InlineData("{0}\n5 марта 2024 года")]
    [InlineData("{0}")]
    public void Parse_TitleAndDateInAnyLayout_AreFound(string head)
    {
        var page = Read("01.04.2024", RecentLead, string.Format(null, head, Title), Lead, Second, Navigation);

        var article = page.Article.ShouldNotBeNull();
        article.Title.ShouldBe(Title);
        article.Date.ShouldBe(Day(2024, 3, 5));
        article.Texts().ShouldBe([Lead, Second]);
        page.Recent.ShouldHaveSingleItem().Texts().ShouldBe([RecentLead]);
    }

    [Fact]
    public void Parse_LeadWithoutAFullStopUnderTheRepeatedTitle_IsNotTakenForTheTitle()
    {
        const string lead = "Согласован перечень совместных мероприятий на будущий год";
        var article = Read("01.04.2024", RecentLead, Title, Title + " 05.03.2024", lead, Lead).Article.ShouldNotBeNull();

        article.Title.ShouldBe(Title);
        article.Texts().ShouldBe([lead, Lead]);
    }

    [Fact]
    public void Parse_SubheadingInsideTheArticle_IsNotTakenForTheTitle()
    {
        var article = Read(Title, Lead, Second, "Планы на осень", "Осенью пройдут сборы офицеров связи.").Article.ShouldNotBeNull();

        article.Title.ShouldBe(Title);
        article.Texts().ShouldBe([Lead, Second, "Планы на осень", "Осенью пройдут сборы офицеров связи."]);
    }

    [Fact]
    public void Parse_ItemsWithoutFullStopsInTheColumn_AreNotTakenForTheTitle()
    {
        var page = Read(
            "Эксперты сверили часы в вопросах связи", "Делегация парламента посетила выставку оборонной техники", Title, Lead, Second);

        page.Article.ShouldNotBeNull().Title.ShouldBe(Title);
        page.Items.Count.ShouldBe(2);
        page.Unplaced.ShouldHaveSingleItem();
    }

    [Fact]
    public void Parse_ArticleWithoutAnyDate_HasNone()
    {
        var article = Read(Title, "Рабочая группа по координации учений завершила заседание.", Second, Navigation).Article.ShouldNotBeNull();

        article.Date.ShouldBeNull();
        article.DatedBy.ShouldBe(DateEvidence.None);
    }

    [Fact]
    public void Parse_InvalidDateUnderTheTitle_IsNoDate() =>
        Read(Title, "31.02.2024", "Рабочая группа завершила заседание.", Second, Navigation).Article.ShouldNotBeNull().Date.ShouldBeNull();

    [Fact]
    public void Parse_SpacesInsideParagraphs_AreKeptAsWritten()
    {
        const string odd = "Стороны\u00A0согласовали  перечень \"мероприятий\" - совместных.";
        var article = Read(Title, "05.03.2024", "\u00A0 \t" + odd + " \u00A0", Second).Article.ShouldNotBeNull();

        article.Texts()[0].ShouldBe(odd);
    }

    [Fact]
    public void Parse_GreetingWithItsHeading_IsSetOffToItsSignature()
    {
        var article = Read(
            Title, "05.03.2024", Lead, "Приветствие председателя группы:", "Уважаемые участники!", "Желаю вам успехов.", "Иван Петров", Second)
            .Article.ShouldNotBeNull();

        article.Texts().ShouldBe([Lead, "[Приветствие председателя группы]", Second]);
        article.Blocks[1].ShouldBeOfType<Greeting>().Paragraphs.ShouldBe(["Уважаемые участники!", "Желаю вам успехов.", "Иван Петров"]);
    }

    [Fact]
    public void Parse_GreetingInQuotationMarks_EndsWhereTheyClose()
    {
        var article = Read(Title, "05.03.2024", Lead, "«Уважаемые участники!", "Желаю вам «новых» успехов.", "До встречи!»", Second)
            .Article.ShouldNotBeNull();

        article.Blocks[1].ShouldBeOfType<Greeting>().Paragraphs.Count.ShouldBe(3);
        article.Texts().ShouldBe([Lead, "[]", Second]);
    }

    [Fact]
    public void Parse_ArticleThatOpensWithASalutation_IsASpeech()
    {
        var article = Read(Title, "05.03.2024", "Уважаемые коллеги!", "Приветствую вас в Душанбе.", Second).Article.ShouldNotBeNull();

        article.Kind.ShouldBe(PublicationKind.Speech);
        article.SpeechType.ShouldBe(SpeechType.Greeting);
        ArchiveText.Of(article).ShouldBe(new("Уважаемые коллеги! Приветствую вас в Душанбе.", Second));
    }

    [Fact]
    public void Parse_TitleLongerThanThePortalHolds_IsCutAndKeptInTheText()
    {
        var title = string.Join(' ', Enumerable.Repeat("Заседание координационной рабочей группы", 9));
        var article = Read(title, title + " 05.03.2024", Lead).Article.ShouldNotBeNull();

        article.Title.Length.ShouldBeLessThanOrEqualTo(Limits.Title);
        article.Title.ShouldEndWith("…");
        article.Texts().ShouldBe([title, Lead]);
    }

    [Fact]
    public void Parse_FootOfTheSiteBehindTheNavigation_IsNotImported()
    {
        var page = Read(Title, "05.03.2024", Lead, Navigation, "Все права защищены. При использовании ссылка обязательна.");

        page.Items.ShouldHaveSingleItem();
        page.Unplaced.ShouldHaveSingleItem();
    }

    [Fact]
    public void Parse_CopyrightOfTheSiteRightBehindTheText_IsNoPartOfIt() =>
        Read(Title, "05.03.2024", Lead, "© Секретариат, 2024. Все права защищены.").Article.ShouldNotBeNull().Texts().ShouldBe([Lead]);

    [Fact]
    public void Parse_ColumnBehindTheArticle_IsReadToo()
    {
        var page = Read(Title, "05.03.2024", Lead, Navigation, "01.04.2024", RecentLead);

        page.Article.ShouldNotBeNull().Title.ShouldBe(Title);
        page.Recent.ShouldHaveSingleItem().Date.ShouldBe(Day(2024, 4, 1));
    }

    [Theory]
    [InlineData("Просто заметка о погоде.")]
    [InlineData("Список покупок\nХлеб и молоко.")]
    [InlineData("Первый абзац письма.\n\nВторой абзац письма.\n\nТретий абзац письма.")]
    [InlineData("13.02.2026")]
    [InlineData("Вернуться назад\nВсе новости")]
    public void Parse_OtherText_IsRefused(string text) =>
        ArchivePageParser.Parse(text).Refusal.ShouldNotBeNull().Reason.ShouldBe(RefusalReason.NotArchivePage);

    [Fact]
    public void Parse_TextInAnotherLanguage_IsRefused() =>
        ArchivePageParser.Parse("13.02.2026\nA meeting of experts took place in Moscow.").Refusal.ShouldNotBeNull().Reason.ShouldBe(RefusalReason.NotRussian);

    [Fact]
    public void Of_SignsThatMeanSomethingInMarkdown_AreEscaped()
    {
        var article = Read(Title, "05.03.2024", Lead, "1. Открытие *заседания*", "# Итоги", ":::quote Иванов").Article.ShouldNotBeNull();

        ArchiveText.Of(article).Body.ShouldBe("1\\. Открытие \\*заседания\\*\n\n\\# Итоги\n\n\\:::quote Иванов");
    }

    [Fact]
    public void Of_Greeting_BecomesABlockOfTheDialect()
    {
        var article = Read(Title, "05.03.2024", Lead, "Приветствие председателя:", "Уважаемые участники!", "Желаю успехов.").Article.ShouldNotBeNull();

        ArchiveText.Of(article).ShouldBe(new(Lead, ":::greeting Приветствие председателя\nУважаемые участники!\n\nЖелаю успехов.\n:::"));
    }

    [Fact]
    public void Of_OpeningLongerThanALead_IsExcerptedAndKeptWhole()
    {
        var opening = string.Join(' ', Enumerable.Repeat("Стороны подробно обсудили совместные мероприятия,", 60)) + " и согласовали их.";
        var text = ArchiveText.Of(Read(Title, "05.03.2024", opening, Second).Article.ShouldNotBeNull());

        text.Lead.Length.ShouldBeLessThanOrEqualTo(400);
        text.Lead.ShouldEndWith("…");
        text.Body.ShouldBe(opening + "\n\n" + Second);
    }
}
