using System.Security.Claims;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Rescue;

/// <summary>
/// Stands round the whole press office and sees to it that what somebody typed outlives a fault and a new sign-in: a form whose request
/// failed is given back; a form carried through the sign-in is opened again as if it had been sent anew, to be shown and not to be saved.
/// </summary>
internal sealed partial class RescueMiddleware(RequestDelegate next, PortalSettings settings, ILogger<RescueMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Features.Get<KeptForm>() is { } kept)
                await OpenAgainAsync(context, kept);
        }
        catch (Exception e) when (IsTooLarge(e) && !context.Response.HasStarted)
        {
            context.Response.Clear();
            await Pages.TooLarge().WriteAsync(context);
        }
        catch (Exception e) when (MayGiveBack(context))
        {
            Log.FormFailed(logger, e, context.Request.Path);
            context.Response.Clear();
            await Pages.Unsaved(await KeptForm.FromAsync(context.Request), TokenOf(context.Request), e).WriteAsync(context);
        }
    }

    private async Task OpenAgainAsync(HttpContext context, KeptForm kept)
    {
        var address = kept.Address.Split('?', 2);
        context.Features.Set<KeptForm>(null);
        context.Features.Set(RescuedForm.AfterSignIn);
        context.Features.Set(new NewUser(context.User));
        context.SetEndpoint(null);
        context.Request.RouteValues = [];
        context.Request.Path = Uri.UnescapeDataString(address[0]);
        context.Request.QueryString = address.Length > 1 ? new QueryString("?" + address[1]) : QueryString.Empty;
        context.Request.Form = kept.AsForm();
        await next(context);
    }

    /// <summary>
    /// Stands behind authentication, which remembers who the request began as: opened again, a form belongs to the one who has just signed in.
    /// </summary>
    public static Task KeepNewUser(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<NewUser>() is { } user)
            context.User = user.Principal;
        return next(context);
    }

    /// <summary>The body (by the server) or the form in it (by its reader, which has no kind of exception for that), in whatever it was wrapped.</summary>
    private static bool IsTooLarge(Exception? e) => e switch
    {
        null => false,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => true,
        InvalidDataException when e.Message.Contains(" limit ", StringComparison.Ordinal) => true,
        _ => IsTooLarge(e.InnerException),
    };

    private static string? TokenOf(HttpRequest request) => request.Form[KeptForm.Token];

    private sealed record NewUser(ClaimsPrincipal Principal);

    private bool MayGiveBack(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
        && context.Request.HasFormContentType
        && !context.Response.HasStarted
        && !context.RequestAborted.IsCancellationRequested
        && context.GetEndpoint()?.Metadata.GetMetadata<KeepsWordsAttribute>() is not null
        && Origin.IsOurOwn(context.Request, settings);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A form sent to {Path} failed; it was given back to its sender.")]
        public static partial void FormFailed(ILogger logger, Exception exception, PathString path);
    }
}
