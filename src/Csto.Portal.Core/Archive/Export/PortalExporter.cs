using Csto.Portal.Core.Archive.Files;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Export;

/// <summary>Which publications to export; without any, the whole portal, what lies in the bin included.</summary>
public sealed record ExportSelection
{
    public PublicationKind? Kind { get; init; }

    /// <summary>First day of the dateline.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the dateline.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Numbers, as the addresses of the press office have them; null: not chosen one by one.</summary>
    public IReadOnlyList<int>? Ids { get; init; }

    public bool IsWhole => this is { Kind: null, From: null, To: null, Ids: null };
}

/// <param name="Publications">How many were written.</param>
/// <param name="Files">How many files, all together.</param>
/// <param name="Missing">Numbers that were asked for and do not exist.</param>
/// <param name="Lost">Names of pictures, videos and documents that the portal knows and that are not in its media store.</param>
public sealed record ExportReport(int Publications, int Files, IReadOnlyList<int> Missing, IReadOnlyList<string> Lost);

/// <summary>
/// Writes publications with everything that belongs to them as Markdown with front matter (docs/export.md). Reads a few at a time, so that memory
/// does not grow with the portal.
/// </summary>
public sealed class PortalExporter(PortalDbContext db, MediaStore store)
{
    private const int Batch = 20;
    private static readonly DateTime NoTime = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="selection">What to export.</param>
    /// <param name="target">Where to; complete when this returns.</param>
    /// <param name="progress">Told after each few pieces.</param>
    /// <param name="cancellationToken">Stops between files; what was written then is no export.</param>
    public async Task<ExportReport> ExportAsync(
        ExportSelection selection, ExportTarget target, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var ids = await IdsAsync(selection, cancellationToken);
        var use = new CardUse();
        var shown = new HashSet<int>();
        var (done, files) = (0, 0);
        foreach (var batch in ids.Chunk(Batch))
        {
            foreach (var piece in await db.PiecesAsync(batch, cancellationToken))
            {
                use.Add(piece);
                files += await WriteAsync(piece, target, cancellationToken);
                done++;
            }

            shown.UnionWith(await db.MediaOfAsync(batch, cancellationToken));
            progress?.Report(new(done, ids.Count, ""));
        }

        var (media, lost) = await db.WriteMediaAsync(store, selection.IsWhole ? null : shown, target, NoTime, cancellationToken);
        var cards = await db.CardsAsync(cancellationToken);
        if (!selection.IsWhole)
            cards = cards.For(use);
        await target.WriteTextAsync(ExportManifest.Sections, NoTime, CardText.Write(cards.Sections), cancellationToken);
        await target.WriteTextAsync(ExportManifest.Topics, NoTime, CardText.Write(cards.Topics), cancellationToken);
        await target.WriteTextAsync(ExportManifest.Persons, NoTime, CardText.Write(cards.Persons), cancellationToken);
        await target.WriteTextAsync(ExportManifest.Contacts, NoTime, CardText.Write(cards.Contacts), cancellationToken);
        await target.WriteTextAsync(ExportManifest.FileName, NoTime, new ExportManifest(selection.IsWhole, done).ToString(), cancellationToken);
        await target.CompleteAsync();
        return new(done, files + media + 5, [.. (selection.Ids ?? []).Except(ids)], lost);
    }

    private static async Task<int> WriteAsync(PieceRecord piece, ExportTarget target, CancellationToken cancellationToken)
    {
        var name = ExportNames.Main(piece);
        var at = piece.Standing!.LastChanged ?? piece.Main.Standing!.Changed;
        await target.WriteTextAsync(name, at, PieceText.WriteMain(piece), cancellationToken);
        foreach (var other in piece.Editions.Skip(1))
        {
            var standing = other.Standing!;
            await target.WriteTextAsync(ExportNames.Other(name, standing.Number), standing.Changed, PieceText.WriteOther(piece, other), cancellationToken);
        }

        return piece.Editions.Count;
    }

    private async Task<IReadOnlyList<int>> IdsAsync(ExportSelection selection, CancellationToken cancellationToken)
    {
        var publications = db.Publications.AsNoTracking();
        if (selection.Kind is { } kind)
            publications = publications.Where(p => p.Kind == kind);
        if (selection.From is { } from)
            publications = publications.Where(p => (p.PublishedOn ?? p.WorkEdition!.PublishedOn) >= from);
        if (selection.To is { } to)
            publications = publications.Where(p => (p.PublishedOn ?? p.WorkEdition!.PublishedOn) <= to);
        if (selection.Ids is { } ids)
            publications = publications.Where(p => ids.Contains(p.Id));
        return await publications.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
    }
}
