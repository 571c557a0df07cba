namespace Csto.Portal.Web.Feeds;

internal static class FeedsRegistration
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) => services.AddScoped<FeedMaker>().AddScoped<SiteMapPages>();
}
