using System.Buffers;
using System.Text.RegularExpressions;

namespace Csto.Portal.Core.Archive.Pages;

/// <summary>
/// Reads the day of an event from the first sentence that reports it: «3 декабря 2025 года состоялось…», «26 и 27 ноября 2025 года» (the last
/// day), «с 30 апреля по 2 мая 2024 года». Only what the sentence states counts: a day without its year, the date of a document
/// («от 15 мая»), an open period («с 1 января»), an announcement («состоится») give nothing.
/// </summary>
public static class EventDate
{
    private const string Month = "(?:" + PrintedDates.Months + ")";
    private const string Year = @"\s+[0-9]{4}(?:\s*(?:года|г\.|г))?";

    /// <summary>The Organization exists since its Charter was signed on 7 October 2002; an earlier day in a sentence is history.</summary>
    private static readonly DateOnly Earliest = new(2002, 10, 7);

    /// <summary>Behind one of these another clause begins, and a date in it is of something else.</summary>
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:!?()—");

    private static readonly Regex FullDate = PrintedDates.Pattern(
        @"(?:^|[^0-9.])(?<date>(?<day>[0-9]{1,2})(?:-?го)?(?:\s+(?<month>" + PrintedDates.Months + @")\s+|\.(?<month>[0-9]{1,2})\.)"
        + @"(?<year>[0-9]{4})(?:\s*(?:года|году|г\.|г))?)(?:[^0-9\p{L}]|$)");

    /// <summary>The beginning of a period that ends with the date found.</summary>
    private static readonly Regex RangeStart = PrintedDates.Pattern(
        $@"(?:(?:в\s+период\s+)?(?:с|со)\s+[0-9]{{1,2}}(?:\s+{Month}(?:{Year})?)?\s+по\s+"
        + $@"|(?:[0-9]{{1,2}}(?:\s+{Month}(?:{Year})?)?\s*(?:,|и|-|–|—)\s*)+)$");

    /// <summary>The end of a period that begins with the date found.</summary>
    private static readonly Regex RangeEnd = PrintedDates.Pattern(
        @"^\s*(?:по|и|-|–|—)\s+(?<day>[0-9]{1,2})\s+(?<month>" + PrintedDates.Months + @")\s+(?<year>[0-9]{4})(?:\s*(?:года|г\.|г))?");

    private static readonly Regex Opener = PrintedDates.Pattern(
        @"^(?:в\s+период|сегодня|вчера|накануне|утром|днём|днем|вечером|в\s+(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье))?,?\s*$");

    /// <summary>Words before a date that make it the date of something else, or the edge of an open period.</summary>
    private static readonly Regex Misleading = PrintedDates.Pattern(
        @"(?:^|[^\p{L}])(?:от|до|к|ко|после|с|со|по|на|за|перед|около|начиная|\p{L}+(?:вш|нн)(?:ый|ая|ое|ые|ого|ой|ых|ому|ую|ым|ыми|ом|ий|его|ей|их|ему))\s*$");

    private static readonly Regex PastVerb = PrintedDates.Pattern(
        @"(?:^|[^\p{L}])\p{L}{2,}(?:л|ла|ло|ли|лся|лась|лось|лись|ен|ена|ено|ены|ан|ана|ано|аны|ят|ята|ято|яты)(?:[^\p{L}]|$)");

    private static readonly Regex Announcement = PrintedDates.Pattern(
        @"(?:^|[^\p{L}])(?:состоится|состоятся|пройдёт|пройдет|пройдут|будет|будут|планируется|планируются|ожидается|откроется|начнётся|начнется|"
        + @"намечен\p{L}*|запланирован\p{L}*)(?:[^\p{L}]|$)");

    /// <summary>The day of the event the text reports, or null.</summary>
    public static DateOnly? Find(string text)
    {
        var sentence = Sentences.First(text);
        if (FullDate.Match(sentence) is not { Success: true } found || Announcement.IsMatch(sentence))
            return null;

        var phrase = found.Groups["date"];
        var before = sentence[..phrase.Index].TrimEnd();
        var after = sentence[(phrase.Index + phrase.Length)..];
        if (RangeStart.Match(sentence[..phrase.Index]) is { Success: true } start)
            before = sentence[..start.Index].TrimEnd();

        var end = RangeEnd.Match(after);
        if (end.Success)
        {
            after = after[end.Length..];
            before = LastWord(before) is "с" or "со" or "С" or "Со" ? before[..^LastWord(before).Length].TrimEnd() : before;
        }

        var day = PrintedDates.Read(end.Success ? end : found);
        return day >= Earliest && IsOfTheEvent(before, after) ? day : null;
    }

    private static bool IsOfTheEvent(string before, string after)
    {
        var lead = before.TrimStart('«', '"', '„', ' ', '\u00A0');
        return Opener.IsMatch(lead)
            || (lead.Length <= 150
                && !lead.AsSpan().ContainsAny(ClauseEnds)
                && !Misleading.IsMatch(lead)
                && (PastVerb.IsMatch(lead) || PastVerb.IsMatch(FirstWords(after, 4))));
    }

    private static string LastWord(string text) => text[(text.LastIndexOfAny([' ', '\u00A0']) + 1)..];

    private static string FirstWords(string text, int count) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(count));
}
