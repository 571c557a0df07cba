using Csto.Portal.Core.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// Marks pages that are worked out for everybody who asks. One network that asks too fast is told to wait (429, Retry-After); pages that are kept are not
/// counted, they cost nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class LimitsSearchesAttribute : Attribute, IAsyncResourceFilter
{
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var limits = http.RequestServices.GetRequiredService<TryLimits>();
        if (limits.Count(TryOf.Search, SignInPlace.NetworkOf(http.Connection.RemoteIpAddress)) is not { } wait)
            return next();
        http.Response.Headers.RetryAfter = LimitsGuessesAttribute.Seconds(wait);
        context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
        return Task.CompletedTask;
    }
}
