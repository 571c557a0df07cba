using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.PageCache;

/// <summary>
/// A whole answer of the portal, in the codings that were asked for so far, and how it is given again. A shared cache may keep it but has to ask here before
/// every use, which costs an answer of 304: what was withdrawn is never shown.
/// </summary>
internal sealed class CachedPage(byte[] plain, string contentType, Vintage vintage, string? date = null)
{
    /// <summary>What a page costs beside its bytes, roughly: its headers, its address and its place.</summary>
    public const int Overhead = 1024;

    /// <summary>The last two are for caches that do not heed <c>no-cache</c>.</summary>
    public const string AskBeforeUse = "public, no-cache, max-age=0, must-revalidate";
    private const int NameDigits = 20;

    private readonly string _name = Convert.ToHexStringLower(SHA256.HashData(plain))[..NameDigits];
    private readonly StoredBody?[] _bodies = new StoredBody?[3];
    private KeyValuePair<string, StringValues>[] _headers = [];
    private long _bytes = plain.Length + Overhead;

    public Vintage Vintage => vintage;

    /// <summary>Of all codings made so far.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Is told of every coding that is made later, in bytes.</summary>
    public Action<long>? Grew { get; set; }

    /// <summary>In milliseconds of <see cref="Environment.TickCount64"/>.</summary>
    public long LastUsed { get; private set; } = Environment.TickCount64;

    /// <summary>Called before each use; written only when it says something new, so that processors do not fight over it.</summary>
    public void Touch()
    {
        var now = Environment.TickCount64;
        if (now - LastUsed > 1000)
            LastUsed = now;
    }

    /// <summary>Puts the headers of the page itself onto an answer, and its status by the conditions of the request.</summary>
    /// <returns>What is left to send; null for nothing.</returns>
    public StoredBody? Dress(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var body = Body(ContentCodings.Choose(request.Headers.AcceptEncoding));
        var headers = response.Headers;
        headers.ETag = body.ETag;
        headers.CacheControl = AskBeforeUse;
        headers.Vary = HeaderNames.AcceptEncoding;
        response.StatusCode = Conditions.StatusOf(request.Headers, body.ETag, date);
        if (response.StatusCode != StatusCodes.Status200OK)
        {
            headers.ContentType = default;
            return null;
        }

        headers.ContentType = contentType;
        headers.ContentLength = body.Bytes.Length;
        if (body.Coding is { } coding)
            headers.ContentEncoding = coding;
        return HttpMethods.IsHead(request.Method) ? null : body;
    }

    /// <summary>Keeps what the rest of the portal puts onto such an answer, once it has done so.</summary>
    public void Keep(IHeaderDictionary final) => _headers = [.. final.Where(header => !HeadersOfOneAnswer.Contains(header.Key))];

    /// <summary>The whole answer, as kept.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in _headers)
            headers[name] = value;
        if (Dress(context) is { } body)
            return WriteAsync(context.Response, body);
        // Begun, it is whole as it is: nobody behind takes it for a failure that wants a page.
        return context.Response.StatusCode == StatusCodes.Status412PreconditionFailed ? context.Response.StartAsync() : Task.CompletedTask;
    }

    public static Task WriteAsync(HttpResponse response, StoredBody body)
    {
        var writing = response.BodyWriter.WriteAsync(body.Bytes);
        if (!writing.IsCompletedSuccessfully)
            return writing.AsTask();
        _ = writing.Result;
        return Task.CompletedTask;
    }

    private StoredBody Body(ContentCoding coding)
    {
        ref var place = ref _bodies[(int)coding];
        if (Volatile.Read(ref place) is { } known)
            return known;
        var made = StoredBody.Make(plain, coding, _name);
        if (Interlocked.CompareExchange(ref place, made, null) is { } other)
            return other;
        if (coding != ContentCoding.Identity)
        {
            Interlocked.Add(ref _bytes, made.Bytes.Length);
            Grew?.Invoke(made.Bytes.Length);
        }

        return made;
    }
}
