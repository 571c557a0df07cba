namespace Csto.Portal.Web.Admin.Session;

/// <summary>What a browser says of itself, in words a person knows.</summary>
internal static class Device
{
    // In this order: most browsers claim to be several of those below them.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("YaBrowser/", "Яндекс Браузер"), ("Edg/", "Edge"), ("EdgA/", "Edge"), ("EdgiOS/", "Edge"), ("OPR/", "Opera"), ("Vivaldi/", "Vivaldi"),
        ("Atom/", "Atom"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("Chromium/", "Chromium"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>«Firefox, Windows».</summary>
    public static string InWords(string? userAgent) => (Find(Browsers, userAgent), Find(Systems, userAgent)) switch
    {
        (null, null) => "Неизвестный браузер",
        (null, { } system) => $"Неизвестный браузер, {system}",
        ({ } browser, null) => browser,
        var (browser, system) => $"{browser}, {system}",
    };

    private static string? Find((string Sign, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(one => userAgent?.Contains(one.Sign, StringComparison.Ordinal) == true).Name;
}
