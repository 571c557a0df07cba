using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Subscriptions;

/// <summary>Persons and topics of a choice, as addresses name them and as they are called.</summary>
public sealed class ChoiceNames(PortalDbContext db)
{
    /// <summary>More are not taken: a form is sent by anybody.</summary>
    public const int Most = 200;

    /// <summary>Those that exist, whatever else is named.</summary>
    public async Task<DescribedChoice> ReadAsync(
        SubscriptionChoice choice, IReadOnlyList<string> persons, IReadOnlyList<string> topics, CancellationToken cancellationToken)
    {
        string[] personSlugs = [.. persons.Take(Most)], topicSlugs = [.. topics.Take(Most)];
        var (knownPersons, knownTopics) = (
            personSlugs.Length == 0 ? [] : await Names(db.Persons.Where(p => personSlugs.Contains(p.Slug))).ToListAsync(cancellationToken),
            topicSlugs.Length == 0 ? [] : await Names(db.Topics.Where(t => topicSlugs.Contains(t.Slug))).ToListAsync(cancellationToken));
        return new(choice with { Persons = Ids(knownPersons), Topics = Ids(knownTopics) }, knownPersons, knownTopics);
    }

    public async Task<DescribedChoice> DescribeAsync(SubscriptionChoice choice, CancellationToken cancellationToken)
    {
        int[] persons = [.. choice.Persons], topics = [.. choice.Topics];
        return new(
            choice,
            persons.Length == 0 ? [] : await Names(db.Persons.Where(p => persons.Contains(p.Id))).ToListAsync(cancellationToken),
            topics.Length == 0 ? [] : await Names(db.Topics.Where(t => topics.Contains(t.Id))).ToListAsync(cancellationToken));
    }

    private static IQueryable<ChosenName> Names(IQueryable<Person> persons) =>
        persons.AsNoTracking().OrderBy(p => p.SortName).Select(p => new ChosenName(p.Id, p.Slug, p.Name, p.EnglishName));

    private static IQueryable<ChosenName> Names(IQueryable<Topic> topics) =>
        topics.AsNoTracking().OrderBy(t => t.Name).Select(t => new ChosenName(t.Id, t.Slug, t.Name, t.EnglishName));

    private static IdSet Ids(List<ChosenName> names) => IdSet.Create([.. names.Select(n => n.Id)]);
}
