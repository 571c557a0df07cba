using System.Globalization;
using Csto.Portal.Core.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// Marks pages whose address is a key. Whoever has tried too many that open nothing (404, 410) is told to wait (429, Retry-After) and learns nothing
/// of further ones.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitsGuessesAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var limits = http.RequestServices.GetRequiredService<TryLimits>();
        var who = SignInPlace.NetworkOf(http.Connection.RemoteIpAddress);
        if (limits.Look(TryOf.Link, who) is { } wait)
        {
            http.Response.Headers.RetryAfter = Seconds(wait);
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
            return;
        }

        await next();
        if (http.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status410Gone)
            limits.Count(TryOf.Link, who);
    }

    /// <summary>Whole seconds, rounded up: RFC 9110, 10.2.3.</summary>
    public static string Seconds(TimeSpan wait) => Math.Ceiling(Math.Max(1, wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
