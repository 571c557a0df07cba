using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Admin.Account;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Session;

/// <summary>Signing in and out.</summary>
public sealed class SessionController(SignInGate gate, DeskSession session) : DeskController
{
    [HttpGet(DeskLinks.SignIn), AllowAnonymous]
    public IActionResult New(string? from) =>
        User.Identity?.IsAuthenticated == true ? SeeOther(Back(from)) : View(new SignInPage { From = from });

    [HttpPost(DeskLinks.SignIn), AllowAnonymous, KeepsWords]
    public async Task<IActionResult> Create(string? userName, string? password, string? from)
    {
        var page = new SignInPage { UserName = userName, From = from, Kept = KeptForm.CarriedBy(Request) };
        if (!ModelState.IsValid)
            return User.Identity?.IsAuthenticated == true && page.Kept is null ? SeeOther(Back(from)) : View("New", page);
        if (string.IsNullOrWhiteSpace(userName) || string.IsNullOrEmpty(password))
            return View("New", page with { Notice = Notice.Danger("Введите имя и пароль.") });
        return await gate.TryAsync(userName, password, Cancelled) switch
        {
            SignInAnswer.Admitted admitted => await AdmitAsync(admitted.User, page),
            SignInAnswer.Locked locked => View("New", page with { Notice = Notice.Danger(LockedWords(locked.Until)) }),
            _ => View("New", page with { Notice = Notice.Danger(SignInPage.RefusedWords) }),
        };
    }

    /// <summary>Ends the session at hand: a copy of its cookie is worth nothing from now on.</summary>
    [HttpPost(DeskLinks.SignOut), WithOneTimePassword]
    public async Task<IActionResult> Delete()
    {
        await session.EndAsync(HttpContext, Actor);
        return SeeOther(DeskLinks.SignIn);
    }

    private async Task<IActionResult> AdmitAsync(PortalUser user, SignInPage page)
    {
        await session.BeginAsync(HttpContext, user.Id);
        if (user.MustChangePassword)
            return View("/Admin/Account/Password.cshtml", new PasswordPage { IsFirst = true, Kept = page.Kept, From = page.From });
        if (page.Kept is not { } kept)
            return SeeOther(Back(page.From));
        HttpContext.Features.Set(kept);
        return new EmptyResult();
    }

    private static string Back(string? from) => KeptForm.IsOfTheDesk(from) ? from! : DeskLinks.Home;

    private static string LockedWords(DateTime until) =>
        $"Слишком много неудачных попыток. Вход под этим именем закрыт до {RussianDates.Time(MoscowTime.ToMoscow(until).AddSeconds(59))} по московскому времени: повторите после этого или позовите администратора.";
}
