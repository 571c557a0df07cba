using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing;

/// <summary>Who decided something, and when.</summary>
/// <param name="By">As the account is called today; «Портал» for the portal itself.</param>
/// <param name="At">UTC.</param>
public sealed record Signature(string By, DateTime At);

/// <summary>A text that was sent back to its author.</summary>
/// <param name="Remark">What is to be put right.</param>
public sealed record SentBack(Signature Signature, string Remark);

/// <summary>The decisions on an edition's way to readers, with the names of those who took them.</summary>
public sealed record EditionCourse
{
    /// <summary>Null while it is not handed over.</summary>
    public Signature? Submitted { get; init; }

    /// <summary>The approval that holds; null while there is none.</summary>
    public Signature? Approved { get; init; }

    /// <summary>Of a draft that came back: by whom and why. Null once it is handed over again.</summary>
    public SentBack? SentBack { get; init; }

    /// <summary>UTC instant at which it is to go live; null where it waits for none.</summary>
    public DateTime? ScheduledFor { get; init; }

    public string? ScheduledBy { get; init; }

    /// <summary>Why it went out with nobody else having read it; null where somebody had.</summary>
    public string? UrgentReason { get; init; }

    public string? UrgentBy { get; init; }

    public int? UrgentById { get; init; }

    /// <summary>Who confirmed the urgent publication; null while it waits for that.</summary>
    public Signature? Confirmed { get; init; }

    public bool AwaitsConfirmation => UrgentReason is not null && Confirmed is null;

    /// <summary>The number readers cite it by; null for what never went out and for minor changes.</summary>
    public int? MajorNumber { get; init; }

    /// <summary>The accounts that changed the text since the last approval: none of them may approve it.</summary>
    public IReadOnlyList<int> WriterIds { get; init; } = [];

    /// <summary>Whether the account may not be the second pair of eyes: it changed the text.</summary>
    public bool IsWrittenBy(int? userId) => userId is { } id && WriterIds.Contains(id);

    /// <summary>Whether the account may confirm the urgent publication: it neither wrote the text nor sent it out.</summary>
    public bool MayConfirm(int? userId) => AwaitsConfirmation && !IsWrittenBy(userId) && UrgentById != userId;
}

/// <summary>Reads <see cref="EditionCourse"/> of an edition that is loaded.</summary>
internal static class EditionCourses
{
    public static async Task<EditionCourse> CourseAsync(this PortalDbContext db, Edition edition, CancellationToken cancellationToken)
    {
        await db.Entry(edition).Collection(e => e.ChangedSinceApproval).LoadAsync(cancellationToken);
        int?[] ids = [edition.SubmittedById, edition.ApprovedById, edition.ScheduledById, edition.UrgentById, edition.ConfirmedById];
        var known = ids.OfType<int>().Distinct().ToList();
        var names = known.Count == 0
            ? []
            : await db.Users.Where(u => known.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        string Name(int? id) => id is { } user && names.TryGetValue(user, out var name) ? name : Actor.Portal.Name;
        Signature? Sign(DateTime? at, int? by) => at is { } instant ? new(Name(by), instant) : null;

        return new()
        {
            Submitted = Sign(edition.SubmittedAt, edition.SubmittedById),
            Approved = Sign(edition.ApprovedAt, edition.ApprovedById),
            SentBack = edition.State == EditionState.Draft ? await db.SentBackAsync(edition, cancellationToken) : null,
            ScheduledFor = edition.State == EditionState.Scheduled ? edition.ScheduledFor : null,
            ScheduledBy = edition.State == EditionState.Scheduled ? Name(edition.ScheduledById) : null,
            UrgentReason = edition.UrgentReason,
            UrgentBy = edition.UrgentReason is null ? null : Name(edition.UrgentById),
            UrgentById = edition.UrgentById,
            Confirmed = Sign(edition.ConfirmedAt, edition.ConfirmedById),
            MajorNumber = edition.MajorNumber,
            WriterIds = [.. edition.ChangedSinceApproval.Select(c => c.UserId)],
        };
    }

    /// <summary>The journal keeps every remark; the last one counts until the text is handed over again, or another edition is opened.</summary>
    private static async Task<SentBack?> SentBackAsync(this PortalDbContext db, Edition edition, CancellationToken cancellationToken)
    {
        var last = await db.AuditEntries.AsNoTracking()
            .Where(a => a.SubjectType == AuditSubject.Publication && a.SubjectId == edition.PublicationId && a.At >= edition.CreatedAt
                && (a.Action == AuditAction.SentBack || a.Action == AuditAction.Submitted))
            .OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        return last is { Action: AuditAction.SentBack } && last.Changes.FirstOrDefault(c => c.Field == Approver.RemarkInJournal)?.After is { } remark
            ? new(new(last.ActorName, last.At), remark)
            : null;
    }
}
