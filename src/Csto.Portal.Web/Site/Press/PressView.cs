using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Press;

/// <param name="Asked">The day as it stands in the form.</param>
/// <param name="Today">The last day that may be asked for, as forms write it.</param>
/// <param name="Problem">Why the day that was asked for is none; null where it is one, or none was.</param>
public sealed record PressView(PressPage Page, PageHead Head, string? Asked, string Today, string? Problem) : IPage
{
    /// <summary>A contact as it was on a day, with who answers today where that has changed.</summary>
    public ContactView ViewOf(ContactPeriod then, DateOnly day)
    {
        var printed = Page.Contacts.FirstOrDefault(c => c.Id == then.Contact.Id) is { } same
            ? new PrintedContact(then.Contact.Card, same.Id, null)
            : PrintedContact.Of(then.Contact.Card, then.Contact.Id, Page.Contacts);
        return new(FormattableString.Invariant($"contact-{then.Contact.Id}"), printed, day) { Details = then.Contact.Details };
    }
}
