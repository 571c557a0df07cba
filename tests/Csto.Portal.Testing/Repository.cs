namespace Csto.Portal.Testing;

/// <summary>The checkout the tests run from.</summary>
public static class Repository
{
    private static readonly string Root = FindRoot();

    /// <param name="parts">A path relative to the root of the checkout.</param>
    public static string Path(params string[] parts) => System.IO.Path.GetFullPath(System.IO.Path.Combine([Root, .. parts]));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Csto.Portal.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No Csto.Portal.sln above {AppContext.BaseDirectory}.");
    }
}
