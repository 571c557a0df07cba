using Csto.Portal.Core.Archive.Samples;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csto.Portal.IntegrationTests.Archive;

/// <summary>The sample content where pictures can be taken and where they cannot.</summary>
public sealed class SampleContentTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Fill_WherePicturesAreTaken_ShowsThemAll()
    {
        (await Fill(Path.Combine(database.Folder, "media"))).ShouldBeNull();

        await using var db = database.Open();
        var shown = await db.EditionMedia.Select(m => m.MediaAssetId).Distinct().CountAsync();
        shown.ShouldBe(await db.MediaAssets.CountAsync());
        (await db.Editions.CountAsync(e => e.LeadPictureId != null)).ShouldBe(await db.Editions.CountAsync(e => e.LeadPicture != null));
        (await db.MediaAssets.SingleAsync(m => m.FileName == "zal.png")).CardFocus.ShouldNotBeNull();
        (await db.MediaAssets.ToListAsync()).ShouldAllBe(m => !m.LacksAlt && m.Caption.Length > 0 && m.Credit.Length > 0);
    }

    [Fact]
    public async Task Fill_WhereNoPictureCanBeTaken_PublishesTheWordsAndSaysWhy()
    {
        var file = Path.Combine(database.Folder, "a-file");
        await File.WriteAllTextAsync(file, "Это не папка.");

        (await Fill(file)).ShouldNotBeNull().ShouldContain("не может записать");

        await using var db = database.Open();
        (await db.Editions.CountAsync()).ShouldBeGreaterThan(30);
        (await db.Editions.CountAsync(e => e.LeadPicture != null || e.Body.Contains(":::album") || e.Body.Contains(":::photo"))).ShouldBe(0);
    }

    /// <returns>Why there are no pictures; null where there are.</returns>
    private async Task<string?> Fill(string folder)
    {
        await using var db = database.Open();
        var clock = new FakeClock();
        using var vips = new Vips(NullLogger<Vips>.Instance);
        var library = new MediaLibrary(db, new MediaUploads(new MediaStore(new(folder), clock), vips, NullLogger<MediaUploads>.Instance), clock);
        var pictures = new SamplePictures(library, new MediaFraming(db, clock));
        var samples = new SampleContent(db, new PublicationWriter(db, clock), new Publisher(db, new PublicationChecks(db), clock), pictures);
        (await samples.FillAsync(default)).ShouldBePositive();
        return samples.WithoutPictures;
    }
}
