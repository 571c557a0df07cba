using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Archive.Reimport;
using Csto.Portal.Core.Archive.Samples;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csto.Portal.IntegrationTests.Archive.Export;

/// <summary>A portal that is exported from and imported into, with a folder for what comes out.</summary>
internal sealed class ExportDesk : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly string _folder = Directory.CreateTempSubdirectory("export-").FullName;
    private readonly Vips _vips = new(NullLogger<Vips>.Instance);
    private readonly MediaStore _store;

    private ExportDesk(TestDatabase database)
    {
        _database = database;
        _store = new(new(Directory.CreateDirectory(Path(".media")).FullName), Clock);
    }

    public FakeClock Clock { get; } = new();

    public static async Task<ExportDesk> OpenAsync() => new(await TestDatabase.CreateAsync());

    /// <summary>With the sample content and a piece in every state there is.</summary>
    public static async Task<ExportDesk> FullAsync()
    {
        var desk = await OpenAsync();
        await desk.With(db => new SampleContent(
            db, new PublicationWriter(db, desk.Clock), new Publisher(db, new PublicationChecks(db), desk.Clock)).FillAsync(default));
        await desk.With(PiecesOfEveryState.AddAsync);
        return desk;
    }

    public async Task<T> With<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var db = _database.Open();
        return await work(db);
    }

    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    /// <returns>The folder.</returns>
    public async Task<string> Export(string name = "out", ExportSelection? selection = null)
    {
        await using var target = new FolderTarget(Path(name));
        await With(db => Exporter(db).ExportAsync(selection ?? new(), target, null, default));
        return Path(name);
    }

    public Task<ReimportReport> Import(string path, bool dryRun = false, CancellationToken cancellationToken = default) =>
        With(db => Importer(db).ImportAsync(path, dryRun, null, cancellationToken));

    public PortalExporter Exporter(PortalDbContext db) => new(db, _store);

    public ExportImporter Importer(PortalDbContext db) => new(db, new PublicationWriter(db, Clock), Library(db), Clock);

    public MediaReplacer Replacer(PortalDbContext db) => new(db, new(db, new(_store, _vips)), Clock);

    public MediaLibrary Library(PortalDbContext db) => new(db, new MediaUploads(_store, _vips, NullLogger<MediaUploads>.Instance), Clock);

    public Task<Publication> Load(string title) => With(db => db.Publications.AsNoTracking()
        .Include(p => p.Editions).SingleAsync(p => p.Editions.Any(e => e.Title == title)));

    /// <summary>Every row of every table, in words.</summary>
    public Task<string> Dump() => With(Dumps.AllAsync);

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, true);
        _vips.Dispose();
        await _database.DisposeAsync();
    }
}

internal static class Folders
{
    public static List<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Byte for byte.</summary>
    public static void ShouldBeTheSame(string actual, string expected)
    {
        Files(actual).ShouldBe(Files(expected));
        foreach (var file in Files(expected))
        {
            File.ReadAllText(Path.Combine(actual, file)).ShouldBe(File.ReadAllText(Path.Combine(expected, file)), file);
            File.ReadAllBytes(Path.Combine(actual, file)).ShouldBe(File.ReadAllBytes(Path.Combine(expected, file)), file);
        }
    }
}
