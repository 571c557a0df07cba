using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Reimport;

/// <summary>
/// Brings an export back (docs/export.md): into an empty portal the same portal, into a filled one what is not there. Stopped at any moment, it
/// leaves whole pieces behind, and goes on when it is run again.
/// </summary>
public sealed class ExportImporter(PortalDbContext db, PublicationWriter writer, MediaLibrary library, TimeProvider clock)
{
    /// <summary>Whether the path is an export rather than pages of the old site.</summary>
    public static bool IsExport(string path) => ExportPackage.IsExport(path);

    /// <param name="path">A folder or ZIP that <see cref="PortalExporter"/> wrote, or one made by hand in that form.</param>
    /// <param name="dryRun">Find out what would come in, and write nothing.</param>
    /// <param name="progress">Told after each piece.</param>
    /// <param name="cancellationToken">Stops between pieces; the report then says so and tells what came in until then.</param>
    public async Task<ReimportReport> ImportAsync(
        string path, bool dryRun, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var run = new Run(dryRun, clock.GetUtcNow().UtcDateTime);
        try
        {
            await using var package = ExportPackage.Open(path);
            var manifest = await ReadCardsFileAsync(package, ExportManifest.FileName, ExportManifest.Parse, cancellationToken);
            var cards = await BringCardsAsync(package, run, cancellationToken);
            await BringMediaAsync(package, run, cancellationToken);
            await ImportPiecesAsync(package, cards, run, progress, cancellationToken);
            if (run.Items.Count(i => i.Title is not null) is var found && found < manifest.Publications)
                run.Kept.Add($"в описи выгрузки материалов {manifest.Publications}, прочитано {found}: часть файлов потеряна");
        }
        catch (BrokenFileException e)
        {
            run.Failure = e.Message;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            run.IsInterrupted = true;
        }

        return run.Report(clock.GetUtcNow().UtcDateTime);
    }

    private static async Task<T> ReadCardsFileAsync<T>(ExportPackage package, string name, Func<string, T> parse, CancellationToken cancellationToken)
    {
        try
        {
            return parse(await package.ReadTextAsync(name, cancellationToken));
        }
        catch (BrokenFileException e)
        {
            throw new BrokenFileException($"{name}: {e.Message}", e);
        }
    }

    private async Task<NameBook> BringCardsAsync(ExportPackage package, Run run, CancellationToken cancellationToken)
    {
        async Task<IReadOnlyList<T>> ReadAsync<T>(string name, Func<string, IReadOnlyList<T>> parse) =>
            package.Has(name) ? await ReadCardsFileAsync(package, name, parse, cancellationToken) : [];

        var cards = new CardSet(
            await ReadAsync(ExportManifest.Topics, CardText.ReadTopics),
            await ReadAsync(ExportManifest.Persons, CardText.ReadPersons),
            await ReadAsync(ExportManifest.Contacts, CardText.ReadContacts),
            await ReadAsync(ExportManifest.Sections, CardText.ReadSections));
        if (CardRules.WhyNot(cards, await NameBook.LoadAsync(db, cancellationToken)).FirstOrDefault() is { } problem)
            throw new BrokenFileException(problem);
        var outcomes = await db.InTransactionAsync(cancel => BringAsync(cards, run.IsDry, cancel), cancellationToken);
        db.ChangeTracker.Clear();
        run.Made.AddRange(outcomes.Made);
        run.Kept.AddRange(outcomes.Kept);
        return outcomes.Names;
    }

    private async Task<CardOutcomes> BringAsync(CardSet cards, bool rehearse, CancellationToken cancellationToken)
    {
        var isEmpty = !await db.Publications.AnyAsync(cancellationToken);
        var outcomes = await new CardImporter(db).BringAsync(cards, isEmpty, rehearse, cancellationToken);
        if (rehearse || outcomes.Made.Count == 0)
            return outcomes;
        await db.NextGenerationAsync(cancellationToken);
        db.AddAudit(
            clock.GetUtcNow().UtcDateTime,
            PieceImporter.Importer,
            AuditAction.Imported,
            new(AuditSubject.Archive, null, "Карточки из выгрузки"),
            [.. outcomes.Made.Take(200).Select(made => new FieldChange("Создано", null, made))]);
        await db.SaveChangesAsync(cancellationToken);
        return outcomes;
    }

    /// <summary>Before the pieces, whose texts then find what they show. A file is known by its content, whatever it is called.</summary>
    private async Task BringMediaAsync(ExportPackage package, Run run, CancellationToken cancellationToken)
    {
        if (!package.Has(ExportManifest.Media))
            return;
        var fresh = new List<MediaRecord>();
        foreach (var record in await ReadCardsFileAsync(package, ExportManifest.Media, MediaText.Read, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await KnownAsync(record, cancellationToken) is { } known)
            {
                if (known.DeletedAt is not null || MediaDetails.Of(known) != record.Details || MediaFiles.TiesOf(known).Words != record.Ties.Words)
                    run.Kept.Add($"файл «{known.FileName}»: на портале карточка другая, оставлена как есть");
            }
            else if (!package.Has(record.File))
            {
                run.Kept.Add($"файл «{record.Name}»: в выгрузке его нет ({record.File})");
            }
            else if (run.IsDry || await TakeAsync(package, record, run, cancellationToken))
            {
                run.Made.Add($"файл «{record.Name}»");
                fresh.Add(record);
            }
        }

        if (!run.IsDry && fresh.Count > 0)
            run.Kept.AddRange(await new MediaTiesImporter(db, clock).TieAsync(fresh, cancellationToken));
        db.ChangeTracker.Clear();
    }

    private Task<MediaAsset?> KnownAsync(MediaRecord record, CancellationToken cancellationToken) => db.MediaAssets.AsNoTracking()
        .Include(m => m.Persons).Include(m => m.Tracks).Include(m => m.Poster).Include(m => m.ReplacedBy).AsSplitQuery()
        .SingleOrDefaultAsync(m => m.Sha256 == record.Sha256, cancellationToken);

    private async Task<bool> TakeAsync(ExportPackage package, MediaRecord record, Run run, CancellationToken cancellationToken)
    {
        await using var content = await package.OpenAsync(record.File, cancellationToken);
        var outcome = await library.AddAsync(content, record.Name, record.Details, PieceImporter.Importer, cancellationToken);
        db.ChangeTracker.Clear();
        if (outcome is MediaOutcome.Added { Sha256: var sha256 } && sha256 == record.Sha256)
            return true;
        run.Kept.Add(outcome is MediaOutcome.Refused refused
            ? $"файл «{record.Name}» не принят: {refused.Problems[0].Message}"
            : $"файл «{record.Name}»: содержимое не то, что записано в {ExportManifest.Media}");
        return false;
    }

    private async Task ImportPiecesAsync(
        ExportPackage package, NameBook names, Run run, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var importer = new PieceImporter(db, writer, clock);
        var files = package.Names.Where(n => n.EndsWith(".md", StringComparison.Ordinal) && !ExportNames.IsOther(n)).ToList();
        var reader = new PieceFiles(package);
        // A piece that is gone in favour of another, and a translation, wait until that one is here.
        var waiting = new Queue<string>(files);
        var rounds = new Dictionary<string, int>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var piece = await reader.ReadAsync(file, cancellationToken);
                if ((piece.Standing?.GoneTo ?? piece.Standing?.TranslationOf) is { } target && rounds.GetValueOrDefault(file) < Math.Min(waiting.Count, 3)
                    && !await db.Publications.AnyAsync(p => p.Key == target, cancellationToken))
                {
                    rounds[file] = rounds.GetValueOrDefault(file) + 1;
                    waiting.Enqueue(file);
                    continue;
                }

                var result = await importer.ImportAsync(piece, file, names, run.IsDry, cancellationToken);
                db.ChangeTracker.Clear();
                run.Items.Add(new(result.Outcome, file, piece.Main.Title, result.PublicationId, result.Note));
            }
            catch (BrokenFileException e)
            {
                run.Items.Add(new(ReimportOutcome.Refused, file, null, null, e.Message));
            }

            progress?.Report(new(files.Count - waiting.Count, files.Count, file));
        }

        run.Items.AddRange(reader.Unclaimed().Concat(package.Refused).Select(r => new ReimportItem(ReimportOutcome.Refused, r.Name, null, null, r.Reason)));
    }

    private sealed class Run(bool isDry, DateTime startedAt)
    {
        public bool IsDry => isDry;

        public bool IsInterrupted { get; set; }

        public string? Failure { get; set; }

        public List<string> Made { get; } = [];

        public List<string> Kept { get; } = [];

        public List<ReimportItem> Items { get; } = [];

        public ReimportReport Report(DateTime finishedAt) => new(
            isDry, IsInterrupted, Failure, startedAt, finishedAt, Made, Kept, [.. Items.OrderBy(i => i.File, StringComparer.Ordinal)]);
    }
}
