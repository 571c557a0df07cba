using Csto.Portal.Core.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Shared;

/// <summary>A contact card.</summary>
/// <param name="Id">Begins the ids of the card's parts, so that several can stand on a page.</param>
/// <param name="Printed">What is shown and copied, and what has become of it.</param>
/// <param name="PrintedOn">The day of the publication it was printed under; null for a card of today.</param>
public sealed record ContactView(string Id, PrintedContact Printed, DateOnly? PrintedOn = null)
{
    public static ContactView Of(CurrentContact contact) =>
        new(FormattableString.Invariant($"contact-{contact.Id}"), new PrintedContact(contact.Card, contact.Id, null));
}

/// <summary>
/// A press contact as a card: text that can be selected, a button that copies it, its vCard; under a contact that has changed since it was
/// printed, who answers today.
/// </summary>
public sealed class ContactViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(ContactView contact) => View("~/Shared/Contact/Contact.cshtml", contact);
}
