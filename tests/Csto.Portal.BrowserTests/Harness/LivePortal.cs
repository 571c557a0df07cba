using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Csto.Portal.Testing;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Harness;

/// <summary>
/// One browser and one portal, on a real port with a SQLite file of its own, for a collection of tests. Its clock stands at
/// 13 February 2026, noon in Moscow.
/// </summary>
public class LivePortal : IAsyncLifetime
{
    private PortalFactory? _portal;
    private Chromium? _chromium;

    public PortalFactory Portal => _portal ?? throw new InvalidOperationException("The portal has not been started.");

    public Uri Address { get; private set; } = null!;

    /// <summary>A page in a browser of its own (nothing shared with other pages), with everything it complains about.</summary>
    /// <param name="options">Null: 1280 × 900, light.</param>
    public async Task<Visit> OpenAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = Address.AbsoluteUri;
        options.Locale = "ru-RU";
        options.ViewportSize ??= new() { Width = 1280, Height = 900 };
        options.ColorScheme ??= ColorScheme.Light;
        var context = await _chromium!.Browser.NewContextAsync(options);
        context.SetDefaultTimeout(Chromium.Patience);
        return await Visit.StartAsync(context);
    }

    public virtual async Task InitializeAsync()
    {
        if (Chromium.WhyAbsent is not null)
            return;
        var port = FreePort();
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));
        _portal = await PortalFactory.CreateAsync();
        _portal.Settings["Portal:PublicBaseUrl"] = Address.AbsoluteUri;
        Configure(_portal);
        _portal.UseKestrel(port);
        _portal.StartServer();
        _chromium = await Chromium.LaunchAsync();
    }

    /// <summary>Before it starts.</summary>
    protected virtual void Configure(PortalFactory portal)
    {
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        if (_portal is not null)
            await _portal.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
