using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>A draft in the bin: creating it throws the draft away, deleting it brings it back.</summary>
[Route("/admin/publications/{id:int}/bin")]
public sealed class BinController(Workbench workbench, EditionBin bin) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> New(int id) =>
        await workbench.OpenAsync(id, Cancelled) is { IsInWork: true } piece
            ? View("Discard", new DiscardPage(piece))
            : SeeOther(DeskLinks.Publication(id));

    [HttpPost("")]
    public async Task<IActionResult> Create(int id, EditionBasis basis)
    {
        switch (await bin.DiscardAsync(id, basis, Actor, Cancelled))
        {
            case Outcome.Done:
                return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.Discarded)));
            case Outcome.Conflict when await workbench.OpenAsync(id, Cancelled) is { IsInWork: true } piece:
                Response.StatusCode = StatusCodes.Status409Conflict;
                return View("Discard", new DiscardPage(piece, IsChanged: true));
            default:
                return SeeOther(DeskLinks.Publication(id));
        }
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(int id) => await bin.RestoreAsync(id, Actor, Cancelled) switch
    {
        Outcome.Done => SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.Restored))),
        _ => SeeOther(DeskLinks.Publication(id)),
    };
}
