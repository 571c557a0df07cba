using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Search;

public static class SearchRegistration
{
    /// <summary>Needs the data to be registered.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services, SearchOptions options) =>
        services.AddSingleton(options).AddSingleton<SearchIndex>().AddSingleton<IndexKeeper>()
            .AddSingleton<Quotes.QuoteIndex>().AddSingleton<Quotes.QuoteKeeper>().AddSingleton<Quotes.QuoteFinder>();
}
