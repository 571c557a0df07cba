using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Proofs;
using Csto.Portal.Core.Publishing.States;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Reimport;

/// <summary>What became of a piece, without its file.</summary>
internal sealed record PieceResult(ReimportOutcome Outcome, int? PublicationId = null, string? Note = null);

/// <summary>
/// Brings one publication in, with all its editions, in one transaction: makes it where it is not here, and otherwise finds out whether it is
/// the same. What is here is never changed.
/// </summary>
internal sealed class PieceImporter(PortalDbContext db, PublicationWriter writer, TimeProvider clock)
{
    public static readonly Actor Importer = new(null, "Импорт выгрузки");

    private const string WithoutTarget = "материала, на который вёл адрес снятого, на портале нет: по адресу показано объяснение";

    private const string WithoutOriginal = "оригинала, с которого он переведён, на портале нет или у него уже есть такой перевод: материалы не связаны";

    private const string NotScheduled = "была запланирована; утверждена, но сама не выйдет: запланируйте её снова";

    /// <param name="piece">As its files have it.</param>
    /// <param name="file">Path within the export, for the journal.</param>
    /// <param name="names">With the cards of the export.</param>
    /// <param name="rehearse">Write nothing.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<PieceResult> ImportAsync(PieceRecord piece, string file, NameBook names, bool rehearse, CancellationToken cancellationToken)
    {
        if (PieceRules.WhyNot(piece, names).ToList() is { Count: > 0 } problems)
            return Refused(problems);
        var contents = piece.Editions.Select(e => names.Resolve(e).Normalised()).ToList();
        if (contents.SelectMany(PieceRules.WhyNot).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } wrong)
            return Refused(wrong);
        return await db.InTransactionAsync(
            async cancel =>
            {
                if (await FindAsync(piece, cancel) is { } known)
                    return known;
                if (await TakenAsync(piece, cancel) is { } taken)
                    return Refused([taken]);
                return rehearse ? new(ReimportOutcome.Made, Note: NoteOf(piece))
                    : piece.Standing is null ? await StartAsync(piece, contents[0], file, cancel)
                    : await MakeAsync(piece, piece.Standing, contents, names, file, cancel);
            },
            cancellationToken);
    }

    private static PieceResult Refused(IEnumerable<string> reasons) => new(ReimportOutcome.Refused, Note: string.Join("; ", reasons));

    private static string? NoteOf(PieceRecord piece) =>
        piece.Editions.FirstOrDefault(e => e.Standing?.State == EditionState.Scheduled) is { Standing: { } scheduled }
            ? $"редакция {scheduled.Number} {NotScheduled}"
            : null;

    private async Task<PieceResult?> FindAsync(PieceRecord piece, CancellationToken cancellationToken)
    {
        var id = await db.Publications.Where(p => p.Key == piece.Key).Select(p => (int?)p.Id).SingleOrDefaultAsync(cancellationToken);
        if (id is null)
            return null;
        var here = (await db.PiecesAsync([id.Value], cancellationToken))[0];
        return PieceText.Fingerprint(Comparable(here, piece)) == PieceText.Fingerprint(Comparable(piece, piece))
            ? new(ReimportOutcome.Same, id)
            : new(ReimportOutcome.KeptChanged, id, "на портале материал другой: его меняли здесь или в файле; оставлен как есть");
    }

    /// <summary>
    /// The order within a day may have been taken here and a schedule is never brought, so neither makes a difference; a file written by hand
    /// tells of the words alone.
    /// </summary>
    private static PieceRecord Comparable(PieceRecord piece, PieceRecord file)
    {
        if (file.Standing is null)
            return piece with { Standing = null, Editions = [piece.Main with { Standing = null }] };
        return piece with
        {
            Standing = piece.Standing! with { Sequence = 0 },
            Editions = [.. piece.Editions.Select(e => e with { Standing = e.Standing! with { State = StateHere(e.Standing.State) } })],
        };
    }

    /// <summary>Nothing goes out by surprise: what was scheduled elsewhere is approved here.</summary>
    private static EditionState StateHere(EditionState state) => state == EditionState.Scheduled ? EditionState.Approved : state;

    private async Task<string?> TakenAsync(PieceRecord piece, CancellationToken cancellationToken)
    {
        if (piece.Standing is not { } standing)
            return null;
        if (standing is { Date: { } day, Slug: { } slug })
        {
            var there = await db.Publications.Where(p => p.Language == standing.Language && p.Kind == piece.Kind && p.PublishedOn == day && p.Slug == slug)
                .Select(p => (int?)p.Id).FirstOrDefaultAsync(cancellationToken);
            var path = new PublicationAddress(piece.Kind, day, slug, standing.Language).Path;
            if (there is not null || await db.Redirects.AnyAsync(r => r.Path == path, cancellationToken))
                return $"адрес {path} на портале занят другим материалом";
        }

        var paths = standing.OldAddresses.Select(o => o.Path).ToList();
        var taken = await db.Redirects.Where(r => paths.Contains(r.Path)).Select(r => r.Path).FirstOrDefaultAsync(cancellationToken);
        return taken is null ? null : $"прежний адрес {taken} на портале уже ведёт к другому материалу";
    }

    /// <summary>A file written by hand becomes a draft, by the same service as one written in the press office.</summary>
    private async Task<PieceResult> StartAsync(PieceRecord piece, EditionContent content, string file, CancellationToken cancellationToken)
    {
        if (await writer.CreateAsync(piece.Kind, content, new Saving(Importer) { Key = piece.Key }, cancellationToken) is not Outcome.Done done)
            throw new InvalidOperationException("A text that passed the rules of a draft was refused as one.");
        Audit(done.PublicationId, content.Title, file);
        await db.SaveChangesAsync(cancellationToken);
        return new(ReimportOutcome.Made, done.PublicationId, "черновик");
    }

    private async Task<PieceResult> MakeAsync(
        PieceRecord piece,
        PieceStanding standing,
        List<EditionContent> contents,
        NameBook names,
        string file,
        CancellationToken cancellationToken)
    {
        var generation = await db.NextGenerationAsync(cancellationToken);
        var publication = await NewPublicationAsync(piece, standing, names.Sections[standing.Section].Id, generation, cancellationToken);
        for (var i = 0; i < piece.Editions.Count; i++)
            await AddEditionAsync(publication, piece.Editions[i], contents[i], cancellationToken);
        db.Add(publication);
        await db.SaveChangesAsync(cancellationToken);

        Edition? Numbered(int? number) => publication.Editions.Find(e => e.Number == number);
        publication.LiveEdition = Numbered(standing.Live);
        publication.WorkEdition = Numbered(standing.InWork);
        if (publication.LiveEdition is { } live)
            await db.CountMediaAsync(publication, live, cancellationToken);
        if (publication.Visibility == Visibility.Live)
            await LiveIndex.ReplaceAsync(db, publication, publication.LiveEdition!, before: null, cancellationToken);
        foreach (var seen in publication.Editions.Where(e => e.GoesLiveAt is not null && e.PublishedOn is not null && !e.State.IsInWork()))
            await db.ProveAsync(publication, seen, clock.GetUtcNow().UtcDateTime, cancellationToken);
        db.Redirects.AddRange(standing.OldAddresses.Select(o => Former(o, publication)));
        Audit(publication.Id, piece.Main.Title, file);
        await db.SaveChangesAsync(cancellationToken);
        db.ImportedItems.AddRange(standing.Archive.Select(t => Trace(t, publication, Numbered(t.Edition))));
        await db.SaveChangesAsync(cancellationToken);
        var note = standing.GoneTo is not null && publication.GoneRedirectId is null ? WithoutTarget
            : standing.TranslationOf is not null && publication.TranslationOfId is null ? WithoutOriginal
            : NoteOf(piece);
        return new(ReimportOutcome.Made, publication.Id, note);
    }

    private static Redirect Former(OldAddress old, Publication publication) => new()
    {
        Path = old.Path,
        Parameters = OldAddressKey.Parse(old.Path)?.Parameters,
        PublicationId = publication.Id,
        Origin = PublicationAddress.TryParse(old.Path) is null ? RedirectOrigin.Imported : RedirectOrigin.Moved,
        CreatedAt = old.Since,
    };

    private async Task<Publication> NewPublicationAsync(
        PieceRecord piece, PieceStanding standing, int sectionId, long generation, CancellationToken cancellationToken)
    {
        var sequence = standing.Sequence;
        if (standing.FirstLive is not null && (sequence <= 0 || await db.Publications.AnyAsync(
                p => p.PublishedOn == standing.Date && p.Sequence == sequence, cancellationToken)))
            sequence = generation;
        await db.RaiseGenerationAsync(sequence, cancellationToken);
        return new()
        {
            Key = piece.Key,
            Kind = piece.Kind,
            Language = standing.Language,
            SectionId = sectionId,
            Visibility = standing.Visibility,
            PublishedOn = standing.Date,
            Slug = standing.Slug,
            Sequence = sequence,
            CreatedAt = standing.Created,
            FirstLiveAt = standing.FirstLive,
            LastChangedAt = standing.LastChanged,
            GoneExplanation = standing.Gone,
            GoneRedirectId = await TargetAsync(standing, cancellationToken),
            TranslationOfId = await OriginalAsync(standing, cancellationToken),
            TranslatedEdition = standing.TranslatedEdition ?? 0,
            WithdrawnAt = standing.Withdrawn,
            WithdrawalExplanation = standing.Withdrawal,
            MajorEditions = piece.Editions.Max(e => e.Standing!.MajorNumber) ?? 0,
            Generation = await db.GenerationAsync(cancellationToken),
        };
    }

    /// <summary>Null where it is not here, or has a translation into that language already.</summary>
    private Task<int?> OriginalAsync(PieceStanding standing, CancellationToken cancellationToken) => standing.TranslationOf is not { } key
        ? Task.FromResult<int?>(null)
        : db.Publications
            .Where(p => p.Key == key && p.TranslationOfId == null && !db.Publications.Any(t => t.TranslationOfId == p.Id && t.Language == standing.Language))
            .Select(p => (int?)p.Id).SingleOrDefaultAsync(cancellationToken);

    private Task<int?> TargetAsync(PieceStanding standing, CancellationToken cancellationToken) => standing.GoneTo is not { } key
        ? Task.FromResult<int?>(null)
        : db.Publications.Where(p => p.Key == key).Select(p => (int?)p.Id).SingleOrDefaultAsync(cancellationToken);

    private async Task AddEditionAsync(Publication publication, EditionRecord record, EditionContent content, CancellationToken cancellationToken)
    {
        var edition = record.ToEdition(StateHere(record.Standing!.State));
        publication.Editions.Add(edition);
        await db.ApplyAsync(edition, content, cancellationToken);
        if (record.Standing.By.Count > 0)
            db.EditionCredits.Add(new() { Edition = edition, Names = record.Standing.By });
    }

    private static ImportedItem Trace(ArchiveTrace trace, Publication publication, Edition? edition) => new()
    {
        Key = trace.Key,
        PublicationId = publication.Id,
        IsWhole = trace.IsWhole,
        Date = trace.Date,
        Source = trace.Source,
        ImportedAt = trace.Imported,
        EditionId = edition?.Id ?? 0,
        EditionVersion = trace.IsUntouched && edition is not null ? edition.Version : Guid.Empty,
    };

    private void Audit(int publicationId, string title, string file) => db.AddAudit(
        clock.GetUtcNow().UtcDateTime,
        Importer,
        AuditAction.Imported,
        new(AuditSubject.Publication, publicationId, title),
        [new("Файл выгрузки", null, PlainText.Excerpt(file, Limits.Source))]);
}
