using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>The public page of what stands in the editor's form, saved or not. Nothing is written.</summary>
[Route("/admin/publications/preview")]
public sealed class PreviewController(Workbench workbench, PublicationPages pages) : DeskController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int? id, string? kind, PublicationForm form)
    {
        if (PublicationAddress.KindOf(kind ?? "") is not { } chosen)
            return NotFound();
        var piece = id is { } known ? await workbench.OpenAsync(known, Cancelled) : null;
        var content = form.Read(piece).Content.Normalised();
        Response.Headers.CacheControl = "no-store";
        if (content.Body.Length > MarkdownRenderer.MaxLength)
            return View("TooLong", new TooLongPage(content.Body.Length));
        var page = await pages.PreviewAsync(Previews.DraftOf(content, chosen, piece, form.LanguageOfNew), Cancelled);
        return new InLanguage(page.Language, View("Preview", new PreviewPage(page, "Читатели этого не видят. Чтобы вернуться к тексту, закройте вкладку.", null)));
    }
}

/// <summary>There is more text than one piece may have.</summary>
public sealed record TooLongPage(int Length) : DeskPage
{
    public override string Title => "Предпросмотр";

    public override string Section => DeskLinks.Publications;
}
