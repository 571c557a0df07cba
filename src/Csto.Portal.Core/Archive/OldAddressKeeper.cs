using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive;

/// <param name="Address">As it will be found.</param>
/// <param name="Reason">Why it is not kept, a Russian phrase; null where it leads to the piece.</param>
public sealed record OldAddressReport(string Address, string? Reason);

/// <summary>
/// Keeps the address that an imported page had on the old site, so that links to it lead to the piece made of it, at once or when it is published. A run that was
/// killed before brings it with the next one.
/// </summary>
public sealed class OldAddressKeeper(PortalDbContext db, RedirectPlanner planner, TimeProvider clock)
{
    /// <param name="publicationId">The piece; null where a dry run would make it.</param>
    /// <param name="keys">Of its page.</param>
    /// <param name="dryRun">Whether to find out and write nothing.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    internal async Task<IReadOnlyList<OldAddressReport>> KeepAsync(
        int? publicationId, IReadOnlyList<OldAddressKey> keys, bool dryRun, CancellationToken cancellationToken)
    {
        var reports = new List<OldAddressReport>();
        foreach (var key in keys)
        {
            var reason = await planner.WhyNotOldAsync(key, cancellationToken) is null ? null : "по нему открывается страница самого портала";
            var known = reason is null ? await db.Redirects.AsNoTracking().SingleOrDefaultAsync(r => r.Path == key.Text, cancellationToken) : null;
            if (known is not null && known.PublicationId != publicationId)
                reason = "он уже ведёт на другую страницу";
            if (reason is null && known is null && !dryRun && publicationId is { } id)
                await AddAsync(id, key, cancellationToken);
            reports.Add(new(key.Text, reason));
        }

        return reports;
    }

    private Task<int> AddAsync(int publicationId, OldAddressKey key, CancellationToken cancellationToken) => db.InTransactionAsync(
        async cancel =>
        {
            await db.NextGenerationAsync(cancel);
            db.Redirects.Add(new()
            {
                Path = key.Text,
                Parameters = key.Parameters,
                PublicationId = publicationId,
                Origin = RedirectOrigin.Imported,
                CreatedAt = clock.GetUtcNow().UtcDateTime,
            });
            await db.LostAddresses.Where(l => l.Path == key.Text).ExecuteDeleteAsync(cancel);
            return await db.SaveChangesAsync(cancel);
        },
        cancellationToken);
}
