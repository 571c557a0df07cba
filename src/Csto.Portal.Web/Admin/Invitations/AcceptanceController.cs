using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Admin.Session;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OpenInvitations = Csto.Portal.Core.Accounts.Invitations;

namespace Csto.Portal.Web.Admin.Invitations;

/// <summary>The invited person chooses a name for signing in and a password.</summary>
[Route(DeskLinks.AcceptInvitation), AllowAnonymous, LimitsGuesses]
public sealed class AcceptanceController(OpenInvitations invitations, SignInGate gate, DeskSession session) : DeskController
{
    [HttpGet("")]
    public Task<IActionResult> New(string? token) => PageAsync(token, null);

    [HttpPost(""), KeepsWords]
    public async Task<IActionResult> Create(AcceptanceForm form)
    {
        if (form.Chosen != form.Repeated)
            ModelState.AddModelError(nameof(form.Repeated), "Пароли не совпадают. Наберите пароль ещё раз в обоих полях.");
        if (!ModelState.IsValid)
            return await PageAsync(form.Token, form);
        switch (await invitations.AcceptAsync(form.Token, new(form.UserName ?? "", form.DisplayName ?? "", form.Chosen ?? ""), Cancelled))
        {
            case AccountOutcome.Done done:
                await gate.AdmitAsync(done.UserId, "приглашение", Cancelled);
                await session.BeginAsync(HttpContext, done.UserId);
                return this.GoOn(null, null);
            case AccountOutcome.Refused refused:
                Explain(refused.Problems);
                break;
        }

        return await PageAsync(form.Token, form);
    }

    private async Task<IActionResult> PageAsync(string? token, AcceptanceForm? form) => await invitations.FindAsync(token, Cancelled) switch
    {
        InvitationState.Open open => View("/Admin/Invitations/Accept.cshtml", new AcceptancePage(
            open.Invitation, form ?? new AcceptanceForm { Token = token, DisplayName = open.Invitation.DisplayName })),
        InvitationState.Accepted => Closed("По этой ссылке учётную запись уже создали. Если это были вы, войдите; если нет, скажите администратору редакции."),
        InvitationState.Revoked => Closed("Это приглашение отозвано. Если вы его ждали, попросите администратора редакции прислать новое."),
        InvitationState.Expired expired => Closed($"Приглашение действовало до {RussianDates.Long(MoscowTime.DateOf(expired.At))}. Попросите администратора редакции прислать новое."),
        _ => Closed("Такого приглашения нет. Проверьте, вся ли ссылка скопирована."),
    };

    private ViewResult Closed(string words)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("/Admin/Invitations/Closed.cshtml", new ClosedInvitationPage(words));
    }
}
