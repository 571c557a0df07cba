using System.Globalization;
using Csto.Portal.Core.Search.Indexing;
using Microsoft.Data.Sqlite;

namespace Csto.Portal.Core.Search.Data;

/// <summary>Reads an index file. Connections come from the provider's pool; many may read while one writes.</summary>
internal sealed class IndexReader(string file)
{
    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadOnly,
        DefaultTimeout = 10,
    }.ToString();

    public string File => file;

    /// <summary>Null where the file is none of ours, of another version, or was not finished.</summary>
    public IndexStamp? Stamp()
    {
        IndexStamp? stamp = null;
        try
        {
            Read("SELECT version, base, generation, abbreviations FROM stamp", null, row => stamp =
                row.GetInt32(0) == IndexSchema.Version && Guid.TryParse(row.GetString(1), out var database) ? new(database, row.GetInt64(2), row.GetString(3)) : null);
        }
        catch (IndexFileException)
        {
            // It is made anew.
        }

        return stamp;
    }

    /// <summary>Everything that is in the index, in the order of its numbers.</summary>
    public List<Piece> Pieces()
    {
        var pieces = new List<Piece>();
        Read("SELECT doc, id, day, sequence, kind, language, states, persons, topics FROM piece ORDER BY doc", null, row => pieces.Add(new(
            row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt64(3), row.GetByte(4), string.Intern(row.GetString(5)), row.GetByte(6),
            Numbers(row.GetString(7)), Numbers(row.GetString(8)))));
        return pieces;
    }

    /// <summary>Terms that very many pieces have, as of when the index was made.</summary>
    public List<string> Broad()
    {
        var terms = new List<string>();
        Read("SELECT term FROM broad", null, row => terms.Add(row.GetString(0)));
        return terms;
    }

    /// <summary>The pieces that have a term.</summary>
    public Bits WithTerm(string term, int capacity) => Matching("SELECT rowid FROM stems WHERE stems MATCH $match", Quote(term), capacity);

    /// <summary>The pieces that have a term beginning so.</summary>
    public Bits WithBeginning(string beginning, int capacity) =>
        Matching("SELECT rowid FROM stems WHERE stems MATCH $match", Quote(beginning) + "*", capacity);

    /// <summary>The pieces that have these words one after another.</summary>
    public Bits WithPhrase(IEnumerable<string> forms, int capacity) =>
        Matching("SELECT rowid FROM forms WHERE forms MATCH $match", Quote(string.Join(' ', forms)), capacity);

    /// <summary>Lets go of the file.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private Bits Matching(string sql, string match, int capacity)
    {
        var bits = new Bits(capacity);
        Read(sql, match, row => bits.Set(row.GetInt32(0)));
        return bits;
    }

    /// <exception cref="IndexFileException">The file is damaged or gone.</exception>
    private void Read(string sql, string? match, Action<SqliteDataReader> take)
    {
        try
        {
            using var connection = new SqliteConnection(_connection);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            if (match is not null)
                command.Parameters.AddWithValue("$match", match);
            using var row = command.ExecuteReader();
            while (row.Read())
                take(row);
        }
        catch (SqliteException e)
        {
            throw new IndexFileException(e);
        }
    }

    /// <summary>Nothing in quotes is an operator of FTS5.</summary>
    private static string Quote(string words) => "\"" + words.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static int[] Numbers(string text) =>
        text.Length == 0 ? [] : [.. text.Split(' ').Select(number => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture))];
}
