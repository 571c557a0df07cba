using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Core.Reading;

/// <summary>The front page.</summary>
/// <param name="Leading">The latest news with a lead; the latest item of any kind where there is none; null in an empty portal.</param>
/// <param name="Latest">The latest of all kinds without the leading item.</param>
/// <param name="Calendar">The month of the latest item, or the current month of an empty portal.</param>
/// <param name="Contacts">Who answers today.</param>
public sealed record HomePage(
    ListItem? Leading,
    IReadOnlyList<ListItem> Latest,
    IReadOnlyList<ListItem> Speeches,
    IReadOnlyList<ListItem> Statements,
    CalendarMonth Calendar,
    IReadOnlyList<CurrentContact> Contacts);

public sealed class HomeReader(PortalDbContext db, SiteNow now, TimeProvider clock)
{
    public const int Latest = 12;
    public const int OfAKind = 4;

    public async Task<HomePage> ReadAsync(string language, CancellationToken cancellationToken)
    {
        var days = await now.DaysAsync(language, cancellationToken);
        // One more than is shown, because the leading item is shown apart.
        var found = await db.FrontPage(language, Latest + 1, OfAKind).ToListAsync(cancellationToken);
        var items = (await db.WithPicturesAsync([.. found.Distinct()], cancellationToken))
            .OrderByDescending(i => i.PublishedOn).ThenByDescending(i => i.Sequence).ToList();
        var leading = items.FirstOrDefault(i => i is { Kind: PublicationKind.News, Lead.Length: > 0, IsWithdrawn: false }) ?? items.FirstOrDefault();
        return new HomePage(
            leading,
            [.. items.Take(Latest + 1).Where(i => i != leading).Take(Latest)],
            [.. items.Where(i => i.Kind == PublicationKind.Speech).Take(OfAKind)],
            [.. items.Where(i => i.Kind == PublicationKind.Statement).Take(OfAKind)],
            days.Month(null, items.FirstOrDefault()?.PublishedOn ?? MoscowTime.Today(clock)),
            await now.ContactsAsync(language, cancellationToken));
    }
}
