using System.Text.RegularExpressions;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Pages;

/// <summary>Makes an item of its paragraphs: kind, title, date, set-off parts and identity.</summary>
public static class ItemMaker
{
    private static readonly Regex Declares = PrintedDates.Pattern(
        @"^[«""]?мы,\s.*(?:^|[^\p{L}])(?:заявляем|подтверждаем|выражаем|призываем|осуждаем|провозглашаем)(?:[^\p{L}]|$)");

    private static readonly Regex Greets = PrintedDates.Pattern(@"(?:^|[^\p{L}])(?:приветству(?:ю|ем)|приветствовать|поздравля(?:ю|ем)|поздравить)(?:[^\p{L}]|$)");

    private const int LongestHeading = 200;

    /// <summary>An entry of the column; its first line may be a title, which tells no date.</summary>
    public static ArchiveItem Recent(IReadOnlyList<string> paragraphs, DateOnly? dateLine)
    {
        var titled = paragraphs.Count > 1 && paragraphs[0].Length <= LongestHeading && !Sentences.EndsSentence(paragraphs[0])
            && EventDate.Find(paragraphs[0]) is null;
        return titled
            ? Make([.. paragraphs.Skip(1)], paragraphs[0], dateLine, null, isWhole: false)
            : Make(paragraphs, null, dateLine, null, isWhole: false);
    }

    /// <summary>The page's article.</summary>
    public static ArchiveItem Article(TitleMatch title, IEnumerable<PageLine> text, ContactFooter? contact)
    {
        var paragraphs = text.Select(l => l.Text).ToList();
        if (paragraphs.Count == 0 || title.Title.Length > Limits.Title)
        {
            // Nothing of a title that the portal cannot hold is lost: it stands in the text.
            paragraphs.Insert(0, title.Title);
        }

        return Make(paragraphs, title.Title, title.Date, contact, isWhole: true);
    }

    private static ArchiveItem Make(
        IReadOnlyList<string> paragraphs, string? title, DateOnly? dateLine, ContactFooter? contact, bool isWhole)
    {
        var opening = paragraphs.FirstOrDefault(p => !Salutation.IsAlone(p)) ?? paragraphs[0];
        var kind = KindOf(paragraphs[0]);
        var greets = kind == PublicationKind.Speech && Greets.IsMatch(Head(opening));
        var date = dateLine ?? EventDate.Find(paragraphs[0]);
        var fits = title is { Length: <= Limits.Title };
        return new()
        {
            Kind = kind,
            IsWhole = isWhole,
            Title = fits ? title! : title is not null ? Headline.Cut(title, Limits.Title) : Derive(kind, greets, opening),
            TitleDerived = !fits,
            Date = date,
            DatedBy = dateLine is not null ? DateEvidence.DateLine : date is not null ? DateEvidence.Text : DateEvidence.None,
            Blocks = kind == PublicationKind.Speech ? [.. paragraphs.Select(p => new Paragraph(p))] : Greetings.SetOff(paragraphs),
            Contact = contact,
            SpeechType = greets ? SpeechType.Greeting : null,
            Key = ArchiveKey.Of(string.Join(' ', paragraphs.TakeWhile(Salutation.IsAlone).Append(opening))),
        };
    }

    private static PublicationKind KindOf(string first)
    {
        if (Salutation.Opens(first))
            return PublicationKind.Speech;

        return Declares.IsMatch(Head(first)) ? PublicationKind.Statement : PublicationKind.News;
    }

    /// <summary>A speech without a title says what it is, then its first sentence; nothing is put into the speaker's mouth.</summary>
    private static string Derive(PublicationKind kind, bool greets, string opening)
    {
        if (kind != PublicationKind.Speech)
            return Headline.From(opening);

        var genre = greets ? "Приветствие: " : "Выступление: ";
        return genre + Headline.From(opening, Headline.MaxLength - genre.Length);
    }

    private static string Head(string text) => text.Length > 2000 ? text[..2000] : text;
}
