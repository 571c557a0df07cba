using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Admin.Users;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OpenInvitations = Csto.Portal.Core.Accounts.Invitations;

namespace Csto.Portal.Web.Admin.Invitations;

/// <summary>Links by which colleagues come.</summary>
[Route("/admin/users/invitations"), Authorize(Permissions.CanAdminister)]
public sealed class InvitationsController(OpenInvitations invitations, PortalSettings settings) : DeskController
{
    [HttpGet("new")]
    public IActionResult New() => View("New", new NewInvitationPage(new UserForm { Role = Roles.Author }));

    [HttpPost("new"), KeepsWords]
    public async Task<IActionResult> Create(UserForm form)
    {
        if (!ModelState.IsValid)
            return View("New", new NewInvitationPage(form));
        switch (await invitations.InviteAsync(new(form.DisplayName ?? "", form.Email), form.Role ?? "", LinkOf, Actor, Cancelled))
        {
            case AccountOutcome.Invited invited:
                return View("Invited", new InvitedPage(invited));
            case AccountOutcome.Refused refused:
                Explain(refused.Problems);
                break;
        }

        return View("New", new NewInvitationPage(form));
    }

    private Uri LinkOf(string token) => settings.Absolute(DeskLinks.Invitation(token));

    [HttpPost("{id:int}/delete")]
    public async Task<IActionResult> Revoke(int id)
    {
        await invitations.RevokeAsync(id, Actor, Cancelled);
        return SeeOther(DeskLinks.With(DeskLinks.Users, ("said", "revoked")));
    }
}
