using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Admin.Session;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OwnPasskeys = Csto.Portal.Core.Accounts.SecondFactor.Passkeys;

namespace Csto.Portal.Web.Admin.Passkeys;

/// <summary>Signing in by a passkey, which is both steps at once.</summary>
[Route(DeskLinks.SignInPasskey), AllowAnonymous]
public sealed class PasskeySignInController(PasskeyExchange exchange, OwnPasskeys passkeys, DeskSession session) : DeskController
{
    [HttpGet("")]
    public Task<IActionResult> New(string? from) => PageAsync(from);

    /// <summary>Without an answer of the browser it asks for one.</summary>
    [HttpPost(""), KeepsWords, LimitsSignIns]
    public async Task<IActionResult> Create(PasskeyForm form, string? from)
    {
        if (!ModelState.IsValid || string.IsNullOrEmpty(form.Credential))
            return await PageAsync(from);
        if (await exchange.TakeAsync(HttpContext, form.Asked, form.Credential) is { } taken
            && await passkeys.AdmitAsync(taken.UserId, taken.Passkey, Cancelled) is SignInAnswer.Admitted admitted)
        {
            await session.BeginAsync(HttpContext, admitted.User.Id);
            return this.GoOn(KeptForm.CarriedBy(Request), from);
        }

        return await PageAsync(from, Notice.Danger("Этот ключ не подошёл. Возможно, он добавлен не здесь, убран или страница открыта слишком давно. Попробуйте ещё раз или войдите паролем."));
    }

    private async Task<IActionResult> PageAsync(string? from, Notice? notice = null) =>
        View("/Admin/Passkeys/SignIn.cshtml", new PasskeySignInPage(await exchange.AskAsync(HttpContext)) { From = from, Kept = KeptForm.CarriedBy(Request), Notice = notice });
}
