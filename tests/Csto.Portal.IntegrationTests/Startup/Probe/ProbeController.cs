using Csto.Portal.Core.Accounts;
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
