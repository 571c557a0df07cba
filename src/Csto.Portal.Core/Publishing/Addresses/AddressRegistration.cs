using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Publishing.Addresses;

internal static class AddressRegistration
{
    /// <summary>Needs <see cref="Domain.IOwnPages"/> from the side that knows routes.</summary>
    public static IServiceCollection AddOldAddresses(this IServiceCollection services) => services
        .AddSingleton<LostAddressCounter>()
        .AddScoped<RedirectPlanner>()
        .AddScoped<RedirectBook>()
        .AddScoped<LostAddressBook>();
}
