namespace Csto.Portal.Core.Archive.Backup;

/// <summary>The state of the tables, alike on every engine: a migration has the same name on all and an instant of its own on each.</summary>
internal static class BackupSchema
{
    public static IReadOnlyList<string> Names(IEnumerable<string> migrations) => [.. migrations.Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];
}
