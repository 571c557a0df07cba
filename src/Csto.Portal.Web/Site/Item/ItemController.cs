using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Item;

/// <summary>
/// One publication. Where none stands: 301 to the present address of one that moved or that is of another kind, 302 to the one that stands in
/// for it, 410 with its explanation for one that was unpublished, a page that says so where there is only a text in another language, else 404.
/// </summary>
[CacheablePages]
public sealed class ItemController(PublicationPages publications, AddressReader addresses, SiteNow now, PortalSettings settings)
    : SiteController
{
    [Page(Routes.Item)]
    public async Task<IActionResult> Index()
    {
        var cancellationToken = HttpContext.RequestAborted;
        if (ItemAddress.Of(RouteData.Values) is not { } address)
            return NotFound();
        return await publications.FindAsync(address, cancellationToken) switch
        {
            PublicationAnswer.Live live => View(await ViewOfAsync(address, live.Page, cancellationToken)),
            PublicationAnswer.Gone gone => Gone(GoneItem.At(address, gone.Explanation)),
            PublicationAnswer.Instead instead => Redirect(Links.Item(instead.To)),
            _ => await addresses.FindAsync(address, cancellationToken) switch
            {
                OldAddress.Moved moved => RedirectPermanent(Links.Item(moved.To)),
                OldAddress.Instead instead => Redirect(Links.Item(instead.To)),
                OldAddress.Gone gone => Gone(GoneItem.At(address, gone.Explanation)),
                OldAddress.Untranslated { Original: var original } => View(UntranslatedView.Page, new UntranslatedView(address, original)),
                _ => NotFound(),
            },
        };
    }

    private async Task<ItemView> ViewOfAsync(PublicationAddress address, PublicationPage page, CancellationToken cancellationToken)
    {
        var all = await now.SectionsAsync(address.Language, cancellationToken);
        return new ItemView(address, page, ItemHead.Of(address, page, all.FirstOrDefault(s => s.Kind == address.Kind)?.Title, settings));
    }
}

public sealed record ItemView(PublicationAddress Address, PublicationPage Page, PageHead Head) : IPage;
