using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive;

/// <summary>
/// Keeps one press contact for each person the old pages print. A contact nobody changed since gains what a further page knows better;
/// one that people changed is theirs.
/// </summary>
public sealed class ContactImporter(PortalDbContext db, TimeProvider clock)
{
    /// <summary>The contact's id. To be called inside the transaction of the item that prints it.</summary>
    public async Task<int> BringAsync(ContactFooter footer, Actor actor, CancellationToken cancellationToken)
    {
        var contacts = await db.PressContacts.OrderBy(c => c.Id).ToListAsync(cancellationToken);
        var known = contacts.Find(c => ContactMerge.IsSame(c.ToFooter(), footer));
        if (known is null)
            return await CreateAsync(footer, contacts.Select(c => c.Position).DefaultIfEmpty().Max() + 1, actor, cancellationToken);

        var merged = ContactMerge.Merge(known.ToFooter(), footer);
        if (merged != known.ToFooter() && !await IsEditedAsync(known.Id, cancellationToken))
            await CompleteAsync(known, merged, actor, cancellationToken);
        return known.Id;
    }

    private async Task<int> CreateAsync(ContactFooter footer, int position, Actor actor, CancellationToken cancellationToken)
    {
        var contact = new PressContact
        {
            Name = footer.Name,
            Post = footer.Post,
            Phones = [.. footer.Phones],
            Email = footer.Email,
            Position = position,
        };
        db.Add(contact);
        await db.NextGenerationAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await AuditAsync(contact, actor, [], cancellationToken);
        return contact.Id;
    }

    private async Task CompleteAsync(PressContact contact, ContactFooter merged, Actor actor, CancellationToken cancellationToken)
    {
        var changes = new List<FieldChange>();
        if (contact.Post != merged.Post)
            changes.Add(new("Должность", contact.Post, merged.Post));
        if (!contact.Phones.SequenceEqual(merged.Phones))
            changes.Add(new("Телефоны", Printed(contact.Phones), Printed(merged.Phones)));
        if (contact.Email != merged.Email)
            changes.Add(new("Эл. почта", contact.Email, merged.Email));
        (contact.Post, contact.Phones, contact.Email) = (merged.Post, [.. merged.Phones], merged.Email);
        await db.NextGenerationAsync(cancellationToken);
        await AuditAsync(contact, actor, changes, cancellationToken);
    }

    private Task<bool> IsEditedAsync(int contactId, CancellationToken cancellationToken) => db.AuditEntries.AnyAsync(
        a => a.SubjectType == AuditSubject.PressContact && a.SubjectId == contactId && a.Action != AuditAction.Imported, cancellationToken);

    private async Task AuditAsync(PressContact contact, Actor actor, IReadOnlyList<FieldChange> changes, CancellationToken cancellationToken)
    {
        var subject = new AuditedSubject(AuditSubject.PressContact, contact.Id, contact.Name);
        db.AddAudit(clock.GetUtcNow().UtcDateTime, actor, AuditAction.Imported, subject, changes);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string Printed(IEnumerable<ContactPhone> phones) =>
        string.Join(", ", phones.Select(p => p.Kind == PhoneKind.PhoneAndFax ? p.Number + " (тел/факс)" : p.Number));
}
