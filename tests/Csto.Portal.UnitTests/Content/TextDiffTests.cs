using Csto.Portal.Core.Content;
using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Content;

public class TextDiffTests
{
    /// <summary><c>[-removed-]</c>, <c>{+added+}</c>.</summary>
    [Theory]
    [InlineData("", "", "")]
    [InlineData("одно", "одно", "одно")]
    [InlineData("", "новое", "{+новое+}")]
    [InlineData("старое", "", "[-старое-]")]
    [InlineData("Встреча в Минске.", "Встреча в Москве.", "Встреча в [-Минске-]{+Москве+}.")]
    [InlineData("Встреча прошла.", "Встреча, говорят, прошла.", "Встреча{+, говорят,+} прошла.")]
    [InlineData("один два три", "раз два три", "[-один-]{+раз+} два три")]
    [InlineData("белый дом стоит", "чёрный замок стоит", "[-белый дом-]{+чёрный замок+} стоит")]
    [InlineData("а\r\nб", "а\nб", "а\nб")]
    [InlineData("Первый.\n\nВторой.", "Первый.\n\nВставка.\n\nВторой.", "Первый.\n\n{+Вставка.\n\n+}Второй.")]
    [InlineData("Первый абзац.\n\nВторой абзац.", "Первый новый абзац.\n\nВторой.", "Первый {+новый +}абзац.\n\nВторой[- абзац-].")]
    [InlineData("да 👨‍👩‍👧 нет", "да 👨‍👩‍👦 нет", "да [-👨‍👩‍👧-]{+👨‍👩‍👦+} нет")]
    public void Words_TwoTexts_MarkedByWord(string before, string after, string marked) => Marked(TextDiff.Words(before, after)).ShouldBe(marked);

    [Fact]
    public void Words_AnyTexts_GiveBothBack()
    {
        string[] pieces = ["слово", "дело", " ", " ", "\n", "\n\n", ",", ".", "🙂", "и", "а", "\r\n"];
        var random = new Random(1);
        for (var n = 0; n < 3_000; n++)
        {
            var before = Text(random, pieces);
            var after = random.Next(3) == 0 ? Text(random, pieces) : before.Replace("дело", "тело", StringComparison.Ordinal) + pieces[random.Next(pieces.Length)];

            ShouldGiveBack(TextDiff.Words(before, after), before, after);
        }
    }

    [Fact]
    public void Words_HugeTextsOfWords_ComparedInTime()
    {
        var before = string.Join(' ', Enumerable.Range(0, 150_000).Select(i => $"a{i}"));
        var after = string.Join(' ', Enumerable.Range(0, 150_000).Select(i => $"b{i}"));

        InTime(before, after).Count.ShouldBe(2);
    }

    [Fact]
    public void Words_HugeTextsOfLines_ComparedInTime()
    {
        var before = string.Join('\n', Enumerable.Range(0, 120_000).Select(i => $"a{i}"));
        var after = string.Join('\n', Enumerable.Range(0, 120_000).Select(i => $"b{i}"));

        InTime(before, after).Count.ShouldBe(2);
    }

    [Fact]
    public void Words_LargeTextAllRewritten_FallsBackToLines()
    {
        var before = string.Join('\n', Enumerable.Range(0, 1_000).Select(i => string.Join(' ', Enumerable.Range(0, 50).Select(w => $"a{i}x{w}"))));
        var after = before.Replace('a', 'b');

        InTime("Начало\n" + before + "\nконец", "Начало\n" + after + "\nконец").Select(s => s.Kind)
            .ShouldBe([DiffKind.Same, DiffKind.Removed, DiffKind.Added, DiffKind.Same]);
    }

    [Fact]
    public void Words_LongTextWithFewEdits_StaysByWord()
    {
        var lines = Enumerable.Range(0, 2_000).Select(i => $"Абзац {i} о встрече и о её итогах.").ToArray();
        var before = string.Join("\n\n", lines);
        lines[3] = lines[3].Replace("встрече", "беседе", StringComparison.Ordinal);
        lines[1_990] = lines[1_990].Replace("итогах", "плане", StringComparison.Ordinal);

        InTime(before, string.Join("\n\n", lines)).Where(s => s.Kind != DiffKind.Same).Select(s => s.Text)
            .ShouldBe(["встрече", "беседе", "итогах", "плане"]);
    }

    private static IReadOnlyList<DiffSegment> InTime(string before, string after)
    {
        var effort = Effort.Begin();
        var segments = TextDiff.Words(before, after);
        effort.Spent.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        ShouldGiveBack(segments, before, after);
        return segments;
    }

    private static void ShouldGiveBack(IReadOnlyList<DiffSegment> segments, string before, string after)
    {
        Only(segments, DiffKind.Removed).ShouldBe(before.ReplaceLineEndings("\n"));
        Only(segments, DiffKind.Added).ShouldBe(after.ReplaceLineEndings("\n"));
        for (var i = 1; i < segments.Count; i++)
        {
            if (segments[i].Kind == segments[i - 1].Kind || (segments[i - 1].Kind, segments[i].Kind) == (DiffKind.Added, DiffKind.Removed))
                Assert.Fail(Marked(segments));
        }
    }

    private static string Only(IEnumerable<DiffSegment> segments, DiffKind kind) =>
        string.Concat(segments.Where(s => s.Kind == kind || s.Kind == DiffKind.Same).Select(s => s.Text));

    private static string Marked(IEnumerable<DiffSegment> segments) => string.Concat(segments.Select(s => s.Kind switch
    {
        DiffKind.Removed => $"[-{s.Text}-]",
        DiffKind.Added => $"{{+{s.Text}+}}",
        _ => s.Text,
    }));

    private static string Text(Random random, string[] pieces) =>
        string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
}
