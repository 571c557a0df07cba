using System.Net.Mail;
using Csto.Portal.Core.Content;

namespace Csto.Portal.Web.Mail;

/// <summary>What became of one try to hand a letter to the mail server.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    public sealed record Done : Delivery;

    /// <param name="Reason">In Russian, with the server's own words.</param>
    /// <param name="IsFinal">Whether the server refused this letter or this recipient for good.</param>
    /// <param name="IsServers">Whether other letters would fare the same just now.</param>
    public sealed record Failed(string Reason, bool IsFinal, bool IsServers) : Delivery
    {
        /// <summary>Whether it was the mailbox that was refused for good, rather than the letter.</summary>
        public bool IsMailbox { get; init; }
    }

    private const int Shown = 400;

    internal static Failed From(SmtpException failure)
    {
        var code = (int)failure.StatusCode;
        var words = PlainText.Excerpt((failure.InnerException ?? failure).Message, Shown);
        if (failure is SmtpFailedRecipientException)
            // 530 and 535 ask for another sign-in, which is not the recipient's fault.
            return code is >= 500 and not (530 or 535)
                ? new("Сервер не принимает письма на этот адрес: " + words, IsFinal: true, IsServers: false) { IsMailbox = true }
                : new("Сервер пока не принимает письма на этот адрес: " + words, IsFinal: false, IsServers: false);
        return code switch
        {
            552 or 554 => new("Сервер отклонил письмо: " + words, IsFinal: true, IsServers: false),
            > 0 => new("Сервер ответил отказом: " + words, IsFinal: false, IsServers: true),
            _ => new("Не удалось связаться с почтовым сервером: " + words, IsFinal: false, IsServers: true),
        };
    }

    internal static Failed TooSlow(TimeSpan limit) =>
        new($"Почтовый сервер не ответил за {Plural.Of((long)limit.TotalSeconds, "секунду", "секунды", "секунд")}.", IsFinal: false, IsServers: true);
}
