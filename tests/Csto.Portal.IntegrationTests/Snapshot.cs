using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests;

/// <summary>A reviewed text kept beside the tests.</summary>
internal static class Snapshot
{
    private const string Renew = "PORTAL_RENEW_SNAPSHOTS";

    public static void ShouldMatch(string name, string actual)
    {
        var file = Path.Combine(Folder, name);
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Renew) is { Length: > 0 })
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, actual);
        }

        var kept = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        actual.ShouldBe(kept, $"Snapshots/{name} differs. If the change is meant, run the test again with {Renew}=1 and review the file in the commit.");
    }

    /// <summary>Names of all kept texts.</summary>
    public static IEnumerable<string> Kept => Directory.EnumerateFiles(Folder).Select(Path.GetFileName)!;

    private static string Folder => Repository.Path("tests", "Csto.Portal.IntegrationTests", "Snapshots");
}
