using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Subscriptions;

internal static class Forgetting
{
    /// <summary>Deletes the subscriber, every letter to the address that readers of the portal ever asked for, and what was asked and not confirmed.</summary>
    public static async Task ForgetSubscriberAsync(this PortalDbContext db, Subscriber subscriber, CancellationToken cancellationToken)
    {
        var (id, address) = (subscriber.Id, subscriber.Address);
        await db.OutboxMessages.Where(m => m.SubscriberId == id || (m.Lane == LetterLane.Asked && m.ToAddress == address)).ExecuteDeleteAsync(cancellationToken);
        await db.SubscriptionRequests.Where(r => r.Address == address).ExecuteDeleteAsync(cancellationToken);
        await db.Subscribers.Where(s => s.Id == id).ExecuteDeleteAsync(cancellationToken);
    }
}
