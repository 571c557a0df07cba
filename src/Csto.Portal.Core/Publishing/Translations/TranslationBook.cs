using System.Globalization;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.States;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Translations;

/// <summary>
/// Links publications that say the same in different languages. One of them is the original, every other a translation of it: at most one into a
/// language. Readers see the links, so a change of one moves the generation.
/// </summary>
public sealed class TranslationBook(PortalDbContext db, PublicationWriter writer, TimeProvider clock)
{
    /// <summary>The field the other publication is named in.</summary>
    public const string OtherField = "Other";

    /// <summary>Null where there is no such publication.</summary>
    public async Task<TranslationCard?> FindAsync(int publicationId, CancellationToken cancellationToken)
    {
        if (await db.Publications.AsNoTracking().SingleOrDefaultAsync(p => p.Id == publicationId, cancellationToken) is not { } publication)
            return null;
        var root = publication.TranslationOfId ?? publication.Id;
        var pieces = await PiecesAsync(root, cancellationToken);
        var isLinked = publication.TranslationOfId is not null || pieces.Count > 1;
        return new TranslationCard
        {
            Piece = pieces.Single(p => p.Id == publicationId),
            Original = publication.TranslationOfId is null ? null : pieces.Single(p => p.Id == root),
            Translations = publication.TranslationOfId is null ? [.. pieces.Where(p => p.Id != root)] : [],
            LanguageMayChange = publication.FirstLiveAt is null && !isLinked,
        };
    }

    /// <summary>Starts a draft in another language with everything of the original, its text to be translated.</summary>
    /// <returns>Done with the number of the draft, Refused or Missing.</returns>
    public async Task<Outcome> StartAsync(int originalId, string language, Actor actor, CancellationToken cancellationToken) => await db.InTransactionAsync<Outcome>(
        async cancel =>
        {
            if (await db.LoadForChangeAsync(originalId, cancel) is not { } original)
                return new Outcome.Missing();
            if (await WhyNoTranslationAsync(original, language, cancel) is { } why)
                return Refused("", why);
            if ((original.LiveEdition ?? await db.CurrentEditionAsync(original, cancel)) is not { } edition)
                return new Outcome.Missing();
            var content = EditionContent.From(edition).ForNewEdition() with { Slug = null, KeptFooter = null };
            var outcome = await writer.CreateAsync(original.Kind, content, new Saving(actor) { Language = language }, cancel);
            if (outcome is Outcome.Done done)
                await LinkAsync(original, await db.Publications.SingleAsync(p => p.Id == done.PublicationId, cancel), actor, cancel);
            return outcome;
        },
        cancellationToken);

    /// <summary>Says that a publication that exists is a translation of another.</summary>
    /// <param name="originalId">The original.</param>
    /// <param name="other">The translation by its number on the desk or by its address on the portal.</param>
    /// <param name="actor">Who links.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public Task<Outcome> LinkAsync(int originalId, string other, Actor actor, CancellationToken cancellationToken) => db.InTransactionAsync<Outcome>(
        async cancel =>
        {
            await db.NextGenerationAsync(cancel);
            if (await db.Publications.SingleOrDefaultAsync(p => p.Id == originalId, cancel) is not { } original)
                return new Outcome.Missing();
            if (await NamedAsync(other, cancel) is not { } translation)
                return Refused(OtherField, "Такого материала нет. Укажите его номер из адреса в пресс-службе или адрес на портале, например /en/news/2026/02/13/title.");
            if (translation.Language == original.Language)
                return Refused(OtherField, "Этот материал на том же языке. Перевод — материал на другом.");
            if (translation.Kind != original.Kind)
                return Refused(OtherField, "Этот материал другого вида. Перевод новости — новость, выступления — выступление, заявления — заявление.");
            if (await WhyNoTranslationAsync(original, translation.Language, cancel) is { } why)
                return Refused(OtherField, why);
            if (translation.TranslationOfId is not null)
                return Refused(OtherField, "Этот материал уже связан с другим как перевод. Сначала развяжите их.");
            if (await db.Publications.AnyAsync(p => p.TranslationOfId == translation.Id, cancel))
                return Refused(OtherField, "У этого материала есть свои переводы: он сам оригинал. Сначала развяжите их.");
            await LinkAsync(original, translation, actor, cancel);
            return Done(originalId);
        },
        cancellationToken);

    /// <summary>The translation stands alone again.</summary>
    public Task<Outcome> UnlinkAsync(int translationId, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(translationId, actor, (translation, original) =>
        {
            translation.TranslationOfId = null;
            translation.TranslatedEdition = 0;
            return new("Перевод материала", Named(original), null);
        }, cancellationToken);

    /// <summary>Somebody has read both: the translation says what its original says now.</summary>
    public Task<Outcome> ConfirmAsync(int translationId, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(translationId, actor, (translation, original) =>
        {
            var before = translation.TranslatedEdition;
            translation.TranslatedEdition = original.MajorEditions;
            return new("Соответствует редакции оригинала", Text(before), Text(original.MajorEditions));
        }, cancellationToken);

    /// <summary>The language of a publication that readers have never seen and that is linked with none.</summary>
    public Task<Outcome> ChangeLanguageAsync(int publicationId, string language, Actor actor, CancellationToken cancellationToken) => db.InTransactionAsync<Outcome>(
        async cancel =>
        {
            if (await db.LoadForChangeAsync(publicationId, cancel) is not { } publication)
                return new Outcome.Missing();
            if (publication.FirstLiveAt is not null)
                return Refused("Language", "Язык опубликованного материала не меняется: он входит в адрес.");
            if (publication.TranslationOfId is not null || await db.Publications.AnyAsync(p => p.TranslationOfId == publicationId, cancel))
                return Refused("Language", "Материал связан с переводом. Сначала развяжите их.");
            if (publication.Language != language)
            {
                Note(actor, publication, new("Язык", publication.Language, language), publication.WorkEdition?.Title ?? "");
                publication.Language = language;
                await db.SaveChangesAsync(cancel);
            }

            return Done(publicationId);
        },
        cancellationToken);

    private async Task<Outcome> ChangeAsync(
        int translationId, Actor actor, Func<Publication, Publication, FieldChange> change, CancellationToken cancellationToken) => await db.InTransactionAsync<Outcome>(
        async cancel =>
        {
            var generation = await db.NextGenerationAsync(cancel);
            var translation = await db.LoadForChangeAsync(translationId, cancel);
            if (translation?.TranslationOfId is not { } id)
                return new Outcome.Missing();
            var original = await db.Publications.SingleAsync(p => p.Id == id, cancel);
            Note(actor, translation, change(translation, original), (translation.WorkEdition ?? translation.LiveEdition)?.Title ?? "");
            (translation.Generation, original.Generation) = (generation, generation);
            await db.SaveChangesAsync(cancel);
            return Done(translationId);
        },
        cancellationToken);

    private async Task LinkAsync(Publication original, Publication translation, Actor actor, CancellationToken cancellationToken)
    {
        translation.TranslationOfId = original.Id;
        translation.TranslatedEdition = original.MajorEditions;
        if (translation.Visibility != Visibility.Hidden || original.Visibility != Visibility.Hidden)
            translation.Generation = original.Generation = await db.NextGenerationAsync(cancellationToken);
        var title = await db.Editions.Where(e => e.PublicationId == translation.Id).OrderByDescending(e => e.Number).Select(e => e.Title).FirstAsync(cancellationToken);
        Note(actor, translation, new("Перевод материала", null, Named(original)), title);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<string?> WhyNoTranslationAsync(Publication original, string language, CancellationToken cancellationToken) =>
        original.TranslationOfId is not null ? "Этот материал сам перевод. Переводы ведёт оригинал: откройте его."
        : original.Language == language ? "Материал уже на этом языке."
        : await db.Publications.AnyAsync(p => p.TranslationOfId == original.Id && p.Language == language, cancellationToken)
            ? "Перевод на этот язык уже есть. Откройте его или сначала развяжите."
        : null;

    private async Task<Publication?> NamedAsync(string other, CancellationToken cancellationToken)
    {
        other = other.Trim();
        if (int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return await db.Publications.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        var path = Uri.TryCreate(other, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal) ? absolute.AbsolutePath : other;
        if (PublicationAddress.TryParse(path) is not { } address)
            return null;
        var (kind, day, slug, language) = address;
        return await db.Publications.SingleOrDefaultAsync(
            p => p.Language == language && p.Kind == kind && p.PublishedOn == day && p.Slug == slug, cancellationToken);
    }

    private async Task<List<LinkedPiece>> PiecesAsync(int originalId, CancellationToken cancellationToken)
    {
        var rows = await db.Publications.AsNoTracking()
            .Where(p => p.Id == originalId || p.TranslationOfId == originalId)
            .Select(p => new
            {
                p.Id, p.Language, p.Visibility, p.Kind, p.PublishedOn, p.Slug, p.MajorEditions, p.TranslatedEdition, p.TranslationOfId,
                Title = p.LiveEdition!.Title ?? p.WorkEdition!.Title ?? "",
                State = (EditionState?)p.WorkEdition!.State,
            })
            .ToListAsync(cancellationToken);
        var editions = rows.Single(r => r.Id == originalId).MajorEditions;
        return
        [
            .. rows.OrderBy(r => r.TranslationOfId).ThenBy(r => r.Language, StringComparer.Ordinal).Select(r => new LinkedPiece(
                r.Id,
                r.Language,
                r.Title,
                r.Visibility,
                r.State,
                r is { PublishedOn: { } day, Slug: { } slug } ? new(r.Kind, day, slug, r.Language) : null,
                r.TranslationOfId is not null && Publication.IsBehind(editions, r.TranslatedEdition))),
        ];
    }

    private void Note(Actor actor, Publication publication, FieldChange change, string title) =>
        db.AddAudit(clock.GetUtcNow().UtcDateTime, actor, AuditAction.Changed, publication.AsSubject(title), [change]);

    private static string Named(Publication publication) => PublicationAddress.Of(publication)?.Path ?? "№ " + Text(publication.Id);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Outcome.Refused Refused(string field, string why) => new([new(field, why)]);

    private static Outcome.Done Done(int publicationId) => new(publicationId, new(0, Guid.Empty));
}
