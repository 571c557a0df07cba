namespace Csto.Portal.Core.Search.Data;

/// <summary>
/// The tables of an index. Words are cut, folded and stemmed before they come here; the tokenizer only parts them at spaces. <c>stems</c> says in which pieces
/// a stem stands and nothing else, which is what makes it quick; <c>forms</c> holds every word in its place, for exact phrases. Neither holds the text.
/// </summary>
internal static class IndexSchema
{
    /// <summary>Raised with every change of the tables or of how texts are read: an index of another version is made anew.</summary>
    public const int Version = 1;

    public const string Create = """
        CREATE VIRTUAL TABLE stems USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii');
        CREATE VIRTUAL TABLE forms USING fts5(words, content='', contentless_delete=1, detail=full, tokenize='ascii');
        CREATE TABLE piece (
            doc INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, day INTEGER NOT NULL, sequence INTEGER NOT NULL, kind INTEGER NOT NULL,
            language TEXT NOT NULL, states INTEGER NOT NULL, persons TEXT NOT NULL, topics TEXT NOT NULL);
        CREATE TABLE broad (term TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE stamp (version INTEGER NOT NULL, base TEXT NOT NULL, generation INTEGER NOT NULL, abbreviations TEXT NOT NULL);
        """;

    /// <summary>An index in the making is worth nothing until it is whole.</summary>
    public const string Making = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536;";

    /// <summary>One segment each, which is what is read quickest.</summary>
    public const string Merge = "INSERT INTO stems(stems) VALUES ('optimize'); INSERT INTO forms(forms) VALUES ('optimize');";

    /// <summary>Readers go on while the follower writes. The mode is kept in the file.</summary>
    public const string Serve = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
}
