using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>The executable on its way out, and under connections that give nothing.</summary>
public sealed class StopTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-stop-").FullName;
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(30) };

    public void Dispose()
    {
        client.Dispose();
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task Terminate_WithARequestUnderWay_IsNotReadyAtOnceAndFinishesIt()
    {
        await using var portal = PortalProcess.Start(folder, [("Portal__Stop__Delay", "3")]);
        await portal.GreetingAsync();
        using var slow = await HalfAFormAsync(portal.Address.Port);

        var end = portal.TerminateAsync();
        await WhenAsync(portal, "/healthz/ready", HttpStatusCode.ServiceUnavailable);
        using var ready = await client.GetAsync(new Uri(portal.Address, "/healthz/ready"));
        (await ready.Content.ReadAsStringAsync()).ShouldBe("""{"status":"stopping"}""");
        // A balancer that has not noticed yet sends readers still.
        using (var page = await client.GetAsync(new Uri(portal.Address, "/news/")))
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
        await WhenAsync(portal, "/healthz/live", null);

        end.IsCompleted.ShouldBeFalse();
        await slow.SendAsync("23456789"u8.ToArray());
        var answer = await ReadAsync(slow);
        answer.ShouldStartWith("HTTP/1.1 4");
        (await end).ShouldBe(0, portal.Error);
    }

    [Fact]
    public async Task Terminate_WithARequestThatNeverEnds_EndsInTheTimeThatWasSet()
    {
        await using var portal = PortalProcess.Start(folder, [("Portal__Stop__Patience", "2")]);
        await portal.GreetingAsync();
        using var slow = await HalfAFormAsync(portal.Address.Port);

        (await portal.TerminateAsync()).ShouldBe(0, portal.Error);
    }

    [Fact]
    public async Task Get_AmongAThousandConnectionsThatGiveNothing_IsAnswered()
    {
        await using var portal = PortalProcess.Start(folder, []);
        await portal.GreetingAsync();
        var idle = new List<Socket>();
        try
        {
            for (var i = 0; i < 1000; i++)
            {
                var socket = await ConnectAsync(portal.Address.Port);
                idle.Add(socket);
                if (i % 2 == 0)
                    await socket.SendAsync("GET /news/ HTTP/1.1\r\nHost: localh"u8.ToArray());
            }

            using var page = await client.GetAsync(new Uri(portal.Address, "/news/"));
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
        }
    }

    /// <summary>An upload that stops half-way; it has been let in, since headers came.</summary>
    private static async Task<Socket> HalfAFormAsync(int port)
    {
        var socket = await ConnectAsync(port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"POST /admin/sign-in HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n")));
        // «100 Continue» comes when the portal begins to read the form.
        var buffer = new byte[200];
        Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer)).ShouldStartWith("HTTP/1.1 100");
        await socket.SendAsync("a="u8.ToArray());
        return socket;
    }

    private static async Task<Socket> ConnectAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port);
        return socket;
    }

    private static async Task<string> ReadAsync(Socket socket)
    {
        var buffer = new byte[4096];
        return Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer).WaitAsync(TimeSpan.FromMinutes(1)));
    }

    /// <param name="portal">The portal.</param>
    /// <param name="path">What is asked for.</param>
    /// <param name="status">What is waited for; null: that nobody listens any more.</param>
    private async Task WhenAsync(PortalProcess portal, string path, HttpStatusCode? status)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                using var fresh = new HttpClient();
                using var answer = await fresh.GetAsync(new Uri(portal.Address, path), patience.Token);
                if (answer.StatusCode == status)
                    return;
            }
            catch (HttpRequestException) when (status is null)
            {
                return;
            }

            await Task.Delay(50, patience.Token);
        }
    }
}
