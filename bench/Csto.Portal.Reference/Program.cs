// What the portal is measured against: a bare Kestrel that answers every path with the bytes it once got from the portal for it.
//   Csto.Portal.Reference PORTAL_URL      (ASPNETCORE_URLS says where to listen)
//   Csto.Portal.Reference files FOLDER    a bare sender of the files in a folder
using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

if (args is ["files", var folder])
{
    var sender = WebApplication.CreateSlimBuilder();
    sender.Logging.ClearProviders();
    var files = sender.Build();
    files.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(Path.GetFullPath(folder)),
        ServeUnknownFileTypes = true,
    });
    await files.RunAsync();
    return;
}

var portal = new Uri(args[0]);
using var client = new HttpClient { BaseAddress = portal };
var known = new ConcurrentDictionary<string, (byte[] Body, string Type, string? Coding)>();

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
var app = builder.Build();
app.Run(async context =>
{
    var path = context.Request.Path.Value!;
    if (!known.TryGetValue(path, out var page))
    {
        // As the first one asks for it: compressed where it takes that.
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(HeaderNames.AcceptEncoding, context.Request.Headers.AcceptEncoding.ToString());
        using var response = await client.SendAsync(request, context.RequestAborted);
        page = (
            await response.Content.ReadAsByteArrayAsync(context.RequestAborted),
            response.Content.Headers.ContentType?.ToString() ?? "text/html",
            response.Content.Headers.ContentEncoding.SingleOrDefault());
        known[path] = page;
    }

    var headers = context.Response.Headers;
    headers.ContentType = page.Type;
    headers.ContentLength = page.Body.Length;
    if (page.Coding is not null)
        headers.ContentEncoding = page.Coding;
    await context.Response.Body.WriteAsync(page.Body, context.RequestAborted);
});
await app.RunAsync();
