using Csto.Portal.Core.Accounts.SecondFactor;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Accounts;

/// <summary>Registers the services of accounts; Identity itself is put together by the host.</summary>
public static class AccountsRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, AccountPolicy policy) => services
        .AddSingleton(policy)
        .AddScoped<UserAccounts>()
        .AddScoped<FirstAdministrator>()
        .AddScoped<UserDirectory>()
        .AddScoped<OwnAccount>()
        .AddScoped<SessionBook>()
        .AddScoped<Invitations>()
        .AddScoped<SecondFactors>()
        .AddScoped<Passkeys>()
        .AddScoped<SignInTries>()
        .AddScoped<SignInGate>();
}
