using Csto.Portal.Core.Content.Merging;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.States;

/// <summary>What a save is to store, given what it began with and what stands there now.</summary>
/// <param name="Content">The text to store; mine alone, or mine and theirs together.</param>
/// <param name="Merge">Null where nobody changed the text meanwhile.</param>
/// <param name="BaseId">The state both began with, where one tells of it.</param>
internal sealed record JoinPlan(EditionContent Content, MergeResult? Merge = null, long? BaseId = null);

/// <summary>Finds out whether somebody changed the text while a form was open, and joins both.</summary>
internal static class Joining
{
    /// <param name="db">The context of the transaction.</param>
    /// <param name="current">The edition an editor would open now.</param>
    /// <param name="theirs">Its text, as a form would show it.</param>
    /// <param name="basis">What the form says it was opened on.</param>
    /// <param name="mine">What the form holds.</param>
    /// <param name="saving">Whose form it is.</param>
    /// <param name="cancellationToken">Stops the transaction.</param>
    /// <returns>Null where the text was changed and what both began with is not known.</returns>
    public static async Task<JoinPlan?> PlanJoinAsync(
        this PortalDbContext db, Edition current, EditionContent theirs, EditionBasis basis, EditionContent mine, Saving saving, CancellationToken cancellationToken)
    {
        if (current.AsBasis() == basis)
            return new(mine);
        if (!saving.MayJoin)
            return null;
        var named = await db.StateAsync(basis, cancellationToken);
        // An answer that never arrived left the form with an older basis: what it sent itself is no colleague's work.
        var sent = await db.LastOfSittingAsync(saving, cancellationToken);
        if (sent is not null && saving.IsByItself && saving.Step > 0 && sent.Step >= saving.Step)
            return new(theirs); // overtaken by what the same form sent after it
        var state = sent is not null && sent.PublicationId == current.PublicationId && sent.Id > (named?.Id ?? 0) ? sent : named;
        if (state is not null && new EditionBasis(state.EditionId, state.EditionVersion) == current.AsBasis())
            return new(mine);
        if ((state?.Content ?? await db.UnchangedAsync(basis, cancellationToken)) is not { } before)
            return null;
        if ((state?.EditionId ?? basis.EditionId) != current.Id)
            before = before.ForNewEdition();
        var merge = ContentMerge.Of(before, mine, theirs, saving.Choices);
        return new(merge.Content, merge, state?.Id);
    }

    /// <summary>The text of an edition that no state tells of, while it still stands as it was.</summary>
    private static async Task<EditionContent?> UnchangedAsync(this PortalDbContext db, EditionBasis basis, CancellationToken cancellationToken)
    {
        var edition = await db.Editions.AsNoTracking()
            .Include(e => e.Mentions).Include(e => e.Topics).Include(e => e.MemberStates).AsSplitQuery()
            .SingleOrDefaultAsync(e => e.Id == basis.EditionId && e.TextVersion == basis.Version, cancellationToken);
        return edition is null ? null : EditionContent.From(edition);
    }
}
