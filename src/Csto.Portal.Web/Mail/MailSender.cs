using Csto.Portal.Core.Data;
using Csto.Portal.Core.Notices;

namespace Csto.Portal.Web.Mail;

/// <summary>Empties the outbox. Several may work at once, on this node or on others.</summary>
public sealed partial class MailSender(IServiceScopeFactory scopes, SmtpTransport transport, TimeProvider clock, ILogger<MailSender> logger)
{
    /// <summary>Between two tries to note that a server has taken a letter.</summary>
    private static readonly TimeSpan NotePause = TimeSpan.FromSeconds(2);

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
                    await NoteAsync(letter);
                    Log.Sent(logger, letter.Id, letter.Tries);
                    if (letter.SubscriberId is { } taker)
                        await scope.ServiceProvider.GetRequiredService<Mailboxes>().TookAsync(taker, CancellationToken.None);
                    return true;
                case Delivery.Failed failed:
                    if (await queue.FailedAsync(letter, failed.Reason, failed.IsFinal, CancellationToken.None))
                        Log.Failed(logger, letter.Id, letter.Tries, failed.Reason);
                    else
                        Log.GivenUp(logger, letter.Id, letter.Tries, failed.Reason);
                    if (failed.IsMailbox && letter.SubscriberId is { } refuser
                        && await scope.ServiceProvider.GetRequiredService<Mailboxes>().RefusedAsync(refuser, CancellationToken.None))
                    {
                        Log.Sleeps(logger, refuser);
                    }

                    if (failed.IsServers)
                        return false;
                    break;
            }
        }

        return false;
    }

    /// <summary>While the claim holds, a database that has just gone away is waited for: what is not noted is sent again.</summary>
    private async Task NoteAsync(ClaimedLetter letter)
    {
        for (var tried = clock.GetTimestamp(); ;)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<OutboxLeases>().SentAsync(letter, CancellationToken.None);
                return;
            }
            catch (Exception e) when (DatabaseOutage.IsBehind(e) && clock.GetElapsedTime(tried) + NotePause < OutboxLeases.Lease - MailSettings.Longest)
            {
                Log.NotNoted(logger, letter.Id, e.GetBaseException().Message);
                await Task.Delay(NotePause, clock, CancellationToken.None);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Letter {Id} was sent and could not be noted yet: the database does not answer: {Reason}")]
        public static partial void NotNoted(ILogger logger, long id, string reason);

        [LoggerMessage(LogLevel.Information, "Letter {Id} was sent at try {Tries}")]
        public static partial void Sent(ILogger logger, long id, int tries);

        [LoggerMessage(LogLevel.Warning, "Letter {Id} was not sent at try {Tries} and waits: {Reason}")]
        public static partial void Failed(ILogger logger, long id, int tries, string reason);

        [LoggerMessage(LogLevel.Error, "Letter {Id} was given up after {Tries} tries: {Reason}")]
        public static partial void GivenUp(ILogger logger, long id, int tries, string reason);

        [LoggerMessage(LogLevel.Warning, "The mailbox of subscriber {Subscriber} has refused several letters: no more are sent to it")]
        public static partial void Sleeps(ILogger logger, int subscriber);

        [LoggerMessage(LogLevel.Information, "{Count} letters sent long ago were forgotten")]
        public static partial void Forgotten(ILogger logger, int count);
    }
}
