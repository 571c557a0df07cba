using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Home;

[CacheablePages]
public sealed class HomeController(HomeReader home, PortalSettings settings) : SiteController
{
    [Page(Routes.Home)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var page = await home.ReadAsync(Language.Current, cancellationToken);
        return View(new HomeView(page, new PageHead
        {
            Title = HomeWords.Title,
            Description = HomeWords.Description,
            Path = Links.Home,
            Data = [StructuredData.Organization(settings, page.Contacts)],
        }));
    }
}

public sealed record HomeView(HomePage Page, PageHead Head) : IPage;
