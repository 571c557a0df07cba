using Csto.Portal.BrowserTests.Harness;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>The field of the search: what is offered while somebody types, and what it does without scripts.</summary>
[Collection(SiteGroup.Name)]
public class SearchTests(SitePortal portal)
{
    [BrowserFact]
    public async Task Field_WhileSomebodyTypes_OffersNames()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync("/search");
        await visit.Page.Locator("#q").PressSequentiallyAsync("одк");

        await visit.Page.Locator("datalist option[value='ОДКБ']").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
    }

    [BrowserFact]
    public async Task FieldOfTheMasthead_WithoutScripts_LeadsToResults()
    {
        await using var visit = await portal.OpenAsync(new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator(".lookup__input").FillAsync("секретариат");
        await visit.Page.Locator(".lookup__go").ClickAsync();

        await visit.Page.WaitForURLAsync("**/search?q=*");
        (await visit.Page.Locator(".item").CountAsync()).ShouldBePositive();
    }
}
