using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Csto.Portal.Core.Subscriptions;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using By = Csto.Portal.Web.Shared.Routes.SubscribeBy;

namespace Csto.Portal.Web.Site.Subscribe;

/// <summary>
/// Asks for letters about publications. Whatever is known of the address, the answer is the same; only who reads its mail learns more.
/// </summary>
public sealed class SubscribeController(SubscriptionDesk desk, SubscriptionForm form, NoticeOptions options, TryLimits limits) : SiteController
{
    /// <summary>Bytes of a form with everything chosen, several times over.</summary>
    internal const int MostBytes = 128 * 1024;

    [Page(Routes.Subscribe), CacheablePages(By.Kind, By.Language, By.Person, By.Topic)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        if (!options.SendsMail)
            return View(SubscribeView.WithoutMail);
        var chosen = await form.ReadAsync(name => Request.Query[name], cancellationToken);
        return View(await ViewOfAsync("", null, chosen with { Choice = form.WithLanguageOfPage(chosen.Choice) }, SubscriptionPace.AtOnce, cancellationToken));
    }

    // No cookie stands behind it that another site's page could use; what it leads to is a letter, which asks again.
    [HttpPost(Routes.Subscribe), IgnoreAntiforgeryToken, RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> Ask(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        if (!options.SendsMail)
            return Answer(SubscribeView.WithoutMail, StatusCodes.Status503ServiceUnavailable);
        var fields = await SubscriptionForm.FieldsOfAsync(Request, cancellationToken);
        var typed = fields[By.Address].ToString();
        var (chosen, pace) = (await form.ReadAsync(name => fields[name], cancellationToken), SubscriptionForm.PaceOf(fields[By.Pace]));
        if (EmailAddress.Normalise(typed) is not { } address)
            return Answer(await ViewOfAsync(typed, SubscriptionsWords.ProblemAddress, chosen, pace, cancellationToken), StatusCodes.Status400BadRequest);
        if (limits.Count(TryOf.Subscribe, SignInPlace.NetworkOf(HttpContext.Connection.RemoteIpAddress)) is { } wait)
        {
            Response.Headers.RetryAfter = LimitsGuessesAttribute.Seconds(wait);
            return Answer(await ViewOfAsync(typed, SubscriptionsWords.ProblemTooOften, chosen, pace, cancellationToken), StatusCodes.Status429TooManyRequests);
        }

        await desk.AskAsync(address, Language.Current, pace, chosen, cancellationToken);
        return Redirect(Links.SubscribeAsked);
    }

    [Page(Routes.SubscribeAsked), CacheablePages]
    public IActionResult Asked() => View(new AskedView());

    private async Task<SubscribeView> ViewOfAsync(
        string address, string? problem, DescribedChoice chosen, SubscriptionPace pace, CancellationToken cancellationToken) =>
        new(address, problem, await form.ShowAsync(chosen, pace, cancellationToken));

    private ViewResult Answer(SubscribeView view, int status)
    {
        var result = View("Index", view);
        result.StatusCode = status;
        return result;
    }
}
