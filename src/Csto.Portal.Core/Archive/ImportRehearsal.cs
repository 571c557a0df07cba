using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;

namespace Csto.Portal.Core.Archive;

/// <summary>
/// A dry run: takes the importer's decisions and writes nothing, not even into a transaction that is rolled back, so that editors work on
/// undisturbed. What it would have imported it remembers, and finds again further on in the run.
/// </summary>
public sealed class ImportRehearsal(PortalDbContext db, PublicationChecks checks, TimeProvider clock)
{
    private readonly Dictionary<string, List<KnownItem>> _imagined = [];

    internal async Task<ItemResult> ImportAsync(ArchiveItem item, Func<Task<ItemMedia>> look, CancellationToken cancellationToken)
    {
        var known = Recall(item) ?? await LookUpAsync(item, cancellationToken);
        db.ChangeTracker.Clear();
        var plan = ImportPlan.For(item, known);
        if (plan is ImportPlan.Leave leave)
            return new(leave.Outcome, Id(known), await AddressAsync(known, cancellationToken), leave.Reason);

        if (ItemImporter.Refusal(plan) is { } refused)
            return refused;

        var content = ((ImportPlan.Write)plan).Text;
        var problems = await ProblemsAsync(content, item, known, cancellationToken);
        Imagine(item, known, content);
        var media = plan is ImportPlan.Write { IsWholeText: true } && item.Media.Count > 0 ? await look() : ItemMedia.None;
        var outcome = known is not null ? ImportOutcome.Completed : problems is null ? ImportOutcome.Made : ImportOutcome.ForReview;
        return new(outcome, Id(known), await AddressAsync(known, cancellationToken), problems) { Pictures = media.Pictures };
    }

    private async Task<string?> ProblemsAsync(EditionContent content, ArchiveItem item, KnownItem? known, CancellationToken cancellationToken)
    {
        if (content.PublishedOn is null)
            return ImportPlan.NeedsDate;
        // The portal's own change of a live piece counts as minor, as Publisher has it.
        var asPublished = content with { Significance = ChangeSignificance.Minor };
        var problems = await checks.OfAsync(known?.PublicationId ?? 0, item.Kind, asPublished, MoscowTime.Today(clock), cancellationToken);
        return problems.Count == 0 ? null : ItemImporter.Sentences(problems);
    }

    private void Imagine(ArchiveItem item, KnownItem? known, EditionContent content)
    {
        var text = known?.Current ?? new SavedText(content, new EditionBasis(0, Guid.Empty), null, default);
        var next = new KnownItem(
            known?.PublicationId ?? 0, known?.Date ?? item.Date, known?.IsWhole == true || item.IsWhole, text with { Content = content });
        if (!_imagined.TryGetValue(item.Key, out var same))
            _imagined[item.Key] = same = [];
        _ = known is not null && same.Remove(known);
        same.Add(next);
    }

    private KnownItem? Recall(ArchiveItem item) => _imagined.TryGetValue(item.Key, out var same)
        ? same.Find(k => k.Date == item.Date) ?? same.Find(k => ImportPlan.IsSame(k.Date, item.Date))
        : null;

    private async Task<KnownItem?> LookUpAsync(ArchiveItem item, CancellationToken cancellationToken) =>
        await db.FindImportedAsync(item, cancellationToken) is { } record ? await db.DescribeAsync(record, cancellationToken) : null;

    private static int? Id(KnownItem? known) => known is { PublicationId: > 0 } ? known.PublicationId : null;

    private async Task<string?> AddressAsync(KnownItem? known, CancellationToken cancellationToken) =>
        Id(known) is { } id ? await db.AddressAsync(id, cancellationToken) : null;
}
