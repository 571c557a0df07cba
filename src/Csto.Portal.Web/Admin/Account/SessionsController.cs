using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Account;

/// <summary>The sessions of the one who is signed in.</summary>
[Route(DeskLinks.OwnSessions)]
public sealed class SessionsController(SessionBook sessions) : DeskController
{
    [HttpPost("{id:guid}/delete")]
    public async Task<IActionResult> Delete(Guid id)
    {
        await sessions.EndAsync(id, Actor, AuditAction.SessionsEnded, Cancelled);
        return Said("ended");
    }

    [HttpPost("delete")]
    public async Task<IActionResult> DeleteOthers()
    {
        await sessions.EndOthersAsync(User.SessionId()!.Value, Actor, Cancelled);
        return Said("alone");
    }

    private RedirectResult Said(string word) => SeeOther(DeskLinks.With(DeskLinks.OwnAccount, ("said", word)) + "#sessions");
}
