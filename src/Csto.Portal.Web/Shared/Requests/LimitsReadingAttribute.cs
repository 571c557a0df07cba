using Csto.Portal.Core.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// Marks what programs read: whoever asks for more than one's share is told to wait (429, Retry-After). Answers given from memory cost nothing and are not
/// counted.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitsReadingAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<ReadLimits>().Count(SignInPlace.NetworkOf(http.Connection.RemoteIpAddress)) is { } wait)
        {
            http.Response.Headers.RetryAfter = LimitsGuessesAttribute.Seconds(wait);
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
            return;
        }

        await next();
    }
}
