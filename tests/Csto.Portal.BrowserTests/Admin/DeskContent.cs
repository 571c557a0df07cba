using Csto.Portal.BrowserTests.Site;
using Csto.Portal.Core.Archive.Word;
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

    /// <summary>Waits for somebody to say when.</summary>
    public static int Approved { get; private set; }

    /// <summary>Goes out tonight.</summary>
    public static int Scheduled { get; private set; }

    /// <summary>Made of a Word file with everything in it.</summary>
    public static int OfWord { get; private set; }

    private static readonly Actor Editor = new(null, "Анна Вершинина");

    public static async Task FillAsync(PortalFactory portal)
    {
        await WorkflowContent.FillAsync(portal);
        Draft = await CreateAsync(portal, new() { Title = "Черновик без даты", Body = "Начало текста." });
        foreach (var title in (string[])["О встрече пресс-служб", "О поездке на учения"])
            await CreateAsync(portal, new() { Title = title, Body = "Текст.", PressContactId = 1 });
        InBin = await CreateAsync(portal, new() { Title = "Черновик, который не понадобился", Body = "Текст." });
        await portal.WithAsync<EditionBin, Outcome>(async bin => await bin.DiscardAsync(InBin, await BasisAsync(portal, InBin), Editor, default));
        Approved = await ApprovedAsync(portal, "Утверждено и ждёт времени");
        Scheduled = await ApprovedAsync(portal, "Совещание откроется вечером");
        var tonight = new ScheduleRequest(new(2026, 2, 13, 16, 30, 0, DateTimeKind.Utc));
        await portal.WithAsync<EditionScheduler, Outcome>(async scheduler =>
            await scheduler.ScheduleAsync(Scheduled, await BasisAsync(portal, Scheduled), tonight, Editor, default));
        OfWord = await UploadAsync(portal);
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

    private static async Task<int> ApprovedAsync(PortalFactory portal, string title)
    {
        var id = await CreateAsync(portal, new() { Title = title, Lead = "Лид.", Body = "Текст.", PublishedOn = new(2026, 2, 13) });
        var basis = await BasisAsync(portal, id);
        (await portal.WithAsync<Submitter, Outcome>(s => s.SubmitAsync(id, basis, Editor, default))).ShouldBeOfType<Outcome.Done>();
        (await portal.WithAsync<Approver, Outcome>(a => a.ApproveAsync(id, basis, Editor, default))).ShouldBeOfType<Outcome.Done>();
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

    private static async Task<int> UploadAsync(PortalFactory portal)
    {
        var file = WordFile.News()
            .Add(WordFile.P("Раздел с очень длинным названием", "2"))
            .Add(WordFile.Paragraph("<w:commentRangeStart w:id=\"0\"/>" + WordFile.R("Спорные слова") + "<w:commentRangeEnd w:id=\"0\"/>"))
            .Part("comments.xml", "comments", "comments", "<w:comment w:id=\"0\" w:author=\"Пётр\">" + WordFile.P("Смягчить") + "</w:comment>");
        using var content = new MemoryStream(file.Build());
        var outcome = await portal.WithAsync<WordDesk, WordUploadOutcome>(word =>
            word.CreateAsync(content, new string('и', 100) + ".docx", PublicationKind.News, new(), Editor, default));
        return outcome.ShouldBeOfType<WordUploadOutcome.Done>().PublicationId;
    }

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
