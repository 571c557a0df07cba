using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Item;

/// <summary>
/// What stands under the address of a publication. Where the publication moved: 301 to the same part at its present address; where it was unpublished, its
/// parts are gone with it, or lead to what stands in for it.
/// </summary>
public abstract class ItemPartController(PublicationPages publications, AddressReader addresses, SiteNow now) : SiteController
{
    /// <summary>The title of the section; null where it has none.</summary>
    protected async Task<string?> SectionOfAsync(PublicationAddress address, CancellationToken cancellationToken) =>
        (await now.SectionsAsync(address.Language, cancellationToken)).FirstOrDefault(s => s.Kind == address.Kind)?.Title;

    /// <inheritdoc cref="PublicationPages.FindAsync"/>
    protected Task<PublicationAnswer?> StandingAsync(PublicationAddress address, CancellationToken cancellationToken) =>
        publications.FindAsync(address, cancellationToken);

    /// <param name="address">Where the part was looked for.</param>
    /// <param name="at">The part of a publication at another address.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    protected async Task<IActionResult> ElsewhereAsync(
        PublicationAddress address, Func<PublicationAddress, string> at, CancellationToken cancellationToken) =>
        await ElsewhereAsync(address, await StandingAsync(address, cancellationToken), at, cancellationToken);

    /// <inheritdoc cref="ElsewhereAsync(PublicationAddress, Func{PublicationAddress, string}, CancellationToken)"/>
    /// <param name="answer">What stands there; null for nothing.</param>
    protected async Task<IActionResult> ElsewhereAsync(
        PublicationAddress address, PublicationAnswer? answer, Func<PublicationAddress, string> at, CancellationToken cancellationToken) =>
        answer switch
        {
            PublicationAnswer.Gone gone => Gone(GoneItem.At(address, gone.Explanation)),
            PublicationAnswer.Instead instead => Redirect(Links.Item(instead.To)),
            PublicationAnswer.Live => NotFound(),
            _ => await addresses.FindAsync(address, cancellationToken) switch
            {
                OldAddress.Moved moved => RedirectPermanent(at(moved.To)),
                OldAddress.Instead instead => Redirect(Links.Item(instead.To)),
                OldAddress.Gone gone => Gone(GoneItem.At(address, gone.Explanation)),
                OldAddress.Untranslated => Redirect(Links.Item(address)),
                _ => NotFound(),
            },
        };
}
