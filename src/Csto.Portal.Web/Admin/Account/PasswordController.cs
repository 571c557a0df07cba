using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Admin.Session;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Account;

/// <summary>The password of the one who is signed in.</summary>
[WithOneTimePassword, BeforeSecondFactor]
public sealed class PasswordController(OwnAccount account, DeskSession session) : DeskController
{
    [HttpGet(DeskLinks.OwnPassword)]
    public IActionResult Edit(string? said) => Page(new PasswordForm(), said == "changed" ? Notice.Success("Пароль изменён. На других устройствах нужно войти заново.") : null);

    [HttpPost(DeskLinks.OwnPassword), KeepsWords]
    public async Task<IActionResult> Update(PasswordForm form)
    {
        if (form.Chosen != form.Repeated)
            ModelState.AddModelError(nameof(form.Repeated), "Пароли не совпадают. Наберите новый пароль ещё раз в обоих полях.");
        if (!ModelState.IsValid)
            return Page(form);
        var wasFirst = User.HasToChangePassword();
        var outcome = await account.ChangePasswordAsync(Actor.UserId!.Value, new(form.Current ?? "", form.Chosen ?? "", User.SessionId()), Cancelled);
        if (outcome is AccountOutcome.Refused refused)
        {
            Explain(refused.Problems);
            return Page(form);
        }

        await session.RefreshAsync(HttpContext);
        return this.GoOn(KeptForm.CarriedBy(Request), wasFirst ? form.From : DeskLinks.With(DeskLinks.OwnPassword, ("said", "changed")));
    }

    private ViewResult Page(PasswordForm form, Notice? notice = null) => View("/Admin/Account/Password.cshtml", new PasswordPage
    {
        IsFirst = User.HasToChangePassword(),
        From = form.From,
        Kept = KeptForm.CarriedBy(Request),
        Notice = notice,
    });
}
