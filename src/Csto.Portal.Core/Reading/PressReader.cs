using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>A contact that answers today.</summary>
public sealed record CurrentContact(int Id, ContactFooter Card)
{
    public ContactDetails Details { get; init; } = new(null, null, null);
}

/// <summary>What the press centre says of a contact beside how to reach it.</summary>
/// <param name="Matters">On which it answers; null: on all.</param>
/// <param name="Hours">As <see cref="WorkingHours"/> is kept; null: not said.</param>
/// <param name="Note">Who stands in, how it is on holidays; null: nothing.</param>
public sealed record ContactDetails(string? Matters, string? Hours, string? Note);

/// <summary>A contact with the days on which it answered, or answers; nulls where they are not known.</summary>
public sealed record ContactPeriod(CurrentContact Contact, DateOnly? From, DateOnly? To)
{
    public bool Holds(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>Who answered on a day.</summary>
/// <param name="Day">In Moscow.</param>
/// <param name="Contacts">In the order of the press centre; empty where nobody is recorded.</param>
/// <param name="Nearest">Where nobody is: the period that lies nearest to the day; null where there is none.</param>
public sealed record PressDay(DateOnly Day, IReadOnlyList<ContactPeriod> Contacts, ContactPeriod? Nearest);

/// <summary>What stands at the address of a contact's vCard: <see cref="Card"/> is null where the contact no longer answers, or not yet.</summary>
/// <param name="Details">What is said beside it.</param>
public sealed record ContactAnswer(ContactFooter? Card, ContactDetails Details);

/// <summary>The press centre.</summary>
/// <param name="Contacts">Who answers today.</param>
/// <param name="Former">Who no longer does, the last first.</param>
/// <param name="Latest">What came out last.</param>
/// <param name="On">Who answered on the day that was asked for; null where none was.</param>
public sealed record PressPage(IReadOnlyList<CurrentContact> Contacts, IReadOnlyList<ContactPeriod> Former, IReadOnlyList<ListItem> Latest, PressDay? On);

/// <summary>Whom the press calls today. Today is Moscow's.</summary>
public sealed class PressReader(PortalDbContext db, SiteNow now, TimeProvider clock)
{
    private const int Latest = 5;

    /// <param name="language">Of names and posts.</param>
    /// <param name="day">In Moscow, not after today; null: today.</param>
    /// <param name="cancellationToken">Stops the questions.</param>
    public async Task<PressPage> ReadAsync(string language, DateOnly? day, CancellationToken cancellationToken)
    {
        var today = MoscowTime.Today(clock);
        var all = await now.ContactPeriodsAsync(language, cancellationToken);
        return new(
            [.. all.Where(p => p.Holds(today)).Select(p => p.Contact)],
            [.. all.Where(p => p.To < today).OrderByDescending(p => p.To).ThenByDescending(p => p.From ?? DateOnly.MinValue)],
            await db.WithPicturesAsync(await db.List(language, null, ArchivePeriod.All, null, Latest).ToListAsync(cancellationToken), cancellationToken),
            day is { } on ? On(all.Where(p => p.From is null || p.From <= today), on) : null);
    }

    private static PressDay On(IEnumerable<ContactPeriod> all, DateOnly day)
    {
        var known = all.ToList();
        var then = known.Where(p => p.Holds(day)).ToList();
        return new(day, then, then.Count > 0 ? null : known.MinBy(p => Distance(p, day)));
    }

    private static int Distance(ContactPeriod period, DateOnly day) =>
        period.From > day ? period.From.Value.DayNumber - day.DayNumber : day.DayNumber - (period.To ?? day).DayNumber;

    /// <summary>Null where there is no such contact.</summary>
    public async Task<ContactAnswer?> FindAsync(string language, int id, CancellationToken cancellationToken)
    {
        if (await db.Contact(language, id).SingleOrDefaultAsync(cancellationToken) is not { } row)
            return null;
        var today = MoscowTime.Today(clock);
        var answers = (row.ValidFrom is null || row.ValidFrom <= today) && (row.ValidTo is null || row.ValidTo >= today);
        return new ContactAnswer(answers ? row.Card with { Name = PersonName.In(language, row.Card.Name) } : null, row.Details);
    }
}
