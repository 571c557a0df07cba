using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Core.Notices;

public static class NoticesRegistration
{
    /// <summary>Needs the data and a <see cref="TimeProvider"/> to be registered.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services, NoticeOptions options) => services
        .AddSingleton(options)
        .AddScoped<Outbox>()
        .AddScoped<OutboxLeases>()
        .AddScoped<Mailboxes>()
        .AddScoped<MailRoom>();
}
