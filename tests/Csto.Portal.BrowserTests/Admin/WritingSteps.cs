using Csto.Portal.BrowserTests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>The field in which a text is written, as a page or as its Markdown, and what would be posted of it.</summary>
internal static class WritingSteps
{
    /// <summary>A draft of its own with these words, open before the chief.</summary>
    public static async Task<Visit> WriteAsync(this DeskPortal portal, string body, bool visual = true)
    {
        var id = await DeskContent.CreateAsync(portal.Portal, new() { Title = "Черновик для пробы", Body = body });
        (await portal.Portal.WithDatabaseAsync(db => db.Editions.Where(edition => edition.PublicationId == id).Select(edition => edition.Body).SingleAsync())).ShouldBe(body);
        var visit = await portal.OpenAsync(Colleague.Chief, visual: visual);
        await visit.GoAsync($"/admin/publications/{id}");
        return visit;
    }

    public static ILocator Sheet(this Visit visit) => visit.Page.Locator("#Body-visual:visible, textarea#Body:visible");

    public static Task KeysAsync(this Visit visit, string keys) => visit.Page.Keyboard.PressAsync(keys);

    /// <summary>What would be posted now.</summary>
    public static Task<string> PostedAsync(this Visit visit) =>
        visit.Page.EvaluateAsync<string>("() => new FormData(document.querySelector('form.editor')).get('Body').replaceAll('\\r\\n', '\\n')");

    /// <summary>Waits for what is still on its way: words are handed over when the hand rests.</summary>
    public static async Task ShouldHoldAsync(this Visit visit, string text)
    {
        await visit.SettleAsync();
        for (var tries = 0; tries < 30 && await visit.PostedAsync() != text; tries++)
            await visit.SettleAsync();
        (await visit.PostedAsync()).ShouldBe(text);
    }

    /// <summary>As a browser does when a person pastes.</summary>
    public static async Task PasteAsync(this Visit visit, string html, string plain = "слова") => await visit.Page.EvaluateAsync(
        """
        ([html, plain]) => {
          const clipboardData = new DataTransfer();
          if (html)
            clipboardData.setData('text/html', html);
          clipboardData.setData('text/plain', plain);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }
        """,
        new[] { html, plain });
}
