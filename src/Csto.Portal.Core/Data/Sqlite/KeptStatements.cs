using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Csto.Portal.Core.Data.Sqlite;

/// <summary>
/// Keeps what SQLite has worked out for a question, so that the next one in the same words only runs: to prepare a question of an article takes
/// several times as long as to answer it. SQL Server does so by itself. Goes together with <see cref="KeptConnection"/>, since statements end with
/// their connection.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    /// <summary>Of one connection; whatever is asked beyond these is prepared each time.</summary>
    private const int Most = 64;

    /// <summary>The statement of a search with many words is used once.</summary>
    private const int LongestText = 8 * 1024;

    private readonly ConditionalWeakTable<DbConnection, Dictionary<string, KeptCommand>> _kept = [];

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (result is not SqliteCommand { Connection: { } connection } made || eventData.CommandSource != CommandSource.LinqQuery || made.CommandText.Length > LongestText)
            return result;
        var kept = _kept.GetOrCreateValue(connection);
        if (!kept.TryGetValue(made.CommandText, out var command) || command.HasEnded)
        {
            if (kept.Count == Most && command is null)
                return result;
            kept[made.CommandText] = command = new KeptCommand(made);
        }

        // One question is read while the same is asked again.
        if (!command.TryTake(made))
            return result;
        made.Dispose();
        return command;
    }

    /// <summary>Given back by who asked, it stays prepared; it ends when its connection is closed.</summary>
    private sealed class KeptCommand(SqliteCommand made) : SqliteCommand(made.CommandText, made.Connection)
    {
        private bool _isTaken;

        public bool HasEnded { get; private set; }

        public bool TryTake(SqliteCommand made)
        {
            if (_isTaken)
                return false;
            _isTaken = true;
            CommandTimeout = made.CommandTimeout;
            Transaction = made.Transaction;
            foreach (SqliteParameter parameter in made.Parameters)
                Parameters.Add(parameter);
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            if (_isTaken && disposing)
            {
                Parameters.Clear();
                Transaction = null;
                _isTaken = false;
                return;
            }

            HasEnded = true;
            base.Dispose(disposing);
        }
    }
}
