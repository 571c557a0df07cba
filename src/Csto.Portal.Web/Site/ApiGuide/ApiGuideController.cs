using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;

namespace Csto.Portal.Web.Site.ApiGuide;

/// <summary>The API told to people: what the document says, and nothing else, so that the two cannot differ.</summary>
[CacheablePages]
public sealed class ApiGuideController([FromKeyedServices("v1")] IOpenApiDocumentProvider documents) : SiteController
{
    [Page(Routes.Api)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new ApiGuideView(await documents.GetOpenApiDocumentAsync(cancellationToken), Language.Current));
}
