using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Json;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Structured logs on standard output: readable lines on a terminal, a JSON object a line where the output is collected. Levels are those of
/// <c>Logging__LogLevel__…</c>; more sinks can be set in <c>Serilog__WriteTo__…</c>.
/// </summary>
internal static class LogSetup
{
    private const string Line = "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";

    /// <param name="builder">The portal.</param>
    /// <param name="beside">True for a verb, whose standard output is its answer: the log goes to the error output, from warnings up.</param>
    public static void AddPortalLog(this WebApplicationBuilder builder, bool beside)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Is(beside ? LogEventLevel.Warning : LevelAlias.Minimum)
            .Enrich.FromLogContext()
            .Enrich.With<RequestIdEnricher>()
            .Enrich.With<SecretsEnricher>() // the last, so that it sees what the others add
            .ReadFrom.Configuration(builder.Configuration);
        log = Console.IsOutputRedirected && !beside
            ? log.WriteTo.Console(new JsonFormatter(renderMessage: true))
            : log.WriteTo.Console(
                outputTemplate: Line,
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: beside ? LevelAlias.Minimum : null);
        // Not AddSerilog, which would let everything through past the levels set for categories.
        builder.Logging.ClearProviders().AddProvider(new SerilogLoggerProvider(log.CreateLogger(), dispose: true));
    }
}
