using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using static Csto.Portal.Testing.WordFile;
using static Csto.Portal.UnitTests.Archive.Word.WordTextTests;

namespace Csto.Portal.UnitTests.Archive.Word;

/// <summary>Date, title and lead, which Word knows nothing of.</summary>
public class WordTopTests
{
    private const string Bold = "<w:b/>";
    private const string Centre = "<w:jc w:val=\"center\"/>";

    [Theory]
    [InlineData("13.02.2026")]
    [InlineData("13 февраля 2026 года")]
    public async Task Date_OnALineAtTheTop_IsTheDateline(string line)
    {
        var before = await ReadAsync(new WordFile().Styles().Add(P(line)).Add(P("О встрече", "1")).Add(P("Лид документа.")).Add(P("Текст.")));
        var behind = await ReadAsync(new WordFile().Styles().Add(P("О встрече", "1")).Add(P(line)).Add(P("Лид документа.")).Add(P("Текст.")));

        foreach (var draft in new[] { before, behind })
        {
            draft.Date.ShouldBe(new DateOnly(2026, 2, 13));
            (draft.Title, draft.Lead, draft.Body).ShouldBe(("О встрече", "Лид документа.", "Текст."));
        }
    }

    [Fact]
    public async Task Title_BoldCentredInTwoParagraphs_IsOne()
    {
        var draft = await ReadAsync(new WordFile()
            .Add(P("ПРЕСС-РЕЛИЗ"))
            .Add(Paragraph(R("О заседании", Bold), null, Centre)).Add(Paragraph(R("Постоянного совета", Bold), null, Centre))
            .Add(P("Лид документа.")));

        draft.Title.ShouldBe("О заседании Постоянного совета");
        draft.Lead.ShouldBe("ПРЕСС-РЕЛИЗ");
        draft.Body.ShouldBe("Лид документа.");
    }

    [Fact]
    public async Task Title_None_IsMadeOfTheFirstSentence()
    {
        var draft = await ReadAsync(new WordFile().Add(P("13 февраля 2026 года в Москве прошло заседание Постоянного совета. Обсуждали планы.")));

        draft.Title.ShouldBe("В Москве прошло заседание Постоянного совета");
        draft.Lead.ShouldStartWith("13 февраля 2026 года");
        draft.Report.Corrected.ShouldContain("заголовка в документе нет, он составлен из первого предложения");
    }

    [Fact]
    public async Task Title_ShortFirstLine_IsTheTitle() =>
        (await ReadAsync(new WordFile().Add(P("О встрече")).Add(P("Лид документа.")))).Title.ShouldBe("О встрече");

    [Fact]
    public async Task Title_LongerThanThePortalHolds_StaysInTheTextWhole()
    {
        var title = string.Join(' ', Enumerable.Repeat("очень длинный заголовок", 20));
        var draft = await ReadAsync(new WordFile().Styles().Add(P(title, "Title")).Add(P("Лид документа.")));

        draft.Title.Length.ShouldBeLessThanOrEqualTo(Limits.Title);
        (draft.Lead + draft.Body).ShouldContain("Лид документа.");
        (draft.Lead + draft.Body).ShouldContain(title);
    }

    [Fact]
    public async Task Title_WithAFootnote_LosesNothing()
    {
        var draft = await ReadAsync(new WordFile().Styles()
            .Add(Paragraph(R("О встрече") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>", "1")).Add(P("Лид документа."))
            .Part("footnotes.xml", "footnotes", "footnotes", "<w:footnote w:id=\"1\">" + P("Не для печати до 12:00.") + "</w:footnote>"));

        draft.Title.ShouldBe("О встрече");
        draft.Body.ShouldStartWith("Не для печати до 12:00.");
    }

    [Fact]
    public async Task Lead_WithAFootnote_StaysInTheTextToo()
    {
        var draft = await ReadAsync(new WordFile().Styles().Add(P("О встрече", "1"))
            .Add(Paragraph(R("Встреча прошла.") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"))
            .Part("footnotes.xml", "footnotes", "footnotes", "<w:footnote w:id=\"1\">" + P("Там") + "</w:footnote>"));

        draft.Lead.ShouldBe("Встреча прошла");
        draft.Body.ShouldBe("Встреча прошла.[^1]\n\n[^1]: Там");
    }

    [Fact]
    public async Task Lead_OfASpeech_BeginsWithItsSalutation()
    {
        var file = new WordFile().Styles().Add(P("Выступление на встрече", "1")).Add(P("Уважаемые участники!")).Add(P("Рад видеть вас.")).Add(P("Далее."));
        var draft = await ReadAsync(file, kind: PublicationKind.Speech);

        draft.Lead.ShouldBe("Уважаемые участники! Рад видеть вас.");
        draft.Body.ShouldBe("Далее.");
    }
}
