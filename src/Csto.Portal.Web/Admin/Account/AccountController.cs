using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Account;

/// <summary>The account of the one who is signed in.</summary>
[Route(DeskLinks.OwnAccount)]
public sealed class AccountController(OwnAccount account, UserDirectory directory, SessionBook sessions) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(string? said) =>
        await PageAsync(null, SaidOf(said));

    [HttpPost(""), KeepsWords]
    public async Task<IActionResult> Update(AccountForm form)
    {
        if (!ModelState.IsValid)
            return await PageAsync(form);
        if (await account.ChangeAsync(Me, new(form.DisplayName ?? "", form.Email), Cancelled) is not AccountOutcome.Refused refused)
            return SeeOther(DeskLinks.With(DeskLinks.OwnAccount, ("said", "saved")));
        Explain(refused.Problems);
        return await PageAsync(form);
    }

    private int Me => Actor.UserId!.Value;

    private async Task<IActionResult> PageAsync(AccountForm? form, Notice? notice = null)
    {
        if (await directory.FindAsync(Me, Cancelled) is not { } user)
            return NotFound();
        form ??= new() { DisplayName = user.DisplayName, Email = user.Email };
        return View("Edit", new AccountPage(user, form, await sessions.ListAsync(Me, Cancelled), User.SessionId()) { Notice = notice });
    }

    private static Notice? SaidOf(string? word) => word switch
    {
        "saved" => Notice.Success("Сохранено."),
        "ended" => Notice.Success("Сеанс закончен: там нужно будет войти заново."),
        "alone" => Notice.Success("Остался один этот сеанс. На других устройствах нужно будет войти заново."),
        _ => null,
    };
}
