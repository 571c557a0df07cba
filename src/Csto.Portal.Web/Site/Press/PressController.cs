using System.Text;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Press;

/// <summary>The press centre: who answers today.</summary>
[CacheablePages]
public sealed class PressController(PressReader press, PortalSettings settings) : SiteController
{
    [Page(Routes.Press)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var page = await press.ReadAsync(Language.Current, cancellationToken);
        return View(new PressView(page, new PageHead
        {
            Title = PressWords.Title,
            Description = PressWords.Description,
            Path = Links.Press,
            Data = [StructuredData.Organization(settings, page.Contacts)],
        }));
    }

    /// <summary>A vCard always holds what answers today: an address book is no place for history.</summary>
    [Page(Routes.ContactCard)]
    public async Task<IActionResult> Card(int id, CancellationToken cancellationToken) =>
        await press.FindAsync(Language.Current, id, cancellationToken) switch
        {
            { Card: { } card } => File(
                Encoding.UTF8.GetBytes(VCard.Write(card, settings.Absolute(Links.ContactCard(id)), settings.Absolute(Links.Press))),
                "text/vcard; charset=utf-8",
                FormattableString.Invariant($"press-{id}.vcf")),
            { } => Gone(GoneView.At(
                Links.ContactCard(id),
                PressWords.CardGone,
                PressWords.CardGoneText,
                new Crumb(CommonWords.PressContacts, Links.Press))),
            null => NotFound(),
        };
}

public sealed record PressView(PressPage Page, PageHead Head) : IPage;
