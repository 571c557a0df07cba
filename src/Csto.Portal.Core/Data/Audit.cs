using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Data;

/// <summary>Adds audit entries to the unit of work that makes the change they tell of.</summary>
public static class Audit
{
    /// <param name="db">The context of the unit of work.</param>
    /// <param name="at">UTC.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="action">What was done.</param>
    /// <param name="subject">To what.</param>
    /// <param name="changes">From what to what.</param>
    public static void AddAudit(
        this PortalDbContext db, DateTime at, Actor actor, AuditAction action, AuditedSubject subject, IReadOnlyList<FieldChange>? changes = null) =>
        db.AuditEntries.Add(new AuditEntry
        {
            At = at,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            Action = action,
            SubjectType = subject.Type,
            SubjectId = subject.Id,
            SubjectTitle = subject.Title.Length == 0 ? "Без заголовка" : Cut(subject.Title),
            Changes = changes ?? [],
        });

    private static string Cut(string title) => title.Length <= Limits.Title ? title : title[..Limits.Title];
}

/// <summary>What an audit entry tells of: its type, number and name at the time.</summary>
public readonly record struct AuditedSubject(AuditSubject Type, int? Id, string Title);
