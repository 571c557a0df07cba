using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Publishing.States;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Admin.Publications;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Autosave;

/// <summary>
/// Takes the editor's form while somebody writes in it. Answers JSON: 200 <see cref="AutosaveAnswer"/>; 409 and 422 <see cref="AutosaveRefusal"/>
/// where a person has to act; 503 and 507 the same while the database is away or full; 404 where the piece is gone. Who is not signed in is
/// redirected as everywhere.
/// </summary>
[AutosaveFaults]
public sealed class AutosaveController(Workbench workbench, PublicationWriter writer, StateReader states, TimeProvider clock) : DeskController
{
    [HttpPost("/admin/publications/new/autosave")]
    public async Task<IActionResult> Create(string? kind, PublicationForm form)
    {
        if (PublicationAddress.KindOf(kind ?? "") is not { } chosen)
            return NotFound();
        var (content, problems) = form.Read(null);
        if (Unreadable(problems) is { } refusal)
            return refusal;
        return await AnswerAsync(await writer.CreateAsync(chosen, content, ByItself(form), Cancelled));
    }

    [HttpPost("/admin/publications/{id:int}/autosave")]
    public async Task<IActionResult> Update(int id, PublicationForm form)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece)
            return NotFound();
        var (content, problems) = form.Read(piece);
        if (Unreadable(problems) is { } refusal)
            return refusal;
        return await AnswerAsync(await writer.SaveAsync(id, form.Basis, content, ByItself(form), Cancelled));
    }

    private Saving ByItself(PublicationForm form) => form.SavedBy(Actor) with { Manner = SaveManner.Autosave };

    private async Task<IActionResult> AnswerAsync(Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Done done:
                var piece = await workbench.OpenAsync(done.PublicationId, Cancelled);
                return Json(AutosaveAnswer.Of(done, piece, await OthersAsync(done), MoscowTime.Today(clock)));
            case Outcome.Refused refused:
                return Refusal(StatusCodes.Status422UnprocessableEntity, string.Join(' ', refused.Problems.Select(p => p.Message)));
            case Outcome.Conflict conflict:
                var who = await NameAsync(conflict.Theirs) ?? "Портал";
                return Refusal(
                    StatusCodes.Status409Conflict,
                    $"{who} правит то же место, что и вы. Нажмите «Сохранить», чтобы выбрать, что оставить: до того само ничего не сохранится. Ваш текст хранится в этом браузере");
            default:
                return NotFound();
        }
    }

    private async Task<OthersWork?> OthersAsync(Outcome.Done done)
    {
        if (done.Joined is not { Changes: > 0 } joined)
            return null;
        var merge = joined.StateId is { } state ? await states.DescribeAsync(done.PublicationId, state, Cancelled) : null;
        var changes = merge is { BaseId: { } before, OtherId: { } other }
            ? DeskLinks.StateComparison(done.PublicationId, before, other)
            : DeskLinks.States(done.PublicationId);
        return OthersWork.Of(done, joined, await NameAsync(joined.Theirs), changes);
    }

    private JsonResult? Unreadable(IReadOnlyList<FieldProblem> problems) => ModelState.IsValid && problems.Count == 0
        ? null
        : Refusal(
            StatusCodes.Status422UnprocessableEntity,
            string.Join(' ', problems.Select(p => p.Message).Concat(ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage))));

    private static JsonResult Refusal(int status, string words) => new(new AutosaveRefusal(words, Waits: true)) { StatusCode = status };

    private async Task<string?> NameAsync(SavedText? theirs) => theirs is null ? null : await workbench.NameAsync(theirs.ChangedById, Cancelled);
}
