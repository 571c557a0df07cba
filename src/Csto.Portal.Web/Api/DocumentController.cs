using System.Globalization;
using System.Text;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Csto.Portal.Web.Api;

/// <summary>The document that describes the API, and what stands at addresses under it that lead to nothing.</summary>
[CacheablePages(IsKept = false)]
[LimitsReading]
public sealed class DocumentController([FromKeyedServices(ApiRegistration.Document)] IOpenApiDocumentProvider documents) : Controller
{
    /// <param name="language">Of the descriptions; anything but <c>en</c> is Russian.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [Readable(Routes.ApiDocument)]
    public async Task<IActionResult> Index(string? language, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.CultureOf(language == Publication.English ? Publication.English : Publication.Russian);
        var document = await documents.GetOpenApiDocumentAsync(cancellationToken);
        using var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1, cancellationToken);
        return Content(Encoding.UTF8.GetString(json.ToArray()), "application/json; charset=utf-8");
    }

    [Readable(Routes.ApiNothing)]
    public IActionResult Nothing()
    {
        ApiProblems.Speak(Request);
        return ApiProblems.Of(HttpContext, StatusCodes.Status404NotFound, ApiWords.NotFoundTitle, ApiWords.NotFoundDetail);
    }
}
