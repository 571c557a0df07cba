using System.Data.Common;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.IntegrationTests.Data;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Reading;

public sealed class DeskQueriesTests
{
    private static readonly DeskCursor Cursor = new(new DateTime(2026, 2, 13, 9, 0, 0, DateTimeKind.Utc), 41);

    private static readonly DeskFilter Narrow = new()
    {
        Kind = PublicationKind.Speech,
        State = DeskState.Draft,
        Text = "учения спасателей",
        From = new(2026, 1, 1),
        To = new(2026, 2, 13),
    };

    [Fact]
    public void Page_EveryState_IsTranslatedForSqlServer()
    {
        using var db = Contexts.SqlServer();
        foreach (var state in Enum.GetValues<DeskState>())
            db.DeskPage(Narrow with { State = state }, Cursor, 31).ToQueryString().ShouldContain("TOP(");
    }

    /// <summary>The desk opens as quickly on a hundred thousand publications as on ten: editions are walked by the index, newest first.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Page_Plan_WalksTheIndexOfChangesAndSortsNothing(bool afterCursor)
    {
        await using var database = await TestDatabase.CreateSqliteAsync();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        var plan = await PlanAsync(db.DeskPage(new(), afterCursor ? Cursor : null, 31).CreateDbCommand());

        plan.ShouldContain(line => line.Contains("IX_Editions_ChangedAt"), string.Join('\n', plan));
        plan.ShouldNotContain(line => line.Contains("TEMP B-TREE"), string.Join('\n', plan));
    }

    [Fact]
    public async Task Unconfirmed_Plan_SeeksWhatSomebodySentOutUrgently()
    {
        await using var database = await TestDatabase.CreateSqliteAsync();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();

        var plan = await PlanAsync(db.Unconfirmed(5).CreateDbCommand());

        plan.ShouldContain("SEARCH e USING INDEX IX_Editions_ConfirmedAt_UrgentById (ConfirmedAt=? AND UrgentById>?)");
    }

    [Fact]
    public void Unconfirmed_IsTranslatedForSqlServer()
    {
        using var db = Contexts.SqlServer();
        db.Unconfirmed(5).ToQueryString().ShouldContain("TOP(");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1-2")]
    [InlineData("99999999999999999999-1")]
    [InlineData("1-1-1")]
    [InlineData("x-y")]
    public void Cursor_Nonsense_IsTheFirstPage(string? text) => DeskCursor.Parse(text).ShouldBeNull();

    [Fact]
    public void Cursor_Written_IsReadBack() => DeskCursor.Parse(Cursor.ToString()).ShouldBe(Cursor);

    private static async Task<List<string>> PlanAsync(DbCommand command)
    {
        await using var _ = command;
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(3));
        return plan;
    }
}
