using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// A press contact as a card: text that can be selected, a button that copies it, its vCard; under a contact that has changed since it was
/// printed, who answers today.
/// </summary>
/// <param name="Id">Begins the ids of the card's parts, so that several can stand on a page.</param>
/// <param name="Printed">What is shown and copied, and what has become of it.</param>
/// <param name="PrintedOn">The day of the publication it was printed under; null for a card of today.</param>
public sealed record ContactView(string Id, PrintedContact Printed, DateOnly? PrintedOn = null)
{
    public const string View = "~/Shared/Contact/Contact.cshtml";

    /// <summary>What the press centre says beside it; null elsewhere.</summary>
    public ContactDetails? Details { get; init; }

    /// <summary>When it answers; null where that is not said.</summary>
    public WorkingHours? Hours => WorkingHours.Of(Details?.Hours);

    public static ContactView Of(CurrentContact contact) =>
        new(FormattableString.Invariant($"contact-{contact.Id}"), new PrintedContact(contact.Card, contact.Id, null)) { Details = contact.Details };
}
