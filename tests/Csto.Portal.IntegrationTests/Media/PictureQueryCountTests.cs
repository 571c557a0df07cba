using Csto.Portal.Core.Data.Sqlite;
using Csto.Portal.Core.Data.SqlServer;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>Pages with pictures, once the portal is warm, ask the database three times at most.</summary>
public sealed class PictureQueryCountTests(PictureQueryCountTests.CountingPortal portal) : IClassFixture<PictureQueryCountTests.CountingPortal>
{
    private const string Piece = "/news/2026/02/13/schet";

    [Theory]
    [InlineData(Piece, 3)]
    [InlineData(Piece + "/photos/", 3)]
    [InlineData("/", 1)]
    [InlineData("/news/", 1)]
    [InlineData("/photos/", 3)]
    public async Task Page_WithPictures_AsksTheDatabaseSoOften(string address, int expected)
    {
        await portal.PublishedOnceAsync();
        using var reader = portal.Visitor();
        await reader.GetPageAsync(address);
        portal.Commands.Reset();

        await reader.GetPageAsync(address);

        portal.Commands.Commands.Count.ShouldBe(expected, string.Join("\n\n", portal.Commands.Commands));
    }

    public sealed class CountingPortal : PortalFactory
    {
        private Task? _published;

        public CountingPortal() => Settings["Portal:PageCache:MaxMegabytes"] = "0";

        public CommandCounter Commands { get; } = new();

        public Task PublishedOnceAsync() => _published ??= PublishAsync();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services
                .ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(Commands))
                .ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(Commands)));
        }

        private async Task PublishAsync()
        {
            var (references, _) = await this.PhotosAsync(71, 2);
            await this.PublishPhotosAsync("schet", $":::album {references[0]} {references[1]}\n:::");
        }
    }
}
