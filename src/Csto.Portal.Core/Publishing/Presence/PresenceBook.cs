using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Presence;

/// <summary>One who has a piece open.</summary>
/// <param name="IsMyself">The same account, in another tab or on another machine.</param>
public sealed record Neighbour(string Name, bool IsMyself);

/// <summary>What a colleague's form ought to know of the piece it shows.</summary>
/// <param name="Here">Who else has it open, by name.</param>
/// <param name="Basis">The text as it is stored now; null where the piece is gone.</param>
/// <param name="ChangedBy">Who saved it last; null for the portal itself.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record PieceNews(IReadOnlyList<Neighbour> Here, EditionBasis? Basis, string? ChangedBy, DateTime? ChangedAt);

/// <summary>
/// Who has which piece open. A sign of life is one update of one row by its key; nothing depends on it but what colleagues are told, so two
/// signs at once need no order.
/// </summary>
public sealed class PresenceBook(PortalDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(10);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A sign of life of one opening; answers with what is new.</summary>
    public async Task<PieceNews> SeenAsync(int publicationId, Guid sitting, int userId, CancellationToken cancellationToken)
    {
        var now = Now;
        var known = await db.EditorPresences.Where(p => p.Sitting == sitting && p.UserId == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.SeenAt, now).SetProperty(p => p.PublicationId, publicationId), cancellationToken);
        if (known == 0)
            await ArriveAsync(new() { Sitting = sitting, PublicationId = publicationId, UserId = userId, SeenAt = now }, cancellationToken);
        return await NewsAsync(publicationId, sitting, userId, cancellationToken);
    }

    /// <summary>The opening was closed.</summary>
    public Task LeftAsync(Guid sitting, int userId, CancellationToken cancellationToken) =>
        db.EditorPresences.Where(p => p.Sitting == sitting && p.UserId == userId).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Who else has the piece open, each named once.</summary>
    /// <param name="publicationId">The piece.</param>
    /// <param name="sitting">The opening that asks.</param>
    /// <param name="userId">Who asks.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyList<Neighbour>> HereAsync(int publicationId, Guid sitting, int userId, CancellationToken cancellationToken)
    {
        var since = Now - EditorPresence.Silence;
        var ids = await db.EditorPresences.AsNoTracking()
            .Where(p => p.PublicationId == publicationId && p.SeenAt > since && p.Sitting != sitting)
            .Select(p => p.UserId).Distinct().ToListAsync(cancellationToken);
        if (ids.Count == 0)
            return [];
        var users = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
        return [.. users.OrderBy(u => u.Id == userId).ThenBy(u => u.DisplayName, StringComparer.CurrentCulture).Select(u => new Neighbour(u.DisplayName, u.Id == userId))];
    }

    private async Task<PieceNews> NewsAsync(int publicationId, Guid sitting, int userId, CancellationToken cancellationToken)
    {
        var here = await HereAsync(publicationId, sitting, userId, cancellationToken);
        var text = await (from p in db.Publications.AsNoTracking()
                          join e in db.Editions.AsNoTracking() on p.WorkEditionId ?? p.LiveEditionId equals e.Id
                          where p.Id == publicationId
                          select new
                          {
                              e.Id,
                              e.TextVersion,
                              e.ChangedAt,
                              By = db.Users.Where(u => u.Id == e.ChangedById).Select(u => u.DisplayName).FirstOrDefault(),
                          }).SingleOrDefaultAsync(cancellationToken);
        return text is null ? new(here, null, null, null) : new(here, new(text.Id, text.TextVersion), text.By, text.ChangedAt);
    }

    /// <summary>Whoever arrives sweeps away what was forgotten, so that no job has to.</summary>
    private async Task ArriveAsync(EditorPresence presence, CancellationToken cancellationToken)
    {
        var longAgo = presence.SeenAt - Forgotten;
        await db.EditorPresences.Where(p => p.SeenAt < longAgo).ExecuteDeleteAsync(cancellationToken);
        if (!await db.Publications.AnyAsync(p => p.Id == presence.PublicationId, cancellationToken))
            return;
        db.Add(presence);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (!DatabaseOutage.IsBehind(e))
        {
            // Two signs of life at once: the other one has written the row.
            db.ChangeTracker.Clear();
        }
    }
}
