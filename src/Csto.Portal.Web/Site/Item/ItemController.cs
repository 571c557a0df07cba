using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Item;

/// <summary>
/// One publication. Where none stands: 301 to the present address of one that moved or that is of another kind, 410 with its explanation
/// for one that was unpublished, else 404.
/// </summary>
public sealed class ItemController(PublicationPages publications, AddressReader addresses, Sections sections, PortalSettings settings)
    : SiteController
{
    [Page(Routes.Item)]
    public async Task<IActionResult> Index(
        string section, string year, string month, string day, string slug, CancellationToken cancellationToken)
    {
        if (Address(section, $"{year}-{month}-{day}", slug) is not { } address)
            return NotFound();
        return await publications.FindAsync(address, cancellationToken) switch
        {
            PublicationAnswer.Live live => View(await ViewOfAsync(address, live.Page, cancellationToken)),
            PublicationAnswer.Gone gone => Gone(address, gone.Explanation),
            _ => await addresses.FindAsync(address, cancellationToken) switch
            {
                OldAddress.Moved moved => RedirectPermanent(Links.Item(moved.To)),
                OldAddress.Gone gone => Gone(address, gone.Explanation),
                _ => NotFound(),
            },
        };
    }

    private static PublicationAddress? Address(string section, string date, string slug) =>
        PublicationAddress.KindOf(section.ToLowerInvariant()) is { } kind
        && DateOnly.TryParseExact(date, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(kind, day, slug.ToLowerInvariant())
            : null;

    private ViewResult Gone(PublicationAddress address, string? explanation) => Gone(GoneView.At(
        Links.Item(address),
        "Материал снят с публикации",
        explanation ?? "Этот материал больше не доступен на портале.",
        new Crumb("Другие материалы этого дня", Links.Day(null, address.PublishedOn)),
        new Crumb("Архив по годам и дням", Links.List(null)),
        new Crumb("Контакты для прессы", Links.Press)));

    private async Task<ItemView> ViewOfAsync(PublicationAddress address, PublicationPage page, CancellationToken cancellationToken)
    {
        var all = await sections.AllAsync(cancellationToken);
        return new ItemView(address, page, ItemHead.Of(address, page, all.FirstOrDefault(s => s.Kind == address.Kind)?.Title, settings));
    }
}

public sealed record ItemView(PublicationAddress Address, PublicationPage Page, PageHead Head) : IPage;
