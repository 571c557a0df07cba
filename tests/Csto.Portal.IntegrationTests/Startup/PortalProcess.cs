using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>The executable itself, as an operator starts it, on SQLite in a folder of its own unless told otherwise.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();
    private readonly TaskCompletionSource greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int rules;

    private PortalProcess(string folder, int port, (string Name, string Value)[] environment, string[] arguments)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));
        var start = new ProcessStartInfo("dotnet", [Executable, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["ASPNETCORE_URLS"] = Address.OriginalString;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Append(error, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public string Output => Text(output);

    public string Error => Text(error);

    public static PortalProcess Start(string folder, (string Name, string Value)[] environment, params string[] arguments) =>
        new(folder, FreePort(), environment, arguments);

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        await using var portal = Start(folder, environment, arguments);
        var code = await portal.ExitAsync();
        return (code, portal.Output, portal.Error);
    }

    /// <summary>The first answer, once the process listens.</summary>
    public async Task<HttpResponseMessage> FirstAnswerAsync(HttpClient client, string path)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await client.GetAsync(new Uri(Address, path));
            }
            catch (HttpRequestException) when (!process.HasExited && Stopwatch.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>Ends when the greeting has been printed.</summary>
    public Task GreetingAsync() => greeted.Task.WaitAsync(Patience);

    /// <summary>Asks it to end, as an orchestrator does.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await ExitAsync();
    }

    /// <summary>Ends it as a fault or a power cut does: at once and without a word.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    /// <summary>Built in the same configuration as these tests; its own folder is where wwwroot is found.</summary>
    private static string Executable
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory);
            return Repository.Path("src", "Csto.Portal.Web", "bin", framework.Parent!.Name, framework.Name, "Csto.Portal.Web.dll");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Note(string? line)
    {
        Append(output, line);
        // The greeting stands between two rules.
        if (line?.StartsWith("────", StringComparison.Ordinal) == true && ++rules == 2)
            greeted.SetResult();
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is null)
            return;
        lock (text)
            text.AppendLine(line);
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
            return text.ToString();
    }
}
