using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Csto.Portal.IntegrationTests.Startup;

namespace Csto.Portal.IntegrationTests.PageCache;

/// <summary>One connection to a real port, over which several requests go as they are written.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TcpClient _client = new();
    private readonly CancellationTokenSource _patience = new(Patience);
    private NetworkStream _stream = null!;

    public static async Task<Wire> OpenAsync(int port)
    {
        var wire = new Wire();
        await wire._client.ConnectAsync(IPAddress.Loopback, port, wire._patience.Token);
        wire._stream = wire._client.GetStream();
        return wire;
    }

    /// <param name="head">Request line and headers, lines ending in \n, without the last empty line.</param>
    public Task SendAsync(string head) =>
        _stream.WriteAsync(Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n"), _patience.Token).AsTask();

    /// <summary>The next answer of this connection.</summary>
    /// <param name="hasBody">Whether a body of the length it names follows.</param>
    public async Task<(RawAnswer Answer, byte[] Body)> ReadAsync(bool hasBody = true)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!head.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            await _stream.ReadExactlyAsync(one, _patience.Token);
            head.Add(one[0]);
        }

        var answer = RawAnswer.Parse(Encoding.ASCII.GetString([.. head]));
        var length = hasBody && answer.Header("Content-Length") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        var body = new byte[length];
        await _stream.ReadExactlyAsync(body, _patience.Token);
        return (answer, body);
    }

    /// <summary>Whether the server has closed the connection, with nothing left on it.</summary>
    public async Task<bool> IsClosedAsync() => await _stream.ReadAsync(new byte[1], _patience.Token) == 0;

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        _patience.Dispose();
        return ValueTask.CompletedTask;
    }
}
