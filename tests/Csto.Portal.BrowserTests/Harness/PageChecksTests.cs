using Csto.Portal.BrowserTests.Site;

namespace Csto.Portal.BrowserTests.Harness;

/// <summary>The checks are worth what they catch: a page with one fault is planted for each.</summary>
[Collection(SiteGroup.Name)]
public class PageChecksTests(SitePortal portal)
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'";

    [BrowserFact]
    public async Task Problems_SoundPage_None()
    {
        await using var visit = await PlantAsync("<p>Текст страницы.</p>");

        (await visit.ProblemsAsync()).ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData("<p><img src='/nowhere.png' alt='Снимок'></p>", "404: ")]
    [InlineData("<p style='color: red'>Красный текст.</p>", "content security policy: style-src-attr")]
    [InlineData("<script>console.error('беда')</script><p>Текст.</p>", "content security policy: script-src-elem")]
    [InlineData("<p class='pale'>Бледный текст.</p>", "axe at 1280 Light: color-contrast")]
    [InlineData("<p class='pale-in-the-dark'>Бледный текст.</p>", "axe at 360 Dark: color-contrast")]
    [InlineData("<p><button></button></p>", "axe at 1280 Light: button-name")]
    [InlineData("<p class='wide'>Широкий текст.</p>", "overflow at 320: ")]
    [InlineData("<p class='grows'>Растущий текст.</p>", "overflow at 1280 with text of 200 %: ")]
    [InlineData("<script src='/planted.js'></script><div id='late'></div><p class='tall'>Текст.</p>", "layout shift of ")]
    [InlineData("<script src='/planted.js'></script><div id='late'></div><p>Текст.</p>", "console error: беда")]
    public async Task Problems_PlantedFault_NamesIt(string body, string expected)
    {
        await using var visit = await PlantAsync(body);

        (await visit.ProblemsAsync()).ShouldContain(problem => problem.StartsWith(expected));
    }

    private async Task<Visit> PlantAsync(string body)
    {
        const string Style = """
            body { margin: 0; background: white; color: black } .pale { color: #ccc } .wide { inline-size: 700px } .grows { inline-size: 50rem } .tall { block-size: 500px }
            @media (prefers-color-scheme: dark) { .pale-in-the-dark { color: #ccc } }
            """;
        const string Script = """
            console.error('беда');
            addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => late.append(...Array.from({ length: 20 }, () => document.createElement('hr'))))));
            """;
        var visit = await portal.OpenAsync();
        await PlantAsync(visit, "/planted.css", "text/css", Style);
        await PlantAsync(visit, "/planted.js", "text/javascript", Script);
        await PlantAsync(visit, "/planted", "text/html; charset=utf-8", $"""
            <!DOCTYPE html><html lang="ru"><head><meta name="viewport" content="width=device-width"><title>Проба</title>
            <link rel="stylesheet" href="/planted.css"><link rel="icon" href="data:,"></head>
            <body><main><h1>Проба</h1>{body}</main></body></html>
            """);
        await visit.GoAsync("/planted");
        return visit;
    }

    private static async Task PlantAsync(Visit visit, string path, string type, string body) => await visit.Page.RouteAsync(
        "**" + path,
        route => route.FulfillAsync(new()
        {
            ContentType = type,
            Body = body,
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = Policy, ["Content-Type"] = type },
        }));
}
