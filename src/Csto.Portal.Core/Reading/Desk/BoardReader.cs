using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>Each person's desk: what waits, what was sent, what goes out today, what failed.</summary>
public sealed class BoardReader(PortalDbContext db, TimeProvider clock)
{
    /// <summary>So many of each are shown; a press office of five never has more, an import might.</summary>
    private const int Most = 30;

    private const int MostDrafts = 6;

    /// <summary>After an import hundreds go out in a day.</summary>
    private const int MostWentOut = 8;

    public async Task<Board> ReadAsync(DeskOwner owner, CancellationToken cancellationToken)
    {
        var today = MoscowTime.Today(clock);
        var (from, to) = (MoscowTime.ToUtc(today.ToDateTime(default)), MoscowTime.ToUtc(today.AddDays(1).ToDateTime(default)));
        return new Board
        {
            ToReview = owner.MayPublish
                ? await Items(db.ToReview(owner.UserId).OrderBy(e => e.SubmittedAt).ThenBy(e => e.Id), BoardInstant.Submitted, cancellationToken)
                : [],
            Remarks = await RemarksAsync(owner.UserId, cancellationToken),
            Urgent = await UrgentAsync(owner, cancellationToken),
            Preflights = await PreflightsAsync(owner, cancellationToken),
            Sent = await Items(db.SentBy(owner.UserId).OrderBy(e => e.State).ThenBy(e => e.SubmittedAt), BoardInstant.Submitted, cancellationToken),
            GoesOutToday = await Items(
                db.Scheduled().Where(e => e.ScheduledFor < to).OrderBy(e => e.ScheduledFor).ThenBy(e => e.Id), BoardInstant.Submitted, cancellationToken),
            WentOutToday = await Items(
                db.WentOut(from, to).OrderByDescending(e => e.GoesLiveAt).ThenByDescending(e => e.Id), BoardInstant.Live, cancellationToken, MostWentOut),
            Drafts = await db.AsItems(db.DraftsOf(owner.UserId).OrderByDescending(e => e.ChangedAt).ThenByDescending(e => e.Id).Take(MostDrafts), BoardInstant.Changed)
                .ToListAsync(cancellationToken),
            LettersGivenUp = owner.MayAdminister ? await LettersGivenUpAsync(cancellationToken) : 0,
        };
    }

    /// <summary>The same number as <see cref="Board.Waiting"/>, for every page.</summary>
    public async Task<int> CountWaitingAsync(DeskOwner owner, CancellationToken cancellationToken)
    {
        var count = await db.RemarksFor(owner.UserId).OrderBy(e => e.Id).Take(Most).CountAsync(cancellationToken)
            + await db.UrgentFor(owner.UserId).OrderBy(e => e.Id).Take(Most).CountAsync(cancellationToken)
            + (await PreflightsAsync(owner, cancellationToken)).Count;
        if (owner.MayPublish)
            count += await db.ToReview(owner.UserId).OrderBy(e => e.Id).Take(Most).CountAsync(cancellationToken);
        if (owner.MayAdminister && await LettersGivenUpAsync(cancellationToken) > 0)
            count++;
        return count;
    }

    private Task<int> LettersGivenUpAsync(CancellationToken cancellationToken) =>
        db.OutboxMessages.CountAsync(m => m.GivenUpAt > DateTime.UnixEpoch && m.Lane == LetterLane.Office, cancellationToken);

    private async Task<IReadOnlyList<BoardItem>> Items(
        IQueryable<Edition> editions, BoardInstant instant, CancellationToken cancellationToken, int most = Most) =>
        await db.AsItems(editions.Take(most), instant).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<BoardRemark>> RemarksAsync(int userId, CancellationToken cancellationToken) =>
        await (from r in db.RemarksFor(userId).OrderByDescending(r => r.LastAt).ThenByDescending(r => r.Id).Take(Most)
               select new BoardRemark(
                   r.Id,
                   r.Kind,
                   r.Edition!.PublicationId,
                   r.Edition.Title,
                   r.Text,
                   r.LastAt,
                   db.Users.Where(u => u.Id == r.LastById).Select(u => u.DisplayName).FirstOrDefault() ?? r.AuthorName)).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<BoardUrgency>> UrgentAsync(DeskOwner owner, CancellationToken cancellationToken) =>
        await (from e in db.Urgent().OrderBy(e => e.GoesLiveAt).ThenBy(e => e.Id).Take(Most)
               select new BoardUrgency(
                   e.PublicationId,
                   e.Number,
                   e.Title,
                   e.UrgentReason!,
                   e.GoesLiveAt ?? e.ChangedAt,
                   db.Users.Where(u => u.Id == e.UrgentById).Select(u => u.DisplayName).FirstOrDefault(),
                   e.UrgentById == owner.UserId || e.ChangedSinceApproval.Any(c => c.UserId == owner.UserId)))
            .ToListAsync(cancellationToken);

    /// <summary>What the pre-flight found is a text to the database: the few that are scheduled are looked through here.</summary>
    private async Task<IReadOnlyList<BoardPreflight>> PreflightsAsync(DeskOwner owner, CancellationToken cancellationToken)
    {
        var scheduled = await db.Scheduled().Where(e => e.PreflightAt != null).OrderBy(e => e.ScheduledFor)
            .Select(e => new
            {
                e.PublicationId, e.Title, e.ScheduledFor, e.PreflightProblems, e.GoesOutAnyway,
                IsMine = e.ScheduledById == owner.UserId || e.CreatedById == owner.UserId || e.SubmittedById == owner.UserId,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from e in scheduled
               where e.PreflightProblems.Count > 0 && (owner.MayPublish || e.IsMine)
               select new BoardPreflight(e.PublicationId, e.Title, e.ScheduledFor!.Value, e.PreflightProblems, !e.GoesOutAnyway, e.IsMine),
        ];
    }
}
