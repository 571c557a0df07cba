using System.Globalization;
using System.Text.Encodings.Web;
using Csto.Portal.Web.Localization;
using Microsoft.AspNetCore.Html;

namespace Csto.Portal.UnitTests.Localization;

public sealed class SentenceTests
{
    [Fact]
    public void Of_TextAndLink_EncodesWordsAndParts() =>
        Html(Sentence.Of("A & [b <c>]({1}), {0}.", "<d>", "/e?f&g")).ShouldBe("A &amp; <a class=\"link\" href=\"/e?f&amp;g\">b &lt;c&gt;</a>, &lt;d&gt;.");

    [Fact]
    public void Of_Markup_GoesInAsItIs() =>
        Html(Sentence.Of("{1} {0}", new HtmlString("<b>1</b>"), (Func<object?, IHtmlContent>)(_ => new HtmlString("<i>2</i>")))).ShouldBe("<i>2</i> <b>1</b>");

    [Theory]
    [InlineData("ru", 1, "1\u00A0день")]
    [InlineData("ru", 22, "22\u00A0дня")]
    [InlineData("ru", 111, "111\u00A0дней")]
    [InlineData("ru", 1024, "1\u00A0024\u00A0дня")]
    public void Counted_Russian_TakesItsForm(string language, long number, string expected) =>
        In(language, () => Counted.Of(number, "one: {0} день | few: {0} дня | many: {0} дней")).ShouldBe(expected);

    [Theory]
    [InlineData(1, "1\u00A0day")]
    [InlineData(0, "0\u00A0days")]
    [InlineData(21, "21\u00A0days")]
    [InlineData(1024, "1,024\u00A0days")]
    public void Counted_English_TakesItsForm(long number, string expected) =>
        In("en", () => Counted.Of(number, "one: {0} day | other: {0} days")).ShouldBe(expected);

    [Fact]
    public void Counted_FormThatIsMissing_SaysSo() =>
        Should.Throw<FormatException>(() => Counted.Of(2, "one: {0} day | other: {0} days")).Message.ShouldContain("'few'");

    [Fact]
    public void Words_OfARequest_AreInItsLanguage()
    {
        In("ru-RU", () => TopicsWords.Title).ShouldBe("Темы");
        In("en-GB", () => TopicsWords.Title).ShouldBe("Topics");
        In("", () => TopicsWords.Title).ShouldBe("Темы");
    }

    private static string In(string culture, Func<string> words)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return words();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Html(IHtmlContent content)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
