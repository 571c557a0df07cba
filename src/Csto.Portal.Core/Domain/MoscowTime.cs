namespace Csto.Portal.Core.Domain;

/// <summary>
/// Between UTC instants, which are stored, and Moscow's calendar, which is printed. Follows the history of Moscow's clock: summer
/// time until 2010, UTC+4 from 2011 to 2014, UTC+3 since. Needs the tz database of the machine (package <c>tzdata</c>).
/// </summary>
public static class MoscowTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");

    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The calendar day in Moscow at a UTC instant.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(ToMoscow(utc));

    /// <summary>The reading of Moscow's clock, of kind <see cref="DateTimeKind.Unspecified"/>.</summary>
    /// <exception cref="ArgumentException">The argument is not of kind <see cref="DateTimeKind.Utc"/>.</exception>
    public static DateTime ToMoscow(DateTime utc) =>
        utc.Kind == DateTimeKind.Utc
            ? TimeZoneInfo.ConvertTimeFromUtc(utc, Zone)
            : throw new ArgumentException($"An instant must be UTC, this one is {utc.Kind}.", nameof(utc));

    /// <summary>
    /// The instant at which Moscow's clock read so. An hour that the clock skipped in spring is taken as the hour after it; of an hour
    /// that came twice in autumn, the second.
    /// </summary>
    /// <exception cref="ArgumentException">The argument is not of kind <see cref="DateTimeKind.Unspecified"/>.</exception>
    public static DateTime ToUtc(DateTime moscowLocal)
    {
        if (moscowLocal.Kind != DateTimeKind.Unspecified)
            throw new ArgumentException($"A reading of Moscow's clock has no kind, this one is {moscowLocal.Kind}.", nameof(moscowLocal));

        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(moscowLocal) ? moscowLocal.AddHours(1) : moscowLocal, Zone);
    }
}
