using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Csto.Portal.IntegrationTests.Notices;

/// <summary>What a mail server has taken.</summary>
/// <param name="Headers">By name, unfolded; encoded words as they came.</param>
public sealed record TrappedLetter(IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string this[string header] => Headers[header];

    /// <summary>With its encoded words (RFC 2047) read.</summary>
    public string Subject => DecodeWords(Headers["Subject"]);

    public static TrappedLetter Parse(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("\n\n", 2);
        var headers = parts[0].Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n')
            .Select(line => line.Split(": ", 2)).ToDictionary(h => h[0], h => h[1], StringComparer.OrdinalIgnoreCase);
        var body = headers["Content-Transfer-Encoding"] == "base64" ? Decode(parts[1].Replace("\n", "", StringComparison.Ordinal)) : parts[1];
        return new(headers, body.ReplaceLineEndings("\n"));
    }

    /// <summary>Words in UTF-8, in either of their two encodings (B and Q).</summary>
    public static string DecodeWords(string header)
    {
        const string begin = "=?utf-8?", end = "?=";
        var words = header.Replace($"{end} {begin}", end + begin, StringComparison.Ordinal);
        while (words.IndexOf(begin, StringComparison.Ordinal) is >= 0 and var from)
        {
            var word = from + begin.Length + 2;
            var to = words.IndexOf(end, word, StringComparison.Ordinal);
            var text = words[word..to];
            var read = words[word - 2] == 'B' ? Decode(text) : Uri.UnescapeDataString(text.Replace('_', ' ').Replace('=', '%'));
            words = words[..from] + read + words[(to + end.Length)..];
        }

        return words;
    }

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}

/// <summary>
/// A real mail server, aiosmtpd of Debian, on a port of this machine; it keeps each letter as a file in a Maildir.
/// </summary>
internal sealed class MailTrap : IAsyncDisposable
{
    private const string Server = "/usr/bin/aiosmtpd";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string folder = Directory.CreateTempSubdirectory("portal-mail-").FullName;
    private readonly Process process;

    private MailTrap(int port)
    {
        Port = port;
        var start = new ProcessStartInfo(Server, ["-n", "-l", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), "-c", "aiosmtpd.handlers.Mailbox", Maildir])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        process = Process.Start(start)!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    public static bool IsHere => File.Exists(Server);

    public int Port { get; }

    private string Maildir => Path.Combine(folder, "mail");

    public static async Task<MailTrap> OpenAsync(int? port = null)
    {
        var trap = new MailTrap(port ?? FreePort());
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, trap.Port);
                return trap;
            }
            catch (SocketException) when (!trap.process.HasExited && Stopwatch.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>What has come so far, in no order.</summary>
    public IReadOnlyList<TrappedLetter> Letters =>
        Directory.Exists(Path.Combine(Maildir, "new"))
            ? [.. Directory.GetFiles(Path.Combine(Maildir, "new")).Select(file => TrappedLetter.Parse(File.ReadAllText(file)))]
            : [];

    /// <summary>Ends when a letter is there, whoever sends it.</summary>
    public async Task<TrappedLetter> FirstAsync()
    {
        var began = Stopwatch.GetTimestamp();
        while (Letters.Count == 0 && Stopwatch.GetElapsedTime(began) < Patience)
            await Task.Delay(100);
        return Letters[0];
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, true);
    }
}
