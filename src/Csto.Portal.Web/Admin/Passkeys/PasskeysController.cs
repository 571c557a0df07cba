using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Admin.SecondFactor;
using Csto.Portal.Web.Admin.Session;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using OwnPasskeys = Csto.Portal.Core.Accounts.SecondFactor.Passkeys;

namespace Csto.Portal.Web.Admin.Passkeys;

/// <summary>Passkeys of the one who is signed in.</summary>
[Route(DeskLinks.Passkeys)]
public sealed class PasskeysController(PasskeyExchange exchange, OwnPasskeys passkeys, DeskSession session) : DeskController
{
    [HttpGet("new"), BeforeSecondFactor]
    public Task<IActionResult> New(string? from) =>
        PageAsync(new() { Name = Device.InWords(Request.Headers[HeaderNames.UserAgent]), From = from });

    [HttpPost("new"), BeforeSecondFactor, KeepsWords]
    public async Task<IActionResult> Create(PasskeyForm form)
    {
        if (!ModelState.IsValid)
            return await PageAsync(form);
        if (await passkeys.WhyNotAsync(Me, form.Name, form.Password, Cancelled) is { } why)
        {
            Explain(why.Problems);
            return await PageAsync(form);
        }

        var isFirst = User.HasToAddSecondFactor();
        if (await exchange.TakeNewAsync(HttpContext, Me, form.Asked, form.Credential) is not { } passkey)
            return await PageAsync(form, Notice.Danger("Ключ не добавлен: устройство не подтвердило его или страница открыта слишком давно. Повторите."));
        switch (await passkeys.AddAsync(Me, passkey, form.Name!, Cancelled))
        {
            case AccountOutcome.Codes codes:
                await session.RefreshAsync(HttpContext);
                return View("/Admin/SecondFactor/Codes.cshtml", new CodesPage(codes.RecoveryCodes, isFirst) { From = form.From });
            case AccountOutcome.Refused refused:
                Explain(refused.Problems);
                return await PageAsync(form);
            default:
                return Said("passkey");
        }
    }

    [HttpGet("{key}")]
    public Task<IActionResult> Edit(string key) => CardAsync(key, null);

    [HttpPost("{key}")]
    public async Task<IActionResult> Rename(string key, string? name)
    {
        if (await passkeys.RenameAsync(Me, key, name, Cancelled) is not AccountOutcome.Refused refused)
            return Said("renamed");
        Explain(refused.Problems);
        return await CardAsync(key, name);
    }

    [HttpPost("{key}/delete")]
    public async Task<IActionResult> Delete(string key, string? password)
    {
        if (await passkeys.RemoveAsync(Me, key, password, Cancelled) is not AccountOutcome.Refused refused)
            return Said("passkey-gone");
        Explain(refused.Problems);
        return await CardAsync(key, null);
    }

    private int Me => Actor.UserId!.Value;

    private RedirectResult Said(string word) => SeeOther(DeskLinks.With(DeskLinks.SecondFactor, ("said", word)));

    private async Task<IActionResult> CardAsync(string key, string? name) => await passkeys.FindAsync(Me, key, Cancelled) is { } passkey
        ? View("Edit", new PasskeyPage(passkey, name ?? passkey.Name))
        : NotFound();

    private async Task<IActionResult> PageAsync(PasskeyForm form, Notice? notice = null) =>
        View("New", new NewPasskeyPage(await exchange.AskForNewAsync(HttpContext, Me, Actor.Name), form, User.HasToAddSecondFactor()) { Notice = notice });
}
