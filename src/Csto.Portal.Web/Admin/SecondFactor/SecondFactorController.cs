using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Accounts.SecondFactor;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Admin.Session;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.SecondFactor;

/// <summary>The second step of one's own sign-in: what there is, and its recovery codes.</summary>
[Route(DeskLinks.SecondFactor)]
public sealed class SecondFactorController(SecondFactors factors, Csto.Portal.Core.Accounts.SecondFactor.Passkeys passkeys) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string? said) => View("Show", await PageAsync(SaidOf(said)));

    /// <summary>New recovery codes in place of all former ones.</summary>
    [HttpPost("codes")]
    public async Task<IActionResult> RenewCodes(string? password)
    {
        switch (await factors.RenewCodesAsync(Actor.UserId!.Value, password, Cancelled))
        {
            case AccountOutcome.Codes codes:
                return View("Codes", new CodesPage(codes.RecoveryCodes, IsFirst: false));
            case AccountOutcome.Refused refused:
                Explain(refused.Problems);
                break;
        }

        return View("Show", await PageAsync(null));
    }

    /// <summary>The codes are put away: on to what waits.</summary>
    [HttpPost("done"), BeforeSecondFactor, KeepsWords]
    public IActionResult Done(string? from) => this.GoOn(KeptForm.CarriedBy(Request), from ?? DeskLinks.SecondFactor);

    [HttpPost("news/delete"), BeforeSecondFactor]
    public async Task<IActionResult> ForgetNews(string? from)
    {
        await factors.ForgetRemovalAsync(Actor.UserId!.Value, Cancelled);
        return SeeOther(Onward.Address(from));
    }

    private async Task<SecondFactorPage> PageAsync(Notice? notice)
    {
        var me = Actor.UserId!.Value;
        return new(await factors.StateAsync(me, Cancelled), await passkeys.ListAsync(me, Cancelled)) { Notice = notice };
    }

    private static Notice? SaidOf(string? word) => word switch
    {
        "passkey" => Notice.Success("Ключ доступа добавлен. Теперь можно входить им."),
        "passkey-gone" => Notice.Success("Ключ доступа убран: войти им больше нельзя."),
        "renamed" => Notice.Success("Ключ переименован."),
        "removed" => Notice.Success("Приложение с кодами отключено."),
        _ => null,
    };
}
