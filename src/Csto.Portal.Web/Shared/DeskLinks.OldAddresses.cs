using System.Globalization;

namespace Csto.Portal.Web.Shared;

/// <summary>Where addresses of the old site lead, and those that lead nowhere.</summary>
public static partial class DeskLinks
{
    public const string OldAddresses = "/admin/old-addresses/";
    public const string NewOldAddress = "/admin/old-addresses/new";
    public const string OldAddressExport = "/admin/old-addresses/export";
    public const string LostAddresses = "/admin/old-addresses/lost/";
    public const string LostAddressExport = "/admin/old-addresses/lost/export";

    /// <param name="search">What an address contains.</param>
    /// <param name="before">The number of the address behind which the page begins.</param>
    public static string OldAddressesWith(string? search, int? before = null) =>
        With(OldAddresses, ("search", search), ("before", before?.ToString(CultureInfo.InvariantCulture)));

    public static string OldAddressDeletion(int id) => Invariant($"/admin/old-addresses/{id}/delete");

    /// <param name="dismissed">Those that were put aside.</param>
    /// <param name="times">With <paramref name="id"/>, the address behind which the page begins.</param>
    /// <param name="id">Of that address.</param>
    public static string LostAddressesOf(bool dismissed, long? times = null, int? id = null) => With(
        LostAddresses,
        ("dismissed", dismissed ? "true" : null),
        ("times", times?.ToString(CultureInfo.InvariantCulture)),
        ("id", id?.ToString(CultureInfo.InvariantCulture)));

    public static string LostAddressLeading(int id) => Invariant($"/admin/old-addresses/lost/{id}/address");

    public static string LostAddressDismissal(int id) => Invariant($"/admin/old-addresses/lost/{id}/dismissal");

    public static string LostAddressReturn(int id) => Invariant($"/admin/old-addresses/lost/{id}/dismissal/delete");
}
