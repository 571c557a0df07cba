using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Admin.Publications;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Workflow;

/// <summary>The second pair of eyes: creating an approval stands by the text, deleting it sends the text back to its author.</summary>
[Route("/admin/publications/{id:int}/approval"), Authorize(Permissions.CanPublish)]
public sealed class ApprovalController(Workbench workbench, Approver approver, Reviews reviews) : DecisionController
{
    [HttpGet("")]
    public async Task<IActionResult> New(int id) =>
        await workbench.OpenAsync(id, Cancelled) is { } piece ? View("Review", await reviews.PageAsync(piece, Actor, Cancelled)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int id, EditionBasis basis)
    {
        var outcome = await approver.ApproveAsync(id, basis, Actor, Cancelled);
        if (outcome is Outcome.Done)
            return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.Approved)));
        // What is wrong with the text, and who may not approve it, the page says itself.
        return await workbench.OpenAsync(id, Cancelled) is { } piece
            ? Moved("Review", await reviews.PageAsync(piece, Actor, Cancelled), outcome)
            : NotFound();
    }

    [HttpGet("delete")]
    public async Task<IActionResult> Remove(int id) =>
        await workbench.OpenAsync(id, Cancelled) is { } piece ? View("SendBack", new SendBackPage { Piece = piece }) : NotFound();

    /// <param name="id">The piece.</param>
    /// <param name="basis">The text that was read.</param>
    /// <param name="remark">What is to be put right; stands in the form again whatever becomes of it.</param>
    [HttpPost("delete"), KeepsWords]
    public async Task<IActionResult> Delete(int id, EditionBasis basis, string? remark)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(id, remark, null);
        var outcome = await approver.SendBackAsync(id, basis, remark ?? "", Actor, Cancelled);
        if (outcome is Outcome.Done)
            return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.SentBack)));
        if (outcome is not Outcome.Refused refused || refused.Problems.Any(p => p.Field.Length == 0))
            return await AgainAsync(id, remark, outcome);
        Explain(refused.Problems);
        return await AgainAsync(id, remark, null);
    }

    private async Task<IActionResult> AgainAsync(int id, string? remark, Outcome? moved)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        var page = new SendBackPage { Piece = piece, Remark = remark };
        return moved is null ? View("SendBack", page) : Moved("SendBack", page, moved);
    }
}
