using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Csto.Portal.IntegrationTests.Data;

public sealed class MigrationTests
{
    [Fact]
    public void Model_OnSqlServer_HasNoPendingChanges()
    {
        using var db = Contexts.SqlServer();
        db.Database.HasPendingModelChanges().ShouldBeFalse("Run eng/add-migration.sh NAME.");
    }

    [Fact]
    public void Model_OnSqlite_HasNoPendingChanges()
    {
        using var db = Contexts.Sqlite();
        db.Database.HasPendingModelChanges().ShouldBeFalse("Run eng/add-migration.sh NAME.");
    }

    [Fact]
    public void Script_OnSqlServer_IsAsReviewed()
    {
        using var db = Contexts.SqlServer();
        Snapshot.ShouldMatch("Migrations.sql", db.GetService<IMigrator>().GenerateScript());
    }
}
