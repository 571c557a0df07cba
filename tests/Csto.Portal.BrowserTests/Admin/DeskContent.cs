using Csto.Portal.BrowserTests.Site;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>Beside <see cref="SiteContent"/>: pieces in work, at numbers that tests know beforehand.</summary>
internal static class DeskContent
{
    /// <summary>Without a date and without a lead.</summary>
    public static int Draft { get; private set; }

    /// <summary>Live, with another text in work beside it.</summary>
    public static int Beside { get; private set; }

    public static int Live { get; private set; }

    public static int InBin { get; private set; }

    /// <summary>Waits to be read.</summary>
    public static int InReview { get; private set; }

    public static int Approved { get; private set; }

    public static int Scheduled { get; private set; }

    /// <summary>Went out with nobody else having read it.</summary>
    public static int Urgent { get; private set; }

    public static int Withdrawn { get; private set; }

    private static readonly Actor Editor = new(null, "Анна Вершинина");

    public static async Task FillAsync(PortalFactory portal)
    {
        Draft = await CreateAsync(portal, new() { Title = "Черновик без даты", Body = "Начало текста." });
        InBin = await CreateAsync(portal, new() { Title = "Черновик, который не понадобился", Body = "Текст." });
        await portal.WithAsync<EditionBin, Outcome>(async bin => await bin.DiscardAsync(InBin, await BasisAsync(portal, InBin), Editor, default));
        await FillWorkflowAsync(portal);
        Live = await PublicationAtAsync(portal, SiteContent.Speech);
        Beside = await PublicationAtAsync(portal, SiteContent.RichNews);
        var basis = await BasisAsync(portal, Beside);
        await portal.WithAsync<PublicationWriter, Outcome>(writer => writer.SaveAsync(
            Beside,
            basis,
            new() { Title = "Всё разом, в новой редакции", Lead = "Материал, в котором встречается почти всё.", Body = Texts.Rich + "\n\nДобавленный абзац.", PublishedOn = new(2026, 2, 12) },
            Editor,
            default));
        await WriteLettersAsync(portal);
    }

    /// <summary>Pieces at every station between a draft and its readers, and one past them.</summary>
    private static async Task FillWorkflowAsync(PortalFactory portal)
    {
        InReview = await HandedOverAsync(portal, "Совещание о связи, которое ещё читают");
        Approved = await ApprovedAsync(portal, "Совещание о связи, которое прочитано");
        Scheduled = await ApprovedAsync(portal, "Совещание о связи, которое ждёт своего часа");
        await portal.WithDatabaseAsync(async db =>
        {
            var edition = await db.Editions.SingleAsync(e => e.PublicationId == Scheduled);
            edition.Move(EditionTransition.Schedule);
            edition.ScheduledFor = new DateTime(2026, 3, 1, 7, 0, 0, DateTimeKind.Utc);
            return await db.SaveChangesAsync();
        });
        Urgent = await HandedOverAsync(portal, "Сбор спасателей объявлен");
        await portal.WithAsync<Publisher, Outcome>(async publisher =>
            await publisher.PublishUrgentlyAsync(Urgent, await BasisAsync(portal, Urgent), "Сообщение ждали все.", Editor, default));
        Withdrawn = await ApprovedAsync(portal, "Сведения, которые не подтвердились");
        await portal.WithAsync<Publisher, Outcome>(async publisher =>
            await publisher.PublishAsync(Withdrawn, await BasisAsync(portal, Withdrawn), Editor, default));
        await portal.WithAsync<Withdrawer, Outcome>(withdrawer =>
            withdrawer.WithdrawAsync(Withdrawn, "Сведения о дате встречи не подтвердились.", Editor, default));
    }

    private static async Task<int> HandedOverAsync(PortalFactory portal, string title)
    {
        var id = await CreateAsync(portal, new() { Title = title, Lead = "Участники обсудили, как держать связь.", Body = Texts.Rich, PublishedOn = new(2026, 2, 12) });
        await portal.WithAsync<Submitter, Outcome>(async submitter => await submitter.SubmitAsync(id, await BasisAsync(portal, id), Editor, default));
        return id;
    }

    private static async Task<int> ApprovedAsync(PortalFactory portal, string title)
    {
        var id = await HandedOverAsync(portal, title);
        await portal.WithAsync<Approver, Outcome>(async approver => await approver.ApproveAsync(id, await BasisAsync(portal, id), Editor, default));
        return id;
    }

    public static Task<EditionBasis> BasisAsync(PortalFactory portal, int id) => portal.WithDatabaseAsync(async db =>
    {
        var publication = await db.Publications.Include(p => p.WorkEdition).Include(p => p.LiveEdition).SingleAsync(p => p.Id == id);
        var edition = publication.WorkEdition ?? publication.LiveEdition!;
        return new EditionBasis(edition.Id, edition.TextVersion);
    });

    /// <summary>A new draft, of news.</summary>
    public static async Task<int> CreateAsync(PortalFactory portal, EditionContent content) =>
        (await portal.WithAsync<PublicationWriter, Outcome>(writer => writer.CreateAsync(PublicationKind.News, content, Editor, default)))
        .ShouldBeOfType<Outcome.Done>().PublicationId;

    private static Task<int> PublicationAtAsync(PortalFactory portal, string path) => portal.WithDatabaseAsync(db =>
    {
        var slug = path[(path.LastIndexOf('/') + 1)..];
        return db.Publications.Where(p => p.Slug == slug).Select(p => p.Id).SingleAsync();
    });

    /// <summary>One that waits, one that was given up, one that was sent; without a mail server none of them moves.</summary>
    private static Task<int> WriteLettersAsync(PortalFactory portal) => portal.WithDatabaseAsync(async db =>
    {
        var now = portal.Clock.Now.UtcDateTime;
        OutboxMessage Letter(string key, string subject, DateTime? due, DateTime? sent, DateTime? givenUp, string? error) => new()
        {
            Key = key, Subject = subject, ToName = "Анна Вершинина", ToAddress = "vershinina-anna.konstantinovna@press-service.example.org",
            Body = "", CreatedAt = now.AddDays(-3), Tries = 3, DueAt = due, SentAt = sent, GivenUpAt = givenUp, LastError = error,
        };
        db.OutboxMessages.AddRange(
            Letter("a", "На проверке: «Заседание Совета министров иностранных дел государств — членов Организации»", now.AddHours(2), null, null, "Почтовый сервер не ответил за 30 секунд."),
            Letter("b", "Замечание к материалу «Встреча»", null, null, now, "Сервер не принимает письма на этот адрес: Mailbox unavailable. The server response was: 5.1.1 <vershinina-anna.konstantinovna@press-service.example.org>: Recipient address rejected"),
            Letter("c", "Опубликовано: «Встреча»", null, now.AddDays(-3), null, null));
        return await db.SaveChangesAsync();
    });
}
