using Csto.Portal.Core.Data;
using Microsoft.Data.Sqlite;

namespace Csto.Portal.IntegrationTests.Data;

/// <summary>Which errors are the database's, so that readers hear «come back», and which are ours.</summary>
public sealed class DatabaseOutageTests
{
    [Theory]
    [InlineData(-2, "no answer in time")]
    [InlineData(53, "server not found")]
    [InlineData(10054, "connection reset, as by a restart")]
    [InlineData(4060, "database offline or not there yet")]
    [InlineData(942, "database offline")]
    [InlineData(927, "being restored")]
    [InlineData(6005, "the server shuts down")]
    [InlineData(17142, "the server is paused")]
    [InlineData(3906, "read-only")]
    [InlineData(1222, "locked for too long")]
    [InlineData(701, "no memory")]
    [InlineData(823, "the disk fails")]
    [InlineData(40613, "the service moves")]
    [InlineData(1105, "no room in the filegroup")]
    [InlineData(9002, "no room in the log")]
    public void SqlServer_ThatCannotWork_IsAnOutage(int number, string what) => DatabaseOutage.IsOutage(number).ShouldBeTrue(what);

    [Theory]
    [InlineData(102, "syntax")]
    [InlineData(207, "no such column")]
    [InlineData(208, "no such table")]
    [InlineData(229, "no right to this table")]
    [InlineData(515, "null where none may be")]
    [InlineData(547, "a reference that leads nowhere")]
    [InlineData(2601, "the same key twice")]
    [InlineData(2628, "a text too long for its column")]
    public void SqlServer_ThatWasAskedWrongly_IsAMistakeOfOurs(int number, string what) => DatabaseOutage.IsOutage(number).ShouldBeFalse(what);

    [Theory]
    [InlineData(1105, true)]
    [InlineData(9002, true)]
    [InlineData(1827, true)]
    [InlineData(3906, false)]
    [InlineData(-2, false)]
    public void SqlServer_WithoutRoom_IsTold(int number, bool expected) => DatabaseOutage.IsNoRoom(number).ShouldBe(expected);

    [Theory]
    [InlineData(5, true, "busy")]
    [InlineData(8, true, "read-only")]
    [InlineData(10, true, "the disk fails")]
    [InlineData(13, true, "full")]
    [InlineData(14, true, "the file is away")]
    [InlineData(1, false, "no such column")]
    [InlineData(19, false, "the same key twice")]
    public void Sqlite_ErrorsBehindOthers_AreToldApart(int code, bool expected, string what) =>
        DatabaseOutage.IsBehind(new InvalidOperationException("wrapped", new SqliteException(what, code))).ShouldBe(expected, what);
}
