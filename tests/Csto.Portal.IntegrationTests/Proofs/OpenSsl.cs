using System.Diagnostics;

namespace Csto.Portal.IntegrationTests.Proofs;

/// <summary>Commands of a shell in a folder of its own, with the real openssl.</summary>
internal sealed class OpenSsl : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-openssl-").FullName;

    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>A private key on P-256.</summary>
    public async Task<string> KeyAsync(string name = "signing.pem", string curve = "prime256v1")
    {
        (await RunAsync($"openssl ecparam -name {curve} -genkey -noout -out {name}")).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(0, r.Output));
        return At(name);
    }

    public async Task<(int Code, string Output)> RunAsync(string commands, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", commands]) { UseShellExecute = false, WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    public void Dispose() => Directory.Delete(Folder, true);
}
