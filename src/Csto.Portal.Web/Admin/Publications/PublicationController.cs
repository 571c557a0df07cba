using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>What readers see of a piece: creating it publishes, deleting it takes it away.</summary>
[Route("/admin/publications/{id:int}/publication"), Authorize(Permissions.CanPublish)]
public sealed class PublicationController(
    Workbench workbench, Publisher publisher, Unpublisher unpublisher, ChoiceReader choices, TimeProvider clock) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> New(int id)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        var problems = await publisher.CheckAsync(piece.Text.Content, piece.Kind, id, Cancelled);
        return piece.IsInWork && problems.Count > 0
            ? SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("check", "true")))
            : View("Publish", await PageAsync(piece));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int id, EditionBasis basis)
    {
        switch (await publisher.PublishAsync(id, basis, Actor, Cancelled))
        {
            case Outcome.Done:
                return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.Published)));
            case Outcome.Refused:
                return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("check", "true")));
        }

        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Publish", await PageAsync(piece) with { IsChanged = piece.IsInWork });
    }

    [HttpGet("delete")]
    public async Task<IActionResult> Remove(int id) =>
        await workbench.OpenAsync(id, Cancelled) is { } piece ? View("Unpublish", new UnpublishPage(piece)) : NotFound();

    [HttpPost("delete"), KeepsWords]
    public async Task<IActionResult> Delete(int id, string? explanation)
    {
        if (ModelState.IsValid)
        {
            switch (await unpublisher.UnpublishAsync(id, explanation ?? "", Actor, Cancelled))
            {
                case Outcome.Done:
                    return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.Unpublished)));
                case Outcome.Refused refused:
                    Explain(refused.Problems);
                    break;
            }
        }

        return await workbench.OpenAsync(id, Cancelled) is { } piece
            ? View("Unpublish", new UnpublishPage(piece) { Explanation = explanation })
            : NotFound();
    }

    private async Task<PublishPage> PageAsync(Workpiece piece)
    {
        var offered = await choices.ReadAsync(Cancelled);
        return new PublishPage
        {
            Piece = piece,
            Today = MoscowTime.Today(clock),
            Changes = piece.Live is { } live && piece.IsInWork
                ? [.. Versus.Compare(live.Content, piece.Text.Content, offered).Where(f => f.Differs)]
                : [],
            Contact = piece.Text.Content.KeptFooter?.Name ?? offered.Contacts.FirstOrDefault(c => c.Id == piece.Text.Content.PressContactId)?.Name,
        };
    }
}
