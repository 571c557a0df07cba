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

    [Theory]
    [InlineData("# a\n# b", "h2 h2")]
    [InlineData("# a\n## b\n### c\n# d", "h2 h3 h4 h2")]
    [InlineData("## a\n## b\n### c", "h2 h2 h3")]
    [InlineData("# a\n#### b\n#### c\n## d", "h2 h3 h3 h3")]
    [InlineData("# a\n## b\n### c\n#### d\n##### e\n###### f", "h2 h3 h4 h5 h6 h6")]
    [InlineData("a\n===\nb\n---", "h2 h3")]
    [InlineData(":::greeting Всем\n# a\n## b\n:::\n# c", "h2 h3 h4 h2")]
    [InlineData("# a\n:::greeting Всем\nТекст\n:::\n## c", "h2 h3 h3")]
    [InlineData("#\n# \u200B\n# ![](/a.png)", "")]
    public void Render_Headings_FollowOneAnotherFromSecondLevel(string markdown, string levels)
    {
        var content = MarkdownRenderer.Render(markdown, Plain);

        string.Join(' ', content.Headings.Select(heading => $"h{heading.Level}")).ShouldBe(levels);
        foreach (var heading in content.Headings)
            content.Html.ShouldContain($"<h{heading.Level} id=\"{heading.Id}\">{heading.Text}</h{heading.Level}>");
    }

    [Fact]
    public void Render_SameHeadings_GetTheirOwnIds() =>
        MarkdownRenderer.Render("# Итоги\n# Итоги\n# Fn 1\n# 🙂\n\na[^1]\n\n[^1]: b", Plain).Headings.Select(heading => heading.Id)
            .ShouldBe(["t-itogi", "t-itogi-1", "t-fn-1-1", "t-h"]);

    [Theory]
    [InlineData("Bad")]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a\"b")]
    public void Render_WrongIdPrefix_Refused(string prefix) =>
        Should.Throw<ArgumentException>(() => MarkdownRenderer.Render("a", new() { IdPrefix = prefix }));

    [Fact]
    public void Render_Table_ScrollsByItselfAndNamesItsHeaders() =>
        MarkdownRenderer.Render("| Год | Учений | |\n|---|--:|:-:|\n| 2025 | 6 |\n\n| а |\n|---|\n| б |").Html.ShouldBe("""
            <div class="table" role="region" tabindex="0" aria-label="Таблица">
            <table>
            <thead>
            <tr>
            <th scope="col">Год</th>
            <th scope="col" class="align-right">Учений</th>
            <td class="align-center"></td>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>2025</td>
            <td class="align-right">6</td>
            <td class="align-center"></td>
            </tr>
            </tbody>
            </table>
            </div>
            <div class="table" role="region" tabindex="0" aria-label="Таблица 2">
            <table>
            <thead>
            <tr>
            <th scope="col">а</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>б</td>
            </tr>
            </tbody>
            </table>
            </div>

            """);

    [Fact]
    public void Render_Footnotes_LinkThereAndBack() =>
        MarkdownRenderer.Render("Раз[^b], два[^a], три[^b].\n\n[^a]: Первое.\n[^b]: Второе.\n[^c]: Лишнее.", new() { IdPrefix = "n7-" }).Html.ShouldBe("""
            <p>Раз<sup><a class="footnote" id="n7-fnref-1" href="#n7-fn-1" aria-label="Примечание 1">1</a></sup>, два<sup><a class="footnote" id="n7-fnref-2" href="#n7-fn-2" aria-label="Примечание 2">2</a></sup>, три<sup><a class="footnote" id="n7-fnref-3" href="#n7-fn-1" aria-label="Примечание 1">1</a></sup>.</p>
            <section class="footnotes" aria-label="Примечания">
            <ol>
            <li id="n7-fn-1">
            <p>Второе.</p>
            <a class="footnotes__back" href="#n7-fnref-1" aria-label="Вернуться к тексту (1)">↩</a>
            <a class="footnotes__back" href="#n7-fnref-3" aria-label="Вернуться к тексту (2)">↩</a>
            </li>
            <li id="n7-fn-2">
            <p>Первое.</p>
            <a class="footnotes__back" href="#n7-fnref-2" aria-label="Вернуться к тексту">↩</a>
            </li>
            </ol>
            </section>

            """);

    [Fact]
    public void Render_EnglishText_HasEnglishLabels()
    {
        var html = MarkdownRenderer.Render("a \"b\"[^1] - c\n\n|a|\n|-|\n\n:::greeting\na\n:::\n\n[^1]: d", Plain).Html;

        html.ShouldContain("a &quot;b&quot;<sup>");
        html.ShouldContain("aria-label=\"Note 1\"");
        html.ShouldContain("aria-label=\"Notes\"");
        html.ShouldContain("aria-label=\"Back to the text\"");
        html.ShouldContain("aria-label=\"Table\"");
        html.ShouldContain("aria-label=\"Greeting\"");
    }

    [Theory]
    [InlineData(":::quote Имя, \"должность\"\nСлова.\n:::",
        "<figure class=\"quote\">\n<blockquote><p>Слова.</p>\n</blockquote>\n<figcaption>Имя, «должность»</figcaption>\n</figure>\n")]
    [InlineData(":::quote\nСлова.\n:::", "<figure class=\"quote\">\n<blockquote><p>Слова.</p>\n</blockquote>\n</figure>\n")]
    [InlineData(":::quote Имя\n:::", "<p>Имя</p>\n")]
    [InlineData(":::greeting Участникам\nСлова.\n:::",
        "<section class=\"greeting\" aria-labelledby=\"text-uchastnikam\">\n<h2 id=\"text-uchastnikam\">Участникам</h2>\n<p>Слова.</p>\n</section>\n")]
    [InlineData(":::greeting\nСлова.\n:::", "<section class=\"greeting\" aria-label=\"Приветствие\"><p>Слова.</p>\n</section>\n")]
    [InlineData("::::greeting\n:::quote Имя\nСлова.\n:::\nДальше.\n::::",
        "<section class=\"greeting\" aria-label=\"Приветствие\"><figure class=\"quote\">\n<blockquote><p>Слова.</p>\n</blockquote>\n<figcaption>Имя</figcaption>\n</figure>\n<p>Дальше.</p>\n</section>\n")]
    [InlineData(":::contact\nНе закрыто", "<p>Не\u00A0закрыто</p>\n")]
    public void Render_Container_GivesItsBlock(string markdown, string html) => MarkdownRenderer.Render(markdown).Html.ShouldBe(html);

    [Theory]
    [InlineData("\"**Слово** дня\"", "«<strong>Слово</strong> дня»")]
    [InlineData("**\"Слово\" дня**", "<strong>«Слово» дня</strong>")]
    [InlineData("\"[Слово](/a) и \"дело\"\"", "«<a href=\"/a\">Слово</a> и\u00A0„дело“»")]
    [InlineData("в **Минске** - *в* Москве", "в\u00A0<strong>Минске</strong>\u00A0— <em>в</em>\u00A0Москве")]
    [InlineData("встреча в\nМинске", "встреча в\u00A0Минске")]
    [InlineData("слово\n\\- дело", "слово\n- дело")]
    [InlineData("`\"a\" - b` - \"c\"", "<code>&quot;a&quot; - b</code>\u00A0— «c»")]
    [InlineData("\\\"прямые\\\" и &quot;эти&quot;", "&quot;прямые&quot; и\u00A0&quot;эти&quot;")]
    [InlineData("https://example.org/a_b?q=\"c\"&d", "https://example.org/a_b?q=&quot;c&quot;&amp;d")]
    [InlineData("слово[^1]\" и \"дело\"", "слово[^1]» и\u00A0«дело»")]
    public void Render_RussianText_IsTypeset(string markdown, string html) => MarkdownRenderer.Render(markdown).Html.ShouldBe($"<p>{html}</p>\n");

    [Theory]
    [InlineData("[a](https://example.org/b?c=d&e#f)", "https://example.org/b?c=d&e#f")]
    [InlineData("[a](HTTPS://Example.ORG)", "https://example.org")]
    [InlineData("[a](http://example.org:8080/b)", "http://example.org:8080/b")]
    [InlineData("[a](https://пример.рф/путь)", "https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C")]
    [InlineData("[a](/news/2026/02/13/slug#t)", "/news/2026/02/13/slug#t")]
    [InlineData("[a](/)", "/")]
    [InlineData("[a](</my file.pdf>)", "/my%20file.pdf")]
    [InlineData("[a](mailto:press@example.org?subject=b)", "mailto:press@example.org?subject=b")]
    [InlineData("<press@example.org>", "mailto:press@example.org")]
    [InlineData("[a](tel:+7-495-000-00-01)", "tel:+74950000001")]
    public void Render_SafeLink_Kept(string markdown, string address)
    {
        var content = MarkdownRenderer.Render(markdown, Plain);

        content.Links.ShouldHaveSingleItem().Address.ShouldBe(address);
        content.Html.ShouldContain($"<a href=\"{address.Replace("&", "&amp;", StringComparison.Ordinal)}\"");
        content.Html.Contains(" rel=\"noopener noreferrer\"", StringComparison.Ordinal).ShouldBe(address.StartsWith("http", StringComparison.Ordinal));
        content.RefusedAddresses.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[слово](javascript:alert)", "слово")]
    [InlineData("[слово](JAVA&#115;CRIPT:alert)", "слово")]
    [InlineData("[слово](//evil.example)", "слово")]
    [InlineData("[слово](/\\\\evil.example)", "слово")]
    [InlineData("[слово](/&#92;evil.example)", "слово")]
    [InlineData("[слово](https://user@evil.example)", "слово")]
    [InlineData("[слово](</a&#10;b>)", "слово")]
    [InlineData("[слово](</a&#x202E;b>)", "слово")]
    [InlineData("[слово](www.example.org)", "слово")]
    [InlineData("[слово](#a)", "слово")]
    [InlineData("[слово]()", "слово")]
    [InlineData("[слово](mailto:)", "слово")]
    [InlineData("[слово](mailto:a@b.ru%0Abcc:c)", "слово")]
    [InlineData("[слово](tel:abc)", "слово")]
    [InlineData("<javascript:alert>", "javascript:alert")]
    [InlineData("![слово](data:image/png;base64,AA==)", "слово")]
    [InlineData("![слово](mailto:a@b.ru)", "слово")]
    public void Render_UnsafeAddress_ShownAsText(string markdown, string text)
    {
        var content = MarkdownRenderer.Render(markdown, Plain);

        content.Html.ShouldBe($"<p>{text}</p>\n");
        content.Links.ShouldBeEmpty();
        content.Images.ShouldBeEmpty();
        content.RefusedAddresses.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("![Зал \"А\"](/media/a.jpg)", "<img src=\"/media/a.jpg\" alt=\"Зал «А»\" loading=\"lazy\" decoding=\"async\">")]
    [InlineData("![](/a.jpg \"Подпись\")", "<img src=\"/a.jpg\" alt=\"\" title=\"Подпись\" loading=\"lazy\" decoding=\"async\">")]
    [InlineData("[![](/a.jpg)](/b)", "<a href=\"/b\" aria-label=\"/b\"><img src=\"/a.jpg\" alt=\"\" loading=\"lazy\" decoding=\"async\"></a>")]
    [InlineData("[&#8203;](/b)", "<a href=\"/b\">/b</a>")]
    [InlineData("[](/b)", "<a href=\"/b\">/b</a>")]
    [InlineData("[<https://example.org>](/b)", "<a href=\"/b\">https://example.org</a>")]
    public void Render_PicturesAndBareLinks_HaveNames(string markdown, string html) => MarkdownRenderer.Render(markdown).Html.ShouldBe($"<p>{html}</p>\n");

    [Fact]
    public void Render_ManyThreads_SameResult()
    {
        var markdown = string.Concat(Enumerable.Range(0, 50).Select(i => $"# Глава {i}\n\n\"Слово\" - **дело**[^{i}]\n\n[^{i}]: Примечание.\n\n"));
        var expected = MarkdownRenderer.Render(markdown).Html;

        Parallel.For(0, 50, _ => MarkdownRenderer.Render(markdown).Html.ShouldBe(expected));
    }

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
