using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.IntegrationTests.Data;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Reading;

/// <summary>Desks are read with every page of the press office (the count in the rail), whatever the size of the archive.</summary>
public sealed class BoardQueriesTests
{
    private static readonly DateTime From = new(2026, 2, 12, 21, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, string> Plans => new()
    {
        { nameof(BoardQueries.ToReview), "IX_Editions_State_ScheduledFor" },
        { nameof(BoardQueries.RemarksFor), "IX_Remarks_ResolvedAt" },
        { nameof(BoardQueries.UrgentFor), "IX_Editions_ConfirmedAt_UrgentById" },
        { nameof(BoardQueries.Scheduled), "IX_Editions_State_ScheduledFor" },
        { nameof(BoardQueries.SentBy), "IX_Editions_State_ScheduledFor" },
        { nameof(BoardQueries.WentOut), "IX_Editions_GoesLiveAt" },
        { nameof(BoardQueries.DraftsOf), "IX_Publications_WorkEditionId" },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Query_Plan_SearchesItsIndexAndScansNoTable(string query, string index)
    {
        await using var database = await TestDatabase.CreateSqliteAsync();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        await using var command = Query(db, query).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(3));

        plan.ShouldContain(line => line.Contains(index), string.Join('\n', plan));
        plan.ShouldNotContain(line => line.StartsWith("SCAN", StringComparison.Ordinal), string.Join('\n', plan));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Query_ForSqlServer_IsAsReviewed(string query, string index)
    {
        using var db = Contexts.SqlServer();

        index.ShouldNotBeEmpty();
        Snapshot.ShouldMatch($"Board.{query}.sql", Query(db, query).ToQueryString());
    }

    [Theory]
    [InlineData(BoardInstant.Submitted)]
    [InlineData(BoardInstant.Changed)]
    [InlineData(BoardInstant.Live)]
    public void Items_ForSqlServer_AreTranslated(object instant)
    {
        using var db = Contexts.SqlServer();

        db.AsItems(db.SentBy(7).OrderBy(e => e.SubmittedAt).Take(30), (BoardInstant)instant).ToQueryString().ShouldContain("TOP(");
    }

    private static IQueryable<object> Query(Core.Data.PortalDbContext db, string query) => query switch
    {
        nameof(BoardQueries.ToReview) => db.ToReview(7).Select(e => e.Title),
        nameof(BoardQueries.RemarksFor) => db.RemarksFor(7).Select(r => r.Text),
        nameof(BoardQueries.UrgentFor) => db.UrgentFor(7).Select(e => e.Title),
        nameof(BoardQueries.Scheduled) => db.Scheduled().Select(e => e.Title),
        nameof(BoardQueries.SentBy) => db.SentBy(7).Select(e => e.Title),
        nameof(BoardQueries.WentOut) => db.WentOut(From, From.AddDays(1)).Select(e => e.Title),
        nameof(BoardQueries.DraftsOf) => db.DraftsOf(7).Select(e => e.Title),
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };
}
