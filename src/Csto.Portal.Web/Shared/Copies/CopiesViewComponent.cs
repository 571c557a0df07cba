using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// What a journalist takes along from a piece, in one quiet row: its words on the clipboard, as plain text, as a file, a reference to it. Whole without scripts;
/// with them <c>ts/copies</c> copies, and offers the same for a marked passage.
/// </summary>
public sealed class CopiesViewComponent(PortalSettings settings, TimeProvider clock) : ViewComponent
{
    public IViewComponentResult Invoke(PublicationPage page, PublicationAddress address)
    {
        var at = (address, settings.Address(Links.Item(address)));
        return View("~/Shared/Copies/Copies.cshtml", new CopiesView(address, Citation.Of(page, at, MoscowTime.Today(clock)), Citation.Source(page, at)));
    }
}

/// <param name="Citation">For a list of sources.</param>
/// <param name="Source">Stands behind a quoted passage.</param>
public sealed record CopiesView(PublicationAddress Address, string Citation, string Source);

/// <summary>The whole of a list to take along, under it.</summary>
/// <param name="Csv">Address of the table for spreadsheets.</param>
/// <param name="Word">Address of the document.</param>
public sealed record TableLinks(string Csv, string Word)
{
    public const string View = "~/Shared/Copies/_Tables.cshtml";

    /// <param name="list">The address of the list's first page.</param>
    public static TableLinks Of(string list) => new(Links.Table(list, TableFormat.Csv), Links.Table(list, TableFormat.Word));

    public static TableLinks Of(SearchRequest request) => new(Links.TableOf(request, TableFormat.Csv), Links.TableOf(request, TableFormat.Word));
}
