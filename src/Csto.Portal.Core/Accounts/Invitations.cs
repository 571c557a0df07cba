using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Accounts;

/// <summary>An invitation that may still be accepted.</summary>
/// <param name="ExpiresAt">UTC.</param>
public sealed record OpenInvitation(int Id, string DisplayName, string? Email, string Role, string InvitedBy, DateTime ExpiresAt);

/// <summary>What a link opens.</summary>
public abstract record InvitationState
{
    private InvitationState()
    {
    }

    public sealed record Open(OpenInvitation Invitation) : InvitationState;

    public sealed record Accepted : InvitationState;

    public sealed record Revoked : InvitationState;

    /// <param name="At">UTC.</param>
    public sealed record Expired(DateTime At) : InvitationState;

    /// <summary>No such link was ever given out.</summary>
    public sealed record Unknown : InvitationState;
}

/// <summary>What the invited person chooses.</summary>
public sealed record Acceptance(string UserName, string DisplayName, string Password);

/// <summary>Colleagues come by a link that an administrator gives them; their password nobody else ever knows.</summary>
public sealed class Invitations(PortalDbContext db, UserAccounts accounts, Outbox outbox, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private const int TokenLength = 32;

    /// <summary>Those that may still be accepted, the newest first.</summary>
    public async Task<IReadOnlyList<OpenInvitation>> ListAsync(CancellationToken cancellationToken) =>
        await db.UserInvitations.AsNoTracking()
            .Where(i => i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > Now)
            .OrderByDescending(i => i.Id)
            .Select(i => new OpenInvitation(i.Id, i.DisplayName, i.Email, i.Role, i.InvitedBy, i.ExpiresAt))
            .ToListAsync(cancellationToken);

    /// <summary>The outcome is Invited or Refused. With an e-mail address and a mail server the link also goes there by letter.</summary>
    /// <param name="card">Who is invited.</param>
    /// <param name="role">One of <see cref="Roles.All"/>.</param>
    /// <param name="linkOf">Makes the link of what it is to hold.</param>
    /// <param name="actor">Who invites.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<AccountOutcome> InviteAsync(AccountCard card, string role, Func<string, Uri> linkOf, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync<AccountOutcome>(
            async cancel =>
            {
                if (UserAccounts.Check(card, role) is { Count: > 0 } problems)
                    return new AccountOutcome.Refused(problems);
                var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenLength));
                var invitation = new UserInvitation
                {
                    TokenHash = Hash(token),
                    DisplayName = card.DisplayName.Trim(),
                    Email = EmailAddress.Clean(card.Email),
                    Role = role,
                    InvitedBy = actor.Name,
                    CreatedAt = Now,
                    ExpiresAt = Now + Lifetime,
                };
                db.UserInvitations.Add(invitation);
                Note(actor, AuditAction.Invited, invitation, new FieldChange("Роль", null, Roles.InRussian(role)));
                var isSent = await outbox.AddAsync(LetterOf(invitation, linkOf(token)), cancel);
                await db.SaveChangesAsync(cancel);
                return new AccountOutcome.Invited(invitation.DisplayName, linkOf(token), invitation.ExpiresAt, isSent ? invitation.Email : null);
            },
            cancellationToken);

    /// <summary>Takes a link back; one that is open no more stays as it is.</summary>
    public Task RevokeAsync(int id, Actor actor, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async cancel =>
            {
                var revoked = await db.UserInvitations.Where(i => i.Id == id && i.AcceptedAt == null && i.RevokedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, Now), cancel);
                if (revoked == 1)
                    Note(actor, AuditAction.InvitationRevoked, await db.UserInvitations.AsNoTracking().SingleAsync(i => i.Id == id, cancel));
                return await db.SaveChangesAsync(cancel);
            },
            cancellationToken);

    public async Task<InvitationState> FindAsync(string? token, CancellationToken cancellationToken)
    {
        var hash = Hash(token ?? "");
        return StateOf(await db.UserInvitations.AsNoTracking().SingleOrDefaultAsync(i => i.TokenHash == hash, cancellationToken));
    }

    /// <summary>Makes the account. The outcome is Done, Refused, or Missing where the link opens nothing (any more).</summary>
    public Task<AccountOutcome> AcceptAsync(string? token, Acceptance chosen, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async cancel =>
            {
                var hash = Hash(token ?? "");
                // Taken first: of two who come at once one gets in.
                var row = db.UserInvitations.Where(i => i.TokenHash == hash);
                var taken = await row.Where(i => i.AcceptedAt == null && i.RevokedAt == null && i.ExpiresAt > Now)
                    .ExecuteUpdateAsync(set => set.SetProperty(i => i.AcceptedAt, Now), cancel);
                if (taken == 0)
                    return new AccountOutcome.Missing();
                var invitation = await row.AsNoTracking().SingleAsync(cancel);
                var outcome = await accounts.CreateInvitedAsync(
                    new(chosen.UserName, chosen.DisplayName, invitation.Role, invitation.Email), chosen.Password, invitation.InvitedBy, cancel);
                if (outcome is not AccountOutcome.Done)
                    await row.ExecuteUpdateAsync(set => set.SetProperty(i => i.AcceptedAt, (DateTime?)null), cancel);
                return outcome;
            },
            cancellationToken);

    private static Letter LetterOf(UserInvitation invitation, Uri link) => new(
        $"invitation:{invitation.TokenHash}",
        invitation.Email,
        invitation.DisplayName,
        "Приглашение в редакцию портала",
        $"""
        Здравствуйте!

        {invitation.InvitedBy} приглашает вас в редакцию портала. Ваша роль: {Roles.InRussian(invitation.Role)}.

        Откройте ссылку и выберите имя для входа и пароль:
        {link}

        Ссылка действует до {RussianDates.LongWithTime(MoscowTime.ToMoscow(invitation.ExpiresAt))} по московскому времени и для одной учётной записи. Никому её не пересылайте.
        """);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private InvitationState StateOf(UserInvitation? found) => found switch
    {
        null => new InvitationState.Unknown(),
        { RevokedAt: not null } => new InvitationState.Revoked(),
        { AcceptedAt: not null } => new InvitationState.Accepted(),
        _ when found.ExpiresAt <= Now => new InvitationState.Expired(found.ExpiresAt),
        _ => new InvitationState.Open(new(found.Id, found.DisplayName, found.Email, found.Role, found.InvitedBy, found.ExpiresAt)),
    };

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private void Note(Actor actor, AuditAction action, UserInvitation invitation, params FieldChange[] changes) =>
        db.AddAudit(Now, actor, action, new(AuditSubject.User, null, invitation.DisplayName), changes);
}
