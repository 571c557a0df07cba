using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site;

/// <summary>An item of a list, with what this list shows of it.</summary>
/// <param name="Level">Of the heading.</param>
public sealed record ItemCard(ListItem Item, int Level)
{
    /// <summary>Leads of the old archive are whole paragraphs: a list shows their beginning.</summary>
    private const int LeadLength = 320;

    /// <summary>Beside the words; see <c>.item--pictured</c>.</summary>
    private static readonly PictureUse Beside = new(PictureCrop.Card, "(min-width: 46.2rem) 12rem, max(5.5rem, 26vw)");

    /// <summary>False where the date stands above the items of a day.</summary>
    public bool ShowsDate { get; init; } = true;

    /// <summary>False in a list of one kind.</summary>
    public bool ShowsKind { get; init; } = true;

    /// <summary>False for a brief mention in a narrow column.</summary>
    public bool ShowsLead { get; init; } = true;

    /// <summary>The first picture of its page is loaded at once.</summary>
    public bool IsFirstPicture { get; init; }

    /// <summary>Not in a narrow column, and not where what it shows has been withdrawn.</summary>
    public MediaFacts? Picture => ShowsLead && !Item.IsWithdrawn ? Item.Picture : null;

    public PictureUse PictureUse => Beside with { IsFirst = IsFirstPicture };

    public string? Lead => ShowsLead && LeadText.InList(Item.Title, Item.Lead) is { } lead ? PlainText.Excerpt(lead, LeadLength) : null;

    /// <summary>«Выступление», or the kind of speech in a list of speeches; null where it says nothing.</summary>
    public string? Kind => ShowsKind ? Words.Of(Item.Kind) : Item.SpeechType is { } type && ShowsLead ? Words.Of(type) : null;

    public string? Speaker => Item.Kind == PublicationKind.Speech ? Item.Speaker : null;

    public bool HasMeta => Item.IsWithdrawn || ShowsDate || Kind is not null || Speaker is not null;
}

/// <summary>A list under the days of its items.</summary>
/// <param name="Kind">Null for a list of all kinds.</param>
/// <param name="Level">Of the headings of days; items are one deeper.</param>
public sealed record DaySpine(IReadOnlyList<ListItem> Items, PublicationKind? Kind, int Level)
{
    /// <summary>False where a larger picture stands above.</summary>
    public bool HasFirstPicture { get; init; } = true;

    public ListItem? FirstPicture => HasFirstPicture ? FirstPictures.In(Items) : null;

    public IEnumerable<IGrouping<DateOnly, ListItem>> Days => Items.GroupBy(i => i.PublishedOn);
}

/// <summary>Which picture of a list is loaded before the others.</summary>
public static class FirstPictures
{
    /// <summary>Further down nobody sees it when the page opens.</summary>
    private const int AtTheTop = 3;

    /// <summary>Null where none of the first items has one.</summary>
    public static ListItem? In(IEnumerable<ListItem> items) => items.Take(AtTheTop).FirstOrDefault(i => i.Picture is not null && !i.IsWithdrawn);
}
