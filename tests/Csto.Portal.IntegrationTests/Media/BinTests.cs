using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csto.Portal.IntegrationTests.Media;

/// <summary>Unused files, the bin, and what leaves it for good.</summary>
public sealed class BinTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 2, 13);
    private PortalFactory portal = null!;
    private HttpClient author = null!;

    public async Task InitializeAsync()
    {
        portal = await PortalFactory.CreateAsync();
        author = await portal.BrowserAsync(Roles.Author);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Bin_ManyUnusedFiles_GoAtOnceAndComeBackAtOnce()
    {
        var first = await author.UploadedAsync("а.pdf", SampleFiles.Pdf("а"));
        var second = await author.UploadedAsync("б.pdf", SampleFiles.Pdf("б"));
        var list = await author.GetPageAsync("/admin/media?use=nowhere");
        list.QuerySelectorAll("input[name=Ids]").Length.ShouldBe(2);

        using (var moved = await author.SubmitAsync(list, "form[data-choose]", null, ("Ids", $"{first.Id}"), ("Ids", $"{second.Id}")))
        {
            var done = await author.GetPageAsync(moved.Headers.Location!.OriginalString);
            done.Text(".notice--success").ShouldContain("В корзину: 2 файла");
            (await author.GetPageAsync("/admin/media?show=bin")).Text("main").ShouldContain("через 30 дней");
            using var undone = await author.SubmitAsync(done, "form[action='/admin/media/bin/delete']", null);
            (await author.GetPageAsync(undone.Headers.Location!.OriginalString)).Text(".notice--success").ShouldContain("Из корзины: 2 файла");
        }

        (await author.GetPageAsync("/admin/media")).QuerySelectorAll(".library__item").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Bin_NothingTicked_SaysSo()
    {
        await author.UploadedAsync("а.pdf", SampleFiles.Pdf("а"));
        using var moved = await author.SubmitAsync(await author.GetPageAsync("/admin/media?use=nowhere"), "form[data-choose]", null);

        (await author.GetPageAsync(moved.Headers.Location!.OriginalString)).Text(".notice--warning").ShouldContain("Ни одного файла");
    }

    [Fact]
    public async Task Bin_AFileOfAPastEditionThatMayBeCited_IsRefused()
    {
        var (id, reference) = await author.UploadedAsync("в первой.pdf", SampleFiles.Pdf("в первой"));
        var newsroom = new Newsroom(portal);
        var text = Newsroom.Text("Две редакции", Day);
        var piece = await newsroom.Publish(text with { Body = MediaDesk.Blocks(("document", reference)) });
        await newsroom.Change(piece, text);

        var result = await portal.WithAsync<MediaBin, BinResult>(bin => bin.DeleteAsync([id], Actor.Portal, default));

        result.Moved.ShouldBeEmpty();
        (await author.GetPageAsync($"/admin/media/{id}/bin")).Text("h1").ShouldBe("Удалить нельзя");
    }

    [Fact]
    public async Task Remover_AfterThirtyDays_TakesCardThenFilesAndSaysSoInTheJournal()
    {
        var bytes = SampleFiles.Png(80, 60, 0x55);
        var (id, _) = await author.UploadedAsync("лишний.png", bytes);
        var sha256 = MediaDesk.Sha256(bytes);
        await BinAsync(id);

        portal.Clock.Now = portal.Clock.Now.AddDays(30).AddSeconds(-1);
        (await ForgetAsync()).ShouldBe(0);
        portal.Clock.Now = portal.Clock.Now.AddSeconds(1);
        (await ForgetAsync()).ShouldBe(1);
        (await TakeOffDiskAsync()).ShouldBe(0); // an hour of grace
        Store.Holds(sha256, isPicture: true).ShouldBeTrue();
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        (await TakeOffDiskAsync()).ShouldBe(1);

        Directory.EnumerateFiles(Folder, sha256[2..] + "*", SearchOption.AllDirectories).ShouldBeEmpty();
        (await portal.WithDatabaseAsync(db => db.MediaAssets.CountAsync())).ShouldBe(0);
        var entry = await portal.WithDatabaseAsync(db => db.AuditEntries.SingleAsync(a => a.Action == AuditAction.Removed));
        (entry.SubjectTitle, entry.SubjectId, entry.ActorName).ShouldBe(("лишний.png", id, Actor.Portal.Name));
        entry.Changes.ShouldContain(change => change.Before == sha256);
    }

    [Fact]
    public async Task Remover_OfAPhotographThatWasDownloaded_TakesEverythingMadeOfIt()
    {
        var bytes = SampleFiles.Gif();
        var (id, reference) = await author.UploadedAsync("скачан.gif", bytes);
        await portal.MakePicturesAsync();
        var sha256 = MediaDesk.Sha256(bytes);
        var file = (await portal.WithAsync<Csto.Portal.Core.Reading.MediaReader, Csto.Portal.Core.Content.MediaFacts?>(r => r.FindAnyAsync(reference, default)))!;
        await portal.WithAsync<Csto.Portal.Core.Media.Originals.OriginalPhotos, object?>(async photos => await photos.FindAsync(file, "image/gif", new(), default));
        string[] made = [Store.Original(sha256), Store.Public(sha256), Store.Thumb(sha256), Store.Plan(sha256), Store.FullSize(sha256), Store.Variants(sha256)];
        made.ShouldAllBe(path => File.Exists(path) || Directory.Exists(path));
        await BinAsync(id);
        portal.Clock.Now = portal.Clock.Now.AddDays(30);
        await ForgetAsync();
        portal.Clock.Now = portal.Clock.Now.AddHours(1);

        (await TakeOffDiskAsync()).ShouldBe(1);

        made.ShouldAllBe(path => !File.Exists(path) && !Directory.Exists(path));
        Stored().ShouldBeEmpty();
    }

    /// <summary>A node that was slow, or stopped for hours, writes its file when the card and the others are gone.</summary>
    [Fact]
    public async Task Remover_WhileSizesAreBeingMade_LeavesNothingInTheEnd()
    {
        var bytes = SampleFiles.Png(80, 60, 0x58);
        var (id, _) = await author.UploadedAsync("в работе.png", bytes);
        var making = portal.MakePicturesAsync();
        while (await portal.WithDatabaseAsync(db => db.MediaAssets.AnyAsync(m => m.Id == id && m.VariantsDueAt == DateTime.UnixEpoch)))
            await Task.Yield();
        await BinAsync(id);
        portal.Clock.Now = portal.Clock.Now.AddDays(30);
        await ForgetAsync();
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        await TakeOffDiskAsync();
        await making;

        // As if its last file had come only now.
        var late = Path.Combine(Store.Variants(MediaDesk.Sha256(bytes)), "whole-80-1.webp");
        Directory.CreateDirectory(Path.GetDirectoryName(late)!);
        await File.WriteAllBytesAsync(late, bytes);
        portal.Clock.Now = portal.Clock.Now.AddDays(1);
        await TakeOffDiskAsync();

        Stored().ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_WhoseCardCannotBeWritten_LeavesNothingInTheEnd()
    {
        var uploads = portal.Services.GetService(typeof(MediaUploads)) as MediaUploads;
        using var content = new MemoryStream(SampleFiles.Png(80, 60, 0x59));
        await portal.WithDatabaseAsync(async db => await uploads!.TakeAsync(
            content, sha256 => db.HoldOffRemovalAsync(sha256, "без карточки.png", portal.Clock, default), default));
        Stored().Count().ShouldBe(3);

        (await TakeOffDiskAsync()).ShouldBe(0);
        portal.Clock.Now = portal.Clock.Now.AddDays(1);
        (await TakeOffDiskAsync()).ShouldBe(1);

        Stored().ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_BeforeTheEnd_BringsEverythingBack()
    {
        var bytes = SampleFiles.Png(80, 60, 0x56);
        var (id, reference) = await author.UploadedAsync("нужный.png", bytes);
        await BinAsync(id);
        portal.Clock.Now = portal.Clock.Now.AddDays(29);
        await ForgetAsync();
        author = await portal.BrowserAsync(Roles.Author); // the session is over

        using (await author.SubmitAsync(await author.GetPageAsync($"/admin/media/{id}"), "form[action$='/bin/delete']", null))
        {
        }

        (await author.GetAsync($"/admin/media/files/{reference}/nuzhnyi.webp")).EnsureSuccessStatusCode();
        portal.Clock.Now = portal.Clock.Now.AddDays(30);
        (await ForgetAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Upload_OfAFileThatIsAboutToLeaveTheDisk_KeepsIt()
    {
        var bytes = SampleFiles.Png(80, 60, 0x57);
        var (id, _) = await author.UploadedAsync("вернули.png", bytes);
        await BinAsync(id);
        portal.Clock.Now = portal.Clock.Now.AddDays(30);
        await ForgetAsync();
        portal.Clock.Now = portal.Clock.Now.AddHours(2);

        author = await portal.BrowserAsync(Roles.Author);
        var (again, _) = await author.UploadedAsync("вернули.png", bytes);
        (await TakeOffDiskAsync()).ShouldBe(0);

        again.ShouldNotBe(id);
        Store.Holds(MediaDesk.Sha256(bytes), isPicture: true).ShouldBeTrue();
        (await portal.WithDatabaseAsync(db => db.MediaRemovals.CountAsync())).ShouldBe(0);
    }

    /// <summary>Between the first byte in its place and the card there is a moment; the removal is put off before it.</summary>
    [Fact]
    public async Task Upload_InTheMiddle_IsNotSweptAway()
    {
        var bytes = SampleFiles.Pdf("в самый миг");
        var (id, _) = await author.UploadedAsync("миг.pdf", bytes);
        await BinAsync(id);
        portal.Clock.Now = portal.Clock.Now.AddDays(30);
        await ForgetAsync();
        portal.Clock.Now = portal.Clock.Now.AddHours(2);

        await portal.WithDatabaseAsync(async db =>
        {
            await db.HoldOffRemovalAsync(MediaDesk.Sha256(bytes), "миг.pdf", portal.Clock, default);
            return 0;
        });

        (await TakeOffDiskAsync()).ShouldBe(0);
        File.Exists(Store.Original(MediaDesk.Sha256(bytes))).ShouldBeTrue();
    }

    [Fact]
    public async Task Upload_OfAFileInTheBin_BringsItBackAndSaysSo()
    {
        var (id, _) = await author.UploadedAsync("из корзины.pdf", SampleFiles.Pdf("из корзины"));
        await BinAsync(id);

        using var answer = await author.UploadAsync([("снова.pdf", SampleFiles.Pdf("из корзины"))]);

        (await answer.ReadPageAsync()).Text(".upload__list").ShouldContain("лежал в корзине");
        (await author.GetPageAsync("/admin/media")).Text(".library__name").ShouldBe("из корзины.pdf");
    }

    [Fact]
    public async Task Remover_WhereTheDiskFails_TellsThePressOfficeAndTriesAgain()
    {
        var bytes = SampleFiles.Pdf("не удаляется");
        var (id, _) = await author.UploadedAsync("упрямый.pdf", bytes);
        await BinAsync(id);
        portal.Clock.Now = portal.Clock.Now.AddDays(30);
        await ForgetAsync();
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        var broken = new MediaStore(new(Folder), portal.Clock) { Delete = _ => throw new UnauthorizedAccessException() };

        (await portal.WithDatabaseAsync(db => new MediaRemover(db, broken, portal.Clock, NullLogger<MediaRemover>.Instance).TakeOffDiskAsync(default))).ShouldBe(0);

        author = await portal.BrowserAsync(Roles.Author);
        var told = (await author.GetPageAsync("/admin/media?show=bin")).Text(".notice--danger");
        told.ShouldContain("«упрямый.pdf»: нет права удалять файлы");
        (await TakeOffDiskAsync()).ShouldBe(0); // not before an hour has passed
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        (await TakeOffDiskAsync()).ShouldBe(1);
        File.Exists(Store.Original(MediaDesk.Sha256(bytes))).ShouldBeFalse();
        (await author.GetPageAsync("/admin/media?show=bin")).QuerySelector(".notice--danger").ShouldBeNull();
    }

    [Fact]
    public async Task Remover_OnTwoNodesAtOnce_RemovesOnce()
    {
        var (id, _) = await author.UploadedAsync("один раз.pdf", SampleFiles.Pdf("один раз"));
        await BinAsync(id);
        portal.Clock.Now = portal.Clock.Now.AddDays(30);

        var counts = await Task.WhenAll(ForgetAsync(), ForgetAsync());

        counts.Sum().ShouldBe(1);
        (await portal.WithDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.Action == AuditAction.Removed))).ShouldBe(1);
    }

    private MediaStore Store => (MediaStore)portal.Services.GetService(typeof(MediaStore))!;

    private string Folder => ((MediaOptions)portal.Services.GetService(typeof(MediaOptions))!).Folder;

    private async Task BinAsync(int id) =>
        (await portal.WithAsync<MediaBin, BinResult>(bin => bin.DeleteAsync([id], Actor.Portal, default))).Moved.ShouldBe([id]);

    private Task<int> ForgetAsync() => portal.WithAsync<MediaRemover, int>(remover => remover.ForgetAsync(default));

    private Task<int> TakeOffDiskAsync() => portal.WithAsync<MediaRemover, int>(remover => remover.TakeOffDiskAsync(default));

    /// <summary>All files of the folder but the one by which nodes wait for one another.</summary>
    private IEnumerable<string> Stored() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != ".removal.lock");
}
