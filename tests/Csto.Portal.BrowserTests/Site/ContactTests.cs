using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>The contact footer in the hands of a journalist.</summary>
[Collection(SiteGroup.Name)]
public class ContactTests(SitePortal portal)
{
    private const string CopiedText =
        """
        Пресс-секретарь Секретариата
        Мария Соколовская
        Телефон: +7 000 000-00-01
        Тел./факс: +7 000 000-00-02
        Почта: press@example.org
        """;

    [BrowserFact]
    public async Task CopyButton_PressedByKeyboard_CopiesTheTextAndAnnouncesIt()
    {
        await using var visit = await portal.OpenAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await visit.GoAsync(SiteContent.News);
        var contact = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Мария Соколовская" });

        await contact.GetByRole(AriaRole.Button, new() { Name = "Скопировать" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(contact.GetByRole(AriaRole.Status)).ToHaveTextAsync("Скопировано");
        (await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ReplaceLineEndings().ShouldBe(CopiedText);
    }

    [BrowserFact]
    public async Task CopyButton_ClipboardRefused_StillCopiesOrSelectsAndSaysWhich()
    {
        await using var visit = await portal.OpenAsync();
        await visit.Page.AddInitScriptAsync("navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); document.execCommand = () => false;");
        await visit.GoAsync(SiteContent.News);
        var contact = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Мария Соколовская" });

        await contact.GetByRole(AriaRole.Button, new() { Name = "Скопировать" }).ClickAsync();

        await Assertions.Expect(contact.GetByRole(AriaRole.Status)).ToContainTextAsync("Ctrl+C");
        (await visit.Page.EvaluateAsync<string>("() => getSelection().toString()")).ShouldContain("+7 000 000-00-01");
    }

    [BrowserFact]
    public async Task Contact_WithoutScripts_CanBeSelectedAndHasNoDeadButton()
    {
        await using var visit = await portal.OpenAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync(SiteContent.News);

        var contact = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Мария Соколовская" });

        await SelectAsync(contact.GetByText("Пресс-секретарь"), contact.GetByText("press@example.org"));

        var selected = await visit.Page.EvaluateAsync<string>("() => getSelection().toString()");
        selected.ShouldContain("+7 000 000-00-01");
        selected.ShouldContain("press@example.org");
        (await visit.Page.Locator("button:not([type=submit]):visible").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task OldContact_OnAnOldItem_ShowsWhoAnswersToday()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync(SiteContent.OldNews);
        var contact = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Игорь Белозёров" });

        await Assertions.Expect(contact).ToContainTextAsync("Мария Соколовская");
        (await contact.GetByRole(AriaRole.Link, new() { Name = "+7 000 000-00-01" }).GetAttributeAsync("href")).ShouldBe("tel:+70000000001");
    }

    /// <summary>From the first letter of one to behind the last of the other: a click, and another with Shift.</summary>
    private static async Task SelectAsync(ILocator from, ILocator to)
    {
        await from.ClickAsync(new() { Position = new() { X = 1, Y = 8 } });
        var end = (await to.BoundingBoxAsync())!;
        // Behind it: the words themselves are a link.
        await to.ClickAsync(new() { Position = new() { X = end.Width + 5, Y = end.Height / 2 }, Modifiers = [KeyboardModifier.Shift], Force = true });
    }
}
