using System.Net;
using System.Net.Sockets;
using Csto.Portal.Core.Data;

namespace Csto.Portal.Core.Accounts;

/// <summary>Where a try to sign in comes from.</summary>
/// <param name="Address">Of the network; null where there is none.</param>
/// <param name="Device">Somebody has signed in with it; null: no sign of that.</param>
public sealed record SignInPlace(IPAddress? Address, KnownDevice? Device)
{
    /// <summary>RFC 6177: what of an IPv6 address tells households apart.</summary>
    private const int HouseholdBytes = 8;

    /// <summary>The address, of IPv6 the network of a household: who owns that has all its addresses.</summary>
    public string Network => NetworkOf(Address);

    /// <inheritdoc cref="Network"/>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
            return $"{address}";
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(HouseholdBytes).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}

/// <summary>A browser that has been let in before.</summary>
/// <param name="Id">Its number, random.</param>
/// <param name="Accounts">Who signed in with it, the last one first.</param>
public sealed record KnownDevice(string Id, IReadOnlyList<KnownAccount> Accounts)
{
    internal bool Knows(PortalUser user) => Accounts.Any(a => a.UserId == user.Id && a.Stamp == user.SecurityStamp);
}

/// <param name="Stamp">Changes with the password: whoever had the former one is a stranger again.</param>
public sealed record KnownAccount(int UserId, string Stamp);
