using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Session;

/// <summary>Signing in and out.</summary>
public sealed class SessionController(SignInGate gate, DeskSession session, SecondStep step, KnownDevices devices, TimeProvider clock) : DeskController
{
    [HttpGet(DeskLinks.SignIn), AllowAnonymous]
    public IActionResult New(string? from) =>
        User.Identity?.IsAuthenticated == true ? SeeOther(Onward.Address(from)) : View(new SignInPage { From = from });

    [HttpPost(DeskLinks.SignIn), AllowAnonymous, KeepsWords, LimitsSignIns]
    public async Task<IActionResult> Create(string? userName, string? password, string? from)
    {
        var page = new SignInPage { UserName = userName, From = from, Kept = KeptForm.CarriedBy(Request) };
        if (!ModelState.IsValid)
            return User.Identity?.IsAuthenticated == true && page.Kept is null ? SeeOther(Onward.Address(from)) : View("New", page);
        if (string.IsNullOrWhiteSpace(userName) || string.IsNullOrEmpty(password))
            return View("New", page with { Notice = Notice.Danger("Введите имя и пароль.") });
        return await gate.TryAsync(userName, password, Place, Cancelled) switch
        {
            SignInAnswer.Admitted admitted => await AdmitAsync(admitted, page.Kept, from),
            SignInAnswer.HalfWay half => View("Code", new CodePage(step.Seal(half.Pending), half.Pending.HasApp, half.Pending.HasPasskey) { From = from, Kept = page.Kept }),
            SignInAnswer.Locked locked => Closed(page, locked.Until),
            _ => View("New", page with { Notice = Notice.Danger(SignInPage.RefusedWords) }),
        };
    }

    /// <summary>The second step has no page without the first.</summary>
    [HttpGet(DeskLinks.SignInCode), AllowAnonymous]
    public IActionResult NewCode() => SeeOther(DeskLinks.SignIn);

    [HttpPost(DeskLinks.SignInCode), AllowAnonymous, KeepsWords, LimitsSignIns]
    public async Task<IActionResult> CreateWithCode(SecondStepForm form, string? from)
    {
        var kept = KeptForm.CarriedBy(Request);
        if (step.Open(form.Step) is not { } pending)
            return Anew(kept, from);
        var page = new CodePage(form.Step!, pending.HasApp, pending.HasPasskey) { From = from, Kept = kept };
        if (!ModelState.IsValid)
            return View("Code", page);
        if (string.IsNullOrWhiteSpace(form.Code))
            return View("Code", page with { Notice = Notice.Danger("Введите код.") });
        return await gate.TrySecondAsync(pending, form.Code, Place, Cancelled) switch
        {
            SignInAnswer.Admitted admitted => await AdmitAsync(admitted, kept, from),
            SignInAnswer.Locked locked => Closed(new SignInPage { From = from, Kept = kept }, locked.Until),
            SignInAnswer.TooLate => Anew(kept, from),
            _ => View("Code", page with { Notice = Notice.Danger("Код не подошёл. Каждый действует один раз: дождитесь следующего.") }),
        };
    }

    /// <summary>Ends the session at hand: a copy of its cookie is worth nothing from now on.</summary>
    [HttpPost(DeskLinks.SignOut), WithOneTimePassword, BeforeSecondFactor]
    public async Task<IActionResult> Delete()
    {
        await session.EndAsync(HttpContext, Actor);
        return SeeOther(DeskLinks.SignIn);
    }

    private async Task<IActionResult> AdmitAsync(SignInAnswer.Admitted admitted, KeptForm? kept, string? from)
    {
        await session.BeginAsync(HttpContext, admitted.User.Id);
        return this.GoOn(kept, from);
    }

    private ViewResult Anew(KeptForm? kept, string? from) =>
        View("New", new SignInPage { From = from, Kept = kept, Notice = Notice.Warning("Между двумя шагами прошло слишком много времени. Начните вход заново.") });

    private SignInPlace Place => new(HttpContext.Connection.RemoteIpAddress, devices.Read(HttpContext));

    private ViewResult Closed(SignInPage page, DateTime until)
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = LimitsGuessesAttribute.Seconds(until - clock.GetUtcNow().UtcDateTime);
        return View("New", page with { Notice = Notice.Danger(LockedWords(until)) });
    }

    private static string LockedWords(DateTime until) =>
        $"Слишком много неудачных попыток. Отсюда вход под этим именем закрыт до {RussianDates.Time(MoscowTime.ToMoscow(until).AddSeconds(59))} по московскому времени. Повторите после этого, войдите ключом доступа или там, где уже входили, или позовите администратора.";
}

public sealed record SecondStepForm
{
    /// <summary>The first step, sealed.</summary>
    public string? Step { get; init; }

    public string? Code { get; init; }
}
