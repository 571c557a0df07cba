using Csto.Portal.Core.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Data.SqlServer;

/// <summary>The portal on SQL Server.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options)
{
    internal override TableDialect Tables { get; } = new SqlServerTables();
}
