using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>
/// The last look before an edition goes out by itself: what could have gone wrong since it was approved, without anybody touching the text.
/// </summary>
public sealed class Preflight(PortalDbContext db, PublicationChecks checks)
{
    /// <summary>How long before its instant a scheduled edition is looked at.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(15);

    /// <summary>A dateline further back than this from the day it goes out is taken for a mistake.</summary>
    private const int PlausibleDays = 31;

    /// <param name="publication">As loaded for a change.</param>
    /// <param name="edition">Its edition in work.</param>
    /// <param name="at">UTC instant at which it is to go live.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>Everything that is wrong; empty where nothing is.</returns>
    internal async Task<IReadOnlyList<FieldProblem>> CheckAsync(
        Publication publication, Edition edition, DateTime at, CancellationToken cancellationToken)
    {
        var day = MoscowTime.DateOf(at);
        var content = EditionContent.From(edition);
        var problems = new List<FieldProblem>(await checks.OfAsync(publication, content, day, cancellationToken));
        if (string.IsNullOrWhiteSpace(content.Body))
            problems.Add(new(nameof(content.Body), "Текста нет: на странице будет только лид."));
        if (content.PublishedOn is { } dateline && dateline < day.AddDays(-PlausibleDays) && publication.FirstLiveAt is null)
            problems.Add(new(nameof(content.PublishedOn), $"Дата материала, {RussianDates.Short(dateline)}, намного раньше дня выхода, {RussianDates.Short(day)}. Проверьте её."));
        problems.AddRange(await ContactAsync(edition, day, cancellationToken));
        problems.AddRange(await SpeakerAsync(publication, content, day, cancellationToken));
        problems.AddRange(await db.BrokenLinksAsync(content.Body, cancellationToken));
        problems.AddRange(await db.MediaFaultsAsync(content.Body, cancellationToken));
        problems.AddRange(await db.UnreadyPicturesAsync(edition, cancellationToken));
        return problems;
    }

    /// <summary>The same for a piece as it stands, on request; null where nothing of it is in work.</summary>
    /// <param name="publicationId">The publication.</param>
    /// <param name="at">UTC instant at which it is to go live.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<IReadOnlyList<FieldProblem>?> CheckAsync(int publicationId, DateTime at, CancellationToken cancellationToken) =>
        await db.LoadForChangeAsync(publicationId, cancellationToken) is { WorkEdition: { } edition } publication
            ? await CheckAsync(publication, edition, at, cancellationToken)
            : null;

    private async Task<IReadOnlyList<FieldProblem>> ContactAsync(Edition edition, DateOnly day, CancellationToken cancellationToken)
    {
        const string Field = nameof(EditionContent.PressContactId);
        if (edition.Footer is not null)
            return [];
        if (await db.DeletedContactAsync(edition, cancellationToken) is { } deleted)
            return [new(Field, $"Контакт «{deleted}», с которым материал утвердили, удалён. Выберите другой контакт для прессы.")];
        return edition.PressContact is { } contact && !contact.IsValidOn(day)
            ? [new(Field, $"Контакт «{contact.Name}» в день выхода, {RussianDates.Short(day)}, не действует. Выберите другой.")]
            : [];
    }

    private async Task<IReadOnlyList<FieldProblem>> SpeakerAsync(
        Publication publication, EditionContent content, DateOnly day, CancellationToken cancellationToken)
    {
        if (publication.Kind != PublicationKind.Speech || content.SpeakerId is not { } id)
            return [];
        var spokenOn = content.DeliveredOn ?? content.PublishedOn ?? day;
        var speaker = await db.Persons.AsNoTracking().Include(p => p.Posts).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        return speaker is { Posts.Count: > 0 } && speaker.PostOn(spokenOn) is null
            ? [new(nameof(content.SpeakerId), $"Ни одна должность персоны «{speaker.Name}» не действует {RussianDates.Short(spokenOn)}. Исправьте должности в карточке персоны или дату.")]
            : [];
    }
}
