using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Remarks;
using Csto.Portal.Core.Publishing.States;

namespace Csto.Portal.Core.Archive;

/// <summary>What became of an item, without what the page already told of it.</summary>
internal sealed record ItemResult(ImportOutcome Outcome, int? PublicationId = null, string? Address = null, string? Reason = null)
{
    /// <summary>What became of its pictures; empty where nothing of the item was written.</summary>
    public IReadOnlyList<PictureReport> Pictures { get; init; } = [];
}

/// <summary>Brings one item in: everything that belongs to it in one transaction, so that a run that is killed leaves whole items or none.</summary>
public sealed class ItemImporter(
    PortalDbContext db, PublicationWriter writer, Publisher publisher, ContactImporter contacts, TimeProvider clock)
{
    private static readonly Actor Importer = new(null, "Импорт архива");
    private static readonly Saving Import = new(Importer) { Manner = SaveManner.Imported };

    /// <param name="item">What to bring in.</param>
    /// <param name="source">The page, as the report names it.</param>
    /// <param name="bring">
    /// Brings its pictures into the library; asked only where the item's text is going to be written, and before its transaction, which would
    /// otherwise wait for every picture.
    /// </param>
    /// <param name="cancellationToken">Stops, leaving the item whole or not there.</param>
    internal async Task<ItemResult> ImportAsync(
        ArchiveItem item, string source, Func<Task<ItemMedia>> bring, CancellationToken cancellationToken)
    {
        var media = item.Media.Count > 0 && await BringsTextAsync(item, cancellationToken) ? await bring() : ItemMedia.None;
        var result = await db.InTransactionAsync(cancel => ImportInTransactionAsync(item, media, source, cancel), cancellationToken);
        return result with { Pictures = media.Pictures };
    }

    private async Task<bool> BringsTextAsync(ArchiveItem item, CancellationToken cancellationToken)
    {
        var record = await db.FindImportedAsync(item, cancellationToken);
        var known = record is null ? null : await db.DescribeAsync(record, cancellationToken);
        db.ChangeTracker.Clear();
        return ImportPlan.For(item, known) is ImportPlan.Write { IsWholeText: true } plan && Refusal(plan) is null;
    }

    private async Task<ItemResult> ImportInTransactionAsync(ArchiveItem item, ItemMedia media, string source, CancellationToken cancellationToken)
    {
        var record = await db.FindImportedAsync(item, cancellationToken);
        var known = record is null ? null : await db.DescribeAsync(record, cancellationToken);
        var plan = ImportPlan.For(item, known, media);
        if (plan is ImportPlan.Leave leave)
            return new(leave.Outcome, known?.PublicationId, await AddressAsync(known, cancellationToken), leave.Reason);
        if (Refusal(plan) is { } refused)
            return refused;
        var result = plan is ImportPlan.Complete complete
            ? await CompleteAsync(record!, complete, item, source, cancellationToken)
            : await CreateAsync((ImportPlan.Create)plan, item, source, cancellationToken);
        if (result.PublicationId is { } id && media.Remark is { } remark)
            await RemarkAsync(id, remark, cancellationToken);
        return result;
    }

    /// <summary>What is missing of the old page's galleries stands beside the piece for editors, on nobody's desk, and never before readers.</summary>
    private async Task RemarkAsync(int publicationId, string text, CancellationToken cancellationToken)
    {
        var publication = await db.LoadForChangeAsync(publicationId, cancellationToken);
        if ((publication?.WorkEdition ?? publication?.LiveEdition) is not { } edition)
            return;
        db.AddRemark(edition, RemarkKind.ArchiveGap, text, Importer, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Asked before anything is written, so that a refused item leaves no contact behind.</summary>
    internal static ItemResult? Refusal(ImportPlan plan) =>
        plan is ImportPlan.Write write && EditionRules.ForDraft(write.Text.Normalised()) is { Count: > 0 } problems
            ? new(ImportOutcome.Refused, Reason: Sentences(problems))
            : null;

    internal static string Sentences(IEnumerable<FieldProblem> problems) => string.Join(" ", problems.Select(p => p.Message));

    private async Task<ItemResult> CreateAsync(ImportPlan.Create create, ArchiveItem item, string source, CancellationToken cancellationToken)
    {
        var content = await WithContactAsync(create.Text, cancellationToken);
        if (await writer.CreateAsync(item.Kind, content, Import, cancellationToken) is not Outcome.Done created)
            throw new InvalidOperationException("A text that passed the rules of a draft was refused as one.");

        var (basis, problems) = await PublishAsync(created, content, cancellationToken);
        db.ImportedItems.Add(new()
        {
            Key = item.Key,
            PublicationId = created.PublicationId,
            IsWhole = item.IsWhole,
            Date = item.Date,
            EditionId = basis.EditionId,
            EditionVersion = basis.Version,
            Source = Shorten(source),
            ImportedAt = clock.GetUtcNow().UtcDateTime,
        });
        await AuditAsync(created.PublicationId, content.Title, source, cancellationToken);
        var outcome = problems is null ? ImportOutcome.Made : ImportOutcome.ForReview;
        return new(outcome, created.PublicationId, await db.AddressAsync(created.PublicationId, cancellationToken), problems);
    }

    private async Task<ItemResult> CompleteAsync(
        ImportedItem record, ImportPlan.Complete complete, ArchiveItem item, string source, CancellationToken cancellationToken)
    {
        var id = record.PublicationId;
        var content = await WithContactAsync(complete.Text, cancellationToken);
        if (await writer.SaveAsync(id, complete.Basis, content, Import, cancellationToken) is not Outcome.Done saved)
            return new(ImportOutcome.KeptEdited, id, await db.AddressAsync(id, cancellationToken), "на портале материал меняют прямо сейчас");

        var (basis, problems) = await PublishAsync(saved, content, cancellationToken);
        record.IsWhole |= item.IsWhole;
        record.Date ??= item.Date;
        (record.EditionId, record.EditionVersion, record.Source) = (basis.EditionId, basis.Version, Shorten(source));
        await AuditAsync(id, content.Title, source, cancellationToken);
        return new(ImportOutcome.Completed, id, await db.AddressAsync(id, cancellationToken), problems);
    }

    private async Task<string?> AddressAsync(KnownItem? known, CancellationToken cancellationToken) =>
        known is null ? null : await db.AddressAsync(known.PublicationId, cancellationToken);

    private async Task<EditionContent> WithContactAsync(EditionContent content, CancellationToken cancellationToken) =>
        content.KeptFooter is { } footer
            ? content with { PressContactId = await contacts.BringAsync(footer, Importer, cancellationToken) }
            : content;

    /// <summary>Puts the text before readers under its dateline, or says what stands in the way.</summary>
    private async Task<(EditionBasis Basis, string? Problems)> PublishAsync(
        Outcome.Done saved, EditionContent content, CancellationToken cancellationToken)
    {
        if (content.PublishedOn is null)
            return (saved.Basis, ImportPlan.NeedsDate);
        return await publisher.PublishAsync(saved.PublicationId, saved.Basis, Importer, cancellationToken) switch
        {
            Outcome.Done done => (done.Basis, null),
            Outcome.Refused refused => (saved.Basis, Sentences(refused.Problems)),
            var other => throw new InvalidOperationException($"Publishing inside one transaction ended with {other.GetType().Name}."),
        };
    }

    private async Task AuditAsync(int publicationId, string title, string source, CancellationToken cancellationToken)
    {
        var subject = new AuditedSubject(AuditSubject.Publication, publicationId, title);
        db.AddAudit(clock.GetUtcNow().UtcDateTime, Importer, AuditAction.Imported, subject, [new("Страница старого сайта", null, Shorten(source))]);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The end of a path tells more than its beginning.</summary>
    private static string Shorten(string source) => source.Length <= Limits.Source ? source : "…" + source[^(Limits.Source - 1)..];
}
