using System.Globalization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Startup;

internal static class LoadSettingsReader
{
    private const string Requests = "Portal__Limits__Requests";
    private const string Connections = "Portal__Limits__Connections";
    private const string PerMinute = "Portal__Limits__AnswersPerMinute";
    private const string Patience = "Portal__Stop__Patience";
    private const string Delay = "Portal__Stop__Delay";

    public static readonly string[] Known = [Requests, Connections, PerMinute, Patience, Delay];

    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static LoadSettings Read(IConfiguration configuration) => new(
        Number(configuration, Requests, Math.Max(32, 16 * Environment.ProcessorCount), 1, 10_000),
        Number(configuration, Connections, 20_000, 10, 1_000_000),
        TimeSpan.FromSeconds(Number(configuration, Patience, 25, 1, 3600)),
        TimeSpan.FromSeconds(Number(configuration, Delay, 0, 0, 600)));

    /// <summary>How many answers of feeds and the API are made for one network in a minute.</summary>
    /// <exception cref="SettingException">The setting is wrong.</exception>
    public static int ReadPerMinute(IConfiguration configuration) => Number(configuration, PerMinute, 300, 1, 100_000);

    private static int Number(IConfiguration configuration, string name, int usual, int least, int most)
    {
        if (configuration.Text(name) is not { } text)
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new SettingException($"Настройка {name} должна быть целым числом от {least} до {most}, а задано «{text}».");
    }
}
