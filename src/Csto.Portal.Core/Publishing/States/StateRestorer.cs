using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.States;

/// <summary>Brings an earlier text back, as a new save of the edition in work: what stood there is a state too, so this can be undone.</summary>
public sealed class StateRestorer(PortalDbContext db, PublicationWriter writer)
{
    /// <param name="publicationId">The publication.</param>
    /// <param name="stateId">One of its states.</param>
    /// <param name="basis">The text that stood on the page; one changed since is a conflict.</param>
    /// <param name="actor">Who brings it back.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Outcome> RestoreAsync(
        int publicationId, long stateId, EditionBasis basis, Actor actor, CancellationToken cancellationToken)
    {
        var content = await db.SavedStates.Where(s => s.Id == stateId && s.PublicationId == publicationId)
            .Select(s => s.Content).SingleOrDefaultAsync(cancellationToken);
        if (content is null)
            return new Outcome.Missing();
        var saving = new Saving(actor) { Manner = SaveManner.Restored };
        return await writer.SaveAsync(publicationId, basis, await WithWhatIsThereAsync(content, cancellationToken), saving, cancellationToken);
    }

    /// <summary>A speaker or a contact deleted since cannot come back with the text.</summary>
    private async Task<EditionContent> WithWhatIsThereAsync(EditionContent content, CancellationToken cancellationToken)
    {
        foreach (var problem in await db.MissingReferencesAsync(content, cancellationToken))
        {
            content = problem.Field == nameof(EditionContent.SpeakerId)
                ? content with { SpeakerId = null }
                : content with { PressContactId = null };
        }

        return content;
    }
}
