using Microsoft.Data.Sqlite;

namespace Csto.Portal.Core.Search.Data;

/// <summary>The index file could not be read or written: it is damaged, gone, or the disk is full. The portal's own database has nothing to do with it.</summary>
public sealed class IndexFileException(SqliteException reason) : Exception(reason.Message, reason)
{
    // SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CANTOPEN, SQLITE_ERROR (a table is missing)
    private static readonly int[] Fatal = [11, 26, 14, 1];

    /// <summary>Whether the file is worth nothing; else the same may succeed later.</summary>
    public bool IsFatal => Fatal.Contains(reason.SqliteErrorCode);
}
