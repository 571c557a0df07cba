namespace Csto.Portal.UnitTests.Architecture;

/// <summary>
/// The rules of this code base. A new top-level folder gets a line here, with the arrows it needs and no more, and a word in
/// CONTRIBUTING.md; a new arrow between old folders deserves a decision record.
/// </summary>
internal static class Houses
{
    /// <summary>Knows no HTTP.</summary>
    public static readonly House Core = new("Csto.Portal.Core",
        "Archive    → Publishing, Media",
        "Publishing → Notices, Data, Content",
        "Reading    → Search, Data, Content",
        "Media      → Data, Content",
        "Search     → Data, Content",
        "Accounts   → Notices, Data, Content",
        "Subscriptions → Notices, Data, Content",
        "Notices    → Data, Content",
        "Content    → Domain",
        "Data       → Domain",
        "Domain     →");

    /// <summary>Knows no SQL. Every folder may use Core; Site and Admin never meet.</summary>
    public static readonly House Web = new("Csto.Portal.Web",
        "Program      → Startup",
        "Startup      → Site, Admin, Feeds, Api, Commands, Mail",
        "Site         → PageCache, Shared",
        "Admin        → PageCache, Shared",
        "Feeds        → PageCache, Shared",
        "Api          → PageCache, Shared",
        "Commands     → PageCache, Shared",
        "Mail         → Shared",
        "PageCache    → Looks, Localization",
        "Shared       → Looks, Localization",
        "Looks        →",
        "Localization →");

    /// <summary>What Core may take of ASP.NET Core: stores of users and of keys, which know no request.</summary>
    public static readonly string[] AspNetCoreWithoutHttp =
    [
        "Microsoft.AspNetCore.Identity.EntityFrameworkCore",
        "Microsoft.AspNetCore.DataProtection",
        "Microsoft.AspNetCore.DataProtection.Abstractions",
        "Microsoft.AspNetCore.DataProtection.EntityFrameworkCore",
    ];

    /// <summary>Assemblies that speak to databases. In Web only Startup may name them: registration and the health check.</summary>
    public static readonly string[] Databases = ["Microsoft.EntityFrameworkCore", "Microsoft.Data.", "System.Data.", "SQLitePCLRaw."];
}
