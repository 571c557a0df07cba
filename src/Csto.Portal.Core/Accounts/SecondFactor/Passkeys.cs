using System.Buffers.Text;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Accounts.SecondFactor;

/// <param name="Key">Its number as addresses carry it.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="AddedAt">UTC.</param>
public sealed record PasskeyCard(string Key, string Name, DateTime AddedAt);

/// <summary>Passkeys of one's own account: each is both steps of a sign-in at once, for it proves the device and the finger or PIN of its owner.</summary>
public sealed class Passkeys(PortalDbContext db, UserManager<PortalUser> users, SignInGate gate, SecondFactors factors, TimeProvider clock)
{
    public const int LongestName = 60;

    /// <summary>More than anybody has devices; keeps the list readable.</summary>
    public const int Most = 10;

    private const string Subject = "Ключ доступа";

    /// <summary>In the order they were added.</summary>
    public async Task<IReadOnlyList<PasskeyCard>> ListAsync(int userId, CancellationToken cancellationToken) =>
        await FindUserAsync(userId, cancellationToken) is { } user
            ? [.. (await users.GetPasskeysAsync(user)).OrderBy(p => p.CreatedAt).Select(AsCard)]
            : [];

    public async Task<PasskeyCard?> FindAsync(int userId, string key, CancellationToken cancellationToken) =>
        (await ListAsync(userId, cancellationToken)).SingleOrDefault(p => p.Key == key);

    /// <summary>What is wrong before the browser is asked; null where nothing is.</summary>
    public async Task<AccountOutcome.Refused?> WhyNotAsync(int userId, string? name, string? password, CancellationToken cancellationToken)
    {
        var problems = new List<FieldProblem>();
        Check(name, problems);
        if (await gate.WhatIsWrongWithPasswordAsync(userId, password, cancellationToken) is { } words)
            problems.Add(new("Password", words));
        if ((await factors.StateAsync(userId, cancellationToken)).Passkeys >= Most)
            problems.Add(new("", $"Ключей уже {Most}. Сначала уберите тот, которым не пользуетесь."));
        return problems.Count > 0 ? new AccountOutcome.Refused(problems) : null;
    }

    /// <summary>Adds a passkey that the browser has proved. The outcome is Done, or Codes when it is the first second factor, or Refused.</summary>
    public Task<AccountOutcome> AddAsync(int userId, UserPasskeyInfo passkey, string name, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async cancel =>
            {
                var user = await db.Users.SingleAsync(u => u.Id == userId, cancel);
                var isFirst = !(await factors.StateAsync(userId, cancel)).IsOn;
                passkey.Name = name.Trim();
                var added = await users.AddOrUpdatePasskeyAsync(user, passkey);
                if (!added.Succeeded)
                    return AccountOutcome.Refused.From(added);
                AccountOutcome outcome = isFirst
                    ? new AccountOutcome.Codes(await factors.IssueCodesAsync(user, cancel))
                    : new AccountOutcome.Done(userId);
                await NoteAsync(user, new FieldChange(Subject, null, passkey.Name), cancel);
                return outcome;
            },
            cancellationToken);

    /// <summary>The outcome is Done, Refused or Missing.</summary>
    public Task<AccountOutcome> RenameAsync(int userId, string key, string? name, CancellationToken cancellationToken) =>
        OnAsync(
            userId,
            key,
            async (user, passkey) =>
            {
                var problems = new List<FieldProblem>();
                if (!Check(name, problems))
                    return (new AccountOutcome.Refused(problems), null);
                var change = new FieldChange(Subject, passkey.Name, name!.Trim());
                passkey.Name = name.Trim();
                await users.AddOrUpdatePasskeyAsync(user, passkey);
                return (new AccountOutcome.Done(userId), change);
            },
            cancellationToken);

    /// <summary>The outcome is Done, Refused or Missing.</summary>
    public async Task<AccountOutcome> RemoveAsync(int userId, string key, string? password, CancellationToken cancellationToken)
    {
        if (await gate.WhatIsWrongWithPasswordAsync(userId, password, cancellationToken) is { } words)
            return new AccountOutcome.Refused("Password", words);
        return await OnAsync(
            userId,
            key,
            async (user, passkey) =>
            {
                var state = await factors.StateAsync(userId, cancellationToken);
                if (await factors.WhyNotTheLastAsync(user, state.Passkeys - 1 + (state.HasApp ? 1 : 0), cancellationToken) is { } refused)
                    return (refused, null);
                await users.RemovePasskeyAsync(user, passkey.CredentialId);
                await factors.DropCodesOfNothingAsync(user, cancellationToken);
                return (new AccountOutcome.Done(userId), new FieldChange(Subject, passkey.Name, null));
            },
            cancellationToken);
    }

    /// <summary>Lets in the owner of a passkey that the browser has proved; its counter goes on.</summary>
    public Task<SignInAnswer> AdmitAsync(int userId, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async cancel =>
            {
                var answer = await gate.AdmitAsync(userId, $"ключ доступа «{passkey.Name}»", cancel);
                if (answer is SignInAnswer.Admitted admitted)
                    await users.AddOrUpdatePasskeyAsync(admitted.User, passkey);
                return answer;
            },
            cancellationToken);

    private Task<AccountOutcome> OnAsync(
        int userId,
        string key,
        Func<PortalUser, UserPasskeyInfo, Task<(AccountOutcome Outcome, FieldChange? Change)>> change,
        CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async cancel =>
            {
                var user = await db.Users.SingleAsync(u => u.Id == userId, cancel);
                if ((await users.GetPasskeysAsync(user)).SingleOrDefault(p => KeyOf(p) == key) is not { } passkey)
                    return new AccountOutcome.Missing();
                var (outcome, told) = await change(user, passkey);
                if (told is not null)
                    await NoteAsync(user, told, cancel);
                return outcome;
            },
            cancellationToken);

    private Task<int> NoteAsync(PortalUser user, FieldChange change, CancellationToken cancellationToken)
    {
        db.AddAudit(clock.GetUtcNow().UtcDateTime, new Actor(user.Id, user.DisplayName), AuditAction.SecondFactorChanged, user.AsSubject(), [change]);
        return db.SaveChangesAsync(cancellationToken);
    }

    private Task<PortalUser?> FindUserAsync(int userId, CancellationToken cancellationToken) =>
        db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, cancellationToken);

    private static PasskeyCard AsCard(UserPasskeyInfo passkey) => new(KeyOf(passkey), passkey.Name ?? "Без названия", passkey.CreatedAt.UtcDateTime);

    private static string KeyOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private static bool Check(string? name, List<FieldProblem> problems)
    {
        if (name?.Trim() is { Length: > 0 and <= LongestName })
            return true;
        problems.Add(new("Name", $"Назовите ключ, не длиннее {LongestName} знаков, чтобы узнать его потом: «Рабочий компьютер»."));
        return false;
    }
}
