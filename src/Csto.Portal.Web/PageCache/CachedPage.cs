using System.IO.Hashing;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.PageCache;

/// <summary>
/// A whole answer of the portal, in the codings that were asked for so far, and how it is given again. A shared cache may keep it but has to ask here before
/// every use, which costs an answer of 304: what was withdrawn is never shown. A page that is kept lies packed, which takes a fourth of its room, until it is asked
/// for again.
/// </summary>
internal sealed class CachedPage(ReadOnlyMemory<byte> page, string contentType, Vintage vintage, string? date = null)
{
    /// <summary>What a page costs beside its bytes, roughly: its headers, its address and its place.</summary>
    public const int Overhead = 1024;

    /// <summary>The last two are for caches that do not heed <c>no-cache</c>.</summary>
    public const string AskBeforeUse = "public, no-cache, max-age=0, must-revalidate";

    /// <summary>Of a page: the coding, and the look that the cookie names (ADR 33).</summary>
    private static readonly StringValues VaryOfPages = $"{HeaderNames.AcceptEncoding}, {HeaderNames.Cookie}";

    /// <summary>Tells pages apart, and keeps no secret: a hash that is quick.</summary>
    private readonly string _name = Convert.ToHexStringLower(XxHash128.Hash(page.Span));
    private readonly int _length = page.Length;
    private readonly StoredBody?[] _bodies = new StoredBody?[3];

    /// <summary>Until it is kept.</summary>
    private ReadOnlyMemory<byte>? _plain = page;

    /// <summary>In Brotli, from which the other codings are made.</summary>
    private byte[] _packed = [];
    private KeyValuePair<string, StringValues>[] _headers = [];
    private long _bytes = Overhead;

    public Vintage Vintage => vintage;

    /// <summary>Whether readers may have it in looks of their own: pages, and not feeds, files or answers for programs.</summary>
    public bool HasLooks { get; } = contentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of all codings made so far.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Is told of every coding that is made later, in bytes; of one in the place of another, which is larger, less than nothing.</summary>
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
    public StoredBody? Dress(HttpContext context) => Dress(context, Body(ContentCodings.Choose(context.Request.Headers.AcceptEncoding)));

    /// <summary>The same for the one the page is made for, who waits.</summary>
    public StoredBody? DressQuickly(HttpContext context)
    {
        var body = StoredBody.MakeQuickly(Plain(), ContentCodings.Choose(context.Request.Headers.AcceptEncoding), _name);
        if (body.IsBrotli)
            _packed = body.Bytes;
        return Dress(context, body);
    }

    private StoredBody? Dress(HttpContext context, StoredBody body)
    {
        var (request, response) = (context.Request, context.Response);
        var headers = response.Headers;
        (response.StatusCode, headers.ETag) = StatusOf(request.Headers, body);
        headers.CacheControl = AskBeforeUse;
        headers.Vary = HasLooks ? VaryOfPages : HeaderNames.AcceptEncoding;
        if (response.StatusCode != StatusCodes.Status200OK)
        {
            headers.ContentType = default;
            // Of an answer with a body the server would else have to say where it ends; 304 never has one.
            if (response.StatusCode != StatusCodes.Status304NotModified)
                headers.ContentLength = 0;
            return null;
        }

        headers.ContentType = contentType;
        headers.ContentLength = body.Bytes.Length;
        if (body.Coding is { } coding)
            headers.ContentEncoding = coding;
        return HttpMethods.IsHead(request.Method) ? null : body;
    }

    /// <summary>Whoever has the page in the other strength has it; an answer of 304 names what it is about.</summary>
    private (int Status, string ETag) StatusOf(IHeaderDictionary request, StoredBody body)
    {
        var status = Conditions.StatusOf(request, body.ETag, date);
        if (body.Twin is not { } twin)
            return (status, body.ETag);
        return Conditions.StatusOf(request, twin, date) switch
        {
            StatusCodes.Status304NotModified => (StatusCodes.Status304NotModified, twin),
            StatusCodes.Status200OK when status == StatusCodes.Status412PreconditionFailed => (StatusCodes.Status200OK, body.ETag),
            _ => (status, body.ETag),
        };
    }

    /// <summary>Keeps what the rest of the portal puts onto such an answer, once it has done so, and packs the page. Before others know of it.</summary>
    public void Keep(IHeaderDictionary final)
    {
        _headers = HeadersOfOneAnswer.Without(final);
        if (_packed.Length == 0)
            _packed = StoredBody.MakeQuickly(Plain(), ContentCoding.Brotli, _name).Bytes;
        _plain = null;
        _bytes = _packed.Length + Overhead;
    }

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
        var made = StoredBody.Make(Plain(), coding, _name);
        if (Interlocked.CompareExchange(ref place, made, null) is { } other)
            return other;
        var more = made.Bytes.Length;
        if (made.IsBrotli)
            more -= Interlocked.Exchange(ref _packed, made.Bytes).Length;
        Interlocked.Add(ref _bytes, more);
        Grew?.Invoke(more);
        return made;
    }

    private ReadOnlyMemory<byte> Plain() => _plain ?? StoredBody.Unpack(Volatile.Read(ref _packed), _length);
}
