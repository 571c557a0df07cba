using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Admin.Home;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin;

/// <param name="Count">How many things wait there; 0 is not shown.</param>
/// <param name="CountMeaning">What is counted.</param>
public sealed record RailEntry(string Address, string Text, int Count = 0, string? CountMeaning = null);

/// <param name="Current">The address of the entry the page belongs to.</param>
public sealed record RailView(IReadOnlyList<RailEntry> Entries, string? Current, string Name, string Role);

/// <summary>The parts of the press office that the one who is signed in may use.</summary>
public sealed class RailViewComponent(DeskReader desk, BoardReader board, PlannerReader planner) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string? current)
    {
        var undated = await desk.CountUndatedAsync(HttpContext.RequestAborted);
        var waiting = await board.CountWaitingAsync(UserClaimsPrincipal.AsDeskOwner(), HttpContext.RequestAborted);
        (string Permission, RailEntry Entry)[] all =
        [
            (Permissions.CanWrite, new(DeskLinks.Home, "Рабочий стол", waiting, "Ждёт меня")),
            (Permissions.CanWrite, new(DeskLinks.Publications, "Материалы", undated, "Нужна дата")),
            (Permissions.CanWrite, new(DeskLinks.Planner, "Планировщик", await planner.CountAsync(HttpContext.RequestAborted), "Ждут выхода")),
            (Permissions.CanWrite, new(DeskLinks.Media, "Медиатека")),
            (Permissions.CanPublish, new(DeskLinks.Persons, "Персоны")),
            (Permissions.CanPublish, new(DeskLinks.Topics, "Темы")),
            (Permissions.CanPublish, new(DeskLinks.Abbreviations, "Сокращения")),
            (Permissions.CanPublish, new(DeskLinks.Contacts, "Контакты")),
            (Permissions.CanPublish, new(DeskLinks.Sections, "Разделы")),
            (Permissions.CanAdminister, new(DeskLinks.Journal, "Журнал")),
            (Permissions.CanAdminister, new(DeskLinks.OldAddresses, "Старые адреса")),
            (Permissions.CanAdminister, new(DeskLinks.Mail, "Почта")),
            (Permissions.CanAdminister, new(DeskLinks.Status, "Состояние")),
            (Permissions.CanAdminister, new(DeskLinks.Users, "Люди и роли")),
        ];
        var entries = all.Where(e => UserClaimsPrincipal.IsAllowed(e.Permission)).Select(e => e.Entry).ToList();
        return View(
            "/Admin/Shared/Rail.cshtml",
            new RailView(entries, current, UserClaimsPrincipal.AsActor().Name, UserClaimsPrincipal.RoleInRussian()));
    }
}
