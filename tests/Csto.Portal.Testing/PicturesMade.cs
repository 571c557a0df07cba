using Csto.Portal.Core.Data;
using Csto.Portal.Core.Media.Variants;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Testing;

/// <summary>
/// What the portal does in the background, done before whatever the press office sends: tests of other things than the making of pictures need not
/// wait for it.
/// </summary>
internal sealed class PicturesMade : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, proceed) =>
        {
            if (HttpMethods.IsPost(context.Request.Method) && NeedsThem(context.Request.Path))
                await MakeWhereThereIsADatabaseAsync(context.RequestServices);
            await proceed(context);
        });
        next(app);
    };

    /// <summary>What puts pictures before readers: a piece that goes out, a file in the place of another.</summary>
    private static bool NeedsThem(PathString path) => path.StartsWithSegments("/admin/publications", StringComparison.Ordinal)
        || (path.StartsWithSegments("/admin/media", StringComparison.Ordinal) && path.Value!.EndsWith("/replacement", StringComparison.Ordinal));

    public static async Task MakeAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<PictureWork>();
        while (await work.MakeNextAsync(default))
        {
        }
    }

    /// <summary>While it is away, the portal's own loop waits.</summary>
    private static async Task MakeWhereThereIsADatabaseAsync(IServiceProvider services)
    {
        try
        {
            await MakeAsync(services);
        }
        catch (Exception e) when (DatabaseOutage.IsBehind(e))
        {
        }
    }
}
