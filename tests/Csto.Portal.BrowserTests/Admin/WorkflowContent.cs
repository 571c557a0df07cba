using Csto.Portal.BrowserTests.Site;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>Pieces at every station between a draft and its readers, and one past them.</summary>
internal static class WorkflowContent
{
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
            await publisher.PublishUrgentlyAsync(Urgent, await DeskContent.BasisAsync(portal, Urgent), "Сообщение ждали все.", Editor, default));
        Withdrawn = await ApprovedAsync(portal, "Сведения, которые не подтвердились");
        await portal.WithAsync<Publisher, Outcome>(async publisher =>
            await publisher.PublishAsync(Withdrawn, await DeskContent.BasisAsync(portal, Withdrawn), Editor, default));
        await portal.WithAsync<Withdrawer, Outcome>(withdrawer =>
            withdrawer.WithdrawAsync(Withdrawn, "Сведения о дате встречи не подтвердились.", Editor, default));
    }

    private static async Task<int> HandedOverAsync(PortalFactory portal, string title)
    {
        var id = await DeskContent.CreateAsync(
            portal, new() { Title = title, Lead = "Участники обсудили, как держать связь.", Body = Texts.Rich, PublishedOn = new(2026, 2, 12) });
        await portal.WithAsync<Submitter, Outcome>(async submitter =>
            await submitter.SubmitAsync(id, await DeskContent.BasisAsync(portal, id), Editor, default));
        return id;
    }

    private static async Task<int> ApprovedAsync(PortalFactory portal, string title)
    {
        var id = await HandedOverAsync(portal, title);
        await portal.WithAsync<Approver, Outcome>(async approver =>
            await approver.ApproveAsync(id, await DeskContent.BasisAsync(portal, id), Editor, default));
        return id;
    }
}
