using System.Threading.RateLimiting;

namespace Csto.Portal.Web.Shared;

/// <summary>What is tried.</summary>
public enum TryOf
{
    /// <summary>A name and a password, a code, a passkey: every try counts.</summary>
    SignIn,

    /// <summary>A link whose address is the key: only those count that open nothing.</summary>
    Link,

    /// <summary>A question to the search: nothing is guessed by it, but each costs the node some work.</summary>
    Search,

    /// <summary>A text whose authenticity is asked for: likewise.</summary>
    Verify,

    /// <summary>A letter that asks an address to confirm a subscription: likewise, and somebody gets it.</summary>
    Subscribe,
}

/// <summary>
/// How often one network may try something that could be guessed. Each node counts by itself and forgets at a restart: what protects an account is
/// counted in the database (<c>SignInTries</c>); this keeps one visitor from trying all of them, and from keeping the processors busy.
/// </summary>
public sealed class TryLimits : IDisposable
{
    /// <summary>At once, of a whole office behind one address.</summary>
    private const int SignIns = 60;

    private const int Links = 20;
    private const int Searches = 60;
    private const int Verifications = 20;
    private const int Subscriptions = 10;
    private static readonly TimeSpan SignInEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LinkEvery = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan SearchEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan VerifyEvery = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SubscribeEvery = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(TryOf What, string Who)> limiter =
        PartitionedRateLimiter.Create<(TryOf What, string Who), (TryOf, string)>(asked => RateLimitPartition.GetTokenBucketLimiter(
            asked, static one => one.Item1 switch
            {
                TryOf.SignIn => Bucket(SignIns, SignInEvery),
                TryOf.Search => Bucket(Searches, SearchEvery),
                TryOf.Verify => Bucket(Verifications, VerifyEvery),
                TryOf.Subscribe => Bucket(Subscriptions, SubscribeEvery),
                _ => Bucket(Links, LinkEvery),
            }));

    /// <summary>Counts a try.</summary>
    /// <returns>Null where it may be made; else how long to wait.</returns>
    public TimeSpan? Count(TryOf what, string who)
    {
        using var lease = limiter.AttemptAcquire((what, who));
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : SignInEvery;
    }

    /// <summary>Asks without counting.</summary>
    /// <returns>Null where it may be made; else how long to wait.</returns>
    /// <remarks>Not by asking for nothing: a bucket gives that as soon as it holds the smallest part of a token.</remarks>
    public TimeSpan? Look(TryOf what, string who) =>
        limiter.GetStatistics((what, who)) is { CurrentAvailablePermits: < 1 } ? Count(what, who) : null;

    public void Dispose() => limiter.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(int most, TimeSpan every) => new()
    {
        TokenLimit = most, TokensPerPeriod = 1, ReplenishmentPeriod = every, QueueLimit = 0, AutoReplenishment = true,
    };
}
