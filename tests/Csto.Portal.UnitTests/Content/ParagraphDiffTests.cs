using Csto.Portal.Core.Content;

namespace Csto.Portal.UnitTests.Content;

public sealed class ParagraphDiffTests
{
    [Fact]
    public void Of_OneWordChanged_MarksItsParagraphOnly()
    {
        var paragraphs = ParagraphDiff.Of("Раз.\n\nСрок три дня.\n\nКонец.", "Раз.\n\nСрок пять дней.\n\nКонец.");
        paragraphs.Select(p => p.Differs).ShouldBe([false, true, false]);
        string.Concat(paragraphs[1].Before.Select(s => s.Text)).ShouldBe("Срок три дня.");
        string.Concat(paragraphs[1].After.Select(s => s.Text)).ShouldBe("Срок пять дней.");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Раз.", "Раз.")]
    [InlineData("", "Новое.\n\nЕщё.")]
    [InlineData("Было.\nБыло ещё.", "")]
    [InlineData("Один абзац.", "Один.\n\nабзац.")]
    [InlineData("А.\n\nБ.\n\nВ.", "В.\n\nА.\n\nБ.")]
    public void Of_AnyTwoTexts_LosesNoWordOfEither(string before, string after)
    {
        var paragraphs = ParagraphDiff.Of(before, after);
        Words(paragraphs.SelectMany(p => p.Before)).ShouldBe(Split(before));
        Words(paragraphs.SelectMany(p => p.After)).ShouldBe(Split(after));
    }

    private static string[] Words(IEnumerable<DiffSegment> segments) => Split(string.Concat(segments.Select(s => s.Text + (s.Kind == DiffKind.Same ? "\n" : ""))));

    private static string[] Split(string text) => [string.Concat(text.Where(c => !char.IsWhiteSpace(c)))];
}
