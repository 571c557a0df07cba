using Csto.Portal.Core.Archive.Word;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Word;

/// <summary>On the page of a piece that was made of a Word file: the notice right after, and a way to the report for ever.</summary>
public sealed class WordOriginViewComponent(WordDesk word) : ViewComponent
{
    /// <summary>In the address of a piece that was made a moment ago.</summary>
    public const string Said = "word";

    /// <param name="id">The publication; 0 for one that was never saved.</param>
    /// <param name="asNotice">The notice, where the address asks for it; else the entry of a list.</param>
    public async Task<IViewComponentResult> InvokeAsync(int id, bool asNotice)
    {
        if ((asNotice && Request.Query["said"] != Said) || await word.FindAsync(id, HttpContext.RequestAborted) is not { } upload)
            return Content("");
        return asNotice
            ? View("/Admin/Shared/_Notice.cshtml", new WordOrigin(id, upload).Notice)
            : View("/Admin/Word/Origin.cshtml", new WordOrigin(id, upload));
    }
}
