using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>A contact that answers today.</summary>
public sealed record CurrentContact(int Id, ContactFooter Card);

/// <summary>What stands at the address of a contact's vCard: <see cref="Card"/> is null where the contact no longer answers, or not yet.</summary>
public sealed record ContactAnswer(ContactFooter? Card);

/// <summary>The press centre.</summary>
public sealed record PressPage(IReadOnlyList<CurrentContact> Contacts, IReadOnlyList<ListItem> Latest);

/// <summary>Whom the press calls today. Today is Moscow's.</summary>
public sealed class PressReader(PortalDbContext db, SiteNow now, TimeProvider clock)
{
    private const int Latest = 5;

    public async Task<PressPage> ReadAsync(string language, CancellationToken cancellationToken) => new(
        await now.ContactsAsync(language, cancellationToken),
        await db.WithPicturesAsync(await db.List(language, null, ArchivePeriod.All, null, Latest).ToListAsync(cancellationToken), cancellationToken));

    /// <summary>Null where there is no such contact.</summary>
    public async Task<ContactAnswer?> FindAsync(string language, int id, CancellationToken cancellationToken)
    {
        if (await db.Contact(language, id).SingleOrDefaultAsync(cancellationToken) is not { } row)
            return null;
        var today = MoscowTime.Today(clock);
        var answers = (row.ValidFrom is null || row.ValidFrom <= today) && (row.ValidTo is null || row.ValidTo >= today);
        return new ContactAnswer(answers ? row.Card with { Name = PersonName.In(language, row.Card.Name) } : null);
    }
}
