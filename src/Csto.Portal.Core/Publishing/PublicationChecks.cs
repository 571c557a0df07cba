using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>Every reason why a text could not go out, all at once, each beside the field it concerns.</summary>
public sealed class PublicationChecks(PortalDbContext db)
{
    /// <param name="publicationId">The publication, or 0 for a piece that was never saved.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="content">The text.</param>
    /// <param name="goesLiveOn">
    /// The calendar day in Moscow on which readers are to see it; <see cref="DateOnly.MaxValue"/> while that is not settled.
    /// </param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<IReadOnlyList<FieldProblem>> OfAsync(
        int publicationId, PublicationKind kind, EditionContent content, DateOnly goesLiveOn, CancellationToken cancellationToken)
    {
        var known = await db.Publications.Where(p => p.Id == publicationId).Select(p => new { p.Language, p.FirstLiveAt }).SingleOrDefaultAsync(cancellationToken);
        return await OfAsync(publicationId, kind, known?.Language ?? Publication.Russian, known?.FirstLiveAt is not null, content, goesLiveOn, cancellationToken);
    }

    internal Task<IReadOnlyList<FieldProblem>> OfAsync(
        Publication publication, EditionContent content, DateOnly goesLiveOn, CancellationToken cancellationToken) =>
        OfAsync(publication.Id, publication.Kind, publication.Language, publication.FirstLiveAt is not null, content, goesLiveOn, cancellationToken);

    private async Task<IReadOnlyList<FieldProblem>> OfAsync(
        int publicationId, PublicationKind kind, string language, bool wasLive, EditionContent content, DateOnly goesLiveOn, CancellationToken cancellationToken)
    {
        content = content.Normalised();
        var problems = new List<FieldProblem>(EditionRules.ForPublication(content, kind, goesLiveOn));
        if (wasLive)
            problems.AddRange(EditionRules.ForChange(content));
        problems.AddRange(await db.MissingReferencesAsync(content, cancellationToken));
        problems.AddRange(await db.PictureProblemsAsync(content, cancellationToken));
        if (content is { Slug: { } slug, PublishedOn: { } day }
            && await SlugChoice.IsTakenAsync(db, new(kind, day, slug, language), publicationId, cancellationToken))
        {
            problems.Add(new(nameof(content.Slug), "Этот адрес на этот день уже занят другим материалом. Измените его или оставьте поле пустым."));
        }

        return problems;
    }
}
