namespace Csto.Portal.Core.Data;

/// <summary>The engine the portal keeps its data in.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>Where the data is; validated by the host before it gets here.</summary>
/// <param name="Provider">The engine.</param>
/// <param name="ConnectionString">For SQLite with <c>Data Source=</c>, for SQL Server with <c>Encrypt=True</c>.</param>
/// <param name="MaxBatchSize">Handed to EF Core; null means EF's own.</param>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString, int? MaxBatchSize = null);
