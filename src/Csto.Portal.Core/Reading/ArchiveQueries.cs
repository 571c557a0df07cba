using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>What the archive holds by day, read from the days that the publishing transactions keep: never counted over publications.</summary>
internal static class ArchiveQueries
{
    /// <summary>Every day that has anything, once for each kind that it has, in order of day.</summary>
    public static IQueryable<DayOfKind> DaysLive(this PortalDbContext db, string language) =>
        db.ArchiveDays.AsNoTracking()
            .Where(d => d.Language == language && d.Count > 0)
            .OrderBy(d => d.Day)
            .Select(d => new DayOfKind(d.Kind, d.Day, d.Count));
}

/// <summary>How much of a kind is live on a day.</summary>
internal sealed record DayOfKind(PublicationKind Kind, DateOnly Day, int Count);
