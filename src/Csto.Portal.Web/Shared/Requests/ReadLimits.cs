using System.Threading.RateLimiting;

namespace Csto.Portal.Web.Shared;

/// <summary>How many answers one network may have made for it in a minute, of feeds and the API together; each node counts by itself.</summary>
/// <param name="perMinute">As many may be asked for at once.</param>
public sealed class ReadLimits(int perMinute) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(
        asked => RateLimitPartition.GetTokenBucketLimiter(asked, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
            QueueLimit = 0,
            AutoReplenishment = true,
        }));

    /// <summary>Counts a question.</summary>
    /// <returns>Null where it may be answered; else how long to wait.</returns>
    public TimeSpan? Count(string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    public void Dispose() => limiter.Dispose();
}
