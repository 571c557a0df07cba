using Csto.Portal.Core.Notices;

namespace Csto.Portal.Web.Mail;

/// <summary>Empties the outbox. Several may work at once, on this node or on others.</summary>
public sealed partial class MailSender(IServiceScopeFactory scopes, SmtpTransport transport, ILogger<MailSender> logger)
{
    /// <summary>Sends what is due, one letter after another, until nothing is or the server itself fails.</summary>
    /// <returns>How many letters were sent.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        for (var sent = 0; ; sent++)
        {
            if (!await SendNextAsync(cancellationToken))
                return sent;
        }
    }

    /// <summary>Forgets letters sent long ago.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<OutboxLeases>().ForgetAsync(cancellationToken) is > 0 and var count)
            Log.Forgotten(logger, count);
    }

    /// <returns>Whether a letter was sent.</returns>
    private async Task<bool> SendNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<OutboxLeases>();
        while (await queue.ClaimAsync(cancellationToken) is { } letter)
        {
            // Whoever stops now waits for the server's word, half a minute at most: broken off, nobody would know whether it has the letter.
            switch (await transport.SendAsync(letter, CancellationToken.None))
            {
                case Delivery.Done:
                    // The server has it: noted even while the portal stops, or it would be sent again.
                    await queue.SentAsync(letter, CancellationToken.None);
                    Log.Sent(logger, letter.Id, letter.Tries);
                    return true;
                case Delivery.Failed failed:
                    if (await queue.FailedAsync(letter, failed.Reason, failed.IsFinal, CancellationToken.None))
                        Log.Failed(logger, letter.Id, letter.Tries, failed.Reason);
                    else
                        Log.GivenUp(logger, letter.Id, letter.Tries, failed.Reason);
                    if (failed.IsServers)
                        return false;
                    break;
            }
        }

        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Letter {Id} was sent at try {Tries}")]
        public static partial void Sent(ILogger logger, long id, int tries);

        [LoggerMessage(LogLevel.Warning, "Letter {Id} was not sent at try {Tries} and waits: {Reason}")]
        public static partial void Failed(ILogger logger, long id, int tries, string reason);

        [LoggerMessage(LogLevel.Error, "Letter {Id} was given up after {Tries} tries: {Reason}")]
        public static partial void GivenUp(ILogger logger, long id, int tries, string reason);

        [LoggerMessage(LogLevel.Information, "{Count} letters sent long ago were forgotten")]
        public static partial void Forgotten(ILogger logger, int count);
    }
}
