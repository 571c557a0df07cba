using System.Globalization;
using System.Net.Mail;
using System.Text;
using Csto.Portal.Core.Notices;
using Csto.Portal.Web.Mail;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>Reads the settings of mail and refuses wrong ones, naming each as the environment variable the operator sets.</summary>
internal static class MailSettingsReader
{
    private const string Host = "Portal__Mail__Host";
    private const string Port = "Portal__Mail__Port";
    private const string Security = "Portal__Mail__Security";
    private const string UserName = "Portal__Mail__UserName";
    private const string Password = "Portal__Mail__Password";
    private const string From = "Portal__Mail__From";
    private const string FromName = "Portal__Mail__FromName";
    private const string ReadersPerMinute = "Portal__Mail__ReadersPerMinute";
    private const string DigestHour = "Portal__Mail__DigestHour";

    public static readonly string[] Known = [Host, Port, Security, UserName, Password, From, FromName, ReadersPerMinute, DigestHour];

    /// <returns>Null where no mail server is named: the portal then sends no mail.</returns>
    /// <exception cref="SettingException">A setting is wrong or missing.</exception>
    public static MailSettings? Read(IConfiguration configuration)
    {
        if (configuration.Text(Host) is not { } host)
        {
            return Known.FirstOrDefault(name => configuration.Text(name) is not null) is { } stray
                ? throw new SettingException($"Задана настройка {stray}, но не задана {Host}: укажите имя почтового сервера или уберите настройки почты.")
                : null;
        }

        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
            throw new SettingException($"Настройка {Host} должна быть именем почтового сервера, например mail.example.org, а задано «{host}».");
        var security = ReadSecurity(configuration);
        var (user, password) = (configuration.Text(UserName), configuration.Text(Password));
        if (user is null != password is null)
            throw new SettingException($"Настройки {UserName} и {Password} задаются вместе: не задана {(user is null ? UserName : Password)}.");
        if (user is not null && security == MailSecurity.None && !IsThisMachine(host))
            throw new SettingException($"Настройка {Security}=None передала бы пароль почты по сети открытым: задайте StartTls или уберите {UserName} и {Password}.");
        return new MailSettings
        {
            Host = host,
            Port = ReadPort(configuration, security),
            Security = security,
            UserName = user,
            Password = password,
            From = ReadFrom(configuration),
        };
    }

    /// <summary>How fast subscribers are written to, and when.</summary>
    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static NoticeOptions ReadPace(IConfiguration configuration, NoticeOptions options) => options with
    {
        ReadersPerMinute = ReadNumber(configuration, ReadersPerMinute, options.ReadersPerMinute, 6, 60_000),
        DigestHour = ReadNumber(configuration, DigestHour, options.DigestHour, 0, 23),
    };

    private static int ReadNumber(IConfiguration configuration, string name, int usual, int least, int most)
    {
        if (configuration.Text(name) is not { } text)
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new SettingException($"Настройка {name} должна быть целым числом от {least} до {most}, а задано «{text}».");
    }

    private static MailSecurity ReadSecurity(IConfiguration configuration) => configuration.Text(Security) switch
    {
        null => MailSecurity.StartTls,
        var text when text.Equals(nameof(MailSecurity.StartTls), StringComparison.OrdinalIgnoreCase) => MailSecurity.StartTls,
        var text when text.Equals(nameof(MailSecurity.None), StringComparison.OrdinalIgnoreCase) => MailSecurity.None,
        var text => throw new SettingException($"Настройка {Security} может быть StartTls или None, а задано «{text}»."),
    };

    private static int ReadPort(IConfiguration configuration, MailSecurity security)
    {
        if (configuration.Text(Port) is not { } text)
            return security == MailSecurity.StartTls ? 587 : 25;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? port
            : throw new SettingException($"Настройка {Port} должна быть целым числом от 1 до 65535, а задано «{text}».");
    }

    private static MailAddress ReadFrom(IConfiguration configuration)
    {
        var text = configuration.Text(From) ?? throw new SettingException(
            $"Не задана настройка {From}: укажите адрес, от имени которого портал пишет, например press@example.org.");
        return MailAddress.TryCreate(text, configuration.Text(FromName) ?? "Портал ОДКБ", Encoding.UTF8, out var from) && from.Address == text
            ? from
            : throw new SettingException($"Настройка {From} должна быть адресом вида press@example.org, а задано «{text}».");
    }

    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "::1";
}
