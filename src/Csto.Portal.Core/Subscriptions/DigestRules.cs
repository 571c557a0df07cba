using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Subscriptions;

/// <summary>When a digest is due, and what of the day belongs into somebody's.</summary>
internal static class DigestRules
{
    /// <summary>The last day whose hour has come.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="hour">Of Moscow's clock.</param>
    public static (DateOnly Day, DateTime At) Last(DateTime now, int hour)
    {
        var today = MoscowTime.DateOf(now);
        return At(today, hour) is var at && at <= now ? (today, at) : (today.AddDays(-1), At(today.AddDays(-1), hour));
    }

    /// <summary>
    /// What appeared since the subscriber wants to be told, each publication once. A correction or withdrawal is told of what an earlier digest told: what
    /// appeared and was corrected within one stands in it as it is now, what was withdrawn again not at all.
    /// </summary>
    /// <param name="subscriber">Whose digest.</param>
    /// <param name="mailings">Of the time of the digest, in order.</param>
    /// <param name="firsts">When readers first saw the publications, UTC.</param>
    /// <param name="since">UTC: the end of the digest before.</param>
    public static IEnumerable<Mailing> Of(Subscriber subscriber, IReadOnlyList<Mailing> mailings, IReadOnlyDictionary<int, DateTime> firsts, DateTime since) =>
        subscriber is not { PausedAt: null, SleepsSince: null }
            ? []
            : mailings
                .Where(m => firsts.TryGetValue(m.PublicationId!.Value, out var first) && first >= subscriber.FromAt
                    && (m.Kind == MailingKind.Appearance || first <= since))
                .GroupBy(m => m.PublicationId).Select(all => all.Last()).OrderBy(m => m.At).ThenBy(m => m.Id);

    private static DateTime At(DateOnly day, int hour) => MoscowTime.ToUtc(day.ToDateTime(new TimeOnly(hour, 0)));
}
