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

    /// <summary>A colleague with an account: the rule of four eyes knows people by their accounts.</summary>
    public async Task<Actor> Hire(string name)
    {
        var user = new PortalUser { UserName = $"u{Guid.NewGuid():N}"[..12], DisplayName = name, CreatedAt = Clock.Now.UtcDateTime };
        await With(db =>
        {
            db.Add(user);
            return db.SaveChangesAsync();
        });
        return new(user.Id, name);
    }

    public Task<Outcome> Create(EditionContent content, PublicationKind kind = PublicationKind.News, Actor? by = null) =>
        With(db => new PublicationWriter(db, Clock).CreateAsync(kind, content, by ?? Editor, default));

    public Task<Outcome> Save(Outcome.Done on, EditionContent content, Actor? by = null) =>
        With(db => new PublicationWriter(db, Clock).SaveAsync(on.PublicationId, on.Basis, content, by ?? Editor, default));

    public Task<Outcome> Submit(Outcome.Done on, Actor? by = null) =>
        With(db => new Submitter(db, new PublicationChecks(db), Clock).SubmitAsync(on.PublicationId, on.Basis, by ?? Editor, default));

    public Task<Outcome> Recall(Outcome.Done on, Actor? by = null) =>
        With(db => new Submitter(db, new PublicationChecks(db), Clock).RecallAsync(on.PublicationId, on.Basis, by ?? Editor, default));

    public Task<Outcome> Approve(Outcome.Done on, Actor by) =>
        With(db => new Approver(db, new PublicationChecks(db), Clock).ApproveAsync(on.PublicationId, on.Basis, by, default));

    public Task<Outcome> SendBack(Outcome.Done on, string remark, Actor by) =>
        With(db => new Approver(db, new PublicationChecks(db), Clock).SendBackAsync(on.PublicationId, on.Basis, remark, by, default));

    public Task<Outcome> PublishUrgently(Outcome.Done on, string reason, Actor by) =>
        With(db => new Publisher(db, new PublicationChecks(db), Clock).PublishUrgentlyAsync(on.PublicationId, on.Basis, reason, by, default));

    public Task<Outcome> Confirm(Outcome.Done on, Actor by, int number = 1) =>
        With(db => new UrgencyConfirmer(db, Clock).ConfirmAsync(on.PublicationId, number, by, default));

    public Task<Outcome> Withdraw(Outcome.Done on, string explanation) =>
        With(db => new Withdrawer(db, Clock).WithdrawAsync(on.PublicationId, explanation, Editor, default));

    public Task<Outcome> Reinstate(Outcome.Done on) => With(db => new Withdrawer(db, Clock).ReinstateAsync(on.PublicationId, Editor, default));

    /// <summary>A draft of the writer, handed over by the writer.</summary>
    public async Task<Outcome.Done> InReview(Actor writer) =>
        (await Submit((await Create(Text, by: writer)).ShouldBeDone(), writer)).ShouldBeDone();

    /// <summary>What the journal says of a publication, oldest first.</summary>
    public Task<List<AuditAction>> Journal(int id) => With(db => db.AuditEntries
        .Where(a => a.SubjectType == AuditSubject.Publication && a.SubjectId == id).OrderBy(a => a.Id).Select(a => a.Action).ToListAsync());

    public Task<Outcome> Publish(Outcome.Done on, Actor? by = null) =>
        With(db => new Publisher(db, new PublicationChecks(db), Clock).PublishAsync(on.PublicationId, on.Basis, by ?? Editor, default));

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
