using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <param name="Explanation">Shown to readers at the address; required where the address leads nowhere else.</param>
/// <param name="Instead">The address of the publication that readers are led to: a path, as in <c>/news/2026/02/13/slug</c>; null or empty for none.</param>
public sealed record Unpublication(string Explanation, string? Instead = null);

/// <summary>
/// Takes a publication away from readers: its address answers that it is gone, and why, or leads to another publication. An edition in work
/// stays in work.
/// </summary>
public sealed class Unpublisher(PortalDbContext db, TimeProvider clock)
{
    /// <summary>The field the other publication's address is typed into.</summary>
    public const string InsteadField = nameof(Unpublication.Instead);

    /// <summary>With an explanation and no other address.</summary>
    public Task<Outcome> UnpublishAsync(int publicationId, string explanation, Actor actor, CancellationToken cancellationToken) =>
        UnpublishAsync(publicationId, new Unpublication(explanation), actor, cancellationToken);

    /// <param name="publicationId">The publication.</param>
    /// <param name="unpublication">What readers meet at its address from now on.</param>
    /// <param name="actor">Who unpublishes.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Outcome> UnpublishAsync(int publicationId, Unpublication unpublication, Actor actor, CancellationToken cancellationToken)
    {
        var explanation = unpublication.Explanation.Trim();
        var leads = !string.IsNullOrWhiteSpace(unpublication.Instead);
        if (Explanations.WhyNot(Explanations.Field, explanation, "Напишите, почему материал снят: объяснение увидят читатели по его адресу.") is { } problem
            && !(leads && explanation.Length == 0))
        {
            return new Outcome.Refused([problem]);
        }

        try
        {
            return await db.InTransactionAsync(
                cancel => UnpublishInTransactionAsync(publicationId, new(explanation, leads ? unpublication.Instead : null), actor, cancel), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await db.ConflictAsync(publicationId, cancellationToken);
        }
    }

    private async Task<Outcome> UnpublishInTransactionAsync(
        int publicationId, Unpublication unpublication, Actor actor, CancellationToken cancellationToken)
    {
        var publication = await db.LoadForChangeAsync(publicationId, cancellationToken);
        if (publication?.LiveEdition is not { } edition)
            return new Outcome.Missing();
        var generation = await db.NextGenerationAsync(cancellationToken);
        var (instead, why) = unpublication.Instead is { } path ? await InsteadAsync(publicationId, path, cancellationToken) : (null, null);
        if (why is not null)
            return new Outcome.Refused([new(InsteadField, why)]);

        var now = clock.GetUtcNow().UtcDateTime;
        edition.Move(EditionTransition.Unpublish);
        publication.LiveEdition = null;
        publication.Visibility = Visibility.Gone;
        publication.GoneExplanation = unpublication.Explanation.Length > 0 ? unpublication.Explanation : null;
        publication.GoneRedirectId = instead?.Id;
        publication.WithdrawnAt = null;
        publication.WithdrawalExplanation = null;
        publication.LastChangedAt = now;
        publication.Generation = generation;
        await LiveIndex.RemoveAsync(db, publication, cancellationToken);
        db.AddAudit(now, actor, AuditAction.Unpublished, publication.AsSubject(edition.Title), Changes(publication.GoneExplanation, instead));
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome.Done(publicationId, edition.AsBasis());
    }

    private static List<FieldChange> Changes(string? explanation, Publication? instead)
    {
        var changes = new List<FieldChange>();
        if (explanation is not null)
            changes.Add(new("Объяснение", null, explanation));
        if (instead is not null && PublicationAddress.Of(instead) is { } address)
            changes.Add(new("Адрес ведёт на", null, address.Path));
        return changes;
    }

    /// <summary>
    /// The publication that stands at an address, or moved from it; else why readers cannot be led there. It has to be live, so a circle can only
    /// be closed by leading back to what is being unpublished, which is refused with a sentence of its own.
    /// </summary>
    private async Task<(Publication? Publication, string? Why)> InsteadAsync(int unpublished, string path, CancellationToken cancellationToken)
    {
        if (PublicationAddress.TryParse(path) is not { } address)
            return (null, "Это не адрес материала портала. Скопируйте адрес страницы, например /news/2026/02/13/nazvanie.");
        var (kind, day, slug, language) = address;
        var key = address.Path;
        var target = await db.Publications.AsNoTracking().FirstOrDefaultAsync(
                p => p.Language == language && p.Kind == kind && p.PublishedOn == day && p.Slug == slug, cancellationToken)
            ?? await db.Redirects.AsNoTracking().Where(r => r.Path == key).Select(r => r.Publication!).FirstOrDefaultAsync(cancellationToken);
        if (target is null)
            return (null, "По этому адресу на портале ничего нет. Проверьте его.");
        if (target.Id == unpublished || await LeadsToAsync(target, unpublished, cancellationToken))
            return (null, "Адрес вёл бы по кругу, обратно к этому же материалу. Укажите другой или напишите объяснение.");
        return target.Visibility == Visibility.Live
            ? (target, null)
            : (null, "Тот материал читателям не виден. Укажите опубликованный или напишите объяснение.");
    }

    private async Task<bool> LeadsToAsync(Publication from, int to, CancellationToken cancellationToken)
    {
        var seen = new HashSet<int>();
        for (var next = from.GoneRedirectId; next is { } id && seen.Add(id);)
        {
            if (id == to)
                return true;
            next = await db.Publications.Where(p => p.Id == id).Select(p => p.GoneRedirectId).SingleOrDefaultAsync(cancellationToken);
        }

        return false;
    }
}
