using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Publishing.Previewing;

/// <summary>
/// Links by which people without an account read one edition before it is published: each for one person, for a while, and every opening is
/// noted. What a link shows is decided at each opening, so nothing has to be done to end one.
/// </summary>
public sealed class PreviewLinks(PortalDbContext db, TimeProvider clock)
{
    /// <summary>In bytes: nobody guesses it.</summary>
    private const int TokenLength = 32;

    private const int ShownOpenings = 5;

    /// <summary>A link to the edition in work.</summary>
    public Task<PreviewIssue> IssueAsync(int publicationId, PreviewRequest request, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync<PreviewIssue>(
            async cancel =>
            {
                if (await db.Publications.Include(p => p.WorkEdition).SingleOrDefaultAsync(p => p.Id == publicationId, cancel) is not { } publication)
                    return new PreviewIssue.Missing();
                if (PreviewRules.Check(request, publication.WorkEdition) is { Count: > 0 } problems)
                    return new PreviewIssue.Refused(problems);
                var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenLength));
                var organisation = request.Organisation?.Trim();
                var link = new PreviewLink
                {
                    Edition = publication.WorkEdition,
                    TokenHash = Hash(token),
                    Recipient = request.Recipient.Trim(),
                    Organisation = string.IsNullOrEmpty(organisation) ? null : organisation,
                    CreatedAt = Now,
                    CreatedById = actor.UserId,
                    CreatedBy = actor.Name,
                    ExpiresAt = Now.AddDays(request.Days!.Value),
                };
                db.PreviewLinks.Add(link);
                Note(actor, AuditAction.PreviewIssued, link, new FieldChange("Действует до", null, RussianDates.LongWithTime(MoscowTime.ToMoscow(link.ExpiresAt))));
                await db.SaveChangesAsync(cancel);
                return new PreviewIssue.Issued(token, link.Recipient, link.ExpiresAt, publication.Language);
            },
            cancellationToken);

    /// <summary>Takes a link back; one that was taken back before stays as it is. False where the piece has no such link.</summary>
    public Task<bool> RevokeAsync(int publicationId, int linkId, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async cancel =>
            {
                var link = await db.PreviewLinks.Include(l => l.Edition)
                    .SingleOrDefaultAsync(l => l.Id == linkId && l.Edition!.PublicationId == publicationId, cancel);
                if (link is null)
                    return false;
                if (link.RevokedAt is not null)
                    return true;
                (link.RevokedAt, link.RevokedBy) = (Now, actor.Name);
                Note(actor, AuditAction.PreviewRevoked, link);
                await db.SaveChangesAsync(cancel);
                return true;
            },
            cancellationToken);

    /// <summary>Of all editions of the piece, newest first.</summary>
    public async Task<IReadOnlyList<PreviewCard>> ListAsync(int publicationId, CancellationToken cancellationToken)
    {
        var rows = await Standing(db.PreviewLinks.Where(l => l.Edition!.PublicationId == publicationId).OrderByDescending(l => l.Id))
            .ToListAsync(cancellationToken);
        var counts = await db.PreviewOpenings.Where(o => o.Link!.Edition!.PublicationId == publicationId)
            .GroupBy(o => o.LinkId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var cards = new List<PreviewCard>();
        foreach (var row in rows)
        {
            var count = counts.GetValueOrDefault(row.Link.Id);
            cards.Add(new()
            {
                Id = row.Link.Id,
                EditionNumber = row.Number,
                Recipient = row.Link.Recipient,
                Organisation = row.Link.Organisation,
                IssuedBy = row.Link.CreatedBy,
                IssuedAt = row.Link.CreatedAt,
                ExpiresAt = row.Link.ExpiresAt,
                End = row.EndAt(Now),
                Openings = count,
                Last = count == 0 ? [] : await LastAsync(row.Link.Id, cancellationToken),
            });
        }

        return cards;
    }

    /// <summary>What the link shows now. The opening is noted, whether it shows anything or not.</summary>
    /// <param name="token">What the link holds.</param>
    /// <param name="address">The network address it is asked from.</param>
    /// <param name="agent">What the browser says of itself, of any length.</param>
    /// <param name="cancellationToken">Stops before anything is noted.</param>
    public Task<PreviewAnswer> OpenAsync(string token, string? address, string? agent, CancellationToken cancellationToken) =>
        db.InTransactionAsync<PreviewAnswer>(
            async cancel =>
            {
                if (await FindAsync(token, cancel) is not { } found)
                    return new PreviewAnswer.Unknown();
                var end = found.EndAt(Now);
                db.PreviewOpenings.Add(new()
                {
                    LinkId = found.Link.Id,
                    At = Now,
                    Address = Cut(address, PreviewOpening.LongestAddress),
                    Agent = Cut(agent, PreviewOpening.LongestAgent),
                    Refusal = end,
                });
                await db.SaveChangesAsync(cancel);
                var publication = (await db.LoadForChangeAsync(found.PublicationId, cancel))!;
                return end is { } reason
                    ? new PreviewAnswer.Dead(reason, found.Link.CreatedBy, publication.Visibility == Visibility.Live ? PublicationAddress.Of(publication) : null)
                    : new PreviewAnswer.Alive
                    {
                        Content = EditionContent.From(publication.WorkEdition!),
                        Kind = publication.Kind,
                        Language = publication.Language,
                        Recipient = found.Link.Recipient,
                        Organisation = found.Link.Organisation,
                        Until = found.Link.ExpiresAt,
                        FirstLiveAt = publication.FirstLiveAt,
                        LastChangedAt = publication.LastChangedAt,
                    };
            },
            cancellationToken);

    /// <summary>The edition whose files may be had by the link now; null where it shows nothing. Files are not counted as openings.</summary>
    public async Task<int?> ShownEditionAsync(string token, CancellationToken cancellationToken) =>
        await FindAsync(token, cancellationToken) is { } found && found.EndAt(Now) is null ? found.Link.EditionId : null;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string? Cut(string? text, int length) => string.IsNullOrEmpty(text) ? null : text.Length <= length ? text : text[..length];

    private Task<LinkStanding?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Hash(token);
        return Standing(db.PreviewLinks.Where(l => l.TokenHash == hash)).SingleOrDefaultAsync(cancellationToken);
    }

    private IQueryable<LinkStanding> Standing(IQueryable<PreviewLink> links) => links.AsNoTracking().Select(l => new LinkStanding(
        l,
        l.Edition!.PublicationId,
        l.Edition.Number,
        l.Edition.State,
        db.Editions.Any(e => e.PublicationId == l.Edition.PublicationId && e.Number > l.Edition.Number),
        db.Users.Any(u => u.Id == l.CreatedById && !u.IsActive)));

    private async Task<IReadOnlyList<PreviewVisit>> LastAsync(int linkId, CancellationToken cancellationToken) =>
        await db.PreviewOpenings.Where(o => o.LinkId == linkId).OrderByDescending(o => o.Id).Take(ShownOpenings)
            .Select(o => new PreviewVisit(o.At, o.Address, o.Agent, o.Refusal)).ToListAsync(cancellationToken);

    private void Note(Actor actor, AuditAction action, PreviewLink link, params FieldChange[] changes)
    {
        var whom = link.Organisation is { } organisation ? $"{link.Recipient}, {organisation}" : link.Recipient;
        var subject = new AuditedSubject(AuditSubject.Publication, link.Edition!.PublicationId, link.Edition.Title);
        db.AddAudit(Now, actor, action, subject, [new("Кому", null, whom), .. changes]);
    }

    /// <summary>A link with all that decides whether it shows its edition.</summary>
    private sealed record LinkStanding(PreviewLink Link, int PublicationId, int Number, EditionState State, bool HasNewer, bool IssuerLeft)
    {
        public PreviewEnd? EndAt(DateTime now) => Link.EndAt(State, HasNewer, IssuerLeft, now);
    }
}
