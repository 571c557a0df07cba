using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>The kind of a piece that was never live.</summary>
[Route("/admin/publications/{id:int}/kind")]
public sealed class KindController(Workbench workbench, PublicationWriter writer) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int id) =>
        await workbench.OpenAsync(id, Cancelled) is { KindMayChange: true } piece
            ? View("Kind", new KindPage(piece))
            : SeeOther(DeskLinks.Publication(id));

    [HttpPost("")]
    public async Task<IActionResult> Update(int id, string? kind) =>
        PublicationAddress.KindOf(kind ?? "") is { } chosen && await writer.ChangeKindAsync(id, chosen, Actor, Cancelled) is Outcome.Done
            ? SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.KindChanged)))
            : SeeOther(DeskLinks.Publication(id));
}
