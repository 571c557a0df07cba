using System.Globalization;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>
/// Letters about a piece on its way to readers, added to the unit of work of the move they tell of. Their words are in
/// <see cref="WorkflowWords"/>. Nobody is written to about what they did themselves.
/// </summary>
public sealed class WorkflowLetters(PortalDbContext db, Outbox outbox, NoticeOptions options)
{
    /// <summary>A text was handed over: to the editors who did not change it, and so may approve it.</summary>
    internal Task SubmittedAsync(Edition edition, Actor actor, CancellationToken cancellationToken)
    {
        var authors = edition.ChangedSinceApproval.Select(c => c.UserId).ToList();
        return ToAsync(Editors().Where(u => !authors.Contains(u.Id)), $"submitted/{Once(edition.SubmittedAt)}", edition, actor, WorkflowWords.Submitted(edition, actor), cancellationToken);
    }

    /// <summary>A text came back with a remark: to who wrote and sent it.</summary>
    internal Task SentBackAsync(Edition edition, int? submittedBy, string remark, Actor actor, DateTime at, CancellationToken cancellationToken) =>
        ToAsync(Owners(edition, submittedBy), $"sent-back/{Once(at)}", edition, actor, WorkflowWords.SentBack(edition, remark, actor), cancellationToken);

    internal Task ApprovedAsync(Edition edition, Actor actor, CancellationToken cancellationToken) =>
        ToAsync(Owners(edition), $"approved/{Once(edition.ApprovedAt)}", edition, actor, WorkflowWords.Approved(edition, actor), cancellationToken);

    /// <summary>A scheduled edition is out: to who made it and who scheduled it.</summary>
    internal Task WentOutAsync(Edition edition, Actor actor, CancellationToken cancellationToken) =>
        ToAsync(Owners(edition, edition.ScheduledById), "went-out", edition, actor, WorkflowWords.WentOut(edition), cancellationToken);

    /// <summary>The pre-flight found fault: to who made and scheduled it and to every editor, once for each instant it is scheduled for.</summary>
    internal Task PreflightFailedAsync(Edition edition, Actor actor, CancellationToken cancellationToken)
    {
        var owners = Owners(edition, edition.ScheduledById).Select(u => u.Id);
        var editors = Editors().Select(u => u.Id);
        return ToAsync(
            db.Users.Where(u => owners.Contains(u.Id) || editors.Contains(u.Id)),
            $"preflight/{Once(edition.ScheduledFor)}", edition, actor, WorkflowWords.PreflightFailed(edition), cancellationToken);
    }

    /// <summary>Something went out unread: to every editor.</summary>
    internal Task UrgentAsync(Edition edition, Actor actor, CancellationToken cancellationToken) =>
        ToAsync(Editors(), "urgent", edition, actor, WorkflowWords.Urgent(edition, actor), cancellationToken);

    private static string Once(DateTime? at) => (at?.Ticks ?? 0).ToString("x", CultureInfo.InvariantCulture);

    private IQueryable<PortalUser> Owners(Edition edition, int? also = null)
    {
        int?[] ids = [edition.CreatedById, edition.ChangedById, edition.SubmittedById, also];
        return db.Users.Where(u => ids.Contains(u.Id));
    }

    private IQueryable<PortalUser> Editors()
    {
        var roles = options.EditorRoles;
        return from user in db.Users
               where (from held in db.UserRoles
                      join role in db.Roles on held.RoleId equals role.Id
                      where held.UserId == user.Id && roles.Contains(role.Name!)
                      select role).Any()
               select user;
    }

    private async Task ToAsync(
        IQueryable<PortalUser> people, string what, Edition edition, Actor actor, WorkflowWords words, CancellationToken cancellationToken)
    {
        if (!outbox.SendsMail)
            return;
        var address = options.Absolute(string.Create(CultureInfo.InvariantCulture, $"/admin/publications/{edition.PublicationId}")).AbsoluteUri;
        var recipients = await people.Where(u => u.IsActive && u.Email != null && u.Id != (actor.UserId ?? 0))
            .Select(u => new { u.Id, u.Email, u.DisplayName }).ToListAsync(cancellationToken);
        foreach (var person in recipients)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"edition/{edition.Id}/{what}/user/{person.Id}");
            await outbox.AddAsync(new Letter(key, person.Email, person.DisplayName, words.Subject, words.Body(address)), cancellationToken);
        }
    }
}

internal static class WorkflowTelling
{
    /// <summary>Where a service was put together without letters (for the archive, in tests of other things), nobody is told.</summary>
    public static Task TellAsync(this WorkflowLetters? letters, Func<WorkflowLetters, Task> tell) =>
        letters is null ? Task.CompletedTask : tell(letters);
}
