using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Subscriptions;

internal static class MailingQueries
{
    /// <summary>UTC: the end of the digest before an instant, of a day earlier where there was none.</summary>
    public static async Task<DateTime> DigestBeforeAsync(this PortalDbContext db, DateTime at, CancellationToken cancellationToken) =>
        await db.Mailings.Where(m => m.Kind == MailingKind.Digest && m.At < at).MaxAsync(m => (DateTime?)m.At, cancellationToken) ?? at.AddDays(-1);
}
