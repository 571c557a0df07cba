using Csto.Portal.Core.Content;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Terms;

/// <summary>On what conditions texts, photographs and videos may be used. Files that leave the portal name its address.</summary>
public sealed class TermsController(TermsText terms) : SiteController
{
    [Page(Routes.Terms)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new TermsView(MarkdownRenderer.Render(await terms.ReadAsync(cancellationToken))));
}

public sealed record TermsView(RenderedContent Text) : IPage
{
    public PageHead Head => new()
    {
        Title = CommonWords.Terms,
        Description = TermsWords.Description,
        Path = Links.Terms,
    };
}
