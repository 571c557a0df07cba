using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Addresses;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Http.Features;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Leads readers from addresses of the old site, by one redirect, to what has their content now. It is asked for in three places: where nothing of the portal
/// answered; where a page would answer, but the query names another of the old site; and at hosts that other sites had. 301, since only reading is led on, and
/// every browser and robot has known it for ever (ADR 36).
/// </summary>
internal static partial class OldAddressAnswers
{
    /// <summary>In front of the kept pages: <c>/news/?ELEMENT_ID=123</c> is another page than <c>/news/</c> where the table of old addresses says so.</summary>
    public static void UseOldQueries(this WebApplication app)
    {
        var give = Branch(app, context => Lead(context, context.Features.GetRequiredFeature<Found>().Answer));
        app.Use(async (context, next) =>
        {
            if (context.Request.QueryString.HasValue && IsRead(context.Request) && await ByQueryAsync(context) is { } answer)
            {
                context.Features.Set(new Found(answer));
                await give(context);
            }
            else
            {
                await next(context);
            }
        });
    }

    /// <summary>Where nothing answered, before the page that says so: the last to be asked, and the one who counts what is not found.</summary>
    public static void UseOldAddresses(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (!IsNothing(context) || KeyOf(context) is not { } key)
            return;
        var addresses = context.RequestServices.GetRequiredService<AddressReader>();
        if (key.IsStorable && await addresses.FindOldAsync(key, context.RequestAborted) is { } answer && IsElsewhere(context, answer))
            await Lead(context, answer);
        else if (IsCounted(context))
            context.RequestServices.GetRequiredService<LostAddressCounter>().Note(
                await addresses.TelltaleAsync(key, context.RequestAborted), LostAddressRules.HostOf(context.Request.Headers.Referer));
    });

    /// <summary>At a host that another site had, nothing of the portal answers: every address leads to its own.</summary>
    public static void UseFormerHosts(this WebApplication app, NetworkSettings network)
    {
        if (network.FormerHosts.Count > 0)
        {
            app.MapWhen(
                context => network.FormerHosts.Contains(context.Request.Host.Host) && !context.Request.Path.StartsWithSegments(Health.Path, StringComparison.Ordinal),
                former => former.Run(Branch(app, FromFormerHostAsync)));
        }
    }

    private static RequestDelegate Branch(IApplicationBuilder app, RequestDelegate answer)
    {
        var branch = app.New();
        branch.UseMiddleware<RequestLog>();
        branch.UseMiddleware<SecurityHeaders>();
        branch.Run(answer);
        return branch.Build();
    }

    private static async Task FromFormerHostAsync(HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<PortalSettings>();
        if (!IsRead(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }

        var (answer, isKnown) = await TryFindAsync(context, static (addresses, key, cancel) => addresses.FindOldAsync(key, cancel));
        if (answer is not null)
        {
            Lead(context, settings.Address(answer.Path), answer.IsForGood);
            return;
        }

        // The same address at the portal: where it answers, this was the one step; where it does not, it is counted there.
        var path = context.Request.Path.HasValue ? context.Request.Path.ToUriComponent() : "/";
        Lead(context, settings.PublicBaseUrl.GetLeftPart(UriPartial.Authority) + "/" + path.TrimStart('/', '\\') + context.Request.QueryString.ToUriComponent(), isKnown);
    }

    private static async ValueTask<OldAddressAnswer?> ByQueryAsync(HttpContext context) =>
        (await TryFindAsync(context, static async (addresses, key, cancel) => key.IsStorable && await addresses.TellsAsync(key, cancel) ? await addresses.FindOldAsync(key, cancel) : null)).Answer
            is { } answer && IsElsewhere(context, answer) ? answer : null;

    /// <summary>These stand before everything that waits for the database and speaks of its failures: then nothing is known, and the request goes on.</summary>
    private static async ValueTask<(OldAddressAnswer? Answer, bool IsKnown)> TryFindAsync(
        HttpContext context, Func<AddressReader, OldAddressKey, CancellationToken, ValueTask<OldAddressAnswer?>> find)
    {
        var generations = context.RequestServices.GetRequiredService<GenerationWatch>();
        if (generations.Current is null || generations.IsAway || KeyOf(context) is not { } key)
            return (null, false);
        try
        {
            return (await find(context.RequestServices.GetRequiredService<AddressReader>(), key, context.RequestAborted), true);
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            Log.Failed(context.RequestServices.GetRequiredService<ILogger<AddressReader>>(), e.GetBaseException().Message);
            return (null, false);
        }
    }

    private static Task Lead(HttpContext context, OldAddressAnswer answer)
    {
        Lead(context, answer.Path, answer.IsForGood);
        return Task.CompletedTask;
    }

    /// <summary>Browsers ask again each time, so that a redirect that was mended is mended for everybody.</summary>
    private static void Lead(HttpContext context, string to, bool isForGood)
    {
        context.Response.StatusCode = isForGood ? StatusCodes.Status301MovedPermanently : StatusCodes.Status302Found;
        context.Response.Headers.Location = to;
        context.Response.Headers.CacheControl = CachedPage.AskBeforeUse;
    }

    /// <summary>As it was sent: the server takes only UTF-8 for an encoding.</summary>
    private static OldAddressKey? KeyOf(HttpContext context)
    {
        var request = context.Request;
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        return OldAddressKey.Parse(raw is ['/', ..] ? raw : (request.PathBase + request.Path).ToUriComponent() + request.QueryString.ToUriComponent());
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsNothing(HttpContext context) =>
        IsRead(context.Request)
        && context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentType: null, ContentLength: null or 0 }
        && IsCounted(context);

    /// <summary>An address that no page has, or one of a page for readers: what is asked of the desk, of files, or by a key, is nobody's to read.</summary>
    private static bool IsCounted(HttpContext context) =>
        context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<CacheablePagesAttribute>() is not null;

    private static bool IsElsewhere(HttpContext context, OldAddressAnswer answer) =>
        !string.Equals(answer.Path, (context.Request.PathBase + context.Request.Path).Value + context.Request.QueryString, StringComparison.Ordinal);

    private sealed record Found(OldAddressAnswer Answer);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Old addresses could not be looked up: {Reason}")]
        public static partial void Failed(ILogger logger, string reason);
    }
}
