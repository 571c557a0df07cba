using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Content;

public class MarkdownRendererTests
{
    private static readonly MarkdownContext Plain = new() { Language = "en", IdPrefix = "t-" };

    [Theory]
    [InlineData("Слово", "<p>Слово</p>\n")]
    [InlineData("a **b** *c* `d`", "<p>a <strong>b</strong> <em>c</em> <code>d</code></p>\n")]
    [InlineData("one\ntwo", "<p>one\ntwo</p>\n")]
    [InlineData("one\\\ntwo", "<p>one<br>\ntwo</p>\n")]
    [InlineData("    first line indented", "<p>first line indented</p>\n")]
    [InlineData("\tfirst line indented", "<p>first line indented</p>\n")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")]
    [InlineData("> a", "<blockquote><p>a</p>\n</blockquote>\n")]
    [InlineData("***", "<hr>\n")]
    [InlineData("::a:: b", "<p>::a:: b</p>\n")]
    [InlineData(":::unknown x\ntext\n:::", "<p>text</p>\n")]
    public void Render_Construct_GivesElements(string markdown, string html) =>
        MarkdownRenderer.Render(markdown, Plain).Html.ShouldBe(html);

    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("a <b onclick=\"x\">b</b>", "<p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>\n")]
    [InlineData("<!-- a -->", "<p>&lt;!-- a --&gt;</p>\n")]
    public void Render_RawHtml_ShownAsText(string markdown, string html) =>
        MarkdownRenderer.Render(markdown, Plain).Html.ShouldBe(html);

    [Fact]
    public void Render_TooLong_Refused() =>
        Should.Throw<MarkdownTooLongException>(() => MarkdownRenderer.Render(new string('a', MarkdownRenderer.MaxLength + 1)))
            .Message.ShouldContain("помещается 1\u00A0000\u00A0000");

    [Fact]
    public void Render_Contact_GivesCard()
    {
        var contact = new ContactFooter(
            "Мария Соколовская", "Пресс-секретарь", [new("+7-495-000-00-01", PhoneKind.PhoneAndFax)], "press@example.org");

        var content = MarkdownRenderer.Render(":::contact\n:::", new() { IdPrefix = "t-", Contact = contact });

        content.UsesContact.ShouldBeTrue();
        content.Html.ShouldBe("""
            <aside class="contact" aria-labelledby="t-contact-1">
            <div><p class="contact__post">Пресс-секретарь</p><p class="contact__name" id="t-contact-1">Мария Соколовская</p></div>
            <dl><dt>Тел./факс</dt><dd><a href="tel:+74950000001">+7-495-000-00-01</a></dd><dt>Почта</dt><dd><a href="mailto:press@example.org">press@example.org</a></dd></dl>
            </aside>

            """);
    }
}
