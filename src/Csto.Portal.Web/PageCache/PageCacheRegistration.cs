namespace Csto.Portal.Web.PageCache;

internal static class PageCacheRegistration
{
    public static IServiceCollection AddPageCache(this IServiceCollection services, PageCacheOptions options) =>
        services.AddSingleton(options).AddSingleton<PageStore>().AddSingleton<PageKeys>().AddSingleton<PageCacheMeter>().AddSingleton<Vintages>()
            .AddSingleton<FileMemory>().AddScoped<SeenByReaders>().AddScoped<PublicFiles>()
            .AddTransient(portal => portal.GetRequiredService<PageCacheMeter>().Read());

    /// <summary>Before everything else.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PageStore>().IsOn)
            app.UseMiddleware<PageCacheMiddleware>();
    }

    /// <summary>After routing, and before anybody asks who the visitor is.</summary>
    public static void UsePageMaking(this WebApplication app) => app.UseMiddleware<PageMaking>();
}
