using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Presence;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Autosave;

/// <summary>Signs of life of an open editor, one in fifteen seconds: creating one answers with who else is there, deleting says good-bye.</summary>
[Route("/admin/publications/{id:int}/presence"), AutosaveFaults]
public sealed class PresenceController(PresenceBook presence, TimeProvider clock) : DeskController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int id, Guid sitting) =>
        Actor.UserId is { } user && sitting != default
            ? Json(PresenceAnswer.Of(await presence.SeenAsync(id, sitting, user, Cancelled), MoscowTime.Today(clock)))
            : BadRequest();

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(int id, Guid sitting)
    {
        if (Actor.UserId is { } user)
            await presence.LeftAsync(sitting, user, Cancelled);
        return NoContent();
    }
}
