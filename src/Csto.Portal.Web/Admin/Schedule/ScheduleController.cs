using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Schedule;

/// <summary>The instant a piece goes out at: creating it schedules (and moves), deleting it takes the piece off the schedule.</summary>
[Route("/admin/publications/{id:int}/schedule"), Authorize(Permissions.CanPublish)]
public sealed class ScheduleController(Workbench workbench, EditionScheduler scheduler, Preflight preflight, TimeProvider clock) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> New(int id, string? said) =>
        await PageAsync(id, null) is { } page ? View("Schedule", page with { Notice = SaidOf(said, page) }) : NotFound();

    [HttpPost(""), KeepsWords]
    public async Task<IActionResult> Create(int id, EditionBasis basis, ScheduleForm form)
    {
        var problems = new List<FieldProblem>();
        var at = form.Read(problems);
        Explain(problems);
        var isChanged = false;
        if (ModelState.IsValid && at is { } instant)
        {
            switch (await scheduler.ScheduleAsync(id, basis, new(instant, form.Anyway), Actor, Cancelled))
            {
                case Outcome.Done:
                    return SeeOther(DeskLinks.With(DeskLinks.Schedule(id), ("said", "scheduled")));
                case Outcome.Refused refused:
                    Explain(refused.Problems);
                    break;
                case Outcome.Conflict:
                    Response.StatusCode = StatusCodes.Status409Conflict;
                    isChanged = true;
                    break;
            }
        }

        return await PageAsync(id, form) is { } page ? View("Schedule", page with { IsChanged = isChanged }) : NotFound();
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(int id, EditionBasis basis)
    {
        if (await scheduler.UnscheduleAsync(id, basis, Actor, Cancelled) is Outcome.Refused refused)
            Explain(refused.Problems);
        return ModelState.IsValid
            ? SeeOther(DeskLinks.With(DeskLinks.Schedule(id), ("said", "unscheduled")))
            : await PageAsync(id, null) is { } page ? View("Schedule", page) : NotFound();
    }

    private static Notice? SaidOf(string? word, SchedulePage page) => (word, page.Scheduled) switch
    {
        ("scheduled", not null) => Notice.Success("Материал стоит в расписании.", new("К расписанию", DeskLinks.PlannerAt(MoscowTime.DateOf(page.Scheduled.At)))),
        ("unscheduled", null) => Notice.Success("Материал снят с расписания. Он остаётся утверждённым."),
        _ => null,
    };

    /// <summary>Null where there is no such piece.</summary>
    private async Task<SchedulePage?> PageAsync(int id, ScheduleForm? typed)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return null;
        var scheduled = await scheduler.FindAsync(id, Cancelled);
        var form = typed ?? ScheduleForm.For(scheduled, piece.Text.Content.PublishedOn, clock.GetUtcNow().UtcDateTime);
        return new SchedulePage
        {
            Piece = piece,
            Scheduled = scheduled,
            Form = form,
            Found = form.Read([]) is { } at && piece.IsInWork ? await preflight.CheckAsync(id, at, Cancelled) ?? [] : [],
        };
    }
}
