using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Accessibility;

/// <summary>What is done for readers who see, hear or move differently, what is missing, and whom to tell (ГОСТ Р 52872-2019).</summary>
[CacheablePages]
public sealed class AccessibilityController : SiteController
{
    [Page(Routes.Accessibility)]
    public IActionResult Index() => View(new AccessibilityView());
}

public sealed record AccessibilityView : IPage
{
    public PageHead Head => new() { Title = AccessibilityWords.Title, Description = AccessibilityWords.Description, Path = Links.Accessibility };
}
