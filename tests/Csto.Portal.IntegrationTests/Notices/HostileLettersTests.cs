using Csto.Portal.Core.Notices;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Notices;

/// <summary>Whatever stands in a name, a subject or an address: a letter has the headers that the portal writes, and one recipient.</summary>
public sealed class HostileLettersTests
{
    private static readonly string[] Own =
    [
        "MIME-Version", "From", "To", "Date", "Subject", "Content-Type", "Content-Transfer-Encoding", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress",
        // Of the server that took it.
        "X-Peer", "X-MailFrom", "X-RcptTo",
    ];

    private static readonly string[] Breaks = ["\r\n", "\n", "\r", "\u2028", "\u0085", "\0", "\r\n\r\n", "\r\n ", "=?utf-8?Q?=0D=0A?=", "=0D=0A", "%0d%0a", "\v", "\f"];

    [FactWhereSmtpServer]
    public async Task Letter_OfHostileWords_HasOurHeadersAndOneRecipient()
    {
        await using var office = await PostOffice.OpenAsync();
        await using var trap = await MailTrap.OpenAsync();
        var random = new Random(9);
        var letters = Breaks.SelectMany((b, at) => (Letter[])
        [
            PostOffice.Letter with { Key = $"s/{at}", Subject = $"Тема{b}Bcc: evil@press.test" },
            PostOffice.Letter with { Key = $"n/{at}", Name = $"Анна{b}Bcc: evil@press.test" },
            PostOffice.Letter with { Key = $"b/{at}", Body = $"Текст{b}.{b}Bcc: evil@press.test{b}RCPT TO:<evil@press.test>{b}" },
            PostOffice.Letter with { Key = $"t/{at}", Subject = $"=?utf-8?B?{Convert.ToBase64String("x\r\nBcc: evil@press.test"u8)}?={b}", Name = "\"Анна\" <evil@press.test>" },
        ]).Concat(Enumerable.Range(0, 60).Select(at => PostOffice.Letter with { Key = $"r/{at}", Subject = HostileText.One(random), Name = HostileText.One(random), Body = HostileText.One(random) })).ToArray();
        await office.WriteAsync(letters);

        var sent = await office.Sender(trap.Port).SendDueAsync(default);

        sent.ShouldBe(letters.Length, string.Join('\n', await office.With(db => db.OutboxMessages.Where(m => m.SentAt == null).Select(m => m.Key + ": " + m.LastError).ToListAsync())));
        trap.Letters.Count.ShouldBe(letters.Length);
        foreach (var letter in trap.Letters)
        {
            letter.Headers.Keys.Except(Own, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
            letter["X-RcptTo"].ShouldBe(PostOffice.Letter.Address);
            letter["X-MailFrom"].ShouldBe("portal@press.test");
            letter.Subject.ShouldNotContain("\n");
        }
    }

    [FactWhereSmtpServer]
    public async Task Letter_ToAnAddressThatHoldsMore_GoesToNobody()
    {
        await using var office = await PostOffice.OpenAsync();
        await using var trap = await MailTrap.OpenAsync();
        string[] addresses =
        [
            .. Breaks.Take(8).Select(b => $"anna@press.test{b}Bcc: evil@press.test"), "anna@press.test>\r\nRCPT TO:<evil@press.test", "anna@press.test, evil@press.test",
            "anna@press.test; evil@press.test", "<anna@press.test> <evil@press.test>", "evil@press.test(\r\n)", "\"a\r\nb\"@press.test",
        ];
        await office.WriteAsync([.. addresses.Select((address, at) => PostOffice.Letter with { Key = $"a/{at}", Address = address })]);

        await office.Sender(trap.Port).SendDueAsync(default);

        trap.Letters.Select(l => l["X-RcptTo"]).ShouldBeEmpty();
        (await office.With(db => db.OutboxMessages.CountAsync(m => m.GivenUpAt != null))).ShouldBe(addresses.Length);
    }
}
