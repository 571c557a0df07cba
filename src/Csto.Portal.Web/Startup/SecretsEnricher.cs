using System.Text.RegularExpressions;
using Csto.Portal.Web.Shared;
using Serilog.Core;
using Serilog.Events;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Takes keys out of every line, whoever writes it and however much an operator asks the log to say: the framework writes whole addresses from
/// Information on, paths at Debug, and what actions are called with, passwords too, at Trace.
/// </summary>
internal sealed partial class SecretsEnricher : ILogEventEnricher
{
    private const string Hidden = "…";
    private const string TokenField = "token=";

    /// <summary>As MVC calls what an action is called with.</summary>
    private const string Arguments = "Arguments";

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        List<LogEventProperty>? cleaned = null;
        foreach (var (name, value) in logEvent.Properties)
        {
            if (Cleaned(name, value) is { } clean)
                (cleaned ??= []).Add(new(name, new ScalarValue(clean)));
        }

        foreach (var property in cleaned ?? [])
            logEvent.AddOrUpdateProperty(property);
    }

    /// <summary>Null where it may stay as it is.</summary>
    private static string? Cleaned(string name, LogEventPropertyValue value)
    {
        if (name == Arguments)
            return Hidden;
        if (value is not ScalarValue { Value: string text } || !MayHoldAKey(text))
            return null;
        return Tokens().Replace(PathKeys().Replace(text, "${before}" + Hidden), "${before}" + Hidden);
    }

    private static bool MayHoldAKey(string text) =>
        text.Contains(Links.Previews, StringComparison.OrdinalIgnoreCase) || text.Contains(Links.OfSubscribers, StringComparison.OrdinalIgnoreCase)
        || text.Contains(TokenField, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""(?<before>/(?:preview|letters(?:/confirm)?)/)[^/?#\s"'&<>]+""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PathKeys();

    [GeneratedRegex("""(?<before>token=)[^&\s"']+""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tokens();
}
