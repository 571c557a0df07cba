using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// What a journalist takes along from a piece, in one quiet row: its words on the clipboard, as plain text, as a file, a reference to it. Whole without scripts;
/// with them <c>ts/copies</c> copies, and offers the same for a marked passage.
/// </summary>
/// <param name="Address">Of the piece.</param>
/// <param name="Citation">For a list of sources.</param>
/// <param name="Source">Stands behind a quoted passage.</param>
public sealed record CopiesView(PublicationAddress Address, string Citation, string Source)
{
    public const string View = "~/Shared/Copies/Copies.cshtml";

    /// <param name="today">In Moscow.</param>
    public static CopiesView Of(PublicationPage page, PublicationAddress address, PortalSettings settings, DateOnly today)
    {
        var at = (address, settings.Address(Links.Item(address)));
        return new(address, Shared.Citation.Of(page, at, today), Shared.Citation.Source(page, at));
    }
}
