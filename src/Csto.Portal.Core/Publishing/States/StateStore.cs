using Csto.Portal.Core.Content.Merging;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.States;

/// <summary>Keeps states in the transaction of the save they tell of.</summary>
internal static class StateStore
{
    private static readonly TimeSpan KeptWhole = TimeSpan.FromHours(1);
    private static readonly TimeSpan Slot = TimeSpan.FromMinutes(10);

    /// <summary>The edition must have its number.</summary>
    public static SavedState AddState(this PortalDbContext db, Edition edition, EditionContent content, Saving saving, DateTime now)
    {
        var state = edition.State(content, saving, edition.TextVersion, now);
        db.Add(state);
        return state;
    }

    /// <summary>What the form sent, where something else was stored: under a version the edition never has.</summary>
    public static SavedState StateApart(this Edition edition, EditionContent mine, Saving saving) =>
        edition.State(mine, saving, Guid.NewGuid(), edition.ChangedAt);

    /// <summary>What was stored of two people's work.</summary>
    public static SavedState StateJoined(this Edition edition, JoinPlan plan, MergeResult merge, SavedState other, Saving saving) => new()
    {
        PublicationId = edition.PublicationId,
        EditionId = edition.Id,
        EditionVersion = edition.TextVersion,
        SavedAt = edition.ChangedAt,
        SavedById = saving.Actor.UserId,
        Manner = SaveManner.Merge,
        Sitting = saving.Sitting,
        BaseId = plan.BaseId,
        OtherId = other.Id,
        Joined = merge.Joined,
        Length = plan.Content.Body.Length,
        Content = plan.Content,
    };

    private static SavedState State(this Edition edition, EditionContent content, Saving saving, Guid version, DateTime at) => new()
    {
        PublicationId = edition.PublicationId,
        EditionId = edition.Id,
        EditionVersion = version,
        SavedAt = at,
        SavedById = saving.Actor.UserId,
        Manner = saving.Manner,
        Sitting = saving.Sitting,
        Step = saving.Step,
        Length = content.Body.Length,
        Content = content,
    };

    /// <summary>The state of the text as it stands; where none tells of it, it is written down now, so that a form opened on it can be joined.</summary>
    public static async Task<SavedState> StateOfAsync(this PortalDbContext db, Edition edition, CancellationToken cancellationToken)
    {
        if (await db.StateAsync(edition.AsBasis(), cancellationToken) is { } known)
            return known;
        var content = EditionContent.From(edition);
        var state = new SavedState
        {
            PublicationId = edition.PublicationId,
            EditionId = edition.Id,
            EditionVersion = edition.TextVersion,
            SavedAt = edition.ChangedAt,
            SavedById = edition.ChangedById,
            Manner = SaveManner.Found,
            Length = content.Body.Length,
            Content = content,
        };
        db.Add(state);
        await db.SaveChangesAsync(cancellationToken);
        return state;
    }

    /// <summary>What a form names as its beginning; null where it was thinned out or never was.</summary>
    public static Task<SavedState?> StateAsync(this PortalDbContext db, EditionBasis basis, CancellationToken cancellationToken) =>
        db.SavedStates.Where(s => s.EditionId == basis.EditionId && s.EditionVersion == basis.Version)
            .OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The text the form of this sitting sent last; null where it sent none, or where somebody else's form says so.</summary>
    public static async Task<SavedState?> LastOfSittingAsync(this PortalDbContext db, Saving saving, CancellationToken cancellationToken) =>
        saving.Sitting is not { } sitting ? null : await db.SavedStates
            .Where(s => s.Sitting == sitting && s.SavedById == saving.Actor.UserId
                && (s.Manner == SaveManner.Autosave || s.Manner == SaveManner.Manual))
            .OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Whether the sitting has saved anything by itself since the last state that is not its own autosave, and the text of that state.
    /// </summary>
    public static async Task<(bool HasSaved, EditionContent? Content)> BeforeSittingAsync(
        this PortalDbContext db, Edition current, Saving saving, CancellationToken cancellationToken)
    {
        if (saving.Sitting is not { } sitting)
            return (false, null);
        var mine = db.SavedStates.Where(s => s.PublicationId == current.PublicationId && s.Sitting == sitting && s.Manner == SaveManner.Autosave);
        if (!await mine.AnyAsync(cancellationToken))
            return (false, null);
        var before = await db.SavedStates.AsNoTracking()
            .Where(s => s.PublicationId == current.PublicationId && (s.Sitting == null || s.Sitting != sitting || s.Manner != SaveManner.Autosave))
            .OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        return (true, before?.Content);
    }

    /// <summary>
    /// Of one person's autosaves of an edition all are kept for an hour, then the last of every ten minutes. What anybody saved by hand,
    /// joined or brought back is kept for good.
    /// </summary>
    public static async Task ThinAsync(this PortalDbContext db, Edition edition, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        var old = await db.SavedStates
            .Where(s => s.EditionId == edition.Id && s.Manner == SaveManner.Autosave && s.SavedById == actor.UserId && s.SavedAt < now - KeptWhole)
            .OrderByDescending(s => s.Id).Select(s => new { s.Id, s.SavedAt }).ToListAsync(cancellationToken);
        var spare = old.GroupBy(s => s.SavedAt.Ticks / Slot.Ticks).SelectMany(slot => slot.Skip(1)).Select(s => s.Id).ToList();
        if (spare.Count > 0)
            await db.SavedStates.Where(s => spare.Contains(s.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
