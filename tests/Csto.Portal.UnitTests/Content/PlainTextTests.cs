using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Content;

public class PlainTextTests
{
    [Theory]
    [InlineData("# Заголовок\n\nПервый\nабзац.\n\nВторой **важный**\\\nабзац.", "Заголовок\n\nПервый абзац.\n\nВторой важный\nабзац.")]
    [InlineData("- один\n- два\n  - три", "— один\n— два\n  — три")]
    [InlineData("3. один\n4. два", "3. один\n4. два")]
    [InlineData(":::quote Имя, должность\nСлова.\n:::", "Слова.\n— Имя, должность")]
    [InlineData(":::greeting Участникам\nСлова.\n:::", "Участникам\n\nСлова.")]
    [InlineData(":::contact\n:::\n\nПосле.", "После.")]
    [InlineData("[ссылка](https://example.org) и <https://example.org>", "ссылка и https://example.org")]
    [InlineData("[нет](javascript:x) ![рисунок](/a.png)", "нет")]
    [InlineData("Слово[^1].\n\n[^1]: Примечание.", "Слово[1].\n\n[1] Примечание.")]
    [InlineData("| а | б |\n|---|---|\n| 1 | 2 |", "а | б\n1 | 2")]
    [InlineData("`код` &amp; <b>", "код & <b>")]
    [InlineData("```\nкод\n```", "код")]
    [InlineData("", "")]
    [InlineData("Кавычки \"как есть\" - и всё", "Кавычки \"как есть\" - и всё")]
    public void FromMarkdown_Construct_GivesWords(string markdown, string text) => PlainText.FromMarkdown(markdown).ShouldBe(text);

    [Fact]
    public void FromMarkdown_WithContext_AsReadersSee()
    {
        var contact = new ContactFooter("Мария Соколовская", "Пресс-секретарь", [new("+7-495-000-00-01", PhoneKind.Phone)], "press@example.org");

        var text = PlainText.FromMarkdown("\"Слово\"\n\n:::contact\n:::", new MarkdownContext { Contact = contact });

        text.ShouldBe("«Слово»\n\nПресс-секретарь\nМария Соколовская\nТелефон: +7-495-000-00-01\nПочта: press@example.org");
    }

    [Theory]
    [InlineData("Короткий текст.", 40, "Короткий текст.")]
    [InlineData("Первое предложение. Второе предложение.", 25, "Первое предложение…")]
    [InlineData("Один длинный ряд слов без конца", 20, "Один длинный ряд…")]
    [InlineData("Один,\n\nдва", 40, "Один, два")]
    [InlineData("Длинноеслововообщебезпробелов", 10, "Длинноесл…")]
    [InlineData("Встреча в г. Минске прошла успешно", 15, "Встреча в г…")]
    [InlineData("Слово — дело хорошее", 9, "Слово…")]
    [InlineData("слово", 1, "…")]
    [InlineData("слово", 0, "")]
    [InlineData(null, 10, "")]
    public void Excerpt_Text_CutWhereItReads(string? text, int max, string excerpt) => PlainText.Excerpt(text, max).ShouldBe(excerpt);

    [Fact]
    public void Excerpt_ComposedCharacters_NeverSplit()
    {
        var text = string.Concat(Enumerable.Repeat("👨‍👩‍👧и\u0306🇷🇺", 20));
        var whole = StringInfo.ParseCombiningCharacters(text).ToHashSet();
        for (var max = 2; max < text.Length; max++)
        {
            var excerpt = PlainText.Excerpt(text, max);

            excerpt.Length.ShouldBeLessThanOrEqualTo(max);
            whole.ShouldContain(excerpt.Length - 1);
        }
    }
}
