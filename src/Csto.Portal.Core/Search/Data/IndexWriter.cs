using Csto.Portal.Core.Search.Indexing;
using Microsoft.Data.Sqlite;

namespace Csto.Portal.Core.Search.Data;

/// <summary>Writes an index file: one at a time.</summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _stems;
    private readonly SqliteCommand _forms;
    private readonly SqliteCommand _piece;
    private readonly SqliteCommand[] _remove;
    private SqliteTransaction? _transaction;

    private IndexWriter(SqliteConnection connection)
    {
        _connection = connection;
        _stems = Prepare("INSERT INTO stems(rowid, words) VALUES ($doc, $words)", "$doc", "$words");
        _forms = Prepare("INSERT INTO forms(rowid, words) VALUES ($doc, $words)", "$doc", "$words");
        _piece = Prepare(
            "INSERT INTO piece VALUES ($doc, $id, $day, $sequence, $kind, $language, $states, $persons, $topics)",
            "$doc", "$id", "$day", "$sequence", "$kind", "$language", "$states", "$persons", "$topics");
        _remove =
        [
            Prepare("DELETE FROM stems WHERE rowid = $doc", "$doc"),
            Prepare("DELETE FROM forms WHERE rowid = $doc", "$doc"),
            Prepare("DELETE FROM piece WHERE doc = $doc", "$doc"),
        ];
    }

    /// <summary>A new file, to be filled in one go and finished by <see cref="Finish"/>.</summary>
    public static IndexWriter Make(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadWriteCreate);
        Execute(connection, IndexSchema.Making);
        Execute(connection, IndexSchema.Create);
        return new(connection);
    }

    /// <summary>A finished file, to be brought up to date.</summary>
    public static IndexWriter Continue(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadWrite);
        Execute(connection, IndexSchema.Serve);
        return new(connection);
    }

    public void Begin()
    {
        Guarded(() => _transaction = _connection.BeginTransaction());
        foreach (var command in (SqliteCommand[])[_stems, _forms, _piece, .. _remove])
            command.Transaction = _transaction;
    }

    public void Commit()
    {
        Guarded(_transaction!.Commit);
        _transaction.Dispose();
        _transaction = null;
    }

    public void Add(Piece piece, PieceTerms terms)
    {
        Run(_stems, piece.Doc, string.Join(' ', terms.Terms));
        Run(_forms, piece.Doc, terms.Forms);
        Run(_piece, piece.Doc, piece.Id, piece.Day, piece.Sequence, piece.Kind, piece.Language, piece.States, string.Join(' ', piece.Persons), string.Join(' ', piece.Topics));
    }

    public void Remove(int doc)
    {
        foreach (var command in _remove)
            Run(command, doc);
    }

    /// <summary>Says what the index has been brought to; in the transaction that brought it there.</summary>
    public void Stamp(IndexStamp stamp)
    {
        using var command = Prepare(
            "DELETE FROM stamp; INSERT INTO stamp VALUES ($version, $base, $generation, $abbreviations)", "$version", "$base", "$generation", "$abbreviations");
        command.Transaction = _transaction;
        Run(command, IndexSchema.Version, stamp.Database.ToString(), stamp.Generation, stamp.Abbreviations);
    }

    /// <summary>Makes one of what was written bit by bit, and says that the file is whole.</summary>
    public void Finish(IndexStamp stamp, IEnumerable<string> broad)
    {
        Execute(_connection, IndexSchema.Merge);
        Begin();
        using (var command = Prepare("INSERT INTO broad VALUES ($term)", "$term"))
        {
            command.Transaction = _transaction;
            foreach (var term in broad)
                Run(command, term);
        }

        Stamp(stamp);
        Commit();
    }

    public void Dispose()
    {
        _transaction?.Dispose();
        foreach (var command in (SqliteCommand[])[_stems, _forms, _piece, .. _remove])
            command.Dispose();
        _connection.Dispose();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ToString());
        Guarded(connection.Open);
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Run(command);
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        Guarded(() => command.ExecuteNonQuery());
    }

    /// <exception cref="IndexFileException">The file is damaged, or the disk is full.</exception>
    private static void Guarded(Action act)
    {
        try
        {
            act();
        }
        catch (SqliteException e)
        {
            throw new IndexFileException(e);
        }
    }

    private SqliteCommand Prepare(string sql, params string[] names)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }
}
