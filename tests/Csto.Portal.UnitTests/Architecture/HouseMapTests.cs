using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Architecture;

public sealed class HouseMapTests
{
    [Fact]
    public void Map_CommittedOne_IsWhatTheAssembliesSay()
    {
        var file = Repository.Path("docs", "map.md");
        var drawn = HouseMap.Draw(AssemblyReferences.Of("Csto.Portal.Web"), AssemblyReferences.Of("Csto.Portal.Core"));
        if (Environment.GetEnvironmentVariable("PORTAL_RENEW_SNAPSHOTS") is { Length: > 0 })
            File.WriteAllText(file, drawn);

        var kept = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        drawn.ShouldBe(kept, "docs/map.md is out of date: PORTAL_RENEW_SNAPSHOTS=1 ./eng/test.sh unit --filter FullyQualifiedName~HouseMap, and look at what changed.");
    }
}
