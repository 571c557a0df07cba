using Csto.Portal.Core.Data;
using Csto.Portal.Core.Data.Sqlite;
using Csto.Portal.Core.Data.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Data;

/// <summary>Contexts that never open a connection: for the SQL they would send.</summary>
internal static class Contexts
{
    public static PortalDbContext SqlServer() =>
        new SqlServerPortalDbContext(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=.;Encrypt=True").Options);

    public static PortalDbContext Sqlite() =>
        new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=unused").Options);
}
