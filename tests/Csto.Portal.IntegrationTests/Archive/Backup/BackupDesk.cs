using System.CommandLine;
using Csto.Portal.Core.Archive;
using Csto.Portal.Core.Archive.Backup;
using Csto.Portal.Core.Archive.Samples;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Archive.Export;
using Csto.Portal.Testing;
using Csto.Portal.Web.Commands;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using SampleFiles = Csto.Portal.Testing.SampleFiles;

namespace Csto.Portal.IntegrationTests.Archive.Backup;

/// <summary>A portal's database and media folder, on which the verbs are run.</summary>
internal sealed class BackupDesk(TestDatabase database) : IAsyncDisposable
{
    private readonly Vips vips = new(NullLogger<Vips>.Instance);

    public FakeClock Clock { get; } = new();

    public string Media => Directory.CreateDirectory(Path.Combine(database.Folder, "media")).FullName;

    public string Folder => database.Folder;

    public MediaStore Store => new(new(Media), Clock);

    public static async Task<BackupDesk> EmptyAsync() => new(await TestDatabase.CreateAsync());

    /// <summary>Something in every table, and files of every kind.</summary>
    public static async Task<BackupDesk> FullAsync()
    {
        var desk = await EmptyAsync();
        await desk.With(db => new SampleContent(db, new PublicationWriter(db, desk.Clock), new Publisher(db, new PublicationChecks(db), desk.Clock)).FillAsync(default));
        await desk.With(PiecesOfEveryState.AddAsync);
        await desk.AddFileAsync("план учений.pdf", SampleFiles.Pdf());
        await desk.AddFileAsync("видео.mp4", SampleFiles.TelltaleMp4());
        if (Vips.MissingPackage is null)
            await desk.AddFileAsync("снимок.jpg", SampleFiles.Jpeg());
        await desk.With(AddRestAsync);
        return desk;
    }

    public async Task<T> With<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var db = database.Open();
        return await work(db);
    }

    public Task<MediaOutcome> AddFileAsync(string name, byte[] bytes) => With(db =>
        new MediaLibrary(db, new MediaUploads(Store, vips, NullLogger<MediaUploads>.Instance), Clock).AddAsync(new MemoryStream(bytes), name, new(), Actor.Portal, default));

    public Task<BackupManifest> WriteAsync(Stream stream, IProgress<ImportProgress>? progress = null) =>
        With(db => new PortalBackup(db, Store, Clock).WriteAsync(stream, progress, default));

    /// <summary>Runs a verb as an operator would.</summary>
    public async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        var verbs = new Verbs(() => Build(database.Options));
        var root = new RootCommand { BackupCommand.Create(verbs), RestoreCommand.Create(verbs) };
        var code = await root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = output });
        return (code, output.ToString());
    }

    /// <summary>Every row that a restored portal has as the first one had it.</summary>
    public async Task<string> DumpAsync()
    {
        // What is set right on the way is looked at by itself.
        string[] others = ["UserSessions:", "EditorPresences:", "SiteStates:", "OutboxMessages:", "MediaAssets:"];
        var rows = (await With(Dumps.AllAsync)).Split('\n')
            .Where(row => !others.Any(name => row.StartsWith(name, StringComparison.Ordinal)) && !row.Contains(nameof(AuditAction.BroughtBack), StringComparison.Ordinal));
        return string.Join('\n', rows);
    }

    /// <summary>Every file of the folders a backup has, and its contents.</summary>
    public IReadOnlyDictionary<string, string> Files() => new[] { "originals", "public", "thumbs" }
        .Select(folder => Path.Combine(Media, folder)).Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .ToDictionary(path => Path.GetRelativePath(Media, path), path => Convert.ToHexString(File.ReadAllBytes(path)));

    public async ValueTask DisposeAsync()
    {
        vips.Dispose();
        await database.DisposeAsync();
    }

    private static async Task<int> AddRestAsync(PortalDbContext db)
    {
        var at = new DateTime(2026, 2, 1, 8, 0, 0, DateTimeKind.Utc);
        var user = await db.Users.OrderBy(u => u.Id).FirstAsync();
        db.Add(new UserSession { Id = Guid.NewGuid(), UserId = user.Id, BegunAt = at, LastSeenAt = at, Device = "Firefox" });
        db.Add(new UserRecoveryCode { UserId = user.Id, Hash = "hash" });
        db.Add(new IdentityUserPasskey<int> { UserId = user.Id, CredentialId = [1, 2, 3], Data = new() { Name = "Ключ", PublicKey = [4, 5], CreatedAt = new DateTimeOffset(at), Transports = ["usb"], AttestationObject = [6], ClientDataJson = [7] } });
        db.Add(new IdentityRole<int> { Name = "Старший", NormalizedName = "СТАРШИЙ" });
        user.LockoutEnd = new DateTimeOffset(2026, 2, 1, 11, 15, 0, 123, TimeSpan.FromHours(3));
        db.Add(new OutboxMessage { Key = "waits", ToAddress = "a@press.test", ToName = "А", Subject = "Ждёт", Body = "Текст", CreatedAt = at, DueAt = at });
        db.Add(new MediaRemoval { Sha256 = new string('a', 64), FileName = "ушёл.pdf", DueAt = at });
        return await db.SaveChangesAsync();
    }

    private IHost Build(DatabaseOptions options)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(Clock).AddPortalData(options).AddMedia(new(Media)).AddPublishing().AddArchiveImport().AddSingleton<IOwnPages, NoPages>();
        return builder.Build();
    }
}
