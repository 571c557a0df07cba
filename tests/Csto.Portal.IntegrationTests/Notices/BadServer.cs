using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Csto.Portal.IntegrationTests.Notices;

/// <summary>What a mail server does wrong.</summary>
public enum Fault
{
    /// <summary>Takes the connection and says nothing.</summary>
    SilentFromTheStart,

    /// <summary>Takes the whole letter and does not say so.</summary>
    SilentAfterTheLetter,

    /// <summary>Closes the connection in the middle of the letter.</summary>
    DropsInTheLetter,

    /// <summary>450: the mailbox is busy.</summary>
    RecipientLater,

    /// <summary>550: no such mailbox.</summary>
    RecipientNever,

    /// <summary>554 to the letter itself.</summary>
    LetterNever,

    /// <summary>421: the server is going down.</summary>
    NoService,

    /// <summary>Takes the letter, and says so when it is told to.</summary>
    SlowToSaySo,
}

/// <summary>A mail server of a few lines that does one thing wrong.</summary>
internal sealed class BadServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Fault fault;
    private readonly Task work;
    private int talks;

    public BadServer(Fault fault)
    {
        this.fault = fault;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        work = ServeAsync();
    }

    public int Port { get; }

    /// <summary>Ends when the first letter is here.</summary>
    public TaskCompletionSource Taken { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets the server say that it has taken the letter.</summary>
    public TaskCompletionSource MaySaySo { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many connections there have been.</summary>
    public int Talks => talks;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync(stopping.Token);
            Interlocked.Increment(ref talks);
            _ = TalkAsync(client);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        if (fault == Fault.SilentFromTheStart)
            await Task.Delay(Timeout.Infinite, stopping.Token);
        await writer.WriteLineAsync(fault == Fault.NoService ? "421 going down" : "220 bad.test ESMTP");
        while (fault != Fault.NoService && await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "RCPT" when fault == Fault.RecipientLater:
                    await writer.WriteLineAsync("450 mailbox busy");
                    break;
                case "RCPT" when fault == Fault.RecipientNever:
                    await writer.WriteLineAsync("550 no such mailbox");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    if (fault == Fault.DropsInTheLetter)
                        return;
                    while (await reader.ReadLineAsync(stopping.Token) is not ("." or null))
                    {
                    }

                    Taken.TrySetResult();
                    if (fault == Fault.SlowToSaySo)
                        await MaySaySo.Task.WaitAsync(stopping.Token);
                    if (fault == Fault.SilentAfterTheLetter)
                        await Task.Delay(Timeout.Infinite, stopping.Token);
                    await writer.WriteLineAsync(fault == Fault.LetterNever ? "554 we do not like it" : "250 taken");
                    break;
                default:
                    await writer.WriteLineAsync("250 yes");
                    break;
            }
        }
    }
}
