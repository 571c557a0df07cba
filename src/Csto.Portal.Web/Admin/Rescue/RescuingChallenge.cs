using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Csto.Portal.Web.Admin.Rescue;

/// <summary>
/// Who is not signed in and sends a form gets the sign-in page with the form inside it; everybody else is sent to the sign-in page as usual,
/// and never back to an address that answers to no GET.
/// </summary>
internal sealed class RescuingChallenge(PortalSettings settings) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var request = context.Request;
        if (!authorizeResult.Challenged || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            await usual.HandleAsync(next, context, policy, authorizeResult);
        else if (context.GetEndpoint()?.Metadata.GetMetadata<KeepsWordsAttribute>() is not null
            && request.HasFormContentType && Origin.IsOurOwn(request, settings))
            await Pages.SignInAgain(await KeptForm.FromAsync(request)).WriteAsync(context);
        else
            context.Response.Redirect(DeskLinks.With(DeskLinks.SignIn, ("from", PageBefore(request))));
    }

    /// <summary>The page the form stood on.</summary>
    private static string? PageBefore(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page) && KeptForm.IsOfTheDesk(page.PathAndQuery)
            ? page.PathAndQuery
            : null;
}
