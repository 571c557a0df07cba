using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Mail;

/// <summary>Hands one letter to the mail server, each over a connection of its own.</summary>
public sealed class SmtpTransport(MailSettings mail, PortalSettings portal)
{
    /// <param name="letter">The letter.</param>
    /// <param name="cancellationToken">Breaks off; whether the server took the letter is then unknown.</param>
    public async Task<Delivery> SendAsync(ClaimedLetter letter, CancellationToken cancellationToken)
    {
        if (Recipient(letter) is not { } to)
            return new Delivery.Failed("Адрес получателя записан неверно. Исправьте его в учётной записи.", IsFinal: true, IsServers: false);
        if (TryCompose(letter, to) is not { } message)
            return new Delivery.Failed("Письмо не удалось составить: в его теме или в имени получателя есть недопустимые знаки.", IsFinal: true, IsServers: false);
        using var composed = message;
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.Security == MailSecurity.StartTls };
        if (mail.UserName is not null)
            client.Credentials = new NetworkCredential(mail.UserName, mail.Password);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(mail.TimeLimit);
        try
        {
            // Waited for from outside as well: the client does not hear of a cancellation in every stage of its talk.
            await Observed(client.SendMailAsync(message, limit.Token)).WaitAsync(limit.Token);
            return new Delivery.Done();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Delivery.TooSlow(mail.TimeLimit);
        }
        catch (SmtpException e)
        {
            return Delivery.From(e);
        }
    }

    /// <summary>The same for the same letter, whoever sends it and however often: a copy is recognised as one.</summary>
    public string MessageId(ClaimedLetter letter) =>
        string.Create(CultureInfo.InvariantCulture, $"<letter-{letter.Id}.{letter.CreatedAt.Ticks:x}@{portal.PublicBaseUrl.IdnHost}>");

    /// <summary>Null where the library will not have it: a letter that cannot be sent must not keep the others back.</summary>
    private MailMessage? TryCompose(ClaimedLetter letter, MailAddress to)
    {
        try
        {
            return Compose(letter, to);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return null;
        }
    }

    private MailMessage Compose(ClaimedLetter letter, MailAddress to)
    {
        var message = new MailMessage(mail.From, to)
        {
            Subject = Literally(letter.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = letter.Body,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.Headers.Add("Message-ID", MessageId(letter));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (letter.Lane == LetterLane.Readers)
            AddListHeaders(message, letter);
        return message;
    }

    /// <summary>By which mail programs know letters of a list (RFC 2919) and offer to leave it by one press (RFC 2369, RFC 8058).</summary>
    private void AddListHeaders(MailMessage message, ClaimedLetter letter)
    {
        message.Headers.Add("List-Id", $"<publications.{portal.PublicBaseUrl.IdnHost}>");
        message.Headers.Add("Precedence", "list");
        if (letter.LeaveAddress is not { } leave)
            return;
        message.Headers.Add("List-Unsubscribe", $"<{leave}>");
        message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    /// <summary>One bare address: what a field of addresses may hold beside it (a name, a comment, another address) is no address of an account.</summary>
    private static MailAddress? Recipient(ClaimedLetter letter) =>
        MailAddress.TryCreate(letter.ToAddress, Literally(letter.ToName), Encoding.UTF8, out var to)
        && to.Address == letter.ToAddress && letter.ToAddress.All(c => !char.IsControl(c) && !char.IsWhiteSpace(c))
            ? to
            : null;

    /// <summary>Words that look encoded (RFC 2047) would be read before they are written, with whatever line breaks are in them.</summary>
    private static string Literally(string words) => words.Replace("=?", "= ?", StringComparison.Ordinal);

    /// <summary>A talk that is given up ends some time later, with an error that nobody waits for.</summary>
    private static Task Observed(Task talk)
    {
        _ = talk.ContinueWith(
            ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return talk;
    }
}
