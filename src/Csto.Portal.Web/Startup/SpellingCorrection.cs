using System.Text.RegularExpressions;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Doubled slashes are read as one, so that the page behind them is found; a public page then sends the visitor to its own address. The press
/// office is sent to <c>/admin</c> at once: browsers hold its cookie back from any other spelling.
/// </summary>
internal sealed partial class SpellingCorrection(RequestDelegate next)
{
    private const string Admin = "/admin";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return next(context);
        var spelled = request.Path.Value ?? "";
        var path = Slashes().Replace(spelled, "/");
        if (new PathString(path).StartsWithSegments(Admin, StringComparison.OrdinalIgnoreCase, out var rest))
            path = Admin + rest;
        if (path == spelled)
            return next(context);
        request.Path = path;
        if (request.Path.StartsWithSegments(Admin, StringComparison.Ordinal))
        {
            context.Response.Redirect(request.Path.ToUriComponent() + request.QueryString, permanent: true);
            return Task.CompletedTask;
        }

        context.Features.Set(new Spelling(spelled));
        return next(context);
    }

    [GeneratedRegex("/{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Slashes();
}
