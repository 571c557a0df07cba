using Csto.Portal.Core.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Data.Sqlite;

/// <summary>The portal on SQLite, the embedded default.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    internal override TableDialect Tables { get; } = new SqliteTables();
}
