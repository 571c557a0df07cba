namespace Csto.Portal.Web.Startup;

/// <summary>
/// Where wwwroot and appsettings.json are: beside the published executable, or in the project when run from its bin folder. The current
/// directory is left to the operator, because the data folder and the paths given to verbs are relative to it.
/// </summary>
internal static class ContentRoot
{
    /// <returns>Null in a test host, which names its own.</returns>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "wwwroot")) || File.Exists(Path.Combine(folder.FullName, "Csto.Portal.Web.csproj")))
                return folder.FullName;
        }

        return null;
    }
}
