using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Notices;

/// <param name="Key">What it tells of and whom, see <see cref="OutboxMessage.Key"/>; ASCII, up to 200 characters.</param>
/// <param name="Address">Where to; a letter to an account without an address is not written.</param>
/// <param name="Name">Of the recipient.</param>
/// <param name="Subject">One line; longer ones are cut.</param>
/// <param name="Body">Plain text, in lines of any length.</param>
public sealed record Letter(string Key, string? Address, string Name, string Subject, string Body)
{
    public LetterLane Lane { get; init; }

    /// <inheritdoc cref="OutboxMessage.SubscriberId"/>
    public int? SubscriberId { get; init; }

    /// <inheritdoc cref="OutboxMessage.LeaveAddress"/>
    public Uri? LeaveAddress { get; init; }
}

/// <summary>Letters in the unit of work that gives reason to them. Nothing is sent here.</summary>
public sealed class Outbox(PortalDbContext db, NoticeOptions options, TimeProvider clock)
{
    /// <summary>False where no mail server is named: letters are then not written at all.</summary>
    public bool SendsMail => options.SendsMail;

    /// <summary>
    /// Adds the letter to the current unit of work; the caller saves and commits. Does nothing where a letter of the same key exists, where the
    /// recipient has no address, and where no mail is sent.
    /// </summary>
    /// <returns>Whether the letter was added.</returns>
    public async Task<bool> AddAsync(Letter letter, CancellationToken cancellationToken)
    {
        if (!SendsMail || string.IsNullOrWhiteSpace(letter.Address))
            return false;
        if (db.OutboxMessages.Local.Any(m => m.Key == letter.Key)
            || await db.OutboxMessages.AnyAsync(m => m.Key == letter.Key, cancellationToken))
            return false;
        Add(letter, letter.Address);
        return true;
    }

    /// <summary>As <see cref="AddAsync"/>, for many of one kind: whether they exist is asked once.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> AddAllAsync(IReadOnlyCollection<Letter> letters, CancellationToken cancellationToken)
    {
        if (!SendsMail || letters.Count == 0)
            return 0;
        var keys = letters.Select(letter => letter.Key).ToList();
        var known = (await db.OutboxMessages.Where(m => keys.Contains(m.Key)).Select(m => m.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var added = 0;
        foreach (var letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Address) || !known.Add(letter.Key))
                continue;
            Add(letter, letter.Address);
            added++;
        }

        return added;
    }

    private void Add(Letter letter, string address)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.OutboxMessages.Add(new OutboxMessage
        {
            Key = letter.Key,
            ToAddress = address.Trim(),
            ToName = OneLine(letter.Name, Limits.Name),
            Subject = OneLine(letter.Subject, Limits.Subject),
            Body = letter.Body,
            Lane = letter.Lane,
            SubscriberId = letter.SubscriberId,
            LeaveAddress = letter.LeaveAddress?.AbsoluteUri,
            CreatedAt = now,
            DueAt = now,
        });
    }

    /// <summary>A line break in a heading of a letter would begin another heading.</summary>
    private static string OneLine(string text, int limit) =>
        PlainText.Excerpt(string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)), limit);
}
