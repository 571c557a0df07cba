using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Translations;
using Csto.Portal.IntegrationTests.Publishing;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>A press office behind a running portal: what it does here, readers see over HTTP.</summary>
internal sealed class Newsroom(PortalFactory portal)
{
    private static readonly Actor Editor = new(null, "Анна Вершинина");

    public static EditionContent Text(string title, DateOnly day, string? lead = null) => new()
    {
        Title = title,
        Lead = lead ?? "Участники договорились о сроках и о порядке дальнейшей работы.",
        Body = "Подробности станут известны позднее.",
        PublishedOn = day,
    };

    public Task<int> Publish(string title, DateOnly day, PublicationKind kind = PublicationKind.News) => Publish(Text(title, day), kind);

    /// <summary>Goes live at noon of its dateline, or at the clock's present where that is asked for. Returns the publication's id.</summary>
    public async Task<int> Publish(EditionContent content, PublicationKind kind = PublicationKind.News, bool now = false)
    {
        var present = portal.Clock.Now;
        if (!now)
            portal.Clock.Now = new DateTimeOffset(content.PublishedOn!.Value, new(9, 0), TimeSpan.Zero);
        var created = await portal.WithAsync<PublicationWriter, Outcome>(w => w.CreateAsync(kind, content, Editor, default));
        var done = await PublishDraft(created.ShouldBeDone());
        portal.Clock.Now = present;
        return done.PublicationId;
    }

    /// <summary>Approved and to go live at an instant, before which no reader may see it.</summary>
    /// <param name="at">UTC.</param>
    /// <returns>The publication's id.</returns>
    public async Task<int> Schedule(EditionContent content, DateTime at)
    {
        var draft = (await portal.WithAsync<PublicationWriter, Outcome>(w => w.CreateAsync(PublicationKind.News, content, Actor.Portal, default))).ShouldBeDone();
        var (id, basis) = (draft.PublicationId, draft.Basis);
        (await portal.WithAsync<Submitter, Outcome>(s => s.SubmitAsync(id, basis, Actor.Portal, default))).ShouldBeDone();
        (await portal.WithAsync<Approver, Outcome>(a => a.ApproveAsync(id, basis, Actor.Portal, default))).ShouldBeDone();
        (await portal.WithAsync<EditionScheduler, Outcome>(s => s.ScheduleAsync(id, basis, new(at), Actor.Portal, default))).ShouldBeDone();
        return id;
    }

    /// <summary>Publishes another edition of a live publication, an hour later.</summary>
    public async Task Change(int publicationId, EditionContent content)
    {
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        var basis = await portal.WithDatabaseAsync(async db =>
        {
            var publication = await db.FindAsync<Publication>(publicationId);
            var edition = await db.FindAsync<Edition>(publication!.LiveEditionId);
            return new EditionBasis(edition!.Id, edition.TextVersion);
        });
        var saved = await portal.WithAsync<PublicationWriter, Outcome>(w => w.SaveAsync(publicationId, basis, content, Editor, default));
        await PublishDraft(saved.ShouldBeDone());
    }

    /// <summary>Starts a translation into English from a publication and brings it to readers at the clock's present.</summary>
    /// <returns>The translation's id.</returns>
    public async Task<int> Translate(int publicationId, Func<EditionContent, EditionContent> translate)
    {
        var started = (await portal.WithAsync<TranslationBook, Outcome>(b => b.StartAsync(publicationId, Publication.English, Editor, default))).ShouldBeDone();
        var content = await portal.WithAsync<Workbench, Workpiece?>(w => w.OpenAsync(started.PublicationId, default));
        var saved = await portal.WithAsync<PublicationWriter, Outcome>(
            w => w.SaveAsync(started.PublicationId, started.Basis, translate(content!.Text.Content), Editor, default));
        return (await PublishDraft(saved.ShouldBeDone())).PublicationId;
    }

    public async Task Unpublish(int publicationId, string explanation) =>
        (await portal.WithAsync<Unpublisher, Outcome>(u => u.UnpublishAsync(publicationId, explanation, Editor, default))).ShouldBeDone();

    /// <summary>Keeps an entity as it is: a contact, a person, a topic.</summary>
    public Task<T> Keep<T>(T entity)
        where T : class => portal.WithDatabaseAsync(async db =>
    {
        db.Add(entity);
        await db.SaveChangesAsync();
        return entity;
    });

    /// <summary>Nothing goes live before the sizes of its pictures are made.</summary>
    private async Task<Outcome.Done> PublishDraft(Outcome.Done draft)
    {
        await portal.MakePicturesAsync();
        return (await portal.WithAsync<Publisher, Outcome>(p => p.PublishAsync(draft.PublicationId, draft.Basis, Editor, default))).ShouldBeDone();
    }
}
