using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Parts;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>A disk that is full or may not be written to.</summary>
public sealed class FailingStoreTests : IAsyncLifetime
{
    private const int NoSpaceLeft = 28;
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Add_WhenTheDiskIsFull_SaysSoAndLeavesNothing()
    {
        var folder = Path.Combine(database.Folder, "media");
        var store = new MediaStore(new(folder), new FakeClock()) { Create = path => new FullDisk(path) };

        (await Add(store)).ShouldContain("кончилось место");

        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        await using var db = database.Open();
        (await db.MediaAssets.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Append_WhenTheDiskIsFull_SaysSoAndLeavesNothing()
    {
        var folder = Path.Combine(database.Folder, "media");
        var store = new MediaStore(new(folder), new FakeClock()) { Append = path => new FullDisk(path) };
        await using var db = database.Open();
        using var vips = new Vips(NullLogger<Vips>.Instance);
        var library = new MediaLibrary(db, new MediaUploads(store, vips, NullLogger<MediaUploads>.Instance), new FakeClock());
        var uploads = new PartialUploads(store, library, NullLogger<PartialUploads>.Instance);
        var actor = new Actor(1, "Пётр Светлов");
        var begun = uploads.Begin("план.pdf", 1000, "0123456789abcdef", actor).ShouldBeOfType<PartOutcome.Ready>();
        using var part = new MemoryStream(SampleFiles.Pdf());

        var outcome = await uploads.AppendAsync(begun.Upload.Id, 0, part, actor, default);

        outcome.ShouldBeOfType<PartOutcome.Refused>().Message.ShouldContain("кончилось место");
        Directory.EnumerateFileSystemEntries(Path.Combine(folder, "parts")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Add_WhereTheFolderCannotBeWrittenTo_SaysSo()
    {
        var file = Path.Combine(database.Folder, "a-file");
        await File.WriteAllTextAsync(file, "Это не папка.");

        (await Add(new MediaStore(new(file), new FakeClock()))).ShouldContain("не может записать");
    }

    [Fact]
    public async Task Add_AfterAProcessWasKilled_ClearsWhatItLeft()
    {
        var clock = new FakeClock();
        var folder = Path.Combine(database.Folder, "media");
        var left = Path.Combine(folder, "incoming", "left");
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        await File.WriteAllTextAsync(left, "половина");
        clock.Now = new DateTimeOffset(File.GetLastWriteTimeUtc(left), TimeSpan.Zero).AddHours(25);

        (await Add(new MediaStore(new(folder), clock))).ShouldBe("");

        File.Exists(left).ShouldBeFalse();
    }

    /// <returns>Why not; empty where the file was taken.</returns>
    private async Task<string> Add(MediaStore store)
    {
        await using var db = database.Open();
        using var vips = new Vips(NullLogger<Vips>.Instance);
        var library = new MediaLibrary(db, new MediaUploads(store, vips, NullLogger<MediaUploads>.Instance), new FakeClock());
        using var content = new MemoryStream(SampleFiles.Pdf());
        var outcome = await library.AddAsync(content, "план.pdf", new MediaDetails(), Actor.Portal, default);
        return outcome is MediaOutcome.Refused refused ? refused.Problems[0].Message : "";
    }

    private sealed class FullDisk(string path) : MemoryStream
    {
        private readonly FileStream file = File.Create(path);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("No space left on device", NoSpaceLeft);

        public override async ValueTask DisposeAsync()
        {
            await file.DisposeAsync();
            await base.DisposeAsync();
        }
    }
}
