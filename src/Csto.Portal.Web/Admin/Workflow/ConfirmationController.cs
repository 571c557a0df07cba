using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Admin.Publications;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Workflow;

/// <summary>The second pair of eyes, afterwards. Open to everybody who writes: whoever neither wrote the text nor sent it out may confirm it.</summary>
[Route("/admin/publications/{id:int}/editions/{number:int}/confirmation")]
public sealed class ConfirmationController(Workbench workbench, UrgencyConfirmer confirmer) : DeskController
{
    [HttpGet("")]
    public Task<IActionResult> New(int id, int number) => ShowAsync(id, number);

    [HttpPost("")]
    public async Task<IActionResult> Create(int id, int number)
    {
        switch (await confirmer.ConfirmAsync(id, number, Actor, Cancelled))
        {
            case Outcome.Done:
                return SeeOther(DeskLinks.With(DeskLinks.Publication(id), ("said", Said.Confirmed)));
            default:
                // The page says who may not, and who was quicker.
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await ShowAsync(id, number);
        }
    }

    private async Task<IActionResult> ShowAsync(int id, int number)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece
            || await workbench.EditionAsync(id, number, Cancelled) is not { Course.UrgentReason: not null } text)
            return NotFound();
        return View("Confirm", new ConfirmPage(piece, text) { WhyNot = WhyNot(text.Course, Actor) });
    }

    private static string? WhyNot(EditionCourse course, Actor actor) => course switch
    {
        { AwaitsConfirmation: false } => null,
        _ when course.IsWrittenBy(actor.UserId) => "Вы меняли этот текст, поэтому подтвердить его должен кто-то другой.",
        _ when !course.MayConfirm(actor.UserId) => "Вы сами выпустили этот текст, поэтому подтвердить его должен кто-то другой.",
        _ => null,
    };
}
