using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Proofs;

/// <summary>Writes the proof of an edition beside it: see <see cref="EditionProof"/>. It is signed as it is saved.</summary>
internal static class Proving
{
    /// <param name="db">The context of the transaction that brings the edition to readers.</param>
    /// <param name="publication">The publication.</param>
    /// <param name="edition">With its dateline; an edition that has a proof keeps it.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Stops the transaction.</param>
    public static async Task ProveAsync(this PortalDbContext db, Publication publication, Edition edition, DateTime now, CancellationToken cancellationToken)
    {
        if (edition.Id != 0 && await db.EditionProofs.AnyAsync(p => p.EditionId == edition.Id, cancellationToken))
            return;
        var text = CanonicalText.Write(new()
        {
            Language = publication.Language,
            Kind = publication.Kind,
            PublishedOn = edition.PublishedOn!.Value,
            Title = edition.Title,
            Lead = edition.Lead,
            Body = edition.Body,
            Speaker = publication.Kind == PublicationKind.Speech ? await SpeakerAsync(db, publication, edition, cancellationToken) : null,
            SpeechType = edition.SpeechType,
            Occasion = edition.Occasion,
            Place = edition.Place,
            DeliveredOn = edition.DeliveredOn,
        });
        db.EditionProofs.Add(new EditionProof { Edition = edition, EditionId = edition.Id, Form = CanonicalText.Form, Text = text, Sha256 = CanonicalText.Sha256(text), MadeAt = now });
    }

    private static async Task<string?> SpeakerAsync(PortalDbContext db, Publication publication, Edition edition, CancellationToken cancellationToken)
    {
        if (edition.SpeakerId is not { } id)
            return null;
        var names = await db.Persons.AsNoTracking().Where(p => p.Id == id).Select(p => new { p.Name, p.EnglishName }).SingleOrDefaultAsync(cancellationToken);
        return names is null ? null : PersonName.In(publication.Language, publication.Language == Publication.Russian ? names.Name : names.EnglishName ?? names.Name);
    }
}
