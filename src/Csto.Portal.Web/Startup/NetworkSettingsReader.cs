using System.Net;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>Reads who may stand before the portal and by which names it is reached, and refuses what is wrong.</summary>
internal static class NetworkSettingsReader
{
    private const string Hosts = "Portal__Hosts";
    private const string FormerHosts = "Portal__FormerHosts";
    private const string Proxies = "Portal__Proxies";
    private const string TrustEverybody = "ASPNETCORE_FORWARDEDHEADERS_ENABLED";

    /// <summary>For the answer to a wrong name.</summary>
    public const string HostsSetting = Hosts;

    public static readonly string[] Known = [Hosts, FormerHosts, Proxies];

    private static readonly string[] OwnMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static NetworkSettings Read(IConfiguration configuration, PortalSettings settings)
    {
        if (bool.TryParse(configuration["FORWARDEDHEADERS_ENABLED"], out var trusts) && trusts)
            throw new SettingException($"Настройка {TrustEverybody} велит верить адресам, которые пишет о себе кто угодно. Уберите её и перечислите прокси в {Proxies}, например 10.0.0.5 или 10.0.0.0/24.");
        var hosts = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { settings.PublicBaseUrl.Host };
        if (settings.PublicBaseUrl.IsLoopback)
            hosts.UnionWith(OwnMachine);
        hosts.UnionWith(List(configuration, Hosts).Select(text => Host(text, Hosts)));
        var former = new HashSet<string>(List(configuration, FormerHosts).Select(text => Host(text, FormerHosts)), StringComparer.OrdinalIgnoreCase);
        if (former.FirstOrDefault(hosts.Contains) is { } both)
            throw new SettingException($"Настройка {FormerHosts} перечисляет имена прежних сайтов, а «{both}» — имя самого портала. Уберите его оттуда.");
        var isUnsaid = configuration.Text("Portal__PublicBaseUrl") is null && configuration.Text(Hosts) is null;
        return new(hosts, isUnsaid, [.. List(configuration, Proxies).Select(Proxy)]) { FormerHosts = former };
    }

    private static string[] List(IConfiguration configuration, string name) =>
        configuration.Text(name)?.Split([' ', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string Host(string text, string setting)
    {
        var type = Uri.CheckHostName(text);
        return type switch
        {
            UriHostNameType.Dns or UriHostNameType.IPv4 => text,
            UriHostNameType.IPv6 => text.StartsWith('[') ? text : $"[{text}]",
            _ => throw new SettingException($"Настройка {setting} должна перечислять имена без портов и адресов страниц, например news.example.org или 10.0.0.7, а в ней «{text}»."),
        };
    }

    private static IPNetwork Proxy(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network.PrefixLength > 0 ? network : throw new SettingException(
                $"Настройка {Proxies} велит верить всем («{text}»): перечислите в ней только свои прокси, например 10.0.0.5 или 10.0.0.0/24.");
        return IPAddress.TryParse(text, out var one)
            ? new IPNetwork(one, one.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128)
            : throw new SettingException($"Настройка {Proxies} должна перечислять адреса прокси или их сети, например 10.0.0.5 или 10.0.0.0/24, а в ней «{text}».");
    }
}
