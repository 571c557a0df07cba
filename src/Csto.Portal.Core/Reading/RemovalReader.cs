using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>A publication that readers had and that was taken back.</summary>
/// <param name="Key">The same in every portal and for good.</param>
/// <param name="Address">Where it stood; there its page says that it is gone.</param>
/// <param name="RemovedAt">UTC.</param>
/// <param name="Explanation">For readers, plain text; null where none was given.</param>
public sealed record RemovedPiece(Guid Key, PublicationAddress Address, DateTime RemovedAt, string? Explanation);

/// <param name="Next">Where the next ones begin; null where there are none.</param>
public sealed record RemovedPortion(IReadOnlyList<RemovedPiece> Pieces, ChangeCursor? Next);

/// <summary>What was taken back, for those who keep copies.</summary>
public sealed class RemovalReader(PortalDbContext db)
{
    /// <summary>Those taken back since an instant and not published again, the longest gone first.</summary>
    /// <param name="language">Of the texts.</param>
    /// <param name="since">UTC.</param>
    /// <param name="after">Null for the first portion.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<RemovedPortion> ReadAsync(string language, DateTime since, ChangeCursor? after, int take, CancellationToken cancellationToken)
    {
        var rows = await db.RemovedPieces(language, since, after, take + 1).ToListAsync(cancellationToken);
        return new([.. rows.Take(take).Select(Piece)], rows.Count > take ? new(rows[take - 1].RemovedAt, rows[take - 1].Id) : null);
    }

    /// <summary>Null where none of the key was taken back.</summary>
    public async Task<RemovedPiece?> FindAsync(Guid key, CancellationToken cancellationToken) =>
        await db.RemovedPieceAt(key).SingleOrDefaultAsync(cancellationToken) is { } row ? Piece(row) : null;

    private static RemovedPiece Piece(RemovedRow row) => new(row.Key, new(row.Kind, row.PublishedOn, row.Slug, row.Language), row.RemovedAt, row.Explanation);
}
