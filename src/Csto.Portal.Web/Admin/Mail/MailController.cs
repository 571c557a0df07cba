using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Notices;
using Csto.Portal.Core.Subscriptions;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Mail;

/// <summary>Letters of the portal: which wait, which failed, which went out.</summary>
[Route("/admin/mail"), Authorize(Permissions.CanAdminister)]
public sealed class MailController(MailRoom mail, SubscriptionOffice subscribers) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? state, long? before, string? said)
    {
        var shown = MailTab.Of(state) ?? await FirstWorthShowingAsync();
        return View(new MailPage(shown, await mail.ListAsync(shown.State, before, Cancelled), mail.SendsMail)
        {
            IsFirst = before is null,
            Waiting = await mail.CountAsync(LetterState.Waiting, Cancelled),
            GivenUp = await mail.CountAsync(LetterState.GivenUp, Cancelled),
            Subscribers = (await subscribers.CountAsync(Cancelled)).Whole,
            Notice = SaidOf(said),
        });
    }

    [HttpPost("{id:long}/retry")]
    public async Task<IActionResult> Retry(long id) =>
        SeeOther(DeskLinks.With(DeskLinks.Mail, ("said", await mail.RetryAsync(id, Cancelled) ? "retried" : "held")));

    [HttpPost("test")]
    public async Task<IActionResult> Test() =>
        SeeOther(DeskLinks.With(DeskLinks.Mail, ("said", await mail.TestAsync(Actor, Cancelled) is null ? "no-address" : "tested")));

    /// <summary>What failed before what waits, and what waits before what went well.</summary>
    private async Task<MailTab> FirstWorthShowingAsync() =>
        await mail.CountAsync(LetterState.GivenUp, Cancelled) > 0 ? MailTab.GivenUp
        : await mail.CountAsync(LetterState.Waiting, Cancelled) > 0 ? MailTab.Waiting
        : MailTab.Sent;

    private static Notice? SaidOf(string? word) => word switch
    {
        "retried" => Notice.Success("Письмо уйдёт в ближайшие секунды. Обновите страницу, чтобы увидеть, чем кончилось."),
        "held" => Notice.Warning("Это письмо уже отправлено или отправляется прямо сейчас."),
        "tested" => Notice.Success("Проверочное письмо поставлено в очередь: оно уйдёт вам в ближайшие секунды."),
        "no-address" => new Notice(
            NoticeTone.Warning,
            "Отправить некуда: в вашей учётной записи нет адреса электронной почты.",
            new("Указать адрес", DeskLinks.OwnAccount)),
        _ => null,
    };
}
