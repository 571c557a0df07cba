using System.Globalization;
using System.Text.RegularExpressions;

namespace Csto.Portal.Core.Domain;

/// <summary>Days of the week, one after another, with the hours of each of them.</summary>
/// <param name="First">Of the days; weeks begin on Monday.</param>
/// <param name="Last">Not before the first.</param>
/// <param name="Opens">By Moscow's clock.</param>
/// <param name="Closes">Later than it opens.</param>
public sealed record HoursOfDays(DayOfWeek First, DayOfWeek Last, TimeOnly Opens, TimeOnly Closes)
{
    /// <summary>From Monday on.</summary>
    public IEnumerable<DayOfWeek> Days => Enumerable.Range(WorkingHours.Order(First), WorkingHours.Order(Last) - WorkingHours.Order(First) + 1).Select(WorkingHours.DayAt);
}

/// <summary>
/// When somebody answers, by the days of the week, in Moscow time. Kept as schema.org writes it, <c>Mo-Th 09:00-18:00, Fr 09:00-16:45</c>; typed in Russian as well:
/// «пн–чт 9:00–18:00, пт 9–16:45».
/// </summary>
public sealed partial class WorkingHours
{
    /// <summary>Of the kept form: each day twice.</summary>
    public const int Longest = 250;

    private static readonly string[] Kept = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    private static readonly string[][] Typed =
    [
        ["mo", "пн", "понедельник"], ["tu", "вт", "вторник"], ["we", "ср", "среда"], ["th", "чт", "четверг"], ["fr", "пт", "пятница"], ["sa", "сб", "суббота"],
        ["su", "вс", "воскресенье"],
    ];

    private WorkingHours(IReadOnlyList<HoursOfDays> parts) => Parts = parts;

    /// <summary>In the order of the week; there may be two of a day, with a break between.</summary>
    public IReadOnlyList<HoursOfDays> Parts { get; }

    /// <summary>Reads what was typed, or kept.</summary>
    /// <param name="text">Not empty.</param>
    /// <param name="hours">Null where there is a problem.</param>
    /// <returns>What is wrong, a Russian sentence; null where all is well.</returns>
    public static string? TryParse(string text, out WorkingHours? hours)
    {
        hours = null;
        var parts = new List<HoursOfDays>();
        foreach (var piece in text.ToLowerInvariant().Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Part().Match(piece) is not { Success: true } match || Day(match.Groups["first"].Value) is not { } first
                || (match.Groups["last"] is { Success: true, Value: var name } ? Day(name) : first) is not { } last
                || Time(match.Groups["opens"].Value) is not { } opens || Time(match.Groups["closes"].Value) is not { } closes)
                return $"Не удалось прочитать «{(piece.Length > 60 ? piece[..60] + "…" : piece)}». Напишите дни и часы, например: пн–чт 9:00–18:00, пт 9:00–16:45.";
            if (last < first)
                return $"В «{piece}» дни недели стоят в обратном порядке. Неделя начинается с понедельника.";
            if (closes <= opens)
                return $"В «{piece}» конец не позже начала. Исправьте часы.";
            parts.Add(new(DayAt(first), DayAt(last), opens, closes));
        }

        parts.Sort((one, other) => (Order(one.First), one.Opens).CompareTo((Order(other.First), other.Opens)));
        if (Overlap(parts) is { } day)
            return $"Часы одного дня ({Typed[day][1]}) пересекаются. Оставьте одно из двух.";
        if (parts.Count == 0 || Write(parts).Length > Longest)
            return "Часы работы слишком длинные или пустые. Сократите их.";
        hours = new(parts);
        return null;
    }

    /// <summary>What is kept; null where nothing is, or nothing that can be read.</summary>
    public static WorkingHours? Of(string? kept) => kept is { Length: > 0 } && TryParse(kept, out var hours) is null ? hours : null;

    /// <summary>As it is kept.</summary>
    public override string ToString() => Write(Parts);

    /// <summary>Monday is 0.</summary>
    internal static int Order(DayOfWeek day) => ((int)day + 6) % 7;

    internal static DayOfWeek DayAt(int order) => (DayOfWeek)((order + 1) % 7);

    private static string Write(IEnumerable<HoursOfDays> parts) => string.Join(", ", parts.Select(part => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kept[Order(part.First)]}{(part.First == part.Last ? "" : "-" + Kept[Order(part.Last)])} {part.Opens:HH:mm}-{part.Closes:HH:mm}")));

    private static int? Overlap(List<HoursOfDays> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var other in parts.Skip(i + 1))
            {
                var shared = parts[i].Days.Intersect(other.Days).ToList();
                if (shared.Count > 0 && parts[i].Opens < other.Closes && other.Opens < parts[i].Closes)
                    return Order(shared[0]);
            }
        }

        return null;
    }

    private static int? Day(string name) => Array.FindIndex(Typed, names => names.Contains(name, StringComparer.Ordinal)) is var day and >= 0 ? day : null;

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text.Replace('.', ':'), ["H:mm", "HH:mm", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    [GeneratedRegex(@"^(?<first>\p{L}+)\.?(\s*[-–—]\s*(?<last>\p{L}+)\.?)?:?\s+(с\s+)?(?<opens>\d{1,2}([:.]\d{2})?)\s*([-–—]|до)\s*(?<closes>\d{1,2}([:.]\d{2})?)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Part();
}
