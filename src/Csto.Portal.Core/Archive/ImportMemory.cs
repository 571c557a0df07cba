using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive;

/// <summary>Finds what was imported before.</summary>
internal static class ImportMemory
{
    /// <summary>The record of the item, the one of its own day first; null where it was never imported.</summary>
    public static async Task<ImportedItem?> FindImportedAsync(this PortalDbContext db, ArchiveItem item, CancellationToken cancellationToken)
    {
        var records = await db.ImportedItems.Where(i => i.Key == item.Key).OrderBy(i => i.Id).ToListAsync(cancellationToken);
        return records.Find(r => r.Date == item.Date) ?? records.Find(r => ImportPlan.IsSame(r.Date, item.Date));
    }

    /// <summary>
    /// The item as it stands now. Whoever changed its text gave it another version; whoever withdrew, unpublished or binned it moved it on.
    /// </summary>
    public static async Task<KnownItem> DescribeAsync(this PortalDbContext db, ImportedItem record, CancellationToken cancellationToken)
    {
        var publication = await db.LoadForChangeAsync(record.PublicationId, cancellationToken);
        var edition = publication?.WorkEdition ?? publication?.LiveEdition;
        var untouched = edition is { State: EditionState.Draft or EditionState.Live }
            && edition.Id == record.EditionId && edition.TextVersion == record.EditionVersion;
        return new(record.PublicationId, record.Date, record.IsWhole, untouched ? edition!.AsSavedText() : null);
    }

    /// <summary>Path of the live text; null where there is none.</summary>
    public static async Task<string?> AddressAsync(this PortalDbContext db, int publicationId, CancellationToken cancellationToken)
    {
        var publication = await db.Publications.AsNoTracking().SingleOrDefaultAsync(p => p.Id == publicationId, cancellationToken);
        return publication is { Visibility: Visibility.Live } ? PublicationAddress.Of(publication)?.Path : null;
    }
}
