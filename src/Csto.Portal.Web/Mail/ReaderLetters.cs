using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Csto.Portal.Core.Reading;
using Csto.Portal.Core.Subscriptions;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Mail;

/// <summary>Letters to readers, in their language: plain text in paragraphs, every address on a line of its own.</summary>
public sealed class ReaderLetters(PortalSettings settings, NoticeOptions options) : IReaderLetters
{
    /// <summary>By which mail programs know where a letter ends (RFC 3676, 4.3).</summary>
    private const string End = "-- ";

    public WrittenLetter Confirm(AskedSubscription asked) => In(asked.Language, () => new WrittenLetter(
        SubscriptionsWords.MailConfirmSubject,
        Paragraphs(
            SubscriptionsWords.MailHello,
            SubscriptionsWords.MailAsked,
            Chosen(asked),
            Lines(SubscriptionsWords.MailToConfirm, Address(Links.SubscriptionToConfirm(asked.Key))),
            Counted.Of(SubscriptionRequest.Days, SubscriptionsWords.MailIfNotYou))));

    public WrittenLetter Exists(AskedSubscription asked, string key) => In(asked.Language, () => new WrittenLetter(
        SubscriptionsWords.MailExistsSubject,
        Paragraphs(
            SubscriptionsWords.MailHello,
            SubscriptionsWords.MailExists,
            Chosen(asked),
            Lines(SubscriptionsWords.MailToReplace, Address(Links.SubscriptionToConfirm(asked.Key))),
            Lines(SubscriptionsWords.MailToChange, Address(Links.Subscription(key))),
            SubscriptionsWords.MailOrNothing)));

    public WrittenLetter Tell(ToldPiece told, Addressee to) => In(to.Language, () =>
    {
        var piece = told.Piece;
        return new WrittenLetter(
            Headline(told),
            Paragraphs(
                $"{Words.Of(piece.Address.Kind)}, {Dates.Long(piece.Address.PublishedOn)}",
                Headline(told),
                News(told),
                Lines(SubscriptionsWords.MailRead, Address(Links.Item(piece.Address))),
                Lines([End, Reason(piece, to.Choice), .. Ways(to)])),
            settings.Absolute(Links.SubscriptionEnd(to.Key)));
    });

    public WrittenLetter Digest(DateOnly day, IReadOnlyList<ToldPiece> all, Addressee to) => In(to.Language, () => new WrittenLetter(
        Sentence.Text(SubscriptionsWords.MailDigestSubject, Dates.Long(day), Counted.Of(all.Count, SubscriptionsWords.MailPieces)),
        Paragraphs(
        [
            Sentence.Text(SubscriptionsWords.MailDigest, Dates.Long(day)),
            .. all.Select(told => Lines(
                $"{Words.Of(told.Piece.Address.Kind)}, {Dates.Long(told.Piece.Address.PublishedOn)}", Headline(told), News(told), Address(Links.Item(told.Piece.Address)))),
            Lines([End, SubscriptionsWords.MailDigestReason, .. Ways(to)]),
        ]),
        settings.Absolute(Links.SubscriptionEnd(to.Key))));

    private static string Headline(ToldPiece told) => told.Kind switch
    {
        MailingKind.Correction => Sentence.Text(SubscriptionsWords.MailCorrected, told.Piece.Title),
        MailingKind.Withdrawal => Sentence.Text(SubscriptionsWords.MailWithdrawn, told.Piece.Title),
        _ => told.Piece.Title,
    };

    /// <summary>What is new about it: empty where the title says all.</summary>
    private static string News(ToldPiece told) => told.Kind switch
    {
        MailingKind.Correction => told.Piece.ChangeNote ?? "",
        MailingKind.Withdrawal => told.Piece.WithdrawalExplanation ?? "",
        _ => LeadText.InList(told.Piece.Title, told.Piece.Lead) ?? "",
    };

    private static string Reason(MailedPiece piece, SubscriptionChoice choice)
    {
        string[] names =
        [
            .. choice.Kinds.Where(kind => kind == piece.Address.Kind).Select(ChoiceWords.Of),
            .. piece.Persons.Where(p => choice.Persons.Contains(p.Id)).Select(ChoiceWords.NameOf),
            .. piece.Topics.Where(t => choice.Topics.Contains(t.Id)).Select(ChoiceWords.NameOfTopic),
        ];
        return names.Length == 0 ? SubscriptionsWords.MailReasonAll : Sentence.Text(SubscriptionsWords.MailReason, string.Join("; ", names));
    }

    private string[] Ways(Addressee to) =>
    [
        SubscriptionsWords.MailManage, Address(Links.Subscription(to.Key)),
        SubscriptionsWords.MailLeave, Address(Links.SubscriptionEnd(to.Key)),
    ];

    private string Chosen(AskedSubscription asked) => Lines([$"{ChoiceWords.Of(asked.Pace, options.DigestHour)}.", .. ChoiceWords.Of(asked.Choice)]);

    private string Address(string path) => settings.Absolute(path).AbsoluteUri;

    private static string Lines(params string[] lines) => string.Join('\n', lines.Where(line => line.Length > 0));

    private static string Paragraphs(params string[] paragraphs) => string.Join("\n\n", paragraphs.Where(p => p.Length > 0)) + "\n";

    /// <summary>A language that the operator has taken away since speaks Russian.</summary>
    private WrittenLetter In(string language, Func<WrittenLetter> write)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.CultureOf(settings.Languages.Contains(language) ? language : Publication.Russian);
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
