using System.Diagnostics;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// Metrics and traces over OTLP, where an endpoint is set by the variables of the OpenTelemetry specification; without one nothing is measured and
/// nothing is sent.
/// </summary>
internal static class Telemetry
{
    /// <summary>The address of a collector. An environment variable and nothing else: the exporter reads it, and its like (<c>…_HEADERS</c>, <c>…_PROTOCOL</c>), itself.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <exception cref="SettingException">The address is none.</exception>
    public static IServiceCollection AddPortalTelemetry(this IServiceCollection services)
    {
        services.AddSingleton<PortalMeter>();
        if (Environment.GetEnvironmentVariable(Endpoint) is not { Length: > 0 } address)
            return services;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new SettingException(
                $"Настройка {Endpoint} должна быть адресом сборщика OTLP, например http://collector:4317, а в ней «{address}».");
        }

        return services.AddHostedService<TelemetryExport>();
    }
}

/// <summary>Sends while the site runs, and the rest when it stops.</summary>
internal sealed class TelemetryExport(NodeIdentity me, PortalMeter meter, IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    /// <summary>Between two looks at the numbers of the database.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // The framework names and fills the activity of a request by the semantic conventions only when it is not told that somebody else does.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", isEnabled: false);
        var resource = ResourceBuilder.CreateDefault().AddService("csto-portal", serviceVersion: me.Release, serviceInstanceId: me.Id.ToString());
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(PortalMeter.Name, PageCacheMeter.Name)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter()
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore")
            .AddProcessor(new WithoutSecrets())
            .AddOtlpExporter()
            .Build();
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    /// <summary>A database that is away is told by what the portal does without it; here the numbers just stop.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var status = scope.ServiceProvider.GetRequiredService<StatusReader>();
            meter.Take(await status.NumbersAsync(cancellationToken), (await status.NodesAsync(cancellationToken)).Count(n => n.IsAlive));
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            meter.Forget();
        }
    }
}

/// <summary>As in the log: whoever sees a trace must not be able to follow somebody's preview link, nor read what somebody looked for.</summary>
internal sealed class WithoutSecrets : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (data.GetTagItem("url.path") is string path)
            data.SetTag("url.path", LoggedPath.Of(path));
        data.SetTag("url.query", null);
    }
}
