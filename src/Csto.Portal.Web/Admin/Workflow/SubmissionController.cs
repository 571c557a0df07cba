using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Admin.Publications;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Workflow;

/// <summary>A text that waits to be read: creating it hands the text over, deleting it takes it back.</summary>
[Route("/admin/publications/{id:int}/submission")]
public sealed class SubmissionController(Workbench workbench, Submitter submitter, Editors editors) : DecisionController
{
    [HttpGet("")]
    public async Task<IActionResult> New(int id)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        var page = await PageAsync(piece);
        return page.IsPossible && page.Warnings.Any(c => c.State == CheckState.Blocking) ? SeeOther(Incomplete(id)) : View("Submit", page);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int id, EditionBasis basis)
    {
        var outcome = await submitter.SubmitAsync(id, basis, Actor, Cancelled);
        if (outcome is Outcome.Done)
            return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.Submitted)));
        if (outcome is Outcome.Refused refused && refused.Problems.Any(p => p.Field.Length > 0))
            return SeeOther(Incomplete(id));
        return await workbench.OpenAsync(id, Cancelled) is { } piece ? Moved("Submit", await PageAsync(piece), outcome) : NotFound();
    }

    [HttpGet("delete")]
    public async Task<IActionResult> Remove(int id) =>
        await workbench.OpenAsync(id, Cancelled) is { } piece ? View("Recall", new RecallPage { Piece = piece }) : NotFound();

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(int id, EditionBasis basis)
    {
        var outcome = await submitter.RecallAsync(id, basis, Actor, Cancelled);
        if (outcome is Outcome.Done)
            return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.Recalled)));
        return await workbench.OpenAsync(id, Cancelled) is { } piece ? Moved("Recall", new RecallPage { Piece = piece }, outcome) : NotFound();
    }

    private static string Incomplete(int id) => DeskLinks.With(DeskLinks.Publication(id), ("check", CheckFor.Review));

    private async Task<SubmitPage> PageAsync(Workpiece piece) => new()
    {
        Piece = piece,
        Warnings = [.. (await editors.ChecksAsync(piece, DateOnly.MaxValue, Cancelled)).Where(c => c.State != CheckState.Ready)],
    };
}
