using System.Globalization;
using Csto.Portal.Core.Notices;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Mail;

/// <param name="Word">As the address has it.</param>
public sealed record MailTab(LetterState State, string Word, string Text)
{
    public static readonly MailTab Waiting = new(LetterState.Waiting, "waiting", "Ждут отправки");
    public static readonly MailTab GivenUp = new(LetterState.GivenUp, "failed", "Не отправлены");
    public static readonly MailTab Sent = new(LetterState.Sent, "sent", "Отправлены");

    public static readonly IReadOnlyList<MailTab> All = [Waiting, GivenUp, Sent];

    public static MailTab? Of(string? word) => All.FirstOrDefault(tab => tab.Word == word);

    public string Address(long? before = null) =>
        DeskLinks.With(DeskLinks.Mail, ("state", Word), ("before", before?.ToString(CultureInfo.InvariantCulture)));
}

/// <param name="Shown">Which letters are listed.</param>
/// <param name="SendsMail">Whether a mail server is named in the settings.</param>
public sealed record MailPage(MailTab Shown, LetterPage Letters, bool SendsMail) : DeskPage
{
    public override string Title => "Почта";

    public override string Section => DeskLinks.Mail;

    public required bool IsFirst { get; init; }

    public required int Waiting { get; init; }

    public required int GivenUp { get; init; }

    public required int Subscribers { get; init; }

    /// <summary>Null where it is not counted.</summary>
    public int? CountOf(MailTab tab) => tab.State switch
    {
        LetterState.Waiting => Waiting,
        LetterState.GivenUp => GivenUp,
        _ => null,
    };
}
