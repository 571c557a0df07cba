using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Archive.Reimport;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.States;
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
        var translations = SampleFiles.Translations;
        foreach (var piece in pieces)
        {
            var original = await PublishAsync(piece.Kind, Shown(brought.Names.Resolve(piece.Main)), null, cancellationToken);
            if (translations.TryGetValue(piece.Key, out var translation))
                await PublishAsync(translation.Kind, Shown(brought.Names.Resolve(translation.Main)), original, cancellationToken);
        }

        return pieces.Count + translations.Count;
    }

    private EditionContent Shown(EditionContent content) => pictures?.Show(content) ?? SamplePictures.Hide(content);

    /// <param name="kind">What it is.</param>
    /// <param name="content">The text.</param>
    /// <param name="original">What it translates into English; null for a text in Russian.</param>
    /// <param name="cancellationToken">Stops the filling.</param>
    private async Task<int> PublishAsync(PublicationKind kind, EditionContent content, int? original, CancellationToken cancellationToken)
    {
        var saving = new Saving(Actor.Portal) { Language = original is null ? Publication.Russian : Publication.English };
        var draft = Done(await writer.CreateAsync(kind, content, saving, cancellationToken), content);
        if (original is not null)
        {
            (await db.Publications.SingleAsync(p => p.Id == draft.PublicationId, cancellationToken)).TranslationOfId = original;
            await db.SaveChangesAsync(cancellationToken);
        }

        Done(await publisher.PublishAsync(draft.PublicationId, draft.Basis, Actor.Portal, cancellationToken), content);
        return draft.PublicationId;
    }

    private static Outcome.Done Done(Outcome outcome, EditionContent content) => outcome as Outcome.Done
        ?? throw new InvalidOperationException($"The sample «{content.Title}» could not be published: {outcome}.");
}
