using Csto.Portal.Core.Subscriptions;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Site.Subscribe;
using Microsoft.AspNetCore.Mvc;
using By = Csto.Portal.Web.Shared.Routes.SubscribeBy;

namespace Csto.Portal.Web.Site.Letters;

/// <summary>
/// Where the links in letters to subscribers lead. Following one changes nothing, because programs that look through mail follow links too; a press of a button does.
/// The address is the key, and no cookie stands behind it: a form of another site could do nothing that its maker could not. The end of a subscription takes any
/// POST, as mail programs send it (RFC 8058).
/// </summary>
[LimitsGuesses, IgnoreAntiforgeryToken, RequestSizeLimit(SubscribeController.MostBytes)]
public sealed class LettersController(SubscriptionDesk desk, SubscriptionForm form) : SiteController
{
    private const string Said = "said";

    [Page(Routes.SubscriptionToConfirm)]
    public async Task<IActionResult> Confirm(string key, CancellationToken cancellationToken) =>
        await desk.AskedAsync(key, cancellationToken) is { } asked ? View(new ConfirmView(asked, key)) : Gone(DeadSubscription.Unconfirmed);

    [HttpPost(Routes.SubscriptionToConfirm)]
    public async Task<IActionResult> Confirmed(string key, CancellationToken cancellationToken) =>
        await desk.ConfirmAsync(key, cancellationToken) is { } own ? Redirect(SaidAt(Links.Subscription(own), "confirmed")) : Gone(DeadSubscription.Unconfirmed);

    [Page(Routes.Subscription)]
    public async Task<IActionResult> Index(string key, string? said, CancellationToken cancellationToken) =>
        await desk.FindAsync(key, cancellationToken) is { } own
            ? View(new SubscriptionView(own, key, await form.ShowAsync(own.Choice, own.Pace, cancellationToken), SubscriptionView.NoticeOf(said)))
            : Gone(DeadSubscription.Ended);

    [HttpPost(Routes.Subscription)]
    public async Task<IActionResult> Change(string key, CancellationToken cancellationToken)
    {
        var fields = await SubscriptionForm.FieldsOfAsync(Request, cancellationToken);
        // A form that came broken, or none at all, would choose everything.
        if (fields[By.Pace].Count == 0)
            return await desk.FindAsync(key, cancellationToken) is null ? Gone(DeadSubscription.Ended) : Redirect(Links.Subscription(key));
        var chosen = await form.ReadAsync(name => fields[name], cancellationToken);
        return await desk.ChangeAsync(key, SubscriptionForm.PaceOf(fields[By.Pace]), chosen.Choice, cancellationToken)
            ? Redirect(SaidAt(Links.Subscription(key), "saved"))
            : Gone(DeadSubscription.Ended);
    }

    [HttpPost(Routes.SubscriptionPause)]
    public async Task<IActionResult> Pause(string key, CancellationToken cancellationToken) =>
        await desk.PauseAsync(key, cancellationToken) ? Redirect(SaidAt(Links.Subscription(key), "paused")) : Gone(DeadSubscription.Ended);

    [HttpPost(Routes.SubscriptionResumption)]
    public async Task<IActionResult> Resume(string key, CancellationToken cancellationToken) =>
        await desk.ResumeAsync(key, cancellationToken) ? Redirect(SaidAt(Links.Subscription(key), "resumed")) : Gone(DeadSubscription.Ended);

    [Page(Routes.SubscriptionEnd)]
    public async Task<IActionResult> Leave(string key, CancellationToken cancellationToken) =>
        await desk.FindAsync(key, cancellationToken) is { } own ? View(new LeaveView(own, key)) : Gone(DeadSubscription.Ended);

    /// <summary>Answered without a redirect: RFC 8058, 3.1.</summary>
    [HttpPost(Routes.SubscriptionEnd)]
    public async Task<IActionResult> Left(string key, CancellationToken cancellationToken) =>
        await desk.LeaveAsync(key, cancellationToken) ? View(new LeftView()) : Gone(DeadSubscription.Ended);

    private static string SaidAt(string address, string word) => $"{address}?{Said}={word}";
}

/// <summary>Links that lead to nothing any more.</summary>
internal static class DeadSubscription
{
    public static GoneView Unconfirmed => Of(SubscriptionsWords.UnconfirmedTitle, SubscriptionsWords.UnconfirmedText);

    public static GoneView Ended => Of(SubscriptionsWords.EndedTitle, SubscriptionsWords.EndedText);

    private static GoneView Of(string title, string text) =>
        new(new PageHead { Title = title, Path = null, IsIndexed = false }, title, text, [new(SubscriptionsWords.Again, Links.Subscribe)]);
}
