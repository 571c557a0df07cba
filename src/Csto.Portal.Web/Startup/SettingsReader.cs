using System.Globalization;
using Csto.Portal.Core.Data;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

/// <summary>A setting is wrong or missing; the message is one Russian sentence for the operator that names it.</summary>
public sealed class SettingException(string message) : Exception(message);

/// <summary>Reads the settings and refuses wrong ones, naming each as the environment variable the operator sets.</summary>
internal static class SettingsReader
{
    private const string Folder = "Portal__DataFolder";
    private const string BaseUrl = "Portal__PublicBaseUrl";
    private const string Samples = "Portal__SampleContent";
    private const string Provider = "Portal__Database__Provider";
    private const string BatchSize = "Portal__Database__MaxBatchSize";
    private const string Connection = "ConnectionStrings__Portal";

    public static PortalSettings ReadPortal(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = Path.GetFullPath(configuration.Text(Folder) ?? "data");
        Prepare(folder);
        return new PortalSettings
        {
            DataFolder = folder,
            PublicBaseUrl = PublicBaseUrl(configuration, environment),
            SampleContent = Flag(configuration, Samples),
        };
    }

    public static DatabaseOptions ReadDatabase(IConfiguration configuration, PortalSettings settings)
    {
        var provider = ReadProvider(configuration);
        var connection = configuration.Text(Connection);
        if (connection is null && provider == DatabaseProvider.SqlServer)
            throw new SettingException($"Не задана настройка {Connection}: для SQL Server в ней должна быть строка подключения к базе данных.");
        connection ??= $"Data Source={Path.Combine(settings.DataFolder, "portal.db")}";
        return new DatabaseOptions(provider, connection, ReadBatchSize(configuration));
    }

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
                : LocalUrl(configuration);
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            && url is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? url
            : throw new SettingException($"Настройка {BaseUrl} должна быть адресом вида https://news.example.org, без пути и параметров, а задано «{text}».");
    }

    /// <summary>The first address the portal listens on, as seen from this machine.</summary>
    private static Uri LocalUrl(IConfiguration configuration)
    {
        var first = (configuration["URLS"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()
            ?? "http://localhost:5000";
        var address = BindingAddress.Parse(first);
        var scheme = address.Scheme.Equals("https", StringComparison.OrdinalIgnoreCase) ? "https" : "http";
        return new UriBuilder(scheme, "localhost", address.Port).Uri;
    }

    private static void Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(
                Path.Combine(folder, $".write-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"Настройка {Folder} указывает на папку «{folder}», в которую портал не может писать: создайте её и дайте права на запись.");
        }
    }

    private static string? Text(this IConfiguration configuration, string name) =>
        configuration[name.Replace("__", ":", StringComparison.Ordinal)] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
