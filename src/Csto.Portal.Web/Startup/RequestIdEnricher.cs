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
        if (Current.HttpContext is not { } context)
            return;
        logEvent.AddOrUpdateProperty(new("RequestId", new ScalarValue(context.TraceIdentifier)));
        // The server adds the path to every line of a request; that of a preview link is a key.
        logEvent.AddOrUpdateProperty(new("RequestPath", new ScalarValue(LoggedPath.Of(context.Request.Path))));
    }
}
