using Csto.Portal.Core.Data.Sqlite;
using Csto.Portal.IntegrationTests.Faults;
using Csto.Portal.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>A portal on SQLite whose disk can be full: the file of the database may not grow by a page.</summary>
public sealed class FullDiskPortal : PortalFactory
{
    public bool IsFull { get; set; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(new BrokenConnections(() => IsFull ? DatabaseFault.Full : null))));
    }
}
