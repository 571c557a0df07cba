using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Notices;
using Csto.Portal.Core.Subscriptions;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Subscribers;

/// <summary>
/// How many subscribe to letters, and one of them by the whole address, to be removed on request. The address is posted, so that it stands in no history and no log.
/// </summary>
[Route("/admin/mail/subscribers"), Authorize(Permissions.CanAdminister)]
public sealed class SubscribersController(SubscriptionOffice office, MailRoom mail) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? said) => View(await PageAsync(SaidOf(said), null, null));

    [HttpPost("")]
    public async Task<IActionResult> Find(string? address)
    {
        var found = await office.FindAsync(address, Cancelled);
        return View("Index", await PageAsync(found is null ? Notice.Warning("Такого адреса среди подписчиков нет. Проверьте его: он ищется целиком.") : null, address, found));
    }

    [HttpPost("{id:int}/delete")]
    public async Task<IActionResult> Remove(int id) =>
        SeeOther(DeskLinks.With(DeskLinks.Subscribers, ("said", await office.RemoveAsync(id, Actor, Cancelled) ? "removed" : "gone")));

    [HttpPost("{id:int}/waking")]
    public async Task<IActionResult> Wake(int id) =>
        SeeOther(DeskLinks.With(DeskLinks.Subscribers, ("said", await office.WakeAsync(id, Actor, Cancelled) ? "woken" : "gone")));

    private async Task<SubscribersPage> PageAsync(Notice? notice, string? address, SubscriberCard? found)
    {
        var (waiting, givenUp) = await mail.OfReadersAsync(Cancelled);
        return new(await office.CountAsync(Cancelled), waiting, givenUp, await office.SleepersAsync(Cancelled), mail.SendsMail)
        {
            Address = address, Found = found, Notice = notice,
        };
    }

    private static Notice? SaidOf(string? word) => word switch
    {
        "removed" => Notice.Success("Подписка и адрес удалены. В журнале осталась запись без адреса."),
        "woken" => Notice.Success("Письма на этот адрес снова отправляются."),
        "gone" => Notice.Warning("Этой подписки уже нет или она не остановлена."),
        _ => null,
    };
}

/// <param name="Waiting">Letters to readers that wait to be sent.</param>
/// <param name="GivenUp">Such that could not be sent in the last days.</param>
public sealed record SubscribersPage(SubscriberNumbers Numbers, int Waiting, int GivenUp, IReadOnlyList<SubscriberCard> Sleepers, bool SendsMail) : DeskPage
{
    public override string Title => "Подписчики";

    public override string Section => DeskLinks.Mail;

    /// <summary>As it was looked for.</summary>
    public string? Address { get; init; }

    public SubscriberCard? Found { get; init; }
}
