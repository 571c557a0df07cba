using System.Buffers;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Addresses;

/// <summary>Which unknown addresses are worth an administrator's eye, and what may be kept of them (docs/operations.md, «Moving from the old site»).</summary>
public static class LostAddressRules
{
    /// <summary>What is longer is the play of a machine.</summary>
    private const int Longest = 250;

    /// <summary>What browsers, networks and robots ask every site for.</summary>
    private static readonly HashSet<string> AskedEverywhere =
    [
        "favicon.ico", "browserconfig.xml", "ads.txt", "app-ads.txt", "sellers.json", "humans.txt", "security.txt", "crossdomain.xml", "clientaccesspolicy.xml",
        "manifest.json", "site.webmanifest", "service-worker.js", "sw.js", "apple-app-site-association", "llms.txt",
    ];

    /// <summary>What scanners look for: other people's programs and what they leave lying about. The whole part of a path.</summary>
    private static readonly HashSet<string> Scanned =
    [
        "xmlrpc.php", "wordpress", "wp", "phpmyadmin", "pma", "phpinfo.php", "info.php", "shell.php", "adminer.php", "eval-stdin.php", "cgi-bin", "administrator", "joomla", "drupal",
        "magento", "vendor", "node_modules", "actuator", "solr", "jenkins", "owa", "ecp", "autodiscover", "boaform", "hnap1", "manager", "console", "webdav", "sdk", "geoserver",
        "telescope", "_ignition", "_profiler", "login.action", "struts", "server-status", "druid", "nacos", "swagger", "graphql", "debug", "backup", "backups", "phpunit", "alfa",
    ];

    private static readonly string[] ScannedEndings =
        [".sql", ".bak", ".old", ".swp", ".env", ".ini", ".log", ".yml", ".yaml", ".cfg", ".conf", ".pem", ".key", ".sh", ".cgi", ".jsp", ".do", ".action", ".tar", ".gz", ".tgz", ".rar", ".7z"];

    /// <summary>Names of people, and attempts to break in.</summary>
    private static readonly SearchValues<char> Telling = SearchValues.Create("@<>\"'`{}|$;");

    /// <summary>Parts of addresses that are keys or belong to the portal itself: what is under them is nobody's to read.</summary>
    private static readonly HashSet<string> Private = ["admin", "api", "assets", "media", "preview", "healthz", "letters", "subscribe", "subscription", "subscriptions", "unsubscribe", "bitrix"];

    /// <summary>Whether it is written down: it is not noise, no key, names nobody, and is short.</summary>
    public static bool IsWorthKeeping(OldAddressKey key)
    {
        if (key.Text.Length is 0 or > Longest || key.Text.AsSpan().ContainsAny(Telling) || key.Text.Contains("..", StringComparison.Ordinal))
            return false;
        var parts = key.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var first = parts is [{ Length: 2 }, var second, ..] ? second : parts is [var one, ..] ? one : "";
        return !Private.Contains(first) && !(parts.Length > 0 && Private.Contains(parts[0])) && !Array.Exists(parts, IsNoise) && !Array.Exists(ScannedEndings, key.Path.EndsWith);
    }

    /// <summary>The host of the page that linked here, as far as it says so; null where it does not or where it is no name. Nothing else of it is kept.</summary>
    /// <param name="referer">As the header has it.</param>
    public static string? HostOf(string? referer) =>
        referer is { Length: > 0 and < 2000 } && Uri.TryCreate(referer, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.HostNameType == UriHostNameType.Dns && uri.IdnHost is { Length: <= MostOfHost } host && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            ? host.ToLowerInvariant()
            : null;

    /// <summary>Adds a host to those known, of which there is room for a few.</summary>
    public static string Join(string from, IEnumerable<string> hosts)
    {
        foreach (var host in hosts)
        {
            if (!from.Split(' ').Contains(host, StringComparer.Ordinal) && from.Length + 1 + host.Length <= LostAddress.LongestFrom)
                from = from.Length == 0 ? host : $"{from} {host}";
        }

        return from;
    }

    private const int MostOfHost = 80;

    private static bool IsNoise(string part) =>
        part[0] == '.' || part.StartsWith("wp-", StringComparison.Ordinal) || part.StartsWith("apple-touch-icon", StringComparison.Ordinal)
        || Scanned.Contains(part) || AskedEverywhere.Contains(part);
}
