using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Content;

/// <summary>Whatever an editor types or pastes, what comes out is safe, valid and there in time.</summary>
public class MarkdownSafetyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["p"] = ["class", "id"], ["h2"] = ["id"], ["h3"] = ["id"], ["h4"] = ["id"], ["h5"] = ["id"], ["h6"] = ["id"],
        ["a"] = ["href", "rel", "title", "class", "id", "aria-label"], ["img"] = ["src", "alt", "title", "loading", "decoding"],
        ["strong"] = [], ["em"] = [], ["code"] = [], ["pre"] = ["tabindex"], ["br"] = [], ["hr"] = [], ["sup"] = [],
        ["ul"] = [], ["ol"] = ["start"], ["li"] = ["id"], ["blockquote"] = [], ["figure"] = ["class"], ["figcaption"] = [],
        ["section"] = ["class", "aria-label", "aria-labelledby"], ["aside"] = ["class", "aria-labelledby"],
        ["div"] = ["class", "role", "tabindex", "aria-label"], ["dl"] = [], ["dt"] = [], ["dd"] = [],
        ["table"] = [], ["thead"] = [], ["tbody"] = [], ["tr"] = [], ["th"] = ["scope", "class"], ["td"] = ["class"],
    };

    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<style>*{}</style>", "<a href='javascript:x'>",
        "\" onclick=\"alert(1)", "' onclick='alert(1)", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
        "&#106;avascript:x", "javascript&colon;x", "vbscript:x", "data:text/html;base64,PHNjcmlwdD4=", "//evil.example", "/\\evil.example",
        "\\\\evil.example", "https:evil.example", "https:///evil.example", "https://user@evil.example", "\u0001javascript:x", " javascript:x",
        "file:///etc/passwd", "blob:https://x/y", "</p></div>", "-->", "]]>", "<!--", "{.x onclick=alert(1)}", "style=\"color:red\"",
    ];

    private static readonly string[] Grammar =
    [
        "a", "слово", " ", " ", "\n", "\n", "\n\n", "# ", "## ", "###### ", "#", "- ", "1. ", "7) ", "> ", "***", "---", "===", "*", "**", "_", "`",
        "```\n", "~~~ x\n", "[", "]", "(", ")", "](", "![", "<", ">", "\"", "|", "|-|-|", ":-:|-:", "a | b\n--|-:\n", ":::", ":::quote Имя\n",
        ":::greeting Всем\n", ":::greeting\n", ":::contact\n", ":::script\n", "::::quote\n", "[^1]", "[^1]: ", "[^x]", "[^x]: ", "[a]: ", "[a]",
        "\\", "&amp;", "&lt;", "&#60;", "&quot;", "/path", "https://example.org/", "mailto:a@b.ru", "tel:+7", "    ", "\t", "🙂", "שלום", "\u202E", "\uD800",
        "![](/a.png)", "[](/a)", "[a](/a \"t\")", "<https://example.org>", "<a@b.ru>", "  \n", "\\\n",
    ];

    private static readonly MarkdownContext Context = new()
    {
        IdPrefix = "t-",
        Contact = new ContactFooter("<b>Имя</b>", "\" onclick=\"x", [new("+7<script>", PhoneKind.Fax)], "a@b.ru\"><script>"),
    };

    private static readonly HtmlParser Parser = new();

    [Fact]
    public void Render_HostileText_GivesOnlyKnownElementsAndSafeAddresses()
    {
        var random = new Random(20260213);
        for (var n = 0; n < 20_000; n++)
        {
            var markdown = string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ =>
                random.Next(4) == 0 ? Attacks[random.Next(Attacks.Length)] : Grammar[random.Next(Grammar.Length)]));
            var content = MarkdownRenderer.Render(markdown, Context);

            if (Fault(content) is { } fault)
                Assert.Fail($"{fault}\n--- Markdown\n{markdown}\n--- HTML\n{content.Html}");
        }
    }

    public static TheoryData<string, string> AttacksInConstructs()
    {
        string[] constructs =
        [
            "@", "[a](@)", "[a](<@>)", "![a](@)", "![a](<@>)", "[a](/b \"@\")", "[a](/b '@')", "![@](/b)", "[@](/b)", "<@>", "[a]\n\n[a]: @", "[a]\n\n[a]: <@>",
            "[a]\n\n[a]: /b \"@\"", ":::@\na\n:::", ":::quote @\na\n:::", ":::greeting @\na\n:::", "```@\na\n```", "```\n@\n```", "`@`", "# @", "| @ |\n|---|\n| @ |",
            "[^1]\n\n[^1]: @", "[^@]\n\n[^@]: a", "- @", "> @", "**@**", "<mailto:@>", "[a](mailto:@)", "[a](tel:@)", "[a](https://@)",
        ];
        var data = new TheoryData<string, string>();
        foreach (var construct in constructs)
            data.Add(construct, string.Join('\u0000', Attacks));
        return data;
    }

    [Theory]
    [MemberData(nameof(AttacksInConstructs))]
    public void Render_AttackInConstruct_Harmless(string construct, string attacks)
    {
        foreach (var attack in attacks.Split('\u0000'))
        {
            var content = MarkdownRenderer.Render(construct.Replace("@", attack, StringComparison.Ordinal), Context);

            Fault(content).ShouldBeNull($"{construct} with {attack} gives {content.Html}");
        }
    }

    /// <summary>Names that no network knows: some cannot be written down for it, some turn into others on the way.</summary>
    [Theory]
    [InlineData("https://＜script＞/a")]
    [InlineData("https://\uFFFDa/")]
    [InlineData("http://a\u00ADb..c/")]
    public void Link_ToAHostThatIsNone_IsNoLink(string address) =>
        Parser.ParseDocument(MarkdownRenderer.Render($"[сюда]({address}) <{address}>").Html).QuerySelectorAll("a").ShouldBeEmpty();

    [Theory]
    [InlineData("[", "")]
    [InlineData("[a](", "")]
    [InlineData("![", "")]
    [InlineData("*", "")]
    [InlineData("*a_ ", "")]
    [InlineData("**a* ", "")]
    [InlineData(">", "")]
    [InlineData("> - ", "")]
    [InlineData("- ", "")]
    [InlineData("- a\n", "")]
    [InlineData("1. ", "")]
    [InlineData("`a", "")]
    [InlineData("<a:", "")]
    [InlineData("&#", "")]
    [InlineData("|", "")]
    [InlineData("a\n-|\n", "")]
    [InlineData("a\n=\n", "")]
    [InlineData("a\n\n", "")]
    [InlineData("# a\n", "")]
    [InlineData(":::a\n", "")]
    [InlineData("[^1]: a\n\n", "")]
    [InlineData("[a]: b\n\n", "")]
    [InlineData("\"a ", "")]
    [InlineData("«“", "")]
    [InlineData("[a]", "\n\n[a]: https://example.org/?@")]
    [InlineData("[a]", "\n\n[a]: javascript:@")]
    [InlineData("[a]", "\n\n[a]: /b '@'")]
    public void Render_EndlessRepetition_EndsInTimeOnASmallStack(string piece, string tail)
    {
        var half = MarkdownRenderer.MaxLength / 4;
        var ending = tail.Replace("@", new string('x', half), StringComparison.Ordinal);
        var markdown = string.Concat(Enumerable.Repeat(piece, half / piece.Length)) + ending;
        var effort = Effort.Begin();

        OnSmallStack(() =>
        {
            MarkdownRenderer.Render(markdown, Context);
            PlainText.FromMarkdown(markdown);
            MarkdownEscape.Paragraph(markdown);
        });

        effort.Spent.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Render_WideTablesWithShortRows_NotFilledUp()
    {
        var table = string.Concat(Enumerable.Repeat("a|", 1_000)) + "\n" + string.Concat(Enumerable.Repeat("-|", 1_000)) + "\n"
            + string.Concat(Enumerable.Repeat("a\n", 1_000)) + "\n";

        MarkdownRenderer.Render(string.Concat(Enumerable.Repeat(table, 20))).IsSimplified.ShouldBeTrue();
    }

    [Fact]
    public void Render_TooDeep_ShownAsParagraphsWithItsMarks()
    {
        var markdown = new string('>', 500) + " <b>слово</b>\n\nДальше.";

        var content = MarkdownRenderer.Render(markdown);

        content.IsSimplified.ShouldBeTrue();
        content.Html.ShouldEndWith(" &lt;b&gt;слово&lt;/b&gt;</p>\n<p>Дальше.</p>\n");
        PlainText.FromMarkdown(markdown).ShouldBe(markdown);
    }

    [Fact]
    public void Render_LongSpeech_NotSimplified()
    {
        var speech = string.Concat(Enumerable.Range(0, 2_000).Select(i =>
            $"**Ведущий:** Вопрос номер {i} о \"встрече\" и её [итогах](https://example.org/{i}) - каков он?\n\n- первое\n- второе\n\n"));

        MarkdownRenderer.Render(speech).IsSimplified.ShouldBeFalse();
    }

    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        failure.ShouldBeNull();
    }

    private static string? Fault(RenderedContent content)
    {
        var body = Parser.ParseDocument($"<!DOCTYPE html><body>{content.Html}").Body!;
        return body.QuerySelectorAll("*").Select(Fault).FirstOrDefault(fault => fault is not null)
            ?? WrongIds(body) ?? WrongHeadings(body, content) ?? WrongNesting(content.Html, body);
    }

    private static string? Fault(IElement element)
    {
        if (!Allowed.TryGetValue(element.LocalName, out var attributes))
            return $"unknown element {element.LocalName}";

        var unknown = element.Attributes.FirstOrDefault(attribute => !attributes.Contains(attribute.Name));
        return unknown is not null ? $"unknown attribute {unknown.Name}" : element.LocalName switch
        {
            "a" => WrongLink(element),
            "img" => WrongImage(element),
            "p" or "h2" or "h3" or "h4" or "h5" or "h6" or "th" or "figcaption" or "blockquote" or "section" or "code" when IsEmpty(element)
                => $"empty {element.LocalName}",
            _ => null,
        };
    }

    private static string? WrongLink(IElement link)
    {
        var address = link.GetAttribute("href")!;
        var isOwn = address is ['/', not ('/' or '\\'), ..] or "/" || address.StartsWith("#t-", StringComparison.Ordinal);
        var isExternal = address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal);
        if (!isOwn && !isExternal && !address.StartsWith("mailto:", StringComparison.Ordinal) && !address.StartsWith("tel:", StringComparison.Ordinal))
            return $"unsafe address {address}";
        if (address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\\' or '<' or '>' or '"'))
            return $"disguised address {address}";
        if (isExternal && (link.GetAttribute("rel") != "noopener noreferrer" || !Uri.TryCreate(address, UriKind.Absolute, out _)))
            return $"wrong external link {address}";
        if (link.ParentElement!.Closest("a") is not null)
            return "link in a link";

        return IsEmpty(link) && string.IsNullOrWhiteSpace(link.GetAttribute("aria-label")) ? "empty link" : null;
    }

    private static string? WrongImage(IElement image)
    {
        var address = image.GetAttribute("src")!;
        var isSafe = address is ['/', not ('/' or '\\'), ..] or "/" || address.StartsWith("http://", StringComparison.Ordinal)
            || address.StartsWith("https://", StringComparison.Ordinal);
        return !isSafe ? $"unsafe image {address}"
            : image.GetAttribute("alt") is null || image.GetAttribute("loading") != "lazy" || image.GetAttribute("decoding") != "async" ? "incomplete image"
            : null;
    }

    private static bool IsEmpty(IElement element) =>
        element.QuerySelector("img, li, td, hr") is null && element.TextContent.All(c => char.IsWhiteSpace(c) || c is '\u200B' or '\u202E' or '\u00AD');

    private static string? WrongIds(IElement body)
    {
        var ids = body.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        var targets = body.QuerySelectorAll("[href^='#']").Select(link => link.GetAttribute("href")![1..])
            .Concat(body.QuerySelectorAll("[aria-labelledby]").Select(element => element.GetAttribute("aria-labelledby")!));
        return ids.Distinct().Count() != ids.Count ? "id twice"
            : ids.Exists(id => !id.StartsWith("t-", StringComparison.Ordinal)) ? "id without prefix"
            : targets.FirstOrDefault(target => !ids.Contains(target)) is { } dead ? $"nothing at #{dead}" : null;
    }

    private static string? WrongHeadings(IElement body, RenderedContent content)
    {
        var levels = body.QuerySelectorAll("h2,h3,h4,h5,h6").Select(heading => heading.LocalName[1] - '0').ToList();
        var above = levels.Prepend(1);
        return above.Zip(levels).Any(pair => pair.Second > pair.First + 1) ? "a level of heading is skipped"
            : !levels.SequenceEqual(content.Headings.Select(heading => heading.Level)) ? "headings told otherwise than written" : null;
    }

    /// <summary>A parser that has nothing to repair gives back what it read: everything is closed and nothing stands where it may not.</summary>
    private static string? WrongNesting(string html, IElement body)
    {
        static string Normal(string text) => text.Replace("&nbsp;", "\u00A0", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal);
        return Normal(body.InnerHtml) == Normal(html) ? null : $"the parser had to repair it into {body.InnerHtml}";
    }
}
