using System.Globalization;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// What <c>&lt;time day="…"&gt;</c> and <c>&lt;time instant="…"&gt;</c> write, for the views that are made most often:
/// <code>&lt;time datetime="@When.ForMachines(day)"&gt;@When.Short(day)&lt;/time&gt;</code>
/// </summary>
public static class When
{
    /// <summary>For <c>datetime</c>: <c>2026-02-13</c></summary>
    public static string ForMachines(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For <c>datetime</c>: <c>2026-02-13T11:05:00Z</c></summary>
    /// <param name="instant">UTC.</param>
    public static string ForMachines(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>13.02.2026</c></summary>
    public static string Short(DateOnly day) => Dates.Short(day);

    /// <summary><c>13.02.2026, 14:05</c> by Moscow's clock.</summary>
    /// <param name="instant">UTC.</param>
    public static string Short(DateTime instant) => Dates.ShortWithTime(instant);
}
