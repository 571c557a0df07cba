using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Admin.Publications;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Workflow;

/// <summary>A notice over what readers see that it no longer holds: creating it withdraws the piece, deleting it takes the notice off.</summary>
[Route("/admin/publications/{id:int}/withdrawal"), Authorize(Permissions.CanPublish)]
public sealed class WithdrawalController(Workbench workbench, Withdrawer withdrawer) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> New(int id) =>
        await workbench.OpenAsync(id, Cancelled) is { } piece ? View("Withdraw", new WithdrawPage(piece)) : NotFound();

    [HttpPost(""), KeepsWords]
    public async Task<IActionResult> Create(int id, string? explanation)
    {
        if (ModelState.IsValid)
        {
            switch (await withdrawer.WithdrawAsync(id, explanation ?? "", Actor, Cancelled))
            {
                case Outcome.Done:
                    return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.Withdrawn)));
                case Outcome.Refused refused:
                    Explain(refused.Problems);
                    break;
                default:
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    break;
            }
        }

        return await workbench.OpenAsync(id, Cancelled) is { } piece ? View("Withdraw", new WithdrawPage(piece) { Explanation = explanation }) : NotFound();
    }

    [HttpGet("delete")]
    public async Task<IActionResult> Remove(int id) =>
        await workbench.OpenAsync(id, Cancelled) is { } piece ? View("Reinstate", new WithdrawPage(piece)) : NotFound();

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(int id)
    {
        if (await withdrawer.ReinstateAsync(id, Actor, Cancelled) is Outcome.Done)
            return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.Reinstated)));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Remove(id);
    }
}
