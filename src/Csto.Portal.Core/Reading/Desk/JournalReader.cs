using System.Globalization;
using System.Runtime.CompilerServices;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading.Desk;

/// <summary>Which entries of the journal are wanted.</summary>
public sealed record JournalFilter
{
    /// <summary>In <see cref="ActorId"/>: the portal itself.</summary>
    public const int ThePortal = 0;

    /// <summary>An account; <see cref="ThePortal"/> for what the portal did itself.</summary>
    public int? ActorId { get; init; }

    public AuditAction? Action { get; init; }

    public AuditSubject? Subject { get; init; }

    /// <summary>The number of the subject, of the kind that <see cref="Subject"/> names.</summary>
    public int? SubjectId { get; init; }

    /// <summary>Words or parts of words that all stand in what the subject was called, in any case of letters, ё as е.</summary>
    public string? Text { get; init; }

    /// <summary>The first calendar day in Moscow.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last calendar day in Moscow, that day with it.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>The entry after which a page begins.</summary>
/// <param name="At">UTC.</param>
public sealed record JournalCursor(DateTime At, long Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}-{Id}");

    /// <summary>Null where it is none.</summary>
    public static JournalCursor? Parse(string? text) =>
        text?.Split('-') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(new DateTime(ticks, DateTimeKind.Utc), number)
            : null;
}

/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record JournalPage(IReadOnlyList<AuditEntry> Entries, JournalCursor? Next);

/// <summary>Who did what, newest first.</summary>
public sealed class JournalReader(PortalDbContext db)
{
    public const int PageSize = 50;

    private const int ExportedAtOnce = 1000;

    public Task<JournalPage> ListAsync(JournalFilter filter, JournalCursor? after, CancellationToken cancellationToken) =>
        PageAsync(filter, after, PageSize, cancellationToken);

    /// <summary>All of them, read in parts: neither memory nor a long query holds the whole.</summary>
    public async IAsyncEnumerable<AuditEntry> AllAsync(JournalFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        JournalCursor? after = null;
        do
        {
            var page = await PageAsync(filter, after, ExportedAtOnce, cancellationToken);
            foreach (var entry in page.Entries)
                yield return entry;
            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>Everybody who has an account, active or not.</summary>
    public async Task<IReadOnlyList<Choice>> ActorsAsync(CancellationToken cancellationToken) =>
        [.. (await db.Users.AsNoTracking().Select(u => new Choice(u.Id, u.DisplayName, null)).ToListAsync(cancellationToken))
            .OrderBy(c => c.Name, RussianOrder.Comparer)];

    private async Task<JournalPage> PageAsync(JournalFilter filter, JournalCursor? after, int size, CancellationToken cancellationToken)
    {
        var entries = Wanted(filter);
        if (after is not null)
            // The first half says the same once more, so that an index is entered at the place.
            entries = entries.Where(a => a.At <= after.At && (a.At < after.At || a.Id < after.Id));
        var page = await entries.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(size + 1).ToListAsync(cancellationToken);
        return page.Count > size ? new(page[..size], new(page[size - 1].At, page[size - 1].Id)) : new(page, null);
    }

    private IQueryable<AuditEntry> Wanted(JournalFilter filter)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (filter.ActorId is { } actor)
            entries = actor == JournalFilter.ThePortal ? entries.Where(a => a.ActorId == null) : entries.Where(a => a.ActorId == actor);
        if (filter.Action is { } action)
            entries = entries.Where(a => a.Action == action);
        if (filter.Subject is { } subject)
            entries = entries.Where(a => a.SubjectType == subject);
        if (filter is { Subject: not null, SubjectId: { } number })
            entries = entries.Where(a => a.SubjectId == number);
        if (filter.From is { } first)
        {
            var from = MoscowTime.ToUtc(first.ToDateTime(default));
            entries = entries.Where(a => a.At >= from);
        }

        if (filter.To is { } last && last < DateOnly.MaxValue)
        {
            var to = MoscowTime.ToUtc(last.AddDays(1).ToDateTime(default));
            entries = entries.Where(a => a.At < to);
        }

        foreach (var word in SearchFolding.Fold(filter.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            entries = entries.Where(a => EF.Property<string>(a, SearchFolding.TitleKey).Contains(word));
        return entries;
    }
}
