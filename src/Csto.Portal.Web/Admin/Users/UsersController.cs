using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Accounts.SecondFactor;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Users;

/// <summary>Accounts and their roles.</summary>
[Route("/admin/users"), Authorize(Permissions.CanAdminister)]
public sealed class UsersController(UserAccounts accounts, UserDirectory directory, SessionBook sessions, SecondFactors factors,
    Csto.Portal.Core.Accounts.Invitations invitations) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? said) => View(
        new UsersPage(await directory.ListAsync(Cancelled), await invitations.ListAsync(Cancelled)) { Notice = SaidOf(said) });

    [HttpGet("new")]
    public IActionResult New() => View("Edit", new UserPage(null, new UserForm { Role = Roles.Author }));

    [HttpPost("new"), KeepsWords]
    public async Task<IActionResult> Create(UserForm form)
    {
        if (!ModelState.IsValid)
            return View("Edit", new UserPage(null, form));
        switch (await accounts.CreateAsync(new(form.UserName ?? "", form.DisplayName ?? "", form.Role ?? "", form.Email), Actor, Cancelled))
        {
            case AccountOutcome.Issued issued:
                return View("Issued", new IssuedPage(issued, IsNew: true));
            case AccountOutcome.Refused refused:
                Explain(refused.Problems);
                break;
        }

        return View("Edit", new UserPage(null, form));
    }

    [HttpGet("{id:int}")]
    public Task<IActionResult> Edit(int id, string? said) => PageAsync(id, null, SaidOf(said));

    [HttpPost("{id:int}"), KeepsWords]
    public async Task<IActionResult> Update(int id, UserForm form)
    {
        if (ModelState.IsValid)
        {
            switch (await accounts.ChangeAsync(id, new(form.DisplayName ?? "", form.Email), form.Role ?? "", Actor, Cancelled))
            {
                case AccountOutcome.Done:
                    return Said(id, "saved");
                case AccountOutcome.Refused refused:
                    Explain(refused.Problems);
                    break;
            }
        }

        return await PageAsync(id, form);
    }

    /// <summary>A new one-time password.</summary>
    [HttpPost("{id:int}/password")]
    public async Task<IActionResult> ResetPassword(int id) => await accounts.ResetPasswordAsync(id, Actor, Cancelled) is AccountOutcome.Issued issued
        ? View("Issued", new IssuedPage(issued, IsNew: false))
        : NotFound();

    [HttpPost("{id:int}/activity")]
    public async Task<IActionResult> Reactivate(int id)
    {
        await accounts.ReactivateAsync(id, Actor, Cancelled);
        return Said(id, "active");
    }

    [HttpPost("{id:int}/activity/delete")]
    public async Task<IActionResult> Deactivate(int id)
    {
        if (await accounts.DeactivateAsync(id, Actor, Cancelled) is not AccountOutcome.Refused refused)
            return Said(id, "inactive");
        Explain(refused.Problems);
        return await PageAsync(id, null);
    }

    [HttpPost("{id:int}/lock/delete")]
    public async Task<IActionResult> Unlock(int id)
    {
        await accounts.UnlockAsync(id, Actor, Cancelled);
        return Said(id, "unlocked");
    }

    [HttpPost("{id:int}/sessions/delete")]
    public async Task<IActionResult> EndSessions(int id)
    {
        await sessions.EndAllAsync(id, Actor, Cancelled);
        return Said(id, "ended");
    }

    /// <summary>For a colleague who has lost the phone and the codes.</summary>
    [HttpPost("{id:int}/second-factor/delete")]
    public async Task<IActionResult> RemoveSecondFactor(int id)
    {
        await factors.RemoveAllAsync(id, Actor, Cancelled);
        return Said(id, "single");
    }

    private async Task<IActionResult> PageAsync(int id, UserForm? form, Notice? notice = null) =>
        await directory.FindAsync(id, Cancelled) is { } user
            ? View("Edit", new UserPage(user, form ?? FormOf(user)) { Sessions = await sessions.ListAsync(id, Cancelled), Notice = notice })
            : NotFound();

    private static UserForm FormOf(UserCard user) => new() { UserName = user.UserName, DisplayName = user.DisplayName, Email = user.Email, Role = user.Role };

    private RedirectResult Said(int id, string word) => SeeOther(DeskLinks.With(DeskLinks.User(id), ("said", word)));

    private static Notice? SaidOf(string? word) => word switch
    {
        "saved" => Notice.Success("Сохранено. Новая роль действует сразу."),
        "active" => Notice.Success("Учётная запись снова действует."),
        "inactive" => Notice.Success("Учётная запись отключена, все её сеансы закончены. Её можно включить снова."),
        "ended" => Notice.Success("Все сеансы закончены: везде нужно будет войти заново."),
        "single" => Notice.Success("Второй шаг снят, все сеансы закончены. При входе человек узнает об этом."),
        "revoked" => Notice.Success("Приглашение отозвано: ссылка больше не действует."),
        "unlocked" => Notice.Success("Вход снова открыт."),
        _ => null,
    };
}
