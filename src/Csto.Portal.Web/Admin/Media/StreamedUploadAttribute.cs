using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>
/// Leaves the body of the request to the action, which reads it part by part: the framework would first lay whole videos down in the folder
/// for temporary files. The antiforgery token, the first part of our forms, is read here and handed on as the header that scripts send.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StreamedUploadAttribute : Attribute, IAsyncAuthorizationFilter, IResourceFilter, IOrderedFilter
{
    private const int LongestToken = 4096;

    /// <summary>After the limit of the body's size is set (900), before the token is demanded (1000).</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (BoundaryOf(request) is not { } boundary)
            return;
        var reader = new MultipartReader(boundary, request.Body) { BodyLengthLimit = LongestToken };
        var options = context.HttpContext.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        try
        {
            var first = await reader.ReadNextSectionAsync(context.HttpContext.RequestAborted);
            if (first?.AsFormDataSection() is { } token && token.Name == options.FormFieldName)
                request.Headers[options.HeaderName!] = await token.GetValueAsync(context.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            context.Result = new BadRequestResult();
        }

        reader.BodyLengthLimit = null;
        context.HttpContext.Features.Set(new UploadParts(reader));
    }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        foreach (var factory in context.ValueProviderFactories
            .Where(f => f is FormValueProviderFactory or FormFileValueProviderFactory or JQueryFormValueProviderFactory).ToList())
            context.ValueProviderFactories.Remove(factory);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 100 } boundary
            ? boundary
            : null;
}

/// <summary>The files of an upload, in the order they were sent; each must be read before the next is asked for.</summary>
internal sealed class UploadParts(MultipartReader reader)
{
    /// <exception cref="InvalidDataException">What was sent is no form.</exception>
    public async IAsyncEnumerable<(string Name, Stream Content)> FilesAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.AsFileSection() is { FileStream: { } content, FileName: { Length: > 0 } name })
                yield return (name, content);
        }
    }
}
