using Csto.Portal.BrowserTests.Harness;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>Scripts help; nothing needs them to be read.</summary>
[Collection(SiteGroup.Name)]
public class WithoutScriptsTests(SitePortal portal)
{
    [BrowserFact]
    public async Task EveryPage_WithoutScripts_SaysTheSame()
    {
        string[] pages =
        [
            "/", "/news/", "/archive/2026/02/", "/archive/2026/02/12/", SiteContent.EmptyDay, SiteContent.RichNews, SiteContent.OldNews,
            SiteContent.Speech, SiteContent.Statement, SiteContent.Person, SiteContent.Topic, "/persons/", "/topics/", "/press/",
            "/photos/", "/videos/", "/terms/", "/vision", "/accessibility", MediaContent.AlbumPiece, MediaContent.AlbumPhotos,
        ];
        await using var scripted = await portal.OpenAsync();
        await using var plain = await portal.OpenAsync(new() { JavaScriptEnabled = false });

        foreach (var path in pages)
        {
            await scripted.Page.GotoAsync(path);
            await plain.Page.GotoAsync(path);
            (await plain.Page.Locator("button:not([type=submit]):visible").CountAsync()).ShouldBe(0, $"dead buttons on {path}");
            (await TextAsync(plain)).ShouldBe(await TextAsync(scripted), path);
        }
    }

    /// <summary>What the eye reads, but for buttons, which are there for scripts only.</summary>
    private static async Task<string> TextAsync(Visit visit)
    {
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('main button').forEach(button => button.remove())");
        return string.Join(' ', (await visit.Page.Locator("main").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
