using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data.Sqlite;
using Csto.Portal.Core.Data.SqlServer;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>Pages with pictures, or with a video that has its poster and subtitles, once the portal is warm, ask the database three times at most.</summary>
public sealed class PictureQueryCountTests(PictureQueryCountTests.CountingPortal portal) : IClassFixture<PictureQueryCountTests.CountingPortal>
{
    private const string Piece = "/news/2026/02/13/schet";
    private const string Film = "/news/2026/02/13/schet-video";

    [Theory]
    [InlineData(Piece, 3)]
    [InlineData(Piece + "/photos/", 3)]
    [InlineData("/", 1)]
    [InlineData("/news/", 1)]
    [InlineData("/photos/", 3)]
    [InlineData(Film, 3)]
    [InlineData("/videos/", 3)]
    public async Task Page_WithPictures_AsksTheDatabaseSoOften(string address, int expected)
    {
        await portal.PublishedOnceAsync();
        using var reader = portal.Visitor();
        await reader.GetPageAsync(address);
        portal.Commands.Reset();

        var page = await reader.GetPageAsync(address);

        if (address == Film)
        {
            page.QuerySelector("video")!.GetAttribute("poster").ShouldNotBeNullOrEmpty();
            page.QuerySelectorAll("video track").Length.ShouldBe(2);
        }

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
            var author = await this.BrowserAsync(Roles.Author);
            var (film, filmed) = await author.UploadedAsync("счёт.mp4", SampleFiles.Mp4(340, 240));
            await this.WithDatabaseAsync(async db =>
            {
                var video = await db.MediaAssets.SingleAsync(m => m.Id == film);
                video.Poster = await db.MediaAssets.SingleAsync(m => m.Sha256.StartsWith(references[0]));
                foreach (var (language, label) in new[] { ("ru", "Русский"), ("en", "English") })
                    video.Tracks.Add(new() { Language = language, Label = label, Text = "WEBVTT\n\n00:01.000 --> 00:04.000\nДа.\n" });
                return await db.SaveChangesAsync();
            });
            await this.PublishPhotosAsync("schet-video", MediaDesk.Blocks(("video", filmed)));
        }
    }
}
