using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.Previewing;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Previews;

/// <summary>Links by which people without an account read a piece before it is published.</summary>
[Route("/admin/publications/{id:int}/previews")]
public sealed class PreviewsController(PreviewLinks links, Workbench workbench, PortalSettings settings) : DeskController
{
    [HttpGet("")]
    public Task<IActionResult> Index(int id, string? said) =>
        PageAsync(id, PreviewForm.Empty, said == "revoked" ? Notice.Success("Ссылка отозвана: по ней больше ничего не открыть.") : null);

    [HttpPost(""), KeepsWords]
    public async Task<IActionResult> Create(int id, PreviewForm form)
    {
        if (ModelState.IsValid)
        {
            switch (await links.IssueAsync(id, form.Request, Actor, Cancelled))
            {
                case PreviewIssue.Issued issued:
                    return View("Issued", new PreviewIssuedPage(id, issued, settings.Absolute(Links.Preview(issued.Token, issued.Language))));
                case PreviewIssue.Refused refused:
                    Explain(refused.Problems);
                    break;
                default:
                    return NotFound();
            }
        }

        return await PageAsync(id, form);
    }

    [HttpPost("{link:int}/delete")]
    public async Task<IActionResult> Revoke(int id, int link) =>
        await links.RevokeAsync(id, link, Actor, Cancelled) ? SeeOther(DeskLinks.With(DeskLinks.Previews(id), ("said", "revoked"))) : NotFound();

    private async Task<IActionResult> PageAsync(int id, PreviewForm form, Notice? notice = null) =>
        await workbench.OpenAsync(id, Cancelled) is { } piece
            ? View("Index", new PreviewsPage { Piece = piece, Links = await links.ListAsync(id, Cancelled), Form = form, Notice = notice })
            : NotFound();
}
