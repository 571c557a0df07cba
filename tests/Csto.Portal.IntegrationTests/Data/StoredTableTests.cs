using Csto.Portal.Core.Data;
using Csto.Portal.Core.Data.Tables;

namespace Csto.Portal.IntegrationTests.Data;

/// <summary>A backup from one engine fits the other only while both models say the same of every column.</summary>
public sealed class StoredTableTests
{
    [Fact]
    public void Tables_OfBothEngines_AreTheSame()
    {
        using var sqlite = Contexts.Sqlite();
        using var sqlServer = Contexts.SqlServer();

        Describe(sqlServer).ShouldBe(Describe(sqlite));
        Describe(sqlite).ShouldContain("Publications (Id) numbered");
        Describe(sqlite).ShouldContain("SiteStates (Id)");
    }

    [Fact]
    public void Columns_OfEveryTable_HaveAReader()
    {
        using var db = Contexts.Sqlite();

        StoredTable.All(db).SelectMany(table => table.Columns.Select(c => (c.Type, Name: $"{table.Name}.{c.Name}")))
            .Where(c => !ColumnValue.Types.Contains(c.Type)).ShouldBeEmpty();
    }

    private static List<string> Describe(PortalDbContext db) =>
    [
        .. StoredTable.All(db).Select(t => $"{t.Name} ({string.Join(", ", t.Key)}){(t.IsNumbered ? " numbered" : "")}"),
        .. StoredTable.All(db).SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name}: {c.Type.Name}")),
    ];
}
