using Csto.Portal.Web.Startup;
using Microsoft.AspNetCore.Http;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Csto.Portal.IntegrationTests.Startup;

public sealed class RequestIdEnricherTests
{
    [Fact]
    public void Enrich_DuringARequest_ReplacesTheServersOwnId()
    {
        var accessor = new HttpContextAccessor { HttpContext = new DefaultHttpContext { TraceIdentifier = "x9hrjeeg" } };

        Written().ShouldBe("\"x9hrjeeg\"");
        accessor.HttpContext = null;
        Written().ShouldBe("\"0HNQ:1\"");
    }

    [Fact]
    public void Enrich_DuringAPreview_LeavesItsKeyOut()
    {
        var accessor = new HttpContextAccessor { HttpContext = new DefaultHttpContext { Request = { Path = "/Preview/secret/media/a/b.webp" } } };

        Written("RequestPath").ShouldBe("\"/preview/…\"");
        accessor.HttpContext = null;
    }

    private static string Written(string property = "RequestId")
    {
        var sink = new Memory();
        using var logger = new LoggerConfiguration().Enrich.With<RequestIdEnricher>().WriteTo.Sink(sink).CreateLogger();
        logger.ForContext("RequestId", "0HNQ:1").Information("line");
        return sink.Last!.Properties[property].ToString();
    }

    private sealed class Memory : ILogEventSink
    {
        public LogEvent? Last { get; private set; }

        public void Emit(LogEvent logEvent) => Last = logEvent;
    }
}
