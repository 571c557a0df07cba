using Csto.Portal.BrowserTests.Harness;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>An item on paper.</summary>
[Collection(SiteGroup.Name)]
public class PrintTests(SitePortal portal)
{
    [BrowserFact]
    public async Task Item_Printed_CarriesAddressDateAndContactAndNoNavigation()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync(SiteContent.News);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var paper = await visit.Page.Locator("body").InnerTextAsync();
        paper.ShouldContain(new Uri(portal.Address, SiteContent.News).AbsoluteUri);
        paper.ShouldContain("13 февраля 2026");
        paper.ShouldContain("Мария Соколовская");
        paper.ShouldContain("+7 000 000-00-01");
        paper.ShouldNotContain("Перейти к содержанию");
        (await visit.Page.Locator("nav:visible, button:visible").CountAsync()).ShouldBe(0);
    }
}
