using System.Reflection;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Reading;
using Csto.Portal.IntegrationTests.Data;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Reading;

public sealed class PublicQueriesTests
{
    [Theory]
    [MemberData(nameof(PublicQueries.Names), MemberType = typeof(PublicQueries))]
    public void Sql_OnSqlServer_IsAsReviewed(string name)
    {
        using var db = Contexts.SqlServer();
        Snapshot.ShouldMatch($"{name}.sql", PublicQueries.All[name](db).ToQueryString());
    }

    [Fact]
    public void Snapshots_Kept_AreAllInUse() =>
        Snapshot.Kept.Where(file => file.EndsWith(".sql", StringComparison.Ordinal) && file != "Migrations.sql" && !file.StartsWith("Board.", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).ShouldBeSubsetOf(PublicQueries.All.Keys);

    /// <summary>A query answers read models; what answers entities is a building block of one.</summary>
    [Fact]
    public void Queries_OfReading_AreAllReviewed()
    {
        var queries =
            from type in typeof(HomeReader).Assembly.GetTypes()
            where type.Namespace == typeof(HomeReader).Namespace && type.Name.EndsWith("Queries", StringComparison.Ordinal)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(IQueryable<>)
                && method.ReturnType.GenericTypeArguments[0].Namespace == typeof(HomeReader).Namespace
            select method.Name;
        PublicQueries.All.Keys.Select(PublicQueries.MethodOf).Distinct().ShouldBe(queries.Distinct(), ignoreOrder: true);
    }

    /// <summary>Nothing that readers see may walk through what grows with the archive, or sort it.</summary>
    [Theory]
    [MemberData(nameof(PublicQueries.Names), MemberType = typeof(PublicQueries))]
    public async Task Plan_OnSqlite_SeeksByIndexAndSortsNothing(string name)
    {
        var plan = await PlanAsync(name);
        if (PublicQueries.SortsAFew.Contains(PublicQueries.MethodOf(name)))
            return;
        var portions = plan.Where(line => line.StartsWith("CO-ROUTINE ", StringComparison.Ordinal)).Select(line => line.Replace("CO-ROUTINE", "SCAN"));
        plan.Where(line => line.StartsWith("SCAN ", StringComparison.Ordinal)).Except(portions).ShouldBeEmpty();
        plan.ShouldNotContain(line => line.Contains("TEMP B-TREE"));
    }

    [Theory]
    [InlineData("List.all-after-cursor")]
    [InlineData("List.kind-after-cursor")]
    [InlineData("List.month-of-kind-after-cursor")]
    [InlineData("OfPerson.mentions-after-cursor")]
    [InlineData("OfTopic.after-cursor")]
    [InlineData("LiveAddresses.after-cursor")]
    public async Task Plan_AfterACursor_BeginsAtItsDay(string name) =>
        (await PlanAsync(name)).ShouldContain(line => line.Contains("PublishedOn_Sequence") && line.Contains("PublishedOn<?"));

    private static async Task<IReadOnlyList<string>> PlanAsync(string name)
    {
        await using var database = await TestDatabase.CreateSqliteAsync();
        await using var db = database.Open();
        return await PlanAsync(db, PublicQueries.All[name](db));
    }

    private static async Task<IReadOnlyList<string>> PlanAsync(PortalDbContext db, IQueryable query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(3));
        return lines;
    }
}
