using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Subscriptions;

/// <summary>Puts letters to some subscribers into the outbox of the current unit of work; the caller saves and commits.</summary>
public sealed class MailingLetters(PortalDbContext db, Outbox outbox, SubscriptionKeys keys, IReaderLetters words, TimeProvider clock)
{
    /// <summary>Letters sent this lately are still in the outbox; of older ones it is not known who got them.</summary>
    private static readonly TimeSpan StillThere = TimeSpan.FromDays(SubscriptionRequest.Days - 1);

    /// <summary>One publication, to those who want to hear of it at once.</summary>
    public async Task TellAsync(Mailing mailing, IReadOnlyList<Subscriber> subscribers, CancellationToken cancellationToken)
    {
        var id = mailing.PublicationId!.Value;
        if (!(await db.MailedAsync([id], cancellationToken)).TryGetValue(id, out var piece) || piece.IsWithdrawn != (mailing.Kind == MailingKind.Withdrawal))
            return;
        var first = mailing.Kind == MailingKind.Appearance ? mailing : await FirstAsync(id, cancellationToken);
        if (first is null)
            return;
        var wanting = subscribers.Where(s => MayBeTold(s, first.At) && piece.IsWantedBy(s.Choice)).ToList();
        if (first != mailing && clock.GetUtcNow().UtcDateTime - first.At < StillThere)
            wanting = await WhoGotAsync(first, wanting, cancellationToken);
        var told = new ToldPiece(mailing.Kind, piece);
        await AddAsync(mailing.Key, wanting, to => words.Tell(told, to), cancellationToken);
    }

    /// <summary>All that appeared after one instant and until another, to those who want one letter; whoever wants none of it gets none.</summary>
    /// <param name="key">The beginning of the keys of the letters.</param>
    /// <param name="day">The day of Moscow whose digest it is.</param>
    /// <param name="since">UTC, exclusive: the end of the digest before.</param>
    /// <param name="until">UTC, inclusive.</param>
    /// <param name="subscribers">To whom.</param>
    /// <param name="cancellationToken">Stops the unit of work.</param>
    public async Task DigestAsync(
        string key, DateOnly day, DateTime since, DateTime until, IReadOnlyList<Subscriber> subscribers, CancellationToken cancellationToken)
    {
        var mailings = await db.Mailings.AsNoTracking().Where(m => m.Kind != MailingKind.Digest && m.At > since && m.At <= until)
            .OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        if (mailings.Count == 0)
            return;
        int[] ids = [.. mailings.Select(m => m.PublicationId!.Value).Distinct()];
        var pieces = await db.MailedAsync(ids, cancellationToken);
        var firsts = await db.Mailings.AsNoTracking().Where(m => m.Kind == MailingKind.Appearance && ids.Contains(m.PublicationId!.Value))
            .ToDictionaryAsync(m => m.PublicationId!.Value, m => m.At, cancellationToken);
        var digests = subscribers.ToDictionary(s => s.Id, s => DigestRules.Of(s, mailings, firsts, since).Where(m => pieces.ContainsKey(m.PublicationId!.Value))
            .Select(m => new ToldPiece(m.Kind, pieces[m.PublicationId!.Value]))
            .Where(t => t.Piece.IsWithdrawn == (t.Kind == MailingKind.Withdrawal) && t.Piece.IsWantedBy(s.Choice)).ToList());
        await AddAsync(
            key, subscribers.Where(s => digests[s.Id].Count > 0), to => words.Digest(day, digests[to.Id], to.Whom), cancellationToken);
    }

    /// <summary>Those who neither asked for a pause nor sleep, and had subscribed before readers saw it.</summary>
    private static bool MayBeTold(Subscriber subscriber, DateTime firstSeen) =>
        subscriber is { PausedAt: null, SleepsSince: null } && subscriber.FromAt <= firstSeen;

    private Task AddAsync(string key, IEnumerable<Subscriber> subscribers, Func<Addressee, WrittenLetter> write, CancellationToken cancellationToken) =>
        AddAsync(key, subscribers, to => write(to.Whom), cancellationToken);

    private async Task AddAsync(
        string key, IEnumerable<Subscriber> subscribers, Func<(int Id, Addressee Whom), WrittenLetter> write, CancellationToken cancellationToken)
    {
        var letters = new List<Letter>();
        foreach (var subscriber in subscribers)
        {
            var open = keys.Open(subscriber.SealedKey) ?? await RenewAsync(subscriber, cancellationToken);
            var letter = write((subscriber.Id, new Addressee(open, subscriber.Language, subscriber.Choice)));
            letters.Add(new(KeyOf(key, subscriber.Id), subscriber.Address, "", letter.Subject, letter.Body)
            {
                Lane = LetterLane.Readers,
                SubscriberId = subscriber.Id,
                LeaveAddress = letter.Leave,
            });
        }

        await outbox.AddAllAsync(letters, cancellationToken);
    }

    /// <summary>The portal's keys were lost, and the subscriber's with them: links in older letters lead to nothing from now on.</summary>
    private async Task<string> RenewAsync(Subscriber subscriber, CancellationToken cancellationToken)
    {
        var key = SubscriptionKeys.Make();
        var (hash, sealedKey) = (SubscriptionKeys.Hash(key), keys.Seal(key));
        await db.Subscribers.Where(s => s.Id == subscriber.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.KeyHash, hash).SetProperty(s => s.SealedKey, sealedKey), cancellationToken);
        return key;
    }

    private Task<Mailing?> FirstAsync(int publicationId, CancellationToken cancellationToken)
    {
        var key = Mailing.KeyOf(publicationId);
        return db.Mailings.AsNoTracking().SingleOrDefaultAsync(m => m.Key == key, cancellationToken);
    }

    private async Task<List<Subscriber>> WhoGotAsync(Mailing first, List<Subscriber> subscribers, CancellationToken cancellationToken)
    {
        var letters = subscribers.ConvertAll(s => KeyOf(first.Key, s.Id));
        var got = (await db.OutboxMessages.Where(m => letters.Contains(m.Key)).Select(m => m.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return subscribers.FindAll(s => got.Contains(KeyOf(first.Key, s.Id)));
    }

    private static string KeyOf(string mailing, int subscriber) => FormattableString.Invariant($"{mailing}/subscriber/{subscriber}");
}
