using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Accounts;

/// <summary>Registers the services of accounts; Identity itself is put together by the host.</summary>
public static class AccountsRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddScoped<UserAccounts>()
        .AddScoped<FirstAdministrator>()
        .AddScoped<UserDirectory>()
        .AddScoped<OwnAccount>()
        .AddScoped<SessionBook>()
        .AddScoped<SignInGate>();
}
