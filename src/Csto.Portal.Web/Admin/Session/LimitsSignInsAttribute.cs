using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Csto.Portal.Web.Admin.Session;

/// <summary>
/// Marks an action that looks at a password, a code or a passkey and <see cref="KeepsWordsAttribute">shows its form again</see> when the model state is
/// invalid. Too many from one network are not looked at: the form comes back as it was filled in, with 429 and Retry-After. A device somebody has signed
/// in from is counted by itself, so that nobody who shares its address can keep it out.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LimitsSignInsAttribute : Attribute, IAsyncResourceFilter
{
    private const string Words = "Слишком много попыток входа с вашего адреса. Подождите минуту и повторите; если вы ничего подобного не делали, скажите администратору.";

    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        var who = services.GetRequiredService<KnownDevices>().Read(http)?.Id ?? SignInPlace.NetworkOf(http.Connection.RemoteIpAddress);
        if (services.GetRequiredService<TryLimits>().Count(TryOf.SignIn, who) is { } wait)
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = LimitsGuessesAttribute.Seconds(wait);
            context.ModelState.AddModelError(RescuedForm.Key, Words);
        }

        return next();
    }
}
