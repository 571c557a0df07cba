using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.PageCache;

/// <summary>
/// A whole answer of the portal, in the codings that were asked for so far, and how it is given again. A shared cache may keep it but has to ask here before
/// every use, which costs an answer of 304: what was withdrawn is never shown.
/// </summary>
internal sealed class CachedPage(byte[] plain, string contentType, Vintage vintage)
{
    private const string AskBeforeUse = "public, no-cache";
    private const int NameDigits = 20;

    private readonly string _name = Convert.ToHexStringLower(SHA256.HashData(plain))[..NameDigits];
    private readonly StoredBody?[] _bodies = new StoredBody?[3];
    private KeyValuePair<string, StringValues>[] _headers = [];
    private long _bytes = plain.Length;

    public Vintage Vintage => vintage;

    /// <summary>Of all codings made so far.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>In milliseconds of <see cref="Environment.TickCount64"/>.</summary>
    public long LastUsed { get; private set; } = Environment.TickCount64;

    /// <summary>Called before each use; written only when it says something new, so that processors do not fight over it.</summary>
    public void Touch()
    {
        var now = Environment.TickCount64;
        if (now - LastUsed > 1000)
            LastUsed = now;
    }

    /// <summary>Puts the headers of the page itself onto an answer.</summary>
    public StoredBody Dress(HttpContext context)
    {
        var body = Body(ContentCodings.Choose(context.Request.Headers.AcceptEncoding));
        var headers = context.Response.Headers;
        headers.ContentType = contentType;
        headers.ETag = body.ETag;
        headers.CacheControl = AskBeforeUse;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (body.Coding is { } coding)
            headers.ContentEncoding = coding;
        return body;
    }

    /// <summary>Keeps what the rest of the portal puts onto such an answer, once it has done so.</summary>
    public void Keep(IHeaderDictionary final, Func<string, bool> isOfOneAnswer) =>
        _headers = [.. final.Where(header => !isOfOneAnswer(header.Key))];

    /// <summary>The whole answer, as kept.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in _headers)
            headers[name] = value;
        return SendAsync(context, Dress(context));
    }

    /// <summary>The body, or what the conditions of the request make of it (RFC 9110, 13.2.2).</summary>
    public static Task SendAsync(HttpContext context, StoredBody body)
    {
        var (request, response) = (context.Request, context.Response);
        if (Fails(request.Headers.IfMatch, body.ETag))
            return Bare(response, StatusCodes.Status412PreconditionFailed);
        if (Names(request.Headers.IfNoneMatch, body.ETag))
            return Bare(response, StatusCodes.Status304NotModified);
        response.Headers[HeaderNames.ContentLength] = body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(body.Bytes).AsTask();
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
            Interlocked.Add(ref _bytes, made.Bytes.Length);
        return made;
    }

    private static Task Bare(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.Headers.Remove(HeaderNames.ContentType);
        response.Headers.Remove(HeaderNames.ContentEncoding);
        return Task.CompletedTask;
    }

    private static bool Fails(StringValues condition, string tag) => condition.Count > 0 && !Names(condition, tag);

    /// <summary>Tags stand in quotes and hold none, so one is named where it is found; a weak mark before it says the same of a page.</summary>
    private static bool Names(StringValues condition, string tag)
    {
        foreach (var value in condition)
        {
            if (value is not null && (value.Contains(tag, StringComparison.Ordinal) || value.AsSpan().Trim() is "*"))
                return true;
        }

        return false;
    }
}
