using Csto.Portal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>An edition that went out with nobody else having read it, and nobody has confirmed since.</summary>
/// <param name="Number">The edition's number within its publication.</param>
public sealed record UrgentItem(int PublicationId, int Number, string Title);

/// <summary>What went out urgently and waits for a second pair of eyes. Read on every page of the press office: one seek in an index.</summary>
public sealed class UrgencyReader(PortalDbContext db)
{
    /// <summary>More than these are hardly ever there; all of them are in the list of publications.</summary>
    private const int Shown = 5;

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<UrgentItem>> ListAsync(CancellationToken cancellationToken) =>
        await db.Unconfirmed(Shown).ToListAsync(cancellationToken);
}
