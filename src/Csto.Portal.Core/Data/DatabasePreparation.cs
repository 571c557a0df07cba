using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Data;

/// <summary>Makes the database ready for this version of the portal.</summary>
public static class DatabasePreparation
{
    /// <summary>Creates the database when there is none and applies pending migrations.</summary>
    public static Task PrepareAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.Database.MigrateAsync(cancellationToken);
}
