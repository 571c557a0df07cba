using System.Data.Common;

namespace Csto.Portal.Core.Data.Tables;

/// <summary>What the engines do differently where whole tables are read and filled.</summary>
internal abstract class TableDialect
{
    /// <summary>Begins a transaction that sees the data of one instant and keeps nobody from writing.</summary>
    public abstract Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>The highest number the engine ever gave in a numbered table, or more; 0 where it gave none.</summary>
    public abstract string LastNumber(string quotedTable);

    /// <summary>Lets the next row get a number above <paramref name="last"/>.</summary>
    public abstract string SetLastNumber(string quotedTable, long last);

    /// <summary>Runs before the transaction that fills tables.</summary>
    public virtual string? BeforeFilling => null;

    /// <summary>Runs after it, also when it failed.</summary>
    public virtual string? AfterFilling => null;

    /// <summary>Lets the table be filled without regard to the order of tables.</summary>
    public virtual string? Loosen(string quotedTable) => null;

    /// <summary>Holds the table to its references again; fails where one leads nowhere.</summary>
    public virtual string? Tighten(string quotedTable) => null;

    /// <summary>A query that has a row for every reference that leads nowhere; null where <see cref="Tighten"/> sees to that.</summary>
    public virtual string? BrokenReferences => null;

    /// <summary>Stands before the rows of a numbered table that bring their own numbers.</summary>
    public virtual string? BeforeNumbers(string quotedTable) => null;

    public virtual string? AfterNumbers(string quotedTable) => null;
}
