using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Api;

/// <summary>What went wrong, for programs and for who reads their logs: problem details by RFC 9457, in the language the request asks for.</summary>
internal static class ApiProblems
{
    public const string Type = "application/problem+json";

    private static readonly JsonSerializerOptions Readable =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Takes the language from <c>Accept-Language</c>: English where it is liked better than Russian, else Russian.</summary>
    public static void Speak(HttpRequest request)
    {
        var liked = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.ToString());
        var first = liked.FirstOrDefault(tag => Is(tag, Publication.Russian) || Is(tag, Publication.English));
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.CultureOf(first is not null && Is(first, Publication.English) ? Publication.English : Publication.Russian);
    }

    public static ActionResult Of(HttpContext context, int status, string title, string detail)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.ContentLanguage = Language.Current;
        return new ContentResult { StatusCode = status, Content = JsonSerializer.Serialize(Details(context, status, title, detail), Readable), ContentType = Type };
    }

    /// <summary>The status alone is known: of a failure, and of what no endpoint answers.</summary>
    public static Task WriteAsync(HttpContext context, int status)
    {
        Speak(context.Request);
        var (title, detail) = status switch
        {
            StatusCodes.Status404NotFound => (ApiWords.NotFoundTitle, ApiWords.NotFoundDetail),
            StatusCodes.Status405MethodNotAllowed => (ApiWords.MethodTitle, ApiWords.MethodDetail),
            StatusCodes.Status429TooManyRequests => (ApiWords.LimitTitle, ApiWords.LimitDetail),
            StatusCodes.Status503ServiceUnavailable => (ApiWords.AwayTitle, ApiWords.AwayDetail),
            >= StatusCodes.Status500InternalServerError => (ApiWords.FailedTitle, ApiWords.FailedDetail),
            _ => (ApiWords.BadTitle, ApiWords.BadDetail),
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = Type;
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.ContentLanguage = Language.Current;
        return context.Response.WriteAsync(JsonSerializer.Serialize(Details(context, status, title, detail), Readable));
    }

    private static ProblemDetails Details(HttpContext context, int status, string title, string detail) => new()
    {
        Type = "about:blank",
        Status = status,
        Title = title,
        Detail = detail,
        Instance = context.Request.Path,
        Extensions = { ["requestId"] = context.TraceIdentifier },
    };

    private static bool Is(string tag, string language) => tag == language || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
