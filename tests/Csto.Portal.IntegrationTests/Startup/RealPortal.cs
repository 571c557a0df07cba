using System.Net;
using System.Net.Sockets;
using Csto.Portal.Core.Archive.Samples;
using Csto.Portal.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>The portal on a real port, filled with samples; it believes to be reached as https://portal.test, as behind a proxy.</summary>
public class RealPortal : PortalFactory, IAsyncLifetime
{
    public int Port { get; } = FreePort();

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        UseKestrel(Port);
        StartServer();
        await WithAsync<SampleContent, int>(samples => samples.FillAsync(default));
        await MakePicturesAsync();
    }

    /// <summary>The base waits for no real server to end: what the portal writes at its end would come into a folder that is being deleted.</summary>
    public override async ValueTask DisposeAsync()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var lifetime = Services.GetRequiredService<IHostApplicationLifetime>();
        using (lifetime.ApplicationStopped.Register(ended.SetResult))
        {
            lifetime.StopApplication();
            await ended.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Follows nothing, keeps nothing, and says the name a proxy would pass on.</summary>
    public HttpClient Reader()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri($"http://localhost:{Port}") };
        client.DefaultRequestHeaders.Host = Address.Host;
        return client;
    }

    /// <summary>One request exactly as written.</summary>
    internal Task<RawAnswer> SendAsync(string verb, string target, string headers = "", string body = "") =>
        RawHttp.SendAsync(Port, $"{verb} {target} HTTP/1.1\nHost: {Address.Host}{(headers.Length > 0 ? "\n" + headers : "")}", body);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
