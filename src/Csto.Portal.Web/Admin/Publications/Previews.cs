using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>The public page of a text that readers do not see.</summary>
/// <param name="Words">What the bar over it says.</param>
/// <param name="Back">The way back; null in a tab of its own.</param>
public sealed record PreviewPage(PublicationPage Page, string Words, NoticeLink? Back) : IPage
{
    public PageHead Head => new()
    {
        Title = Page.Title.Length > 0 ? Page.Title : "Без заголовка",
        Path = DeskLinks.PublicationPreview,
        IsIndexed = false,
        Section = Links.List(Page.Kind),
    };
}

internal static class Previews
{
    /// <param name="piece">The piece the text belongs to; null for a new one.</param>
    /// <param name="language">Of a new one.</param>
    public static PublicationDraft DraftOf(EditionContent content, PublicationKind kind, Workpiece? piece, string language = Publication.Russian) => PublicationDraft.Of(content, kind, piece?.Language ?? language) with
    {
        MediaRoot = DeskLinks.MediaFiles,
        FirstLiveAt = piece?.FirstLiveAt,
        LastChangedAt = piece?.LastChangedAt,
    };
}
