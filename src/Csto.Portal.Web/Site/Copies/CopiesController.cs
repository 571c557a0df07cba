using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Site.Item;
using Csto.Portal.Web.Site.Photos;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Site.Copies;

/// <summary>
/// The words of a publication to take along: kept, and there exactly as long as its page is. Where it moved: 301 to the same at its present address; what was
/// unpublished answers 410. None of it is for search engines, which have the page.
/// </summary>
[CacheablePages]
public sealed class CopiesController(PublicationPages publications, AddressReader addresses, SiteNow now, PortalSettings settings)
    : ItemPartController(publications, addresses, now)
{
    [Page(Routes.Copy)]
    public async Task<IActionResult> Index(ItemRoute route, string copy, CancellationToken cancellationToken)
    {
        if (route.Address is not { } address)
            return NotFound();
        var format = Routes.CopyOf(copy);
        var answer = await StandingAsync(address, cancellationToken);
        if (answer is not PublicationAnswer.Live { Page: var page })
            return await ElsewhereAsync(address, answer, to => Links.Copy(to, format), cancellationToken);
        if (Request.SpelledPath() != Links.Copy(address, format))
            return RedirectPermanent(Links.Copy(address, format));
        var piece = PieceCopy.Of(page, address, settings);
        this.KeepFromSearchEngines();
        return format switch
        {
            CopyFormat.Text => Content(TextCopy.Write(piece), TextCopy.Type),
            CopyFormat.Html => Content(HtmlCopy.Write(piece), HtmlCopy.Type),
            CopyFormat.TextFile => Saved(piece, "txt", Encoding.UTF8.GetBytes(TextCopy.Write(piece)), TextCopy.Type),
            CopyFormat.Markdown => Saved(piece, "md", Encoding.UTF8.GetBytes(MarkdownCopy.Write(piece)), MarkdownCopy.Type),
            _ => Saved(piece, "docx", WordCopy.Write(piece), MediaTypes.Docx),
        };
    }

    private FileContentResult Saved(PieceCopy piece, string extension, byte[] bytes, string type)
    {
        this.SaveAs($"{When.ForMachines(piece.Address.PublishedOn)}-{piece.Address.Slug}.{extension}");
        return File(bytes, type);
    }
}
