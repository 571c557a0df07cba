using Serilog.Core;
using Serilog.Events;

namespace Csto.Portal.Web.Startup;

/// <summary>Every line written during a request carries the id that its reader is shown, in place of the server's own.</summary>
internal sealed class RequestIdEnricher : ILogEventEnricher
{
    // Shares its storage with the one in the container.
    private static readonly HttpContextAccessor Current = new();

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (Current.HttpContext is { } context)
            logEvent.AddOrUpdateProperty(new("RequestId", new ScalarValue(context.TraceIdentifier)));
    }
}
