using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Csto.Portal.Benchmarks.Overload;

/// <summary>Those who are too many, each sort in its own way. All end when they are told to.</summary>
internal static class Crowds
{
    /// <summary>So many who ask for the next page as soon as they have the last one, also where it was refused.</summary>
    public static async Task<Figures> HurryAsync(Uri portal, int people, Func<string> next, CancellationToken ended)
    {
        var answers = new ConcurrentBag<(double, int)>();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = people, AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal };
        await Task.WhenAll(Enumerable.Range(0, people).Select(_ => Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                var began = Stopwatch.GetTimestamp();
                var status = 0;
                try
                {
                    using var answer = await client.GetAsync(next(), ended);
                    status = (int)answer.StatusCode;
                }
                catch (OperationCanceledException)
                {
                    return;
                }
                catch (HttpRequestException)
                {
                }

                answers.Add((Stopwatch.GetElapsedTime(began).TotalMilliseconds, status));
            }
        })));
        return Figures.Of(answers);
    }

    /// <summary>Connections that say nothing.</summary>
    public static Task<Figures> IdleAsync(Uri portal, int people, CancellationToken ended) => EachAsync(portal, people, (_, _) => Task.CompletedTask, ended);

    /// <summary>Half of them send a letter of their headers each half second, half ask for a large page and hardly read it.</summary>
    public static Task<Figures> DawdleAsync(Uri portal, int people, string page, CancellationToken ended) => EachAsync(portal, people, async (socket, number) =>
    {
        var head = $"GET {page} HTTP/1.1\r\nHost: {portal.Authority}\r\nX-Slow: ";
        if (number % 2 == 0)
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(head), ended);
            while (true)
            {
                await socket.SendAsync("a"u8.ToArray(), ended);
                await Task.Delay(500, ended);
            }
        }

        socket.ReceiveBufferSize = 4096;
        await socket.SendAsync(Encoding.ASCII.GetBytes(head + "1\r\n\r\n"), ended);
        var one = new byte[1];
        while (await socket.ReceiveAsync(one, ended) > 0)
            await Task.Delay(500, ended);
    }, ended);

    /// <summary>Headers as large as they may not be, over and over.</summary>
    public static Task<Figures> ShoutAsync(Uri portal, int people, CancellationToken ended) => EachAsync(portal, people, async (socket, _) =>
    {
        var head = Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: {portal.Authority}\r\nX-Huge: {new string('x', 24 * 1024)}\r\n\r\n");
        var answer = new byte[64 * 1024];
        while (!ended.IsCancellationRequested)
        {
            await socket.SendAsync(head, ended);
            if (await socket.ReceiveAsync(answer, ended) == 0)
                return;
        }
    }, ended);

    private static async Task<Figures> EachAsync(Uri portal, int people, Func<Socket, int, Task> act, CancellationToken ended)
    {
        var sockets = new ConcurrentBag<Socket>();
        await Parallel.ForEachAsync(Enumerable.Range(0, people), CancellationToken.None, async (number, never) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            sockets.Add(socket);
            await socket.ConnectAsync(IPAddress.Loopback, portal.Port, never);
            _ = GoOnAsync(socket, number);
        });
        await Task.Delay(Timeout.Infinite, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var socket in sockets)
            socket.Dispose();
        return Figures.Of([]);

        async Task GoOnAsync(Socket socket, int number)
        {
            try
            {
                while (!ended.IsCancellationRequested)
                {
                    await act(socket, number);
                    await Task.Delay(Timeout.Infinite, ended);
                }
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // Cut by the portal, or at the end.
            }
        }
    }
}
