using System.Data.Common;
using Csto.Portal.Core.Data.Sqlite;
using Csto.Portal.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>A portal on SQLite whose disk can be full: the file of the database may not grow by a page.</summary>
public sealed class FullDiskPortal : PortalFactory
{
    public bool IsFull { get; set; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(new Limit(this))));
    }

    private sealed class Limit(FullDiskPortal portal) : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (!portal.IsFull)
                return;
            await using var command = connection.CreateCommand();
            // Raised to the size the file has already; holds for this connection.
            command.CommandText = "PRAGMA max_page_count = 1";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
