using System.Globalization;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Search;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Csto.Portal.Web.Startup;

/// <summary>Reads the settings and refuses wrong ones, naming each as the environment variable the operator sets.</summary>
internal static class SettingsReader
{
    private const string Folder = "Portal__DataFolder";
    private const string MediaFolder = "Portal__MediaFolder";
    private const string SearchFolder = "Portal__SearchFolder";
    private const string BaseUrl = "Portal__PublicBaseUrl";
    private const string Terms = "Portal__TermsFile";
    private const string LanguagesSetting = "Portal__Languages";
    private const string Samples = "Portal__SampleContent";
    private const string Provider = "Portal__Database__Provider";
    private const string BatchSize = "Portal__Database__MaxBatchSize";
    private const string Connection = "ConnectionStrings__Portal";

    private const string PageCacheMegabytes = "Portal__PageCache__MaxMegabytes";
    private const string TwoFactor = "Portal__Accounts__RequireTwoFactor";

    private static readonly string[] Known =
        [
            Folder, MediaFolder, SearchFolder, BaseUrl, LanguagesSetting, Terms, Samples, TwoFactor, Provider, BatchSize, PageCacheMegabytes,
            .. LoadSettingsReader.Known, .. MailSettingsReader.Known, .. NetworkSettingsReader.Known, .. KeyCertificates.Known, .. SigningKeyReader.Known,
        ];

    private static readonly string[] DefaultLanguages = [Publication.Russian, Publication.English];

    /// <exception cref="SettingException">A setting is wrong or missing.</exception>
    public static PortalSettings ReadPortal(IConfiguration configuration, IHostEnvironment environment)
    {
        RefuseUnknown(configuration);
        var folder = FullPath(configuration.Text(Folder) ?? "data", Folder);
        return new PortalSettings
        {
            DataFolder = Writable(folder) ? folder : throw new SettingException(
                $"Настройка {Folder} указывает на папку «{folder}», в которую портал не может писать: создайте её и дайте права на запись."),
            PublicBaseUrl = PublicBaseUrl(configuration, environment),
            Languages = Languages(configuration),
            SampleContent = Flag(configuration, Samples),
            TermsFile = TermsFile(configuration, folder),
        };
    }

    /// <exception cref="SettingException">A setting is wrong or missing.</exception>
    public static DatabaseOptions ReadDatabase(IConfiguration configuration, PortalSettings settings)
    {
        var provider = ReadProvider(configuration);
        var connection = provider == DatabaseProvider.SqlServer ? SqlServerConnection(configuration) : SqliteConnection(configuration, settings);
        return new DatabaseOptions(provider, connection, ReadBatchSize(configuration));
    }

    /// <exception cref="SettingException">The setting is wrong.</exception>
    public static AccountPolicy ReadAccounts(IConfiguration configuration) => new(configuration.Text(TwoFactor) switch
    {
        null => TwoFactorRule.None,
        var text when Enum.GetNames<TwoFactorRule>().Contains(text, StringComparer.OrdinalIgnoreCase) => Enum.Parse<TwoFactorRule>(text, ignoreCase: true),
        var text => throw new SettingException($"Настройка {TwoFactor} может быть {string.Join(", ", Enum.GetNames<TwoFactorRule>())}, а задано «{text}»."),
    });

    /// <exception cref="SettingException">The setting is wrong.</exception>
    public static PageCacheOptions ReadPageCache(IConfiguration configuration) => configuration.Text(PageCacheMegabytes) switch
    {
        null => new(64),
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes <= 65_536 => new(megabytes),
        var text => throw new SettingException(
            $"Настройка {PageCacheMegabytes} — сколько мегабайт памяти занимают готовые страницы: целое число от 0 (не хранить) до 65536, а задано «{text}»."),
    };

    /// <exception cref="SettingException">The setting is wrong.</exception>
    public static MediaOptions ReadMedia(IConfiguration configuration, PortalSettings settings)
    {
        var folder = FullPath(Path.Combine(settings.DataFolder, configuration.Text(MediaFolder) ?? "media"), MediaFolder);
        return Writable(folder) ? new MediaOptions(folder) : throw new SettingException(
            $"Настройка {MediaFolder} указывает на папку «{folder}», в которую портал не может писать: создайте её и дайте права на запись.");
    }

    /// <exception cref="SettingException">The setting is wrong.</exception>
    public static SearchOptions ReadSearch(IConfiguration configuration, PortalSettings settings)
    {
        var folder = FullPath(Path.Combine(settings.DataFolder, configuration.Text(SearchFolder) ?? "search"), SearchFolder);
        return Writable(folder) ? new SearchOptions(folder) : throw new SettingException(
            $"Настройка {SearchFolder} указывает на папку «{folder}», в которую портал не может писать: создайте её и дайте права на запись.");
    }

    /// <exception cref="SettingException">The setting is wrong.</exception>
    public static ListeningAddress ReadListening(IConfiguration configuration)
    {
        var urls = configuration["URLS"] is { Length: > 0 } given
            ? given
            : configuration["HTTP_PORTS"] is { Length: > 0 } ports ? $"http://localhost:{ports.Split(';')[0]}" : "http://localhost:5000";
        try
        {
            var addresses = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(BindingAddress.Parse).ToList();
            var first = addresses.First();
            return new(new UriBuilder(first.Scheme.ToLowerInvariant(), "localhost", first.Port).Uri);
        }
        catch (Exception e) when (e is FormatException or UriFormatException or ArgumentException or InvalidOperationException)
        {
            throw new SettingException($"Настройка ASPNETCORE_URLS должна быть адресом вида http://localhost:5080 или несколькими через точку с запятой, а задано «{urls}».");
        }
    }

    private static void RefuseUnknown(IConfiguration configuration)
    {
        var unknown = configuration.GetSection("Portal").AsEnumerable()
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Select(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal))
            .FirstOrDefault(name => !Known.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (unknown is not null)
            throw new SettingException($"Настройка {unknown} порталу неизвестна. Есть такие: {string.Join(", ", Known)}.");
    }

    private static string SqlServerConnection(IConfiguration configuration)
    {
        var text = configuration.Text(Connection) ?? throw new SettingException(
            $"Не задана настройка {Connection}: для SQL Server в ней должна быть строка подключения к базе данных.");
        try
        {
            var connection = new SqlConnectionStringBuilder(text);
            return connection is { DataSource.Length: > 0, InitialCatalog.Length: > 0 }
                ? connection.ConnectionString
                : throw new SettingException($"В настройке {Connection} должны быть сервер и база данных: Server=…;Database=….");
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw NotAConnection("Server=…;Database=…;User ID=…;Password=…;Encrypt=True");
        }
    }

    private static string SqliteConnection(IConfiguration configuration, PortalSettings settings)
    {
        try
        {
            var connection = new SqliteConnectionStringBuilder(configuration.Text(Connection));
            if (connection.DataSource.Length == 0)
                connection.DataSource = "portal.db";
            // Readers and writers of one file wait for one another this long before giving up.
            connection.DefaultTimeout = 30;
            connection.ForeignKeys = true;
            connection.DataSource = Path.Combine(settings.DataFolder, connection.DataSource);
            return Writable(Path.GetDirectoryName(connection.DataSource)!)
                ? connection.ConnectionString
                : throw new SettingException($"Настройка {Connection} называет файл «{connection.DataSource}» в папке, в которую портал не может писать: создайте её и дайте права на запись.");
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw NotAConnection("Data Source=portal.db");
        }
    }

    // The value is not repeated: it may hold a password.
    private static SettingException NotAConnection(string example) =>
        new($"Настройка {Connection} не похожа на строку подключения; она должна быть вида {example}.");

    private static DatabaseProvider ReadProvider(IConfiguration configuration) => configuration.Text(Provider) switch
    {
        null => DatabaseProvider.Sqlite,
        var text when text.Equals(nameof(DatabaseProvider.Sqlite), StringComparison.OrdinalIgnoreCase) => DatabaseProvider.Sqlite,
        var text when text.Equals(nameof(DatabaseProvider.SqlServer), StringComparison.OrdinalIgnoreCase) => DatabaseProvider.SqlServer,
        var text => throw new SettingException($"Настройка {Provider} может быть Sqlite или SqlServer, а задано «{text}»."),
    };

    private static int? ReadBatchSize(IConfiguration configuration)
    {
        if (configuration.Text(BatchSize) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= 1000
            ? size
            : throw new SettingException($"Настройка {BatchSize} должна быть целым числом от 1 до 1000, а задано «{text}».");
    }

    private static bool Flag(IConfiguration configuration, string name)
    {
        if (configuration.Text(name) is not { } text)
            return false;
        return bool.TryParse(text, out var value)
            ? value
            : throw new SettingException($"Настройка {name} может быть true или false, а задано «{text}».");
    }

    private static Uri PublicBaseUrl(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration.Text(BaseUrl) is not { } text)
        {
            return environment.IsProduction() && ReadProvider(configuration) == DatabaseProvider.SqlServer
                ? throw new SettingException($"Не задана настройка {BaseUrl}: укажите адрес, по которому читатели открывают портал, например https://news.example.org.")
                : ReadListening(configuration).Local;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && url is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? url
            : throw new SettingException($"Настройка {BaseUrl} должна быть адресом вида https://news.example.org, без пути и параметров, а задано «{text}».");
    }

    private static string[] Languages(IConfiguration configuration)
    {
        string[] known = [Publication.Russian, .. Language.Translations];
        if (configuration.Text(LanguagesSetting) is not { } text)
            return DefaultLanguages;
        string[] languages = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(tag => tag.ToLowerInvariant()).Distinct()];
        if (languages is not [Publication.Russian, ..])
            throw new SettingException($"Настройка {LanguagesSetting} — языки портала через запятую, первым русский: {string.Join(",", known)}, а задано «{text}».");
        return languages.FirstOrDefault(tag => !known.Contains(tag, StringComparer.Ordinal)) is { } unknown
            ? throw new SettingException($"Настройка {LanguagesSetting} называет язык «{unknown}», на который портал не переведён. Есть такие: {string.Join(", ", known)}.")
            : languages;
    }

    private static string? TermsFile(IConfiguration configuration, string folder)
    {
        if (configuration.Text(Terms) is not { } text)
            return null;
        var path = FullPath(Path.Combine(folder, text), Terms);
        return File.Exists(path) ? path : throw new SettingException(
            $"Настройка {Terms} указывает на файл «{path}», которого нет: положите туда текст условий использования в Markdown или уберите настройку.");
    }

    private static string FullPath(string folder, string setting)
    {
        try
        {
            return Path.GetFullPath(folder);
        }
        catch (ArgumentException)
        {
            throw new SettingException($"Настройка {setting} не похожа на путь к папке: «{folder}».");
        }
    }

    /// <summary>Makes the folder where it is missing, and tries to write.</summary>
    private static bool Writable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".write-{Guid.NewGuid():N}");
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>What a setting says; null where it is not set, or empty.</summary>
    public static string? Text(this IConfiguration configuration, string name) =>
        configuration[name.Replace("__", ":", StringComparison.Ordinal)] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
