using System.Globalization;

namespace Csto.Portal.Core.Reading;

/// <summary>
/// The place in a list after which the next page begins: the dateline and sequence of the last item shown. Written
/// <c>yyyyMMdd-sequence</c>, for instance <c>20260212-41</c>.
/// </summary>
public sealed record ListCursor(DateOnly Day, long Sequence)
{
    private const string DayFormat = "yyyyMMdd";

    /// <summary>Reads exactly what <see cref="ToString"/> writes, so that a page of a list has one address.</summary>
    public static bool TryParse(string? text, out ListCursor cursor)
    {
        cursor = new ListCursor(default, 0);
        if (text is not { Length: > 9 } || text[8] != '-'
            || !DateOnly.TryParseExact(text[..8], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !long.TryParse(text[9..], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
            return false;
        cursor = new ListCursor(day, sequence);
        return cursor.ToString() == text;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Day.ToString(DayFormat, CultureInfo.InvariantCulture)}-{Sequence}");
}
