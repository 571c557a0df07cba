using Csto.Portal.Core.Data;
using Csto.Portal.Core.Media;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>For orchestrators: whether the process answers, and whether readers can be sent to it.</summary>
internal static class Health
{
    public const string Path = "/healthz";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static IServiceCollection AddPortalStart(this IServiceCollection services) => services
        .AddSingleton<PortalStart>()
        .AddHostedService(provider => provider.GetRequiredService<PortalStart>());

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet(Path + "/live", () => Results.Json(new { status = "live" }));
        app.MapGet(Path + "/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(
        PortalStart start, PortalDbContext db, AssetManifest assets, IHostApplicationLifetime lifetime, CancellationToken cancellationToken)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return Results.Json(new { status = "stopping" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        _ = assets; // refuses to exist without its files
        var isReady = start.IsDone && await AnswersAsync(db, cancellationToken);
        return isReady
            ? Results.Json(Vips.MissingPackage is { } package ? new { status = "ready", missing = package } : (object)new { status = "ready" })
            : Results.Json(new { status = "waiting for the database" }, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Reads a row that every migrated database has.</summary>
    private static async Task<bool> AnswersAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await db.GenerationAsync(patience.Token);
            return true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
