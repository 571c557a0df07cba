using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Notices;
using Csto.Portal.Core.Subscriptions;
using Csto.Portal.Web.Mail;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>Notices, and the sender of letters where a mail server is named.</summary>
internal static class MailSetup
{
    /// <exception cref="SettingException">A setting is wrong or missing.</exception>
    public static IServiceCollection AddPortalMail(this IServiceCollection services, IConfiguration configuration, PortalSettings portal)
    {
        var mail = MailSettingsReader.Read(configuration);
        services.AddNotices(MailSettingsReader.ReadPace(
            configuration, new(mail is not null, portal.PublicBaseUrl) { EditorRoles = Permissions.HeldBy[Permissions.CanPublish] }));
        services.AddSubscriptions().AddSingleton<IReaderLetters, ReaderLetters>().AddHostedService<SubscriptionLoop>();
        if (mail is not null)
            services.AddSingleton(mail).AddSingleton<SmtpTransport>().AddSingleton<MailSender>().AddHostedService<MailLoop>();
        return services;
    }
}
