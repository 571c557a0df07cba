using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data.Sqlite;
using Csto.Portal.Core.Data.SqlServer;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Media;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.PageCache;

/// <summary>What the database has said of a public file holds for the generation it was said in, and no longer.</summary>
public sealed class PublicFilesTests(PublicFilesTests.CountingPortal portal) : IClassFixture<PublicFilesTests.CountingPortal>
{
    private static readonly DateOnly Day = new(2026, 2, 13);

    [Fact]
    public async Task File_AskedForAgain_AsksTheDatabaseNothing()
    {
        var (address, _) = await PublishedAsync("снова", 61);
        using var reader = portal.Visitor();
        using var first = await reader.GetAsync(address);
        portal.Commands.Reset();

        using var again = await reader.GetAsync(address);
        using var known = await reader.SendAsync(new(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } });

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.Headers.CacheControl!.ToString().ShouldBe(first.Headers.CacheControl!.ToString());
        (await again.Content.ReadAsByteArrayAsync()).ShouldBe(await first.Content.ReadAsByteArrayAsync());
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        portal.Commands.Commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task File_OfAnyGenerationSince_IsAskedForAnew()
    {
        var (address, piece) = await PublishedAsync("снято", 62);
        using var reader = portal.Visitor();
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await new Newsroom(portal).Unpublish(piece, "Опубликовано по ошибке.");

        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>What is not public today may be tomorrow, and addresses of nothing fill no memory.</summary>
    [Fact]
    public async Task File_ThatReadersMayNotHave_IsNotRemembered()
    {
        using var reader = portal.Visitor();
        (await reader.GetAsync("/media/00000000000000000000/a.webp")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        portal.Commands.Reset();

        (await reader.GetAsync("/media/00000000000000000000/a.webp")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        portal.Commands.Commands.ShouldNotBeEmpty();
    }

    /// <summary>Making sizes anew moves no generation: they have the same names for readers.</summary>
    [Fact]
    public async Task Size_CutAnew_IsGivenThoughTheFormerIsRemembered()
    {
        var bytes = SampleFiles.Png(900, 300, 63);
        var author = await portal.BrowserAsync(Roles.Author);
        var (id, reference) = await author.UploadedAsync("вырез.png", bytes);
        await new Newsroom(portal).Publish(Newsroom.Text("Вырез", Day) with { Body = MediaDesk.Blocks(("album", reference)) });
        var address = await portal.WithDatabaseAsync(async db => Core.Content.MediaFacts.Of(await db.MediaAssets.SingleAsync(m => m.Id == id)) is var file
            ? "/media/" + file.PathOf(file.Variants!.Of(Core.Content.Pictures.PictureCrop.Card).First()) : "");
        using var reader = portal.Visitor();
        using var before = await reader.GetAsync(address);
        before.StatusCode.ShouldBe(HttpStatusCode.OK);

        await portal.WithAsync<MediaFraming, MediaOutcome>(async framing => await framing.ChangeAsync(
            id, await portal.WithDatabaseAsync(db => db.MediaAssets.Where(m => m.Id == id).Select(m => m.Version).SingleAsync()), new(new(0, 0), new(0, 0)), Actor.Portal, default));
        using (var meanwhile = await reader.GetAsync(address))
            meanwhile.Headers.ETag.ShouldBe(before.Headers.ETag);
        await portal.MakePicturesAsync();

        using var after = await reader.GetAsync(address);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.Headers.ETag.ShouldNotBe(before.Headers.ETag);
    }

    [Fact]
    public async Task Subtitles_AskedForAgain_AskTheDatabaseNothing()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var bytes = SampleFiles.Mp4(640, 360);
        var (id, reference) = await author.UploadedAsync("речь.mp4", bytes);
        var track = await portal.WithDatabaseAsync(async db =>
        {
            var video = await db.MediaAssets.Include(m => m.Tracks).SingleAsync(m => m.Id == id);
            video.Tracks.Add(new() { Language = "ru", Label = "Русские", Text = "WEBVTT\n\n00:00.000 --> 00:01.000\nЗдравствуйте." });
            await db.SaveChangesAsync();
            return video.Tracks.Single().Id;
        });
        await new Newsroom(portal).Publish(Newsroom.Text("Речь", Day) with { Body = MediaDesk.Blocks(("video", reference)) });
        using var reader = portal.Visitor();
        var address = $"/media/{MediaDesk.Sha256(bytes)[..16]}/tracks/{track}";
        (await reader.GetStringAsync(address)).ShouldContain("Здравствуйте");
        portal.Commands.Reset();

        (await reader.GetStringAsync(address)).ShouldContain("Здравствуйте");

        portal.Commands.Commands.ShouldBeEmpty();
    }

    private async Task<(string Address, int Piece)> PublishedAsync(string title, byte colour)
    {
        var bytes = SampleFiles.Pdf(title + colour);
        var (_, reference) = await (await portal.BrowserAsync(Roles.Author)).UploadedAsync($"{title}.pdf", bytes);
        var piece = await new Newsroom(portal).Publish(Newsroom.Text($"Файл {title}", Day) with { Body = MediaDesk.Blocks(("document", reference)) });
        return (MediaDesk.Address(bytes, Core.Content.Slug.FromOrDefault(title, "file") + ".pdf"), piece);
    }

    public sealed class CountingPortal : PortalFactory
    {
        public CommandCounter Commands { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services
                .ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(Commands))
                .ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(Commands)));
        }
    }
}
