using System.Globalization;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Addresses;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.Web.Admin.OldAddresses;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.LostAddresses;

/// <summary>Addresses that readers came to in vain, to be led somewhere or put aside.</summary>
[Route("/admin/old-addresses/lost"), Authorize(Permissions.CanAdminister)]
public sealed class LostAddressesController(LostAddressBook book, TimeProvider clock) : CardController
{
    [HttpGet("")]
    public Task<IActionResult> Index(bool dismissed, long? times, int? id, string? said) =>
        ShowAsync(dismissed, times is { } t && id is { } i ? new(t, i) : null, Said(said));

    [HttpPost("{id:int}/address"), KeepsWords]
    public async Task<IActionResult> Lead(int id, LeadingForm form)
    {
        if (ModelState.IsValid)
        {
            var outcome = await book.LeadAsync(id, form.New ?? "", Actor, Cancelled);
            if (outcome is CardOutcome.Missing || IsDone(outcome))
                return SeeOther(With(DeskLinks.LostAddresses, outcome is CardOutcome.Missing ? "missing" : "saved"));
        }

        return await ShowAsync(dismissed: false, null, null, (id, form.New));
    }

    [HttpPost("{id:int}/dismissal")]
    public async Task<IActionResult> Dismiss(int id) =>
        SeeOther(With(DeskLinks.LostAddresses, await book.DismissAsync(id, dismissed: true, Actor, Cancelled) ? "dismissed" : "missing"));

    [HttpPost("{id:int}/dismissal/delete")]
    public async Task<IActionResult> Return(int id)
    {
        await book.DismissAsync(id, dismissed: false, Actor, Cancelled);
        return SeeOther(With(DeskLinks.LostAddresses, "returned"));
    }

    /// <summary>With an empty column for the new addresses: filled in, it is a table for <c>import-redirects</c>.</summary>
    [HttpGet("export")]
    public async Task<IActionResult> Export()
    {
        var all = await book.AllAsync(Cancelled);
        return new AddressFile(
            "lost-addresses",
            MoscowTime.Today(clock),
            ["Старый адрес", "Новый адрес", "Сколько раз", "Впервые", "Последний раз", "Откуда"],
            all.Select(l => (IReadOnlyList<string>)[l.Path, "", l.Times.ToString(CultureInfo.InvariantCulture), Day(l.FirstOn), Day(l.LastOn), l.From]).ToAsyncEnumerable());
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static Notice? Said(string? word) => word switch
    {
        "saved" => Notice.Success("Сохранено. Читателей с этого адреса уже ведут на новый.", new("Все старые адреса", DeskLinks.OldAddresses)),
        "dismissed" => Notice.Success("Адрес больше не показывается здесь.", new("Отложенные", DeskLinks.LostAddressesOf(dismissed: true))),
        "returned" => Notice.Success("Адрес снова среди ненайденных."),
        "missing" => Notice.Warning("Этого адреса здесь уже нет: его разобрали раньше вас."),
        _ => null,
    };

    private async Task<IActionResult> ShowAsync(bool dismissed, LostCursor? after, Notice? notice, (int Id, string? New)? refused = null) => View(
        "Index",
        new LostAddressesPage(await book.ListAsync(dismissed, after, Cancelled), dismissed)
        {
            IsFirst = after is null,
            Others = await book.CountAsync(!dismissed, Cancelled),
            Refused = refused,
            Notice = notice,
        });
}
