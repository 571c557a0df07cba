using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Shared;

/// <summary>Instants as programs read them, by Moscow's clock with its offset at that time, so that the day written is the day printed.</summary>
public static class MachineDates
{
    /// <summary>RFC 3339, for instance <c>2026-02-13T12:00:00+03:00</c>.</summary>
    /// <param name="utc">Of kind UTC.</param>
    public static string Rfc3339(DateTime utc) => InMoscow(utc).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>RFC 822 with a year of four digits, as RSS asks for: <c>Fri, 13 Feb 2026 12:00:00 +0300</c>.</summary>
    /// <param name="utc">Of kind UTC.</param>
    public static string Rfc822(DateTime utc)
    {
        var at = InMoscow(utc);
        return at.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
    }

    private static DateTimeOffset InMoscow(DateTime utc)
    {
        var moscow = MoscowTime.ToMoscow(utc);
        return new(moscow, moscow - utc);
    }
}
