using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>The executable as the one who starts it meets it.</summary>
public sealed class FirstStartTests : IDisposable
{
    private const string Password = "Одноразовый пароль:";
    private readonly string _folder = Directory.CreateTempSubdirectory("first-start-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task Start_InAnEmptyFolder_PrintsTheAddressAndOnceThePassword()
    {
        var port = FreePort();

        var first = await RunUntilGreetingAsync(port);
        var second = await RunUntilGreetingAsync(port);

        first.ShouldContain($"http://localhost:{port}/admin/sign-in");
        first.ShouldContain(Password);
        first.ShouldNotContain("\"Level\":\"Error\"");
        second.ShouldContain($"http://localhost:{port}/admin/sign-in");
        second.ShouldNotContain(Password);
    }

    [Fact]
    public async Task Start_PortTaken_SaysSoAndKeepsThePasswordForTheNextStart()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var portal = Start(((IPEndPoint)taken.LocalEndpoint).Port);

        await portal.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));

        portal.ExitCode.ShouldBe(1);
        (await portal.StandardError.ReadToEndAsync()).ShouldContain("ASPNETCORE_URLS");
        (await RunUntilGreetingAsync(FreePort())).ShouldContain(Password);
    }

    private async Task<string> RunUntilGreetingAsync(int port)
    {
        using var portal = Start(port);
        var output = new List<string>();
        try
        {
            // The greeting stands between two rules.
            for (var rules = 0; rules < 2 && await portal.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2)) is { } line;)
            {
                output.Add(line);
                rules += line.StartsWith("────", StringComparison.Ordinal) ? 1 : 0;
            }
        }
        finally
        {
            portal.Kill();
            await portal.WaitForExitAsync();
        }

        return string.Join('\n', output);
    }

    private Process Start(int port)
    {
        var info = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Csto.Portal.Web.dll")])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"),
                ["Portal__DataFolder"] = _folder,
                ["Portal__SampleContent"] = "false",
                ["ASPNETCORE_CONTENTROOT"] = Repository.Path("src", "Csto.Portal.Web"),
            },
        };
        return Process.Start(info)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
