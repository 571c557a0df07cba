using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>What a journalist takes along: a whole piece, a passage with whose words it is, a link to it.</summary>
[Collection(SiteGroup.Name)]
public class CopyingTests(SitePortal portal)
{
    private static readonly string[] Clipboard = ["clipboard-read", "clipboard-write"];

    [BrowserTheory]
    [InlineData(SiteContent.News)]
    [InlineData(SiteContent.RichNews)]
    [InlineData(SiteContent.Speech)]
    public async Task CopyForThePress_PutsTextAndHtmlOnTheClipboard_TheTextByteForByte(string path)
    {
        await using var visit = await portal.OpenAsync(new() { Permissions = Clipboard });
        await visit.GoAsync(path);
        var button = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Скопировать для СМИ" });

        await button.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator(".copies > .copies__status", new() { HasTextString = "Скопировано" }).WaitForAsync();

        (await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldBe(await visit.Page.EvaluateAsync<string>("() => fetch(location.pathname + '/text').then(a => a.text())"));
        var html = await visit.Page.EvaluateAsync<string>("async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()");
        html.ShouldContain("<h1>");
        html.ShouldContain($"href=\"{portal.Address}{path[1..]}\"");
        html.ShouldNotContain("class=");
        html.ShouldNotContain("<script");
        visit.TakeComplaints().ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task CopyForThePress_WithoutClipboardItems_CopiesTheText_AndRefusedSaysSo()
    {
        await using var visit = await portal.OpenAsync(new() { Permissions = Clipboard });
        await visit.Page.AddInitScriptAsync("delete window.ClipboardItem;");
        await visit.GoAsync(SiteContent.News);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Скопировать для СМИ" }).ClickAsync();
        await visit.Page.Locator(".copies > .copies__status", new() { HasTextString = "Скопировано" }).WaitForAsync();
        (await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldStartWith("В Секретариате прошло совещание");

        await visit.Page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Скопировать для СМИ" }).ClickAsync();
        await visit.Page.Locator(".copies > .copies__status", new() { HasTextString = "откройте простой текст" }).WaitForAsync();
    }

    [BrowserFact]
    public async Task Citation_IsFoldedUp_AndCopiedInOneClick()
    {
        await using var visit = await portal.OpenAsync(new() { Permissions = Clipboard });
        await visit.GoAsync(SiteContent.News);
        await visit.Page.GetByText("Как сослаться").ClickAsync();
        await visit.Page.Locator(".copies__cite button").ClickAsync();
        await visit.Page.Locator(".copies__cite .copies__status", new() { HasTextString = "Скопировано" }).WaitForAsync();
        (await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldContain("[Электронный ресурс] : новость, 13 февраля 2026 г. // Организация Договора");
    }

    [BrowserFact]
    public async Task Passage_Marked_IsCopiedWithWhoseWordsItIs()
    {
        await using var visit = await portal.OpenAsync(new() { Permissions = Clipboard });
        await visit.GoAsync(SiteContent.Speech);
        await MarkAsync(visit, ".article__body p", 0);
        var bar = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Выделенный отрывок" });
        await bar.WaitForAsync();
        await visit.ShouldBeSoundAsync();
        await MarkAsync(visit, ".article__body p", 0);
        await bar.GetByRole(AriaRole.Button, new() { Name = "Скопировать цитату" }).ClickAsync();
        await bar.GetByText("Скопировано").WaitForAsync();

        var copied = await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        copied.ShouldStartWith("«");
        copied.ShouldEndWith($"» — Павел Арсеньев, ОДКБ. «Слово к участникам сборов спасателей», 12 февраля 2026. {portal.Address}{SiteContent.Speech[1..]}");
        copied.ShouldNotContain("\u00A0");
    }

    [BrowserFact]
    public async Task Bar_ByKeyboard_IsNextAfterThePassage_AndGoesWithEscape()
    {
        await using var visit = await portal.OpenAsync(new() { Permissions = Clipboard });
        await visit.GoAsync(SiteContent.News);
        // Three presses mark a paragraph, as a reader does; the last one ends beyond the text.
        foreach (var paragraph in new[] { visit.Page.Locator(".article__body > p").Last, visit.Page.Locator(".article__body > p").First })
        {
            await paragraph.ClickAsync(new() { ClickCount = 3 });
            await visit.Page.Locator(".excerpt").WaitForAsync();
        }

        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<string>("() => document.activeElement.textContent")).ShouldBe("Скопировать цитату");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator(".excerpt__status", new() { HasTextString = "Скопировано" }).WaitForAsync();
        (await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldContain("#:~:text=");

        await visit.Page.Keyboard.PressAsync("Escape");
        (await visit.Page.Locator(".excerpt").CountAsync()).ShouldBe(0);
    }

    /// <summary>The press that copies is no new marking.</summary>
    [BrowserFact]
    public async Task Bar_Pressed_GoesOnSayingSoAndKeepsTheFocus()
    {
        await using var visit = await portal.OpenAsync(new() { Permissions = Clipboard });
        await visit.Page.Clock.InstallAsync();
        await visit.GoAsync(SiteContent.News);
        await visit.Page.Locator(".article__body > p").First.ClickAsync(new() { ClickCount = 3 });
        var quote = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Скопировать цитату" });
        await quote.WaitForAsync();
        await quote.FocusAsync();
        await quote.ClickAsync();
        await visit.Page.Clock.RunForAsync(1000);

        await Assertions.Expect(visit.Page.Locator(".excerpt__status")).ToHaveTextAsync("Скопировано");
        await Assertions.Expect(quote).ToBeFocusedAsync();
    }

    /// <summary>Ordinary copying gives what the browser gives: no words are added.</summary>
    [BrowserFact]
    public async Task OrdinaryCopying_IsLeftAlone()
    {
        await using var visit = await portal.OpenAsync(new() { Permissions = Clipboard });
        await visit.GoAsync(SiteContent.News);
        var paragraph = visit.Page.Locator(".article__body > p").First;
        // Marked so it ends behind the bar.
        await paragraph.ClickAsync(new() { ClickCount = 3 });
        await visit.Page.Locator(".excerpt").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Control+c");
        (await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).Replace('\u00A0', ' ').Trim()
            .ShouldBe((await paragraph.InnerTextAsync()).Replace('\u00A0', ' ').Trim());
    }

    /// <summary>Chromium itself finds what the link tells: a word, a sentence, paragraphs, of two alike the right one.</summary>
    [BrowserTheory]
    [InlineData(SiteContent.RichNews, 0.9)]
    [InlineData(SiteContent.RichNews, 0.55)]
    [InlineData(SiteContent.Speech, 0.95)]
    [InlineData(SiteContent.News, 0.8)]
    public async Task LinkToAPassage_Opened_ShowsIt(string path, double place)
    {
        await using var visit = await portal.OpenAsync(new() { Permissions = Clipboard, ViewportSize = new() { Width = 1000, Height = 400 } });
        foreach (var length in new[] { 3, 12, 60 })
        {
            await visit.GoAsync(path);
            var words = await MarkWordsAsync(visit, place, length);
            await visit.Page.Locator(".excerpt").WaitForAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Скопировать ссылку на фрагмент" }).ClickAsync();
            await visit.Page.Locator(".excerpt__status", new() { HasTextString = "Скопировано" }).WaitForAsync();
            var link = await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
            var top = await visit.Page.EvaluateAsync<double>("() => getSelection().getRangeAt(0).getBoundingClientRect().top + scrollY");

            await using var other = await portal.OpenAsync(new() { ViewportSize = new() { Width = 1000, Height = 400 } });
            await other.Page.GotoAsync(link);
            await other.SettleAsync();
            await other.Page.WaitForFunctionAsync("() => scrollY > 0", null, new() { Timeout = 5000 });
            var scrolled = await other.Page.EvaluateAsync<double>("() => scrollY");
            (top - scrolled).ShouldBeInRange(-60, 400, $"{words} — {link}");
        }
    }

    [BrowserFact]
    public async Task Bar_OnATelephone_LiesAtAnEdge_AwayFromThePassage()
    {
        await using var visit = await portal.OpenAsync(new() { ViewportSize = new() { Width = 360, Height = 640 } });
        await visit.GoAsync(SiteContent.Speech);
        foreach (var block in new[] { "start", "end" })
        {
            await visit.Page.EvaluateAsync(
                """
                block => {
                  const paragraph = document.querySelectorAll('.article__body p')[1];
                  paragraph.scrollIntoView({ block });
                  const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
                  let node = text.nextNode();
                  if (block === 'end') for (let next = node; next; next = text.nextNode()) node = next;
                  const at = block === 'end' ? node.data.length - 12 : 0;
                  getSelection().setBaseAndExtent(node, at, node, Math.min(node.data.length, at + 10));
                }
                """, block);
            await visit.Page.Locator(".excerpt").WaitForAsync();
            await visit.Page.WaitForFunctionAsync(
                """
                () => {
                  const bar = document.querySelector('.excerpt').getBoundingClientRect();
                  const words = getSelection().getRangeAt(0).getBoundingClientRect();
                  return bar.left >= 0 && bar.right <= innerWidth && (bar.bottom <= words.top || bar.top >= words.bottom);
                }
                """);
        }

        (await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
    }

    [BrowserFact]
    public async Task WithoutScripts_TheRowHoldsLinksAlone()
    {
        await using var visit = await portal.OpenAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync(SiteContent.News);
        (await visit.Page.Locator(".copies button:visible").CountAsync()).ShouldBe(0);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Простой текст" }).ClickAsync();
        visit.Page.Url.ShouldEndWith(SiteContent.News + "/text");
    }

    [BrowserFact]
    public async Task Script_OfCopies_IsLoadedByNobodyWhoOnlyReads()
    {
        await using var visit = await portal.OpenAsync();
        var scripts = new List<string>();
        visit.Page.Request += (_, request) => scripts.Add(request.Url);
        await visit.GoAsync(SiteContent.News);
        scripts.ShouldNotContain(url => url.Contains("/copies-"));
        await MarkAsync(visit, ".article__body > p", 0);
        await visit.Page.Locator(".excerpt").WaitForAsync();
        scripts.ShouldContain(url => url.Contains("/copies-"));
    }

    private static async Task MarkAsync(Visit visit, string selector, int index) => await visit.Page.EvaluateAsync(
        "([selector, index]) => getSelection().selectAllChildren(document.querySelectorAll(selector)[index])", new object[] { selector, index });

    /// <summary>Some words from a place in the text on.</summary>
    /// <param name="place">0 for the beginning of the text, 1 for its end.</param>
    private static Task<string> MarkWordsAsync(Visit visit, double place, int length) => visit.Page.EvaluateAsync<string>(
        """
        ([place, length]) => {
          const nodes = [];
          const walker = document.createTreeWalker(document.querySelector('.article__body'), NodeFilter.SHOW_TEXT, node =>
            node.data.trim().length > 12 && node.parentElement.getClientRects().length ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
          while (walker.nextNode()) nodes.push(walker.currentNode);
          const at = Math.floor(place * (nodes.length - 1));
          const last = nodes[Math.min(nodes.length - 1, at + (length > 30 ? 2 : 0))];
          const start = nodes[at].data.indexOf(' ') + 1;
          const words = nodes[at].data.slice(start).split(/\s+/).slice(0, length).join(' ').length;
          getSelection().setBaseAndExtent(nodes[at], start, last, last === nodes[at] ? Math.min(last.data.length, start + words) : last.data.length);
          return getSelection().toString();
        }
        """, new object[] { place, length });
}
