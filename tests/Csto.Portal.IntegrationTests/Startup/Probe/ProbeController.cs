using Csto.Portal.Core.Accounts;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Startup.Probe
{
    /// <summary>Pages that go wrong on purpose.</summary>
    [Route("probe")]
    public sealed class ProbeController : Controller
    {
        public const string Secret = "тайное слово в сообщении исключения";

        [HttpGet("throws")]
        public IActionResult Throws() => throw new InvalidOperationException(Secret);

        /// <summary>Views cannot be drawn any more, not even that of the error.</summary>
        [HttpGet("broken-page")]
        public IActionResult BrokenPage()
        {
            HttpContext.RequestServices = new ServiceCollection().BuildServiceProvider();
            throw new InvalidOperationException(Secret);
        }

        [HttpGet("outage")]
        public IActionResult Outage() => throw new InvalidOperationException("wrapped", new SqliteException("database is locked", 5));

        [HttpGet("mistake")]
        public IActionResult Mistake() => throw new InvalidOperationException("wrapped", new SqliteException("no such column", 1));

        [HttpGet("status/{code:int}")]
        public IActionResult Status(int code) => StatusCode(code);

        [HttpGet("half")]
        public async Task Half()
        {
            await Response.WriteAsync("начало");
            await Response.Body.FlushAsync();
            throw new InvalidOperationException(Secret);
        }

        [HttpPost("post")]
        public IActionResult Post(string? text) => Content(text ?? "");

        [HttpGet("frame")]
        [FramedByPortal]
        public IActionResult Frame() => Content("кадр", "text/html; charset=utf-8");
    }
}

namespace Csto.Portal.IntegrationTests.Startup.Probe
{
    /// <summary>Counts how often it was made, and takes its time where it is told to.</summary>
    public sealed class ProbePages
    {
        private int _made;

        public int Made => _made;

        public TaskCompletionSource? Wait { get; set; }

        public async Task<int> NextAsync()
        {
            if (Wait is { } wait)
                await wait.Task;
            return Interlocked.Increment(ref _made);
        }
    }

    [Route("probe/pages"), CacheablePages("before")]
    public sealed class ProbePagesController(ProbePages pages) : Controller
    {
        [AcceptVerbs("GET", "HEAD", Route = "counted")]
        public async Task<IActionResult> Counted() => Content($"страница {await pages.NextAsync()}", "text/html; charset=utf-8");

        [AcceptVerbs("GET", Route = "whole/{name}"), CacheablePages]
        public Task<IActionResult> Whole() => Counted();

        [HttpGet("visitor")]
        public IActionResult Visitor() => Content($"{Request.Headers.Cookie}{Request.Headers.Authorization}{User.Identity!.Name}никто", "text/html; charset=utf-8");

        [HttpPost("counted")]
        [IgnoreAntiforgeryToken]
        public Task<IActionResult> Post() => Counted();

        [HttpGet("cookie")]
        public async Task<IActionResult> Cookie()
        {
            Response.Cookies.Append("имя".Length.ToString(System.Globalization.CultureInfo.InvariantCulture), "1");
            return await Counted();
        }

        /// <summary>As a filter or a middleware does that sets its cookie at the last moment.</summary>
        [HttpGet("late-cookie")]
        public async Task<IActionResult> LateCookie()
        {
            Response.OnStarting(() =>
            {
                Response.Cookies.Append("late", "1");
                return Task.CompletedTask;
            });
            return await Counted();
        }

        /// <summary>Says things of this connection and this answer.</summary>
        [HttpGet("hop")]
        public async Task<IActionResult> Hop()
        {
            Response.Headers.Connection = "keep-alive, X-Hop";
            Response.Headers["X-Hop"] = "1";
            Response.Headers["X-Page"] = "1";
            Response.Headers.KeepAlive = "timeout=5";
            Response.Headers.Upgrade = "h2c";
            Response.Headers.Trailer = "X-Sum";
            Response.Headers.Date = "Thu, 01 Jan 2026 00:00:00 GMT";
            Response.Headers["Server-Timing"] = "db;dur=1";
            return await Counted();
        }

        [HttpGet("private")]
        public async Task<IActionResult> Private()
        {
            Response.Headers.CacheControl = "private";
            return await Counted();
        }

        [HttpGet("missing")]
        public async Task<IActionResult> Missing() => NotFound(await pages.NextAsync());

        [HttpGet("fails")]
        public async Task<IActionResult> Fails() => throw new InvalidOperationException($"{await pages.NextAsync()}");
    }

    [Route("probe/unmarked")]
    public sealed class ProbeUnmarkedController(ProbePages pages) : Controller
    {
        [HttpGet("")]
        public async Task<IActionResult> Index() => Content($"страница {await pages.NextAsync()}", "text/html; charset=utf-8");
    }
}

namespace Csto.Portal.Web.Admin.Probe
{
    /// <summary>Of the press office by its namespace, and silent about rights.</summary>
    [Route("admin/probe")]
    public sealed class AdminProbeController : Controller
    {
        [HttpGet("closed")]
        public IActionResult Closed() => Content(FormattableString.Invariant($"{User.AsActor().UserId}"));

        [HttpGet("publishers")]
        [Authorize(Permissions.CanPublish)]
        public IActionResult Publishers() => Content("да");

        [HttpGet("open")]
        [AllowAnonymous]
        public IActionResult Open() => Content(RouteData.Values["area"] as string ?? "");
    }
}
