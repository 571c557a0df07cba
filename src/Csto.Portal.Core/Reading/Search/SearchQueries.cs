using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>What the search reads of the database to show what the index found.</summary>
internal static class SearchQueries
{
    /// <summary>Live publications with their texts; what readers no longer see is missing.</summary>
    public static IQueryable<FoundRow> FoundPieces(this PortalDbContext db, IReadOnlyCollection<int> ids) =>
        db.Publications.AsNoTracking().Where(p => p.Visibility == Visibility.Live && ids.Contains(p.Id)).Select(p => new FoundRow(
            p.Id,
            new ListItem(
                p.Kind, p.PublishedOn!.Value, p.Slug!, p.Sequence, p.LiveEdition!.Title, p.LiveEdition.Lead, p.LiveEdition.SpeechType,
                p.LiveEdition.Speaker!.Name, p.WithdrawnAt != null, p.LiveEdition.LeadPictureId, p.Language),
            p.LiveEdition.Body,
            p.LiveEdition.Occasion,
            p.LiveEdition.Place));

    /// <summary>Names of the filters in a language: persons and topics of live publications, and member states.</summary>
    public static IQueryable<FilterName> FilterNames(this PortalDbContext db, string language) =>
        db.Persons.AsNoTracking().Where(p => db.PublicationPersons.Any(m => m.PersonId == p.Id))
            .Select(p => new FilterName { Sort = FilterSort.Person, Id = p.Id, Slug = p.Slug, Name = language == Publication.Russian ? p.Name : p.EnglishName ?? p.Name })
            .Concat(db.Topics.Where(t => db.PublicationTopics.Any(m => m.TopicId == t.Id))
                .Select(t => new FilterName { Sort = FilterSort.Topic, Id = t.Id, Slug = t.Slug, Name = language == Publication.Russian ? t.Name : t.EnglishName ?? t.Name }))
            .Concat(db.MemberStates.Select(s => new FilterName { Sort = FilterSort.State, Id = s.Id, Slug = s.Code, Name = language == Publication.Russian ? s.Name : s.EnglishName ?? s.Name }));
}

internal sealed record FoundRow(int Id, ListItem Item, string Body, string? Occasion, string? Place);

internal enum FilterSort
{
    Person = 1,
    Topic = 2,
    State = 3,
}

internal sealed record FilterName
{
    public required FilterSort Sort { get; init; }

    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }
}
