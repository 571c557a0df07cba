using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// The text of a publication with everything that belongs to it, as readers see it. The page of a live publication and the preview of a
/// draft both show it:
/// <code>@{ await Html.RenderPartialAsync(ArticleView.View, new ArticleView(Model.Page)); }</code>
/// inside <c>Shared/_SiteLayout.cshtml</c>, whose model is an <see cref="IPage"/>; a preview puts its bar into the layout's section
/// <c>Preview</c>. The page comes from <see cref="PublicationPages"/>.
/// </summary>
/// <param name="Page">The text.</param>
/// <param name="Address">Where the publication stands, for the addresses of its editions; null for what was never live.</param>
/// <param name="ShowsCopies">Whether its words can be taken along: only from the live text at its own address.</param>
public sealed record ArticleView(PublicationPage Page, PublicationAddress? Address = null, bool ShowsCopies = false)
{
    public const string View = "~/Shared/Article/Article.cshtml";

    /// <summary>From this length on a title is set smaller: it is a paragraph.</summary>
    private const int LongTitle = 120;

    /// <summary>The original, where a major change of it is not in this translation.</summary>
    public PublicationAddress? BehindOf => Page is { IsBehind: true, Translations: [var original, ..] } ? original.Address : null;

    public bool HasLongTitle => Page.Title.Length > LongTitle;

    public string? Lead => LeadText.OnPage(Page.Title, Page.Lead);

    /// <summary>A text with a contact block prints the contact itself; the card is then only needed where somebody else answers today.</summary>
    public bool ShowsContact => Page.Contact is { } contact && (!Page.Body.UsesContact || contact.HasChanged);

    /// <summary>Readers could see it first on another day than its dateline: a piece of the old archive, or one entered later.</summary>
    public bool IsOlderThanItsPage =>
        Page is { FirstLiveAt: { } first, PublishedOn: { } day } && MoscowTime.DateOf(first) != day;

    public bool HasPictureCaption => Page.Picture is { Facts: var file } && (file.Caption.Length > 0 || file.Credit.Length > 0);

    public bool HasOccasion => Page.Speech is { } speech
        && (speech.Occasion, speech.Place, speech.DeliveredOn, speech.Type) is not (null, null, null, null);

    public DateTime? ChangedAt => Page.LastChangedAt > Page.FirstLiveAt ? Page.LastChangedAt : null;
}
