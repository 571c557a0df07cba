using Csto.Portal.Core.Reading;
using Csto.Portal.Core.Search.Quotes;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Verify;

/// <param name="Text">As it was pasted.</param>
/// <param name="Problem">Why it was not compared; null where it was, or nothing was asked.</param>
/// <param name="Answer">Null where nothing was compared.</param>
/// <param name="IsSigned">Whether texts are signed now.</param>
public sealed record VerifyView(string Text, string? Problem, VerifyAnswer? Answer, bool IsSigned) : IPage
{
    /// <summary>The name of the field.</summary>
    public const string Field = "text";

    public PageHead Head => new() { Title = VerifyWords.Title, Description = VerifyWords.Description, Path = Links.Verify };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Whole => VerifyWords.VerdictWhole,
        Verdict.Part => VerifyWords.VerdictPart,
        _ => VerifyWords.VerdictAltered,
    };

    /// <summary>Where the place is read: the edition, or the present text.</summary>
    public static string LinkOf(FoundPlace place) => place is { IsCurrent: false, Number: { } number } ? Links.Edition(place.Address, number) : Links.Item(place.Address);

    public static bool HasDifferences(FoundPlace place) => place.Passage.Any(p => p.Kind is PassageKind.Added or PassageKind.Removed or PassageKind.Around);

    public static IEnumerable<string> Of(QuoteNotes notes)
    {
        (QuoteNotes Note, string Words)[] all =
        [
            (QuoteNotes.Case, VerifyWords.NoteCase), (QuoteNotes.Yo, VerifyWords.NoteYo), (QuoteNotes.Quotes, VerifyWords.NoteQuotes),
            (QuoteNotes.Dashes, VerifyWords.NoteDashes), (QuoteNotes.Punctuation, VerifyWords.NotePunctuation), (QuoteNotes.Spaces, VerifyWords.NoteSpaces),
            (QuoteNotes.Lines, VerifyWords.NoteLines), (QuoteNotes.Hyphenation, VerifyWords.NoteHyphenation), (QuoteNotes.Invisible, VerifyWords.NoteInvisible),
        ];
        return all.Where(one => notes.HasFlag(one.Note)).Select(one => one.Words);
    }
}
