using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Archive.Reimport;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Archive.Samples;

/// <summary>Fills an empty portal with content to look at, through the same services that the press office publishes by.</summary>
public sealed class SampleContent(PortalDbContext db, PublicationWriter writer, Publisher publisher, SamplePictures? pictures = null)
{
    /// <summary>Why the samples have no pictures, as a Russian sentence; null where they have them, and where nothing was made.</summary>
    public string? WithoutPictures => pictures?.WhyNot;

    /// <summary>All of it in one transaction; several nodes may try at once.</summary>
    /// <returns>How many publications were made; 0 where the portal was not empty.</returns>
    public async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        if (await db.Publications.AnyAsync(cancellationToken))
            return 0;
        // Before the transaction, which keeps other nodes waiting: to take a picture in needs a second.
        if (pictures is not null)
            await pictures.BringAsync(cancellationToken);
        return await db.InTransactionAsync(
            async cancel =>
            {
                // Holds the row that orders writers: the other nodes wait here, and then find the portal filled.
                await db.NextGenerationAsync(cancel);
                return await db.Publications.AnyAsync(cancel) ? 0 : await PublishAllAsync(cancel);
            },
            cancellationToken);
    }

    private async Task<int> PublishAllAsync(CancellationToken cancellationToken)
    {
        var cards = new CardSet(SampleFiles.Topics, SampleFiles.Persons, SampleFiles.Contacts, []);
        var brought = await new CardImporter(db).BringAsync(cards, isEmpty: true, rehearse: false, cancellationToken);
        var pieces = SampleFiles.Publications;
        foreach (var piece in pieces)
            await PublishAsync(piece.Kind, Shown(brought.Names.Resolve(piece.Main)), cancellationToken);
        return pieces.Count;
    }

    private EditionContent Shown(EditionContent content) => pictures?.Show(content) ?? SamplePictures.Hide(content);

    private async Task PublishAsync(PublicationKind kind, EditionContent content, CancellationToken cancellationToken)
    {
        var draft = Done(await writer.CreateAsync(kind, content, Actor.Portal, cancellationToken), content);
        Done(await publisher.PublishAsync(draft.PublicationId, draft.Basis, Actor.Portal, cancellationToken), content);
    }

    private static Outcome.Done Done(Outcome outcome, EditionContent content) => outcome as Outcome.Done
        ?? throw new InvalidOperationException($"The sample «{content.Title}» could not be published: {outcome}.");
}
