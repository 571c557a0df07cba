using System.Text;
using Csto.Portal.Core.Archive;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Addresses;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csto.Portal.IntegrationTests.Archive;

/// <summary>A database of its own and a folder of pages to import into it.</summary>
internal sealed class ImportDesk(TestDatabase database) : IAsyncDisposable
{
    public static readonly Actor Editor = new(null, "Анна Вершинина");

    private readonly Vips vips = new(NullLogger<Vips>.Instance);
    private readonly string _folder = Directory.CreateTempSubdirectory("import-").FullName;

    public FakeClock Clock { get; } = new(new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    public static async Task<ImportDesk> OpenAsync() => new(await TestDatabase.CreateAsync());

    /// <summary>Writes a page of our own in the old site's shape.</summary>
    public string Page(string name, params string[] lines) => File(name, Encoding.UTF8.GetBytes(string.Join("\n\n", lines)));

    public string File(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Imports the desk's own pages.</summary>
    public Task<ImportReport> Import(bool dryRun = false) => Import([_folder], dryRun);

    public Task<ImportReport> Import(
        IReadOnlyList<string> paths, bool dryRun = false, Action<PortalDbContext>? prepare = null, CancellationToken cancellationToken = default) =>
        With(db =>
        {
            prepare?.Invoke(db);
            var checks = new PublicationChecks(db);
            var publisher = new Publisher(db, checks, Clock);
            var items = new ItemImporter(db, new PublicationWriter(db, Clock), publisher, new ContactImporter(db, Clock), Clock);
            var library = new MediaLibrary(db, new MediaUploads(Store, vips, NullLogger<MediaUploads>.Instance), Clock);
            return new ArchiveImporter(items, new ImportRehearsal(db, checks, Clock), new ArchivePictures(library), new OldAddressKeeper(db, new RedirectPlanner(db, new NoPages()), Clock), Clock)
                .ImportAsync(new(paths, dryRun), null, cancellationToken);
        });

    public MediaStore Store => new(new(Path.Combine(database.Folder, "media")), Clock);

    public async Task<T> With<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var db = database.Open();
        return await work(db);
    }

    public Task<List<Publication>> Publications() => With(db => db.Publications
        .Include(p => p.LiveEdition).Include(p => p.WorkEdition).AsNoTracking()
        .OrderByDescending(p => p.PublishedOn).ThenByDescending(p => p.Sequence).ToListAsync());

    public Task<List<PressContact>> Contacts() => With(db => db.PressContacts.AsNoTracking().ToListAsync());

    public Task<long> Generation() => With(db => db.GenerationAsync(default));

    /// <summary>The one publication, edited as an editor would.</summary>
    public async Task Edit(Publication publication, Func<EditionContent, EditionContent> change) =>
        (await With(db =>
        {
            var edition = publication.WorkEdition ?? publication.LiveEdition!;
            return new PublicationWriter(db, Clock).SaveAsync(
                publication.Id, new(edition.Id, edition.TextVersion), change(EditionContent.From(edition)), Editor, default);
        })).ShouldBeOfType<Outcome.Done>();

    /// <summary>Every row of every table that holds the portal's content, in words.</summary>
    public Task<string> Dump() => With(Dumps.AllAsync);

    public async ValueTask DisposeAsync()
    {
        vips.Dispose();
        Directory.Delete(_folder, true);
        await database.DisposeAsync();
    }
}

/// <summary>A portal whose routes nobody asks for.</summary>
internal sealed class NoPages : IOwnPages
{
    public IReadOnlySet<string> Hosts { get; } = new HashSet<string>();

    public IReadOnlySet<string> FormerHosts { get; } = new HashSet<string>();

    public OwnPage? Of(string path) => null;

    public bool Reads(string parameter) => false;
}
