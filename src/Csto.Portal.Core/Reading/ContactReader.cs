using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>Whom the press called on a day.</summary>
/// <param name="Day">In Moscow.</param>
/// <param name="Contacts">In the order of the press centre.</param>
public sealed record ContactsOfDay(DateOnly Day, IReadOnlyList<CurrentContact> Contacts);

/// <summary>Contacts of the press service by the days on which they answer.</summary>
public sealed class ContactReader(PortalDbContext db, TimeProvider clock)
{
    /// <param name="language">Of names and posts.</param>
    /// <param name="day">Null: today, which is Moscow's.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<ContactsOfDay> OnAsync(string language, DateOnly? day, CancellationToken cancellationToken)
    {
        var on = day ?? MoscowTime.Today(clock);
        var contacts = await db.ContactsOn(language, on).ToListAsync(cancellationToken);
        return new(on, [.. contacts.Select(contact => contact with { Card = contact.Card with { Name = PersonName.In(language, contact.Card.Name) } })]);
    }
}
