using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>What readers are told of a change that is out already.</summary>
[Route("/admin/publications/{id:int}/editions/{number:int}/note"), Authorize(Permissions.CanPublish)]
public sealed class NoteController(ChangeNotes notes) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int id, int number) =>
        await notes.FindAsync(id, number, Cancelled) is { } known ? View("Note", new NotePage(id, number, known, known.Note)) : NotFound();

    [HttpPost(""), KeepsWords]
    public async Task<IActionResult> Update(int id, int number, string? note)
    {
        if (ModelState.IsValid)
        {
            switch (await notes.CorrectAsync(id, number, note ?? "", Actor, Cancelled))
            {
                case Outcome.Done:
                    return SeeOther(DeskLinks.With(DeskLinks.Editions(id), ("said", "note")));
                case Outcome.Refused refused:
                    Explain(refused.Problems);
                    break;
            }
        }

        return await notes.FindAsync(id, number, Cancelled) is { } known ? View("Note", new NotePage(id, number, known, note)) : NotFound();
    }
}

/// <param name="Known">What stands there.</param>
/// <param name="Note">As it was typed.</param>
public sealed record NotePage(int Id, int Number, KnownNote Known, string? Note) : DeskPage
{
    public override string Title => "Что изменилось";

    public override string Section => DeskLinks.Publications;
}
