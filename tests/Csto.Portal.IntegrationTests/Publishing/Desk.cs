using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Publishing;

/// <summary>A press officer at a database of her own: each call works in a context of its own, as each request does.</summary>
internal sealed class Desk(TestDatabase database) : IAsyncDisposable
{
    public static readonly DateOnly Day = new(2026, 2, 13);

    public static readonly EditionContent Text = new()
    {
        Title = "Секретариат провёл встречу",
        Lead = "В Секретариате прошла рабочая встреча.",
        Body = "Участники обсудили план на год.",
        PublishedOn = Day,
    };

    public FakeClock Clock { get; } = new();

    public Actor Editor { get; } = new(null, "Анна Вершинина");

    public static async Task<Desk> OpenAsync() => new(await TestDatabase.CreateAsync());

    public async Task<T> With<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var db = database.Open();
        return await work(db);
    }

    public Task<Outcome> Create(EditionContent content, PublicationKind kind = PublicationKind.News) =>
        With(db => new PublicationWriter(db, Clock).CreateAsync(kind, content, Editor, default));

    public Task<Outcome> Save(Outcome.Done on, EditionContent content) =>
        With(db => new PublicationWriter(db, Clock).SaveAsync(on.PublicationId, on.Basis, content, Editor, default));

    public Task<Outcome> Publish(Outcome.Done on) =>
        With(db => new Publisher(db, new PublicationChecks(db), Clock).PublishAsync(on.PublicationId, on.Basis, Editor, default));

    public Task<Outcome> Unpublish(Outcome.Done on, string explanation) =>
        With(db => new Unpublisher(db, Clock).UnpublishAsync(on.PublicationId, explanation, Editor, default));

    public Task<Outcome> Discard(Outcome.Done on) =>
        With(db => new EditionBin(db, Clock).DiscardAsync(on.PublicationId, on.Basis, Editor, default));

    public Task<Outcome> Restore(Outcome.Done on) =>
        With(db => new EditionBin(db, Clock).RestoreAsync(on.PublicationId, Editor, default));

    public async Task<Outcome.Done> Published(EditionContent content, PublicationKind kind = PublicationKind.News) =>
        (await Publish((await Create(content, kind)).ShouldBeDone())).ShouldBeDone();

    public Task<Publication> Load(int id) => With(db => db.Publications
        .Include(p => p.LiveEdition).Include(p => p.WorkEdition).Include(p => p.Editions).AsNoTracking().SingleAsync(p => p.Id == id));

    public Task<long> Generation() => With(db => db.GenerationAsync(default));

    public Task<int> CountOn(DateOnly day) => With(db => db.ArchiveDays.Where(d => d.Day == day).SumAsync(d => d.Count));

    public ValueTask DisposeAsync() => database.DisposeAsync();
}

internal static class OutcomeAssertions
{
    public static Outcome.Done ShouldBeDone(this Outcome outcome) => outcome.ShouldBeOfType<Outcome.Done>(
        outcome is Outcome.Refused refused ? string.Join("; ", refused.Problems) : null);

    public static Outcome.Refused ShouldBeRefused(this Outcome outcome, string field)
    {
        var refused = outcome.ShouldBeOfType<Outcome.Refused>();
        refused.Problems.ShouldContain(p => p.Field == field);
        return refused;
    }
}
