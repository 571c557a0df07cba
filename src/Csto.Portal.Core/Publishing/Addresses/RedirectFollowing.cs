using Csto.Portal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Addresses;

/// <summary>Old addresses follow the page of a person or topic whose own address changes.</summary>
internal static class RedirectFollowing
{
    /// <param name="db">The context of the transaction.</param>
    /// <param name="from">The part of the path that changes, between slashes: <c>/topics/ucheniia/</c>.</param>
    /// <param name="to">What it is now.</param>
    /// <param name="cancellationToken">Stops the transaction.</param>
    public static async Task FollowAsync(this PortalDbContext db, string from, string to, CancellationToken cancellationToken)
    {
        if (from == to)
            return;
        foreach (var redirect in await db.Redirects.Where(r => r.Target!.Contains(from)).ToListAsync(cancellationToken))
            redirect.Target = redirect.Target!.Replace(from, to, StringComparison.Ordinal);
    }
}
