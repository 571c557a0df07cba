using AngleSharp.Html.Parser;
using Csto.Portal.Core.Content;

namespace Csto.Portal.UnitTests.Content;

public class MarkdownEscapeTests
{
    private static readonly MarkdownContext Untypeset = new() { Language = "en" };

    [Theory]
    [InlineData("Обычный текст, с датой 13.02.2026 и дефисом - тоже; (скобки), «кавычки» \"прямые\"!")]
    [InlineData("+7-495-000-00-01")]
    [InlineData("— Да, — сказал он.")]
    [InlineData("R&D, A & B")]
    public void Paragraph_OrdinaryText_StaysReadable(string text) => MarkdownEscape.Paragraph(text).ShouldBe(text);

    [Theory]
    [InlineData("1. Первое", "1\\. Первое")]
    [InlineData("12) Двенадцатое", "12\\) Двенадцатое")]
    [InlineData("- Да", "\\- Да")]
    [InlineData("# Номер", "\\# Номер")]
    [InlineData("#тег", "#тег")]
    [InlineData("> цитата", "\\> цитата")]
    [InlineData(":::quote", "\\:::quote")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("a*b_c`d[e]<f>", "a\\*b\\_c\\`d\\[e\\]\\<f>")]
    [InlineData("&nbsp; &#1;", "\\&nbsp; \\&#1;")]
    [InlineData("\\", "\\\\")]
    [InlineData("  строка  \n\n  вторая", "строка\\\nвторая")]
    public void Paragraph_Mark_Escaped(string text, string markdown) => MarkdownEscape.Paragraph(text).ShouldBe(markdown);

    [Fact]
    public void Paragraph_HostileText_ComesBackExactly()
    {
        string[] pieces =
        [
            "#", "##", " ", " ", "\t", "\n", "\n", "-", "--", "---", "- ", "+", "+ ", "*", "**", "***", "_", "__", "=", "===", ":", "::", ":::",
            ":::quote x", "|", "|--", "| a |", "[", "]", "(", ")", "[^1]", "[^1]:", "[a]: b", "![", "<", ">", "<b>", "</b>", "<!--", "-->",
            "<http://a.b>", "<a@b.ru>", "&", "&amp;", "&#35;", "&lt;", "`", "```", "~~~", "~", "\\", "1.", "1. ", "12)", "a", "слово", "Б", "\"",
            "'", "!", "{", "}", "{.x}", "^", "http://a.b/c_d_e", "🙂", "שלום", "\u00A0", "\u200B", "    ", "\r\n", "\u000B", "\u0000", "\u2028",
        ];
        var random = new Random(42);
        for (var n = 0; n < 20_000; n++)
        {
            var plain = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var markdown = MarkdownEscape.Paragraph(plain);
            var expected = Expected(plain);

            PlainText.FromMarkdown(markdown).ShouldBe(expected, $"{plain} → {markdown}");
            ShownText(markdown).ShouldBe(IsVisible(expected) ? expected : "", $"{plain} → {markdown}");
            PlainText.FromMarkdown("Перед.\n\n" + markdown + "\n\nПосле.").ShouldBe(string.Join("\n\n", new[] { "Перед.", expected, "После." }.Where(p => p.Length > 0)));
        }
    }

    // What the contract promises: lines trimmed, blank lines and control characters gone.
    private static string Expected(string plain)
    {
        var clean = plain.Replace("\r\n", "\n").Replace("\u000B", "").Replace("\0", "");
        return string.Join('\n', clean.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    // A paragraph with nothing to see is not written.
    private static bool IsVisible(string text) => text.Any(c => !char.IsWhiteSpace(c) && c != '\u200B');

    private static string ShownText(string markdown)
    {
        var body = new HtmlParser().ParseDocument(MarkdownRenderer.Render(markdown, Untypeset).Html).Body!;
        if (body.Children.Length > 1 || body.Children.Any(element => element.LocalName != "p"))
            Assert.Fail($"{markdown} gives {body.InnerHtml}");
        return body.TextContent.TrimEnd('\n');
    }
}
