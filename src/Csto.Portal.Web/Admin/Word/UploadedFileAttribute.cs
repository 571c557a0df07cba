using System.Buffers;
using Csto.Portal.Core.Archive.Word;
using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Csto.Portal.Web.Admin.Word;

/// <summary>
/// Takes the form with the file off the wire, to a temporary file beyond 64 KB, before anything looks into it. A file that is too large is
/// answered in words: what was announced is read to its end and thrown away, because a browser that is still sending reads no answer.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadedFileAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>In bytes: the file and what a form puts round it.</summary>
    public const long LargestRequest = WordLimits.File + (1024 * 1024);

    /// <summary>In bytes. A larger request is a mistake or malice, and the connection ends.</summary>
    private const long LargestThrownAway = 2L * 1024 * 1024 * 1024;

    /// <summary>After the limits of size are set (900), before the form's token is asked for (1000).</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength > LargestRequest)
        {
            await ThrowAwayAsync(request);
            context.Result = TooLarge(context.ModelState);
            return;
        }

        try
        {
            if (request.HasFormContentType)
                await request.ReadFormAsync(context.HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            context.Result = TooLarge(context.ModelState);
        }
    }

    private static async Task ThrowAwayAsync(HttpRequest request)
    {
        if (request.ContentLength > LargestThrownAway)
            return;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) > 0)
        {
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static ViewResult TooLarge(ModelStateDictionary problems)
    {
        problems.AddModelError("File", WordRefusal.TooLarge.Sentence);
        return new ViewResult
        {
            ViewName = "/Admin/Word/New.cshtml",
            StatusCode = StatusCodes.Status413PayloadTooLarge,
            ViewData = new ViewDataDictionary<WordUploadPage>(new EmptyModelMetadataProvider(), problems) { Model = new(PublicationKind.News) },
        };
    }
}
