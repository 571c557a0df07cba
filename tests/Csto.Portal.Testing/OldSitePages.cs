namespace Csto.Portal.Testing;

/// <summary>
/// The five real pages of the old site, which lie beside the checkout and never in it. Where they are absent, tests that need them say so.
/// </summary>
public static class OldSitePages
{
    public const string Absent = "The archive pages (../shared/data/archive-pages beside the checkout) are not on this machine.";

    private static readonly Lazy<string?> Found = new(Find);

    /// <summary>The folder, or null where there is none.</summary>
    public static string? Folder => Found.Value;

    /// <summary>The path of the page with this number, 0 to 4.</summary>
    public static string Page(int number) => Directory.GetFiles(Folder!, $"{number:000}_*.txt").Single();

    private static string? Find()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Csto.Portal.sln")))
            root = root.Parent;
        var folder = root?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", "data", "archive-pages") : null;
        return Directory.Exists(folder) ? folder : null;
    }
}
