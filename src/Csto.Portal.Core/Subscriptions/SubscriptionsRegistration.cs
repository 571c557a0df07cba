using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Subscriptions;

public static class SubscriptionsRegistration
{
    /// <summary>Needs the data, notices, keys of data protection and an <see cref="IReaderLetters"/> to be registered.</summary>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services) => services
        .AddSingleton<SubscriptionKeys>()
        .AddScoped<ChoiceNames>()
        .AddScoped<MailingLetters>()
        .AddScoped<MailingRun>()
        .AddScoped<SubscriptionDesk>()
        .AddScoped<SubscriptionOffice>();
}
