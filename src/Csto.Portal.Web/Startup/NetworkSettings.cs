using System.Net;

namespace Csto.Portal.Web.Startup;

/// <summary>By which names the portal is reached, and through whom.</summary>
/// <param name="Hosts">Names of hosts in the header Host, without ports and in small letters.</param>
/// <param name="TakesAnyNumber">Whether a bare network address is as good as a name: nobody has said how readers reach the portal, and it listens everywhere.</param>
/// <param name="Proxies">Whose X-Forwarded-For is believed.</param>
internal sealed record NetworkSettings(IReadOnlySet<string> Hosts, bool TakesAnyNumber, IReadOnlyList<IPNetwork> Proxies)
{
    /// <summary>Names that other sites had and that point here now: everything there leads to the portal.</summary>
    public IReadOnlySet<string> FormerHosts { get; init; } = new HashSet<string>();

    /// <summary>A name that leads to a foreign address cannot be a number: so numbers are no way in for a rebound name.</summary>
    public bool Takes(HostString host) =>
        Hosts.Contains(host.Host) || (TakesAnyNumber && IPAddress.TryParse(host.Host.Trim('[', ']'), out _));
}
