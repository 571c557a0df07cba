using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>What readers see of a piece: creating it publishes. <see cref="UnpublicationController"/> takes it away.</summary>
[Route("/admin/publications/{id:int}/publication"), Authorize(Permissions.CanPublish)]
public sealed class PublicationController(
    Workbench workbench, Publisher publisher, PublishPages pages) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> New(int id)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        var page = await PageAsync(piece);
        return piece.IsInWork && page.IsBlocked
            ? SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("check", CheckFor.Publication)))
            : View("Publish", page);
    }

    /// <param name="id">The piece.</param>
    /// <param name="basis">The text that was on the page.</param>
    /// <param name="reason">Asked for, and so sent, where nobody has approved the text.</param>
    [HttpPost(""), KeepsWords]
    public async Task<IActionResult> Create(int id, EditionBasis basis, string? reason)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(id, reason);
        var isUrgent = Request.Form.ContainsKey(Publisher.ReasonField);
        var outcome = isUrgent
            ? await publisher.PublishUrgentlyAsync(id, basis, reason ?? "", Actor, Cancelled)
            : await publisher.PublishAsync(id, basis, Actor, Cancelled);
        switch (outcome)
        {
            case Outcome.Done:
                return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.Published)));
            case Outcome.Refused refused when refused.Problems.Any(p => p.Field is not ("" or Publisher.ReasonField)):
                return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("check", CheckFor.Publication)));
            case Outcome.Refused refused:
                Explain(refused.Problems);
                return await AgainAsync(id, reason);
        }

        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Publish", await PageAsync(piece) with { IsChanged = piece.IsInWork, Reason = reason });
    }

    private async Task<IActionResult> AgainAsync(int id, string? reason) =>
        await workbench.OpenAsync(id, Cancelled) is { } piece ? View("Publish", await PageAsync(piece) with { Reason = reason }) : NotFound();

    private Task<PublishPage> PageAsync(Workpiece piece) => pages.PageAsync(piece, Cancelled);
}
