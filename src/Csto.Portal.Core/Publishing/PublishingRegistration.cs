using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Publishing;

/// <summary>Registers the services that change publications.</summary>
public static class PublishingRegistration
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddScoped<Workbench>()
        .AddScoped<PublicationWriter>()
        .AddScoped<Publisher>()
        .AddScoped<Unpublisher>()
        .AddScoped<EditionBin>();
}
