using System.IO.Compression;
using Csto.Portal.Core.Archive;
using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Archive.Reimport;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Archive.Export;

/// <summary>What comes out goes in again, and nothing is lost on the way.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public async Task Import_IntoAnEmptyPortal_GivesThatPortalByteForByte()
    {
        await using var first = await ExportDesk.FullAsync();
        await using var second = await ExportDesk.OpenAsync();
        var folder = await first.Export();

        var report = await second.Import(folder);

        report.Failure.ShouldBeNull();
        report.Items.Where(i => i.Outcome != ReimportOutcome.Made).ShouldBeEmpty();
        Folders.ShouldBeTheSame(await second.Export(), folder);
        (await second.Load("Живое со старым адресом и правкой")).Editions.Single(e => e.Number == 2).Body.ShouldBe(PiecesOfEveryState.Awkward + "2");
        (await second.Load("Живое со старым адресом и правкой")).MajorEditions.ShouldBe(2);
        (await second.With(db => db.ArchiveDays.SumAsync(d => d.Count))).ShouldBe(
            await second.With(db => db.Publications.CountAsync(p => p.Visibility == Visibility.Live)));
        (await second.With(db => db.SiteStates.MaxAsync(s => s.Generation))).ShouldBeGreaterThanOrEqualTo(
            await second.With(db => db.Publications.MaxAsync(p => p.Sequence)));
    }

    [Fact]
    public async Task Import_OfAZipWithItsFolder_GivesTheSame()
    {
        await using var first = await ExportDesk.FullAsync();
        await using var second = await ExportDesk.OpenAsync();
        var folder = await first.Export();
        ZipFile.CreateFromDirectory(folder, first.Path("a.zip"), CompressionLevel.Fastest, includeBaseDirectory: true);

        (await second.Import(first.Path("a.zip"))).HasRefusals.ShouldBeFalse();

        Folders.ShouldBeTheSame(await second.Export(), folder);
    }

    [Fact]
    public async Task Export_ToAStreamThatOnlyGoesForward_HoldsTheSameFiles()
    {
        await using var desk = await ExportDesk.FullAsync();
        var folder = await desk.Export();
        await using (var file = new OnlyForward(File.Create(desk.Path("b.zip"))))
        await using (var target = await ZipTarget.CreateAsync(file, default))
            await desk.With(db => desk.Exporter(db).ExportAsync(new(), target, null, default));

        ZipFile.ExtractToDirectory(desk.Path("b.zip"), desk.Path("unpacked"));
        Folders.ShouldBeTheSame(desk.Path("unpacked"), folder);
    }

    [Fact]
    public async Task Import_IntoTheSamePortal_TouchesNoRow()
    {
        await using var desk = await ExportDesk.FullAsync();
        var folder = await desk.Export();
        var before = await desk.Dump();

        var report = await desk.Import(folder);

        report.Items.ShouldAllBe(i => i.Outcome == ReimportOutcome.Same);
        report.CardsMade.ShouldBeEmpty();
        report.CardsKept.ShouldBeEmpty();
        (await desk.Dump()).ShouldBe(before);
    }

    [Fact]
    public async Task Import_OfAPieceChangedSince_LeavesItAloneAndNamesIt()
    {
        await using var desk = await ExportDesk.FullAsync();
        var folder = await desk.Export();
        await desk.With(db => db.Editions.Where(e => e.Title == "Срочное сообщение").ExecuteUpdateAsync(s => s.SetProperty(e => e.Lead, "Новый лид")));
        await desk.With(db => db.Topics.OrderBy(t => t.Id).Take(1).ExecuteUpdateAsync(s => s.SetProperty(t => t.Name, "Иначе")));
        var before = await desk.Dump();

        var report = await desk.Import(folder);

        report.Items.Single(i => i.Outcome == ReimportOutcome.KeptChanged).Title.ShouldBe("Срочное сообщение");
        report.CardsKept.ShouldHaveSingleItem().ShouldContain("Иначе");
        (await desk.Dump()).ShouldBe(before);
    }

    [Fact]
    public async Task Import_DryRun_WritesNothingAndTellsTheSame()
    {
        await using var first = await ExportDesk.FullAsync();
        await using var second = await ExportDesk.OpenAsync();
        var folder = await first.Export();
        var before = await second.Dump();

        var dry = await second.Import(folder, dryRun: true);
        (await second.Dump()).ShouldBe(before);
        var real = await second.Import(folder);

        dry.Items.Select(i => (i.File, i.Outcome)).ShouldBe(real.Items.Select(i => (i.File, i.Outcome)));
        dry.CardsMade.ShouldBe(real.CardsMade);
    }

    [Fact]
    public async Task Import_OfAScheduledPiece_ApprovesItAndSaysSo()
    {
        await using var first = await ExportDesk.FullAsync();
        await using var second = await ExportDesk.OpenAsync();
        await first.With(db => db.Editions.Where(e => e.Title == "Утверждено").ExecuteUpdateAsync(
            s => s.SetProperty(e => e.State, EditionState.Scheduled).SetProperty(e => e.ScheduledFor, new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc))));
        var folder = await first.Export();

        var report = await second.Import(folder);

        report.Items.Single(i => i.Title == "Утверждено").Note!.ShouldContain("сама не выйдет");
        (await second.Load("Утверждено")).Editions.Single().State.ShouldBe(EditionState.Approved);
        (await second.Import(folder)).Items.ShouldAllBe(i => i.Outcome == ReimportOutcome.Same);
        (await first.Import(folder)).Items.ShouldAllBe(i => i.Outcome == ReimportOutcome.Same);
    }

    [Fact]
    public async Task Import_StoppedHalfWay_LeavesWholePiecesAndGoesOnLater()
    {
        await using var first = await ExportDesk.FullAsync();
        await using var second = await ExportDesk.OpenAsync();
        var folder = await first.Export();
        using var stop = new CancellationTokenSource();

        var report = await second.With(db => second.Importer(db).ImportAsync(folder, false, new StopAfter(5, stop), stop.Token));

        report.Interrupted.ShouldBeTrue();
        (await second.With(db => db.Publications.CountAsync())).ShouldBe(5);
        (await second.With(db => db.Publications.CountAsync(p => p.Editions.Count == 0))).ShouldBe(0);
        (await second.Import(folder)).Interrupted.ShouldBeFalse();
        Folders.ShouldBeTheSame(await second.Export(), folder);
    }

    [Fact]
    public async Task Export_OfASelection_HoldsItsCardsOnlyAndComesInElsewhere()
    {
        await using var first = await ExportDesk.FullAsync();
        await using var second = await ExportDesk.OpenAsync();
        var folder = await first.Export(selection: new() { Kind = PublicationKind.Speech, From = new(2024, 1, 1) });

        (await second.Import(folder)).HasRefusals.ShouldBeFalse();

        (await second.With(db => db.Publications.ToListAsync())).ShouldAllBe(p => p.Kind == PublicationKind.Speech && p.PublishedOn >= new DateOnly(2024, 1, 1));
        (await second.With(db => db.Persons.CountAsync())).ShouldBeLessThan(await first.With(db => db.Persons.CountAsync()));
        Folders.ShouldBeTheSame(await second.Export(selection: new() { Kind = PublicationKind.Speech }), folder);
    }

    [Fact]
    public async Task Import_NamesWhoWorkedOnIt_ThoughTheyHaveNoAccount()
    {
        await using var first = await ExportDesk.FullAsync();
        await using var second = await ExportDesk.OpenAsync();
        var folder = await first.Export();
        await second.Import(folder);

        (await second.With(db => db.Users.CountAsync())).ShouldBe(0);
        (await second.With(db => db.EditionCredits.Where(c => c.Edition!.Title == "Срочное сообщение").Select(c => c.Names).SingleAsync()))["confirmed"]
            .ShouldBe("Пётр Оленин: главный # редактор");
    }

    [Fact]
    public async Task Media_OfPieces_ComeAlongAndAreTheSameAfterwards()
    {
        await using var first = await ExportDesk.FullAsync();
        await using var second = await ExportDesk.OpenAsync();
        var pdf = SampleFiles.Pdf();
        var details = new MediaDetails { Caption = "План: «учений» # 1", Credit = "Секретариат", TakenOn = new(2026, 1, 5) };
        var added = (await first.With(db => first.Library(db).AddAsync(new MemoryStream(pdf), "план учений.pdf", details, Actor.Portal, default)))
            .ShouldBeOfType<MediaOutcome.Added>();
        var writer = new Func<Core.Data.PortalDbContext, PublicationWriter>(db => new PublicationWriter(db, first.Clock));
        var draft = (await first.With(db => writer(db).CreateAsync(
            PublicationKind.News, new() { Title = "С файлом", Body = $"Текст.\n\n:::document {added.Sha256[..20]}\n:::" }, Actor.Portal, default))).ShouldBeOfType<Outcome.Done>();
        var folder = await first.Export();
        File.ReadAllBytes(Path.Combine(folder, "media", added.Sha256 + ".pdf")).ShouldBe(pdf);

        (await second.Import(folder)).CardsMade.ShouldContain("файл «план учений.pdf»");

        Folders.ShouldBeTheSame(await second.Export(), folder);
        (await second.With(db => db.EditionMedia.Select(m => m.MediaAsset!.Sha256).SingleAsync())).ShouldBe(added.Sha256);
        var again = await second.Import(folder);
        (again.CardsMade.Count, again.CardsKept.Count).ShouldBe((0, 0));
        var part = await first.Export("part", new() { Ids = [draft.PublicationId] });
        Folders.Files(part).Count(f => f.StartsWith("media/", StringComparison.Ordinal)).ShouldBe(1);
        (await File.ReadAllTextAsync(Path.Combine(await first.Export("none", new() { Kind = PublicationKind.Statement }), "media.yaml"))).ShouldBe("");
    }

    [Fact]
    public async Task Media_WithEverythingThatIsKnownOfIt_ComesBackTheSame()
    {
        await using var first = await ExportDesk.OpenAsync();
        await using var second = await ExportDesk.OpenAsync();
        var ids = new List<int>();
        foreach (var (name, bytes) in new[] { ("старый.png", SampleFiles.Png(90, 60, 1)), ("новый.png", SampleFiles.Png(90, 60, 2)), ("фильм.mp4", SampleFiles.Mp4()) })
            ids.Add((await first.With(db => first.Library(db).AddAsync(new MemoryStream(bytes), name, new(), Actor.Portal, default))).ShouldBeOfType<MediaOutcome.Added>().Id);
        await first.With(async db =>
        {
            var person = new Person { Name = "Ирина Светлова", SortName = "Светлова Ирина", Slug = "svetlova" };
            var (old, film) = (await db.MediaAssets.SingleAsync(m => m.Id == ids[0]), await db.MediaAssets.SingleAsync(m => m.Id == ids[2]));
            old.Persons.Add(person);
            (old.Author, old.Focus, old.CardFocus) = ("Пётр Лесной", new(33, 50), new(10, 90));
            film.PosterId = ids[1];
            film.Tracks.Add(new() { Language = "ru", Label = "Русские субтитры", Text = "WEBVTT\n\n00:00.000 --> 00:02.000\nДобрый день.\n" });
            await db.SaveChangesAsync();
            return await db.MediaAssets.Where(m => m.Id == ids[1]).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.VariantsMade, "1/50,50/50,50").SetProperty(m => m.VariantsDueAt, (DateTime?)null));
        });
        (await first.With(db => first.Replacer(db).ReplaceAsync(ids[0], ids[1], Actor.Portal, default))).ShouldBeOfType<MediaOutcome.Done>();
        var folder = await first.Export();

        (await second.Import(folder)).CardsKept.ShouldBeEmpty();

        Folders.ShouldBeTheSame(await second.Export(), folder);
        var again = await second.Import(folder);
        (again.CardsMade.Count, again.CardsKept.Count).ShouldBe((0, 0));
        (await second.With(db => db.MediaReplacements.CountAsync(r => r.UndoneAt == null && r.Old!.FileName == "старый.png" && r.New!.FileName == "новый.png"))).ShouldBe(1);
    }

    [Fact]
    public async Task Media_ExchangedInTheExport_IsNotTakenForTheOtherFile()
    {
        await using var first = await ExportDesk.OpenAsync();
        await using var second = await ExportDesk.OpenAsync();
        var added = (await first.With(db => first.Library(db).AddAsync(new MemoryStream(SampleFiles.Pdf()), "план.pdf", new(), Actor.Portal, default)))
            .ShouldBeOfType<MediaOutcome.Added>();
        var folder = await first.Export();
        await File.AppendAllTextAsync(Path.Combine(folder, "media", added.Sha256 + ".pdf"), "\n% дописано");

        (await second.Import(folder)).CardsKept.ShouldHaveSingleItem().ShouldStartWith("файл «план.pdf»");
        File.Delete(Path.Combine(folder, "media", added.Sha256 + ".pdf"));
        (await second.Import(folder)).CardsKept.ShouldHaveSingleItem().ShouldContain("в выгрузке его нет");
    }

    private sealed class StopAfter(int count, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Done == count)
                stop.Cancel();
        }
    }
}
