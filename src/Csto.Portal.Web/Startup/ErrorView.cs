using System.Net;
using Csto.Portal.Web.Admin.Errors;
using Csto.Portal.Web.Api;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Csto.Portal.Web.Startup;

/// <summary>Writes the page of an error in the look of the site or of the press office, or, where even that fails, a plain one.</summary>
internal sealed partial class ErrorView(IModelMetadataProvider metadata, ILogger<ErrorView> logger)
{
    public async Task WriteAsync(HttpContext context, int status)
    {
        if (context.Request.Path.StartsWithSegments(ApiAccess.Path, StringComparison.OrdinalIgnoreCase))
        {
            await ApiProblems.WriteAsync(context, status);
            return;
        }

        var page = ErrorPage.For(status, context.TraceIdentifier);
        var isAdmin = context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase);
        try
        {
            await (isAdmin ? View(DeskErrorPage.View, new DeskErrorPage(page), status) : View(ErrorPage.View, page, status))
                .ExecuteResultAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()));
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Log.PageFailed(logger, status, e.GetBaseException().Message);
            await WritePlainAsync(context, page);
        }
    }

    private ViewResult View(string path, object model, int status) => new()
    {
        ViewName = path,
        StatusCode = status,
        ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary()) { Model = model },
    };

    private static Task WritePlainAsync(HttpContext context, ErrorPage page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="{Language.Current}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Encode(page.Title)}</title></head>
            <body>
            <main>
            <h1>{Encode(page.Title)}</h1>
            <p>{Encode(page.Text)}</p>
            <p><a href="{Links.Home}">{CommonWords.Home}</a></p>
            <p>{Sentence.Text(ErrorsWords.RequestId, page.RequestId)}</p>
            </main>
            </body>
            </html>
            """);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The page of error {Status} could not be drawn: {Reason}")]
        public static partial void PageFailed(ILogger logger, int status, string reason);
    }
}
