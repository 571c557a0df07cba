using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Site.Item;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Editions;

/// <summary>
/// One edition as it was, and what it changed. Where the publication moved: 301 to the same edition at its present address; where it was
/// unpublished its editions are gone with it.
/// </summary>
[CacheablePages]
public sealed class EditionsController(EditionReader editions, PublicationPages publications, AddressReader addresses, SiteNow now)
    : ItemPartController(publications, addresses, now)
{
    private static readonly WrittenValues Written = new(Dates.Long, () => EditionsWords.PictureWithoutWords);

    [Page(Routes.Edition)]
    public async Task<IActionResult> Show(
        string section, string year, string month, string day, string slug, int number, CancellationToken cancellationToken)
    {
        if (ItemAddress.Of(section, year, month, day, slug) is not { } address)
            return NotFound();
        return await editions.FindAsync(address, number, cancellationToken) is { } found
            ? View("Edition", new EditionView(address, found, await SectionOfAsync(address, cancellationToken)))
            : await ElsewhereAsync(address, to => Links.Edition(to, number), cancellationToken);
    }

    [Page(Routes.EditionChanges)]
    public async Task<IActionResult> Changes(
        string section, string year, string month, string day, string slug, int number, CancellationToken cancellationToken)
    {
        if (ItemAddress.Of(section, year, month, day, slug) is not { } address)
            return NotFound();
        return await editions.ChangesAsync(address, number, Written, cancellationToken) is { } changes
            ? View("Changes", new ChangesView(address, changes, await SectionOfAsync(address, cancellationToken)))
            : await ElsewhereAsync(address, to => Links.EditionChanges(to, number), cancellationToken);
    }
}
