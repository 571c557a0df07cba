using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Site;

/// <summary>A page of a list whose items carry their own dates.</summary>
/// <param name="List">The address of its first page.</param>
/// <param name="Level">Of the items' headings.</param>
public sealed record SliceView(ListSlice Slice, string List, int Level)
{
    /// <summary>False in a list of one kind.</summary>
    public bool ShowsKind { get; init; } = true;

    public ListItem? FirstPicture => FirstPictures.In(Slice.Items);

    /// <summary>True from the second page on.</summary>
    public bool IsLaterPage { get; init; }
}
