using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>Some pieces, newest first.</summary>
/// <param name="Next">Where the next ones begin; null where there are none.</param>
public sealed record PiecePortion(IReadOnlyList<LivePiece> Pieces, ListCursor? Next);

/// <summary>Some pieces by their last change, the oldest first.</summary>
/// <param name="Next">Where the next ones begin; null where there are none.</param>
public sealed record ChangedPortion(IReadOnlyList<LivePiece> Pieces, ChangeCursor? Next);

/// <summary>Whole live texts of one language by date: four questions at most, however many are asked for.</summary>
public sealed class PieceReader(PortalDbContext db)
{
    /// <param name="filter">Which of them.</param>
    /// <param name="before">Null for the newest.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<PiecePortion> ReadAsync(PieceFilter filter, ListCursor? before, int take, CancellationToken cancellationToken)
    {
        var rows = await db.Pieces(filter, before, take + 1).ToListAsync(cancellationToken);
        var shown = rows.OrderByDescending(r => r.PublishedOn).ThenByDescending(r => r.Text.Sequence).Take(take).ToList();
        var pieces = await WholeAsync(shown, cancellationToken);
        return new(pieces, rows.Count > take ? pieces[^1].Cursor : null);
    }

    /// <summary>What changed since an instant, the oldest change first: whoever goes on until there is no more, and asks again since the last one, misses nothing.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="since">UTC.</param>
    /// <param name="after">Null for the first portion.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<ChangedPortion> ChangedAsync(
        PieceFilter filter, DateTime since, ChangeCursor? after, int take, CancellationToken cancellationToken)
    {
        var rows = await db.PiecesChanged(filter, since, after, take + 1).ToListAsync(cancellationToken);
        var shown = rows.OrderBy(r => r.Text.LastChangedAt).ThenBy(r => r.Text.PublicationId).Take(take).ToList();
        var pieces = await WholeAsync(shown, cancellationToken);
        return new(pieces, rows.Count > take ? new(shown[^1].Text.LastChangedAt!.Value, shown[^1].Text.PublicationId) : null);
    }

    /// <summary>Null where none of the key is live.</summary>
    public async Task<LivePiece?> FindAsync(Guid key, CancellationToken cancellationToken) =>
        await WholeAsync(await db.PieceAt(key).ToListAsync(cancellationToken), cancellationToken) is [var piece] ? piece : null;

    private async Task<IReadOnlyList<LivePiece>> WholeAsync(List<PieceRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var ids = rows.Select(r => r.Text.EditionId!.Value).ToList();
        var language = rows[0].Language;
        var names = (await db.NamesOf(language, ids).ToListAsync(cancellationToken)).ToLookup(n => n.EditionId, n => n.Named);
        var editions = (await db.CitableEditions([.. rows.Select(r => r.Text.PublicationId)]).ToListAsync(cancellationToken))
            .ToLookup(e => e.PublicationId, e => e.Mark);
        var media = await ShelfAsync(rows, ids, cancellationToken);
        return [.. rows.Select(row => Whole(row, [.. names[row.Text.EditionId!.Value]], [.. editions[row.Text.PublicationId].OrderByDescending(e => e.Number)], media))];
    }

    private async Task<MediaShelf> ShelfAsync(List<PieceRow> rows, List<int> editions, CancellationToken cancellationToken) =>
        rows.Exists(r => MediaReferences.MayHave(r.Text.Body!) || (r.Text.LeadPicture ?? r.Text.SocialPicture) is not null)
            ? (await db.MediaOfAll(editions).ToListAsync(cancellationToken)).AsShelf(MediaShelf.PublicRoot)
            : MediaShelf.Empty;

    private static LivePiece Whole(PieceRow row, List<NamedRow> names, IReadOnlyList<EditionMark> editions, MediaShelf files)
    {
        var address = new PublicationAddress(row.Kind, row.PublishedOn, row.Slug, row.Language);
        var media = files.In(row.Language) with { PhotoPages = PhotoAddresses.Folder(address) };
        var text = row.Text;
        var contact = text.Footer is { } footer ? new PrintedContact(footer, null, null) : null;
        var page = PublicationPages.Compose(row.Language, row.Kind, row.PublishedOn, text, names, media, contact) with { Editions = editions };
        var context = new MarkdownContext { Language = row.Language, Contact = text.Footer, Media = media };
        return new(row.Key, row.Language, address, text.Sequence, page, PieceMedia.Of(text.Body!, media), PlainText.FromMarkdown(text.Body!, context));
    }
}
