using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>Bytes exactly as written, which a client would put right before sending them.</summary>
internal static class RawHttp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="port">On this machine.</param>
    /// <param name="head">Request line and headers without the last empty line; lines end in \n.</param>
    /// <param name="body">May be empty.</param>
    public static async Task<RawAnswer> SendAsync(int port, string head, string body = "")
    {
        using var client = new TcpClient();
        using var patience = new CancellationTokenSource(Patience);
        await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
        await using var stream = client.GetStream();
        var text = head.ReplaceLineEndings("\r\n") + "\r\nConnection: close\r\n\r\n" + body;
        using var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(text), patience.Token);
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException)
        {
            // The server has said what it had to say, and cut off the rest of the question.
        }

        return RawAnswer.Parse(Encoding.UTF8.GetString(answer.ToArray()));
    }
}

internal sealed record RawAnswer(int Status, ILookup<string, string> Headers, string Body)
{
    public string? Header(string name) => Headers[name].SingleOrDefault();

    public static RawAnswer Parse(string text)
    {
        var parts = text.Split("\r\n\r\n", 2);
        var lines = parts[0].Split("\r\n");
        return new(
            int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture),
            lines.Skip(1).Select(line => line.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase),
            parts.ElementAtOrDefault(1) ?? "");
    }
}
