using Csto.Portal.Core.Archive.Backup;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Testing;
using Csto.Portal.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csto.Portal.IntegrationTests.Archive.Backup;

public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backup-").FullName;

    private string Copy => Path.Combine(_folder, "portal.zip");

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task Restore_OfABackup_BringsEveryRowAndFileBack()
    {
        await using var first = await BackupDesk.FullAsync();
        await using var second = await BackupDesk.EmptyAsync();

        var (code, output) = await first.RunAsync("backup", Copy);
        code.ShouldBe(ExitCodes.Done, output);
        output.ShouldContain("Копия сделана");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Copy).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.EnumerateFiles(_folder).ShouldHaveSingleItem();
        (code, output) = await second.RunAsync("backup", "--verify", Copy);
        code.ShouldBe(ExitCodes.Done, output);
        (code, output) = await second.RunAsync("restore", Copy);
        code.ShouldBe(ExitCodes.Done, output);

        (await second.DumpAsync()).ShouldBe(await first.DumpAsync());
        second.Files().ShouldBe(first.Files(), ignoreOrder: true);
        var (before, after) = (await first.With(db => db.GenerationAsync(default)), await second.With(db => db.GenerationAsync(default)));
        after.ShouldBeGreaterThan(before + 100_000);
        // In nobody's name anybody is signed in, and nothing is sent a second time.
        (await second.With(db => db.UserSessions.CountAsync())).ShouldBe(0);
        var letter = await second.With(db => db.OutboxMessages.SingleAsync(m => m.Key == "waits"));
        (letter.DueAt, letter.GivenUpAt.HasValue).ShouldBe((null, true));
        (await second.With(db => db.AuditEntries.CountAsync(a => a.Action == AuditAction.BroughtBack))).ShouldBe(1);
        (await second.With(db => db.MediaAssets.CountAsync(m => m.Kind == MediaKind.Picture && m.VariantsDueAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task Restore_ThenANewRow_NeverTakesANumberThatWasGivenBefore()
    {
        await using var first = await BackupDesk.EmptyAsync();
        await using var second = await BackupDesk.EmptyAsync();
        var gone = await first.With(async db =>
        {
            var topic = new Topic { Name = "Ушедшая", Slug = "gone" };
            db.Add(topic);
            await db.SaveChangesAsync();
            db.Remove(topic);
            await db.SaveChangesAsync();
            return topic.Id;
        });

        await first.RunAsync("backup", Copy);
        (await second.RunAsync("restore", Copy)).Code.ShouldBe(ExitCodes.Done);

        var next = await second.With(async db =>
        {
            var topic = new Topic { Name = "Новая", Slug = "new" };
            db.Add(topic);
            await db.SaveChangesAsync();
            return topic.Id;
        });
        next.ShouldBe(gone + 1);
    }

    [Fact]
    public async Task Backup_WhilePublishingGoesOn_HoldsOneInstantAndKeepsNobodyFromWriting()
    {
        await using var first = await BackupDesk.FullAsync();
        await using var second = await BackupDesk.EmptyAsync();
        var before = await first.DumpAsync();
        var written = 0;

        await using (var file = new MeanwhileStream(Copy, async () =>
        {
            await first.With(async db =>
            {
                db.Add(new Topic { Name = $"Тема {written}", Slug = $"topic-{written}" });
                db.AddAudit(DateTime.UtcNow, Actor.Portal, AuditAction.Created, new(AuditSubject.Topic, null, "Тема"));
                return await db.SaveChangesAsync();
            });
            written++;
        }))
            await first.WriteAsync(file);

        written.ShouldBeGreaterThan(10);
        var (code, output) = await second.RunAsync("restore", Copy);
        code.ShouldBe(ExitCodes.Done, output);
        (await second.DumpAsync()).ShouldBe(before);
        (await first.With(db => db.Topics.CountAsync(t => t.Slug.StartsWith("topic-")))).ShouldBe(written);
    }

    [Fact]
    public async Task Backup_WhileTheBinIsEmptied_StillHasTheFiles()
    {
        await using var desk = await BackupDesk.FullAsync();
        var names = desk.Files();
        var removed = 0;

        await using (var file = new MeanwhileStream(Copy, async () =>
        {
            if (removed++ > 0)
                return;
            await desk.With(async db =>
            {
                await db.MediaAssets.ExecuteUpdateAsync(set => set.SetProperty(m => m.DeletedAt, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
                var remover = Remover(desk, db);
                (await remover.ForgetAsync(default)).ShouldBe(3);
                desk.Clock.Now += TimeSpan.FromHours(2);
                return await remover.TakeOffDiskAsync(default);
            });
        }))
            (await desk.WriteAsync(file)).Lost.ShouldBeEmpty();

        desk.Files().Count.ShouldBe(names.Count);
        (await desk.With(db => Remover(desk, db).TakeOffDiskAsync(default))).ShouldBe(4);
        desk.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Verify_AnyDamage_IsFoundAndNothingIsRestored()
    {
        await using var desk = await BackupDesk.FullAsync();
        await using var empty = await BackupDesk.EmptyAsync();
        await desk.RunAsync("backup", Copy);
        var whole = await File.ReadAllBytesAsync(Copy);
        var before = await empty.With(Dumps.AllAsync);

        var random = new Random(41);
        int[] places = [0, whole.Length - 1, whole.Length - 66, .. Enumerable.Range(0, 40).Select(_ => random.Next(whole.Length))];
        foreach (var at in places)
        {
            var broken = whole.ToArray();
            broken[at] ^= 0x20;
            await File.WriteAllBytesAsync(Copy, broken);
            var (code, output) = await empty.RunAsync("backup", "--verify", Copy);
            code.ShouldBe(ExitCodes.Failed, $"byte {at}: {output}");
            (code, output) = await empty.RunAsync("restore", Copy);
            code.ShouldBe(ExitCodes.Failed, output);
            output.ShouldContain("ничего не изменилось");
        }

        await File.WriteAllBytesAsync(Copy, whole[..^500]);
        (await empty.RunAsync("restore", Copy)).Output.ShouldContain("обрезан");
        await File.WriteAllTextAsync(Copy, "не архив");
        (await empty.RunAsync("backup", "--verify", Copy)).Output.ShouldContain("это не архив ZIP");
        (await empty.With(Dumps.AllAsync)).ShouldBe(before);
        empty.Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_WhereThereIsSomething_IsRefusedUnlessTold()
    {
        await using var desk = await BackupDesk.FullAsync();
        await desk.RunAsync("backup", Copy);
        await using var other = await BackupDesk.EmptyAsync();
        await other.AddFileAsync("чужой.pdf", SampleFiles.Pdf("чужой"));

        (await other.RunAsync("restore", Copy)).Output.ShouldContain("уже есть файлы медиатеки, записи журнала.");
        await other.With(db => db.MediaAssets.ExecuteDeleteAsync());
        await other.With(db => db.AuditEntries.ExecuteDeleteAsync());
        (await other.RunAsync("restore", Copy)).Output.ShouldContain("В папке медиатеки уже лежат файлы");
        (await desk.RunAsync("restore", Copy)).Output.ShouldContain("В базе данных уже есть материалы,");
        (await desk.RunAsync("restore", Copy)).Code.ShouldBe(ExitCodes.Failed);

        var (code, output) = await other.RunAsync("restore", Copy, "--replace");
        code.ShouldBe(ExitCodes.Done, output);
        (await other.DumpAsync()).ShouldBe(await desk.DumpAsync());
        (code, output) = await desk.RunAsync("restore", "--replace", Copy);
        code.ShouldBe(ExitCodes.Done, output);
        (await desk.DumpAsync()).ShouldBe(await other.DumpAsync());
    }

    [Fact]
    public async Task Restore_ThatFailsAtItsEnd_LeavesTheFoldersAsTheyWere()
    {
        await using var desk = await BackupDesk.FullAsync();
        await using var empty = await BackupDesk.EmptyAsync();
        await desk.RunAsync("backup", Copy);
        TamperedBackup.Repack(Copy, name => name == BackupNames.Table("Publications"), text => string.Join('\n', text.Split('\n').Where((_, i) => i != 1)), rows: -1);

        var (code, output) = await empty.RunAsync("restore", Copy);

        code.ShouldBe(ExitCodes.Failed, output);
        empty.Files().ShouldBeEmpty();
        (await empty.With(db => db.Editions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Restore_OfAnotherVersionsBackup_IsRefusedWithAWord()
    {
        await using var desk = await BackupDesk.EmptyAsync();
        await desk.RunAsync("backup", Copy);
        TamperedBackup.Repack(Copy, name => name == BackupNames.Manifest, text => text.Replace("\"Initial\"", "\"Initial\", \"Later\"", StringComparison.Ordinal));
        (await desk.RunAsync("restore", Copy)).Output.ShouldContain("другой версией портала");
        TamperedBackup.Repack(Copy, name => name == BackupNames.Manifest, text => text.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal));
        (await desk.RunAsync("restore", Copy)).Output.ShouldContain("в формате версии 2");
    }

    [Fact]
    public async Task Backup_OntoSomethingThatIsThere_IsRefused()
    {
        await using var desk = await BackupDesk.EmptyAsync();
        await File.WriteAllTextAsync(Copy, "прежняя копия");

        var (code, output) = await desk.RunAsync("backup", Copy);

        code.ShouldBe(ExitCodes.Failed);
        output.ShouldContain("уже есть");
        (await File.ReadAllTextAsync(Copy)).ShouldBe("прежняя копия");
        (await desk.RunAsync("backup", Path.Combine(_folder, "нет", "a.zip"))).Output.ShouldContain("создайте её");
        (await desk.RunAsync("restore", Path.Combine(_folder, "нет.zip"))).Output.ShouldContain("нет.zip» нет");
    }

    [Fact]
    public async Task Backup_OntoAFullDisk_SaysSoAndLeavesNothing()
    {
        await using var desk = await BackupDesk.EmptyAsync();
        if (!File.Exists("/dev/full"))
            return;
        File.CreateSymbolicLink(Copy + ".part", "/dev/full");

        var (code, output) = await desk.RunAsync("backup", Copy);

        code.ShouldBe(ExitCodes.Failed);
        output.ShouldContain("кончилось место");
        Directory.EnumerateFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Backup_OfAPortalThatLostFiles_HasAllElseAndNamesThem()
    {
        await using var first = await BackupDesk.FullAsync();
        await using var second = await BackupDesk.EmptyAsync();
        var files = await first.With(db => db.MediaAssets.OrderBy(m => m.Id).Select(m => new { m.Sha256, m.FileName }).ToListAsync());
        File.Delete(first.Store.Original(files[0].Sha256));
        await File.AppendAllTextAsync(first.Store.Original(files[1].Sha256), "лишнее");

        var (code, output) = await first.RunAsync("backup", Copy);

        code.ShouldBe(ExitCodes.PartlyRefused, output);
        output.ShouldContain($"{files[0].FileName} — нет в папке медиатеки");
        output.ShouldContain($"{files[1].FileName} — повреждён");
        (await second.RunAsync("restore", Copy)).Code.ShouldBe(ExitCodes.PartlyRefused);
        (await second.DumpAsync()).ShouldBe(await first.DumpAsync());
        File.Exists(second.Store.Original(files[1].Sha256)).ShouldBeFalse();
    }

    private static MediaRemover Remover(BackupDesk desk, PortalDbContext db) => new(db, desk.Store, desk.Clock, NullLogger<MediaRemover>.Instance);

    /// <summary>Lets something happen before every stretch that is written.</summary>
    private sealed class MeanwhileStream(string path, Func<Task> happen) : FileStream(path, FileMode.CreateNew)
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await happen();
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
