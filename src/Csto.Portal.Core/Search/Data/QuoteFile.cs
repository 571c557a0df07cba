using Microsoft.Data.Sqlite;

namespace Csto.Portal.Core.Search.Data;

/// <summary>What an index of quotations was made of.</summary>
/// <param name="Database">See <see cref="Domain.SiteState.Identity"/>.</param>
/// <param name="Generation">Everything that was published up to it can be found.</param>
internal sealed record QuoteStamp(Guid Database, long Generation);

/// <summary>A text to be indexed.</summary>
/// <param name="Runs">See <see cref="Quotes.Shingles.Winnowed"/>.</param>
internal sealed record QuoteEntry(int Edition, int Publication, ulong[] Runs);

/// <summary>
/// A file in which runs of words are looked up. Of each text it holds numbers, not words. Postings are written in stretches, whole for an index made anew and one
/// more with every change; a text that goes is taken out of <c>texts</c> and its postings then say nothing.
/// </summary>
/// <exception cref="IndexFileException">Of every method: the file is damaged, gone, or the disk is full.</exception>
internal sealed class QuoteFile(string file)
{
    /// <summary>Raised with every change of the tables or of how texts are read: a file of another version is made anew.</summary>
    private const int Version = 1;

    /// <summary>Texts of one run in a stretch: what more have proves nothing, and the newest will do to show it.</summary>
    private const int MostOfARun = 2000;

    private const string Create = """
        CREATE TABLE texts (doc INTEGER PRIMARY KEY AUTOINCREMENT, edition INTEGER NOT NULL, publication INTEGER NOT NULL);
        CREATE INDEX texts_of ON texts (publication);
        CREATE TABLE runs (bucket INTEGER NOT NULL, stretch INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (bucket, stretch)) WITHOUT ROWID;
        CREATE TABLE stamp (version INTEGER NOT NULL, base TEXT NOT NULL, generation INTEGER NOT NULL);
        """;

    public string Path => file;

    private string Reading => Connection(SqliteOpenMode.ReadOnly, pooled: true);

    /// <summary>Null where the file is none of ours, of another version, or was not finished.</summary>
    public QuoteStamp? Stamp()
    {
        try
        {
            return Guarded(() =>
            {
                using var connection = Open(Reading);
                using var command = Command(connection, "SELECT version, base, generation FROM stamp");
                using var row = command.ExecuteReader();
                return row.Read() && row.GetInt32(0) == Version && Guid.TryParse(row.GetString(1), out var database)
                    ? new QuoteStamp(database, row.GetInt64(2))
                    : null;
            });
        }
        catch (IndexFileException)
        {
            return null;
        }
    }

    /// <summary>How many texts can be found, and the highest number one was ever given.</summary>
    public (int Texts, int Last) Count() => Guarded(() =>
    {
        using var connection = Open(Reading);
        using var command = Command(connection, "SELECT (SELECT count(*) FROM texts), coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'texts'), 0)");
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetInt32(0), row.GetInt32(1));
    });

    /// <summary>The texts that have each of the runs.</summary>
    /// <param name="runs">In order of size.</param>
    /// <param name="found">Called for each run with its texts; the list is used again.</param>
    public void Look(IReadOnlyList<ulong> runs, Action<List<int>> found) => Guarded(() =>
    {
        using var connection = Open(Reading);
        using var command = Command(connection, "SELECT data FROM runs WHERE bucket = $bucket");
        var bucket = command.Parameters.Add("$bucket", SqliteType.Integer);
        command.Prepare();
        var docs = new List<int>();
        for (var i = 0; i < runs.Count;)
        {
            bucket.Value = QuotePostings.BucketOf(runs[i]);
            var parts = new List<byte[]>();
            using (var row = command.ExecuteReader())
            {
                while (row.Read())
                    parts.Add((byte[])row.GetValue(0));
            }

            for (var of = QuotePostings.BucketOf(runs[i]); i < runs.Count && QuotePostings.BucketOf(runs[i]) == of; i++)
            {
                docs.Clear();
                foreach (var part in parts)
                    QuotePostings.Read(part, runs[i], docs);
                found(docs);
            }
        }

        return true;
    });

    /// <summary>The editions of texts; those that have gone are left out.</summary>
    public Dictionary<int, int> EditionsOf(IEnumerable<int> docs) => Guarded(() =>
    {
        var editions = new Dictionary<int, int>();
        using var connection = Open(Reading);
        using var command = Command(connection, "SELECT edition FROM texts WHERE doc = $doc");
        var doc = command.Parameters.Add("$doc", SqliteType.Integer);
        foreach (var number in docs)
        {
            doc.Value = number;
            if (command.ExecuteScalar() is long edition)
                editions[number] = (int)edition;
        }

        return editions;
    });

    /// <summary>Begins a new file, or goes on with one that is in use.</summary>
    public Writer Write(bool isNew) => new(this, isNew);

    /// <summary>Lets go of the file.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(Reading);
        SqliteConnection.ClearPool(connection);
    }

    private string Connection(SqliteOpenMode mode, bool pooled) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = pooled, DefaultTimeout = 10 }.ToString();

    private static SqliteConnection Open(string text)
    {
        var connection = new SqliteConnection(text);
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static T Guarded<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (SqliteException e)
        {
            throw new IndexFileException(e);
        }
    }

    /// <summary>One at a time; readers go on meanwhile.</summary>
    public sealed class Writer : IDisposable
    {
        private readonly SqliteConnection _connection;
        private readonly bool _isNew;
        private readonly List<byte> _bytes = [];

        public Writer(QuoteFile owner, bool isNew)
        {
            _isNew = isNew;
            _connection = Guarded(() => Open(owner.Connection(isNew ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, pooled: false)));
            Run(isNew ? "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536;" + Create
                : "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        }

        /// <summary>Adds texts in one transaction as one stretch.</summary>
        /// <param name="gone">Publications whose texts are taken out first.</param>
        /// <param name="texts">Those that come in.</param>
        /// <param name="stamp">Written with them; null where more follow.</param>
        public void Add(IReadOnlyCollection<int> gone, IReadOnlyCollection<QuoteEntry> texts, QuoteStamp? stamp) => Guarded(() =>
        {
            using var transaction = _connection.BeginTransaction();
            foreach (var publication in gone)
                Run("DELETE FROM texts WHERE publication = $a", publication);
            var postings = new List<(ulong Run, int Doc)>();
            var last = 0;
            using (var insert = Command(_connection, "INSERT INTO texts (edition, publication) VALUES ($a, $b) RETURNING doc"))
            {
                var (edition, publication) = (insert.Parameters.Add("$a", SqliteType.Integer), insert.Parameters.Add("$b", SqliteType.Integer));
                foreach (var text in texts)
                {
                    (edition.Value, publication.Value) = (text.Edition, text.Publication);
                    last = (int)(long)insert.ExecuteScalar()!;
                    foreach (var run in text.Runs)
                        postings.Add((run, last));
                }
            }

            AddStretch(postings, last);
            if (stamp is not null)
                Run("DELETE FROM stamp; INSERT INTO stamp VALUES ($a, $b, $c)", Version, stamp.Database.ToString(), stamp.Generation);
            transaction.Commit();
            // A file in the making is worth nothing until it is whole; from then on readers go on while it is written to.
            if (_isNew && stamp is not null)
                Run("PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL;");
            return true;
        });

        public void Dispose() => _connection.Dispose();

        /// <param name="postings">Sorted here.</param>
        /// <param name="stretch">Unlike every other: the number of its last text.</param>
        private void AddStretch(List<(ulong Run, int Doc)> postings, int stretch)
        {
            postings.Sort();
            var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(postings)[..Shorten(postings)];
            using var insert = Command(_connection, "INSERT INTO runs VALUES ($bucket, $stretch, $data)");
            var (bucket, _, data) = (
                insert.Parameters.Add("$bucket", SqliteType.Integer), insert.Parameters.AddWithValue("$stretch", stretch), insert.Parameters.Add("$data", SqliteType.Blob));
            for (var from = 0; from < all.Length;)
            {
                var (of, to) = (QuotePostings.BucketOf(all[from].Run), from);
                while (to < all.Length && QuotePostings.BucketOf(all[to].Run) == of)
                    to++;
                QuotePostings.Write(all[from..to], _bytes);
                (bucket.Value, data.Value) = (of, _bytes.ToArray());
                insert.ExecuteNonQuery();
                from = to;
            }
        }

        /// <summary>Of a run that very many texts have, the newest texts.</summary>
        /// <returns>How many postings are left.</returns>
        private static int Shorten(List<(ulong Run, int Doc)> sorted)
        {
            var kept = 0;
            for (var from = 0; from < sorted.Count;)
            {
                var to = from;
                while (to < sorted.Count && sorted[to].Run == sorted[from].Run)
                    to++;
                for (var i = Math.Max(from, to - MostOfARun); i < to; i++)
                    sorted[kept++] = sorted[i];
                from = to;
            }

            return kept;
        }

        private void Run(string sql, params ReadOnlySpan<object> values)
        {
            using var command = Command(_connection, sql);
            for (var i = 0; i < values.Length; i++)
                command.Parameters.AddWithValue("$" + (char)('a' + i), values[i]);
            try
            {
                command.ExecuteNonQuery();
            }
            catch (SqliteException e)
            {
                throw new IndexFileException(e);
            }
        }
    }
}
