using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Remarks;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>A note as it can be corrected.</summary>
/// <param name="Title">Of the edition.</param>
/// <param name="MajorNumber">As readers cite the edition.</param>
/// <param name="Note">What stands there.</param>
public sealed record KnownNote(string Title, int MajorNumber, string Note);

/// <summary>Corrects what readers are told of a change that is out already. The texts stay as they are; the journal and a remark keep both wordings.</summary>
public sealed class ChangeNotes(PortalDbContext db, TimeProvider clock)
{
    /// <summary>The field the note is typed into.</summary>
    public const string NoteField = "Note";

    /// <param name="publicationId">The publication.</param>
    /// <param name="editionNumber">Its edition, by the number the press office counts them by.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>Null where there is no note that readers see.</returns>
    public async Task<KnownNote?> FindAsync(int publicationId, int editionNumber, CancellationToken cancellationToken) =>
        await Shown(publicationId, editionNumber).Select(e => new KnownNote(e.Title, e.MajorNumber!.Value, e.ChangeNote!)).SingleOrDefaultAsync(cancellationToken);

    public async Task<Outcome> CorrectAsync(int publicationId, int editionNumber, string note, Actor actor, CancellationToken cancellationToken)
    {
        note = string.Join(' ', note.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Explanations.WhyNot(NoteField, note, "Напишите, что изменилось: пояснение видят читатели.") is { } problem)
            return new Outcome.Refused([problem]);
        try
        {
            return await db.InTransactionAsync<Outcome>(cancel => CorrectInTransactionAsync(publicationId, editionNumber, note, actor, cancel), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await db.ConflictAsync(publicationId, cancellationToken);
        }
    }

    private async Task<Outcome> CorrectInTransactionAsync(
        int publicationId, int editionNumber, string note, Actor actor, CancellationToken cancellationToken)
    {
        var edition = await Shown(publicationId, editionNumber).Include(e => e.Publication).SingleOrDefaultAsync(cancellationToken);
        if (edition is null)
            return new Outcome.Missing();
        if (edition.ChangeNote == note)
            return new Outcome.Done(publicationId, edition.AsBasis());
        var generation = await db.NextGenerationAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        db.AddRemark(edition, RemarkKind.System, $"Пояснение для читателей исправлено: было «{edition.ChangeNote}», стало «{note}».", actor, now);
        db.AddAudit(
            now, actor, AuditAction.NoteCorrected, edition.Publication!.AsSubject(edition.Title),
            [new("Что изменилось", edition.ChangeNote, note)]);
        edition.ChangeNote = note;
        edition.Publication!.Generation = generation;
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(publicationId, edition.AsBasis());
    }

    private IQueryable<Edition> Shown(int publicationId, int editionNumber) => db.Editions.Where(e =>
        e.PublicationId == publicationId && e.Number == editionNumber && e.MajorNumber != null && e.ChangeNote != null);
}
