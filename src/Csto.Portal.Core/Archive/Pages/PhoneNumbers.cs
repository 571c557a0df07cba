using System.Text;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Pages;

/// <summary>
/// Reads phone numbers however the old site prints them («+7495-000-00-00», «8 (495) 000 00 00», two with nothing between them) into one
/// printed form, <c>+7-495-000-00-00</c>. Two numbers are the same when their digits are (E.164).
/// </summary>
public static class PhoneNumbers
{
    private const int RussianLength = 11;
    private const int Longest = 15;

    /// <param name="line">A line of a contact footer.</param>
    /// <param name="rest">The line without its numbers and without the words that say what answers there.</param>
    public static IReadOnlyList<ContactPhone> Read(string line, out string rest)
    {
        var phones = new List<ContactPhone>();
        var between = new List<string>();
        var from = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if ((line[i] == '+' || char.IsAsciiDigit(line[i])) && Scan(line, i) is { Length: > 0 } number)
            {
                between.Add(line[from..i]);
                phones.Add(new(number.Printed, PhoneKind.Phone));
                from = i + number.Length;
                i = from - 1;
            }
        }

        between.Add(line[from..]);
        for (var i = 0; i < phones.Count; i++)
        {
            phones[i] = phones[i] with { Kind = KindOf(between, i) };
        }

        rest = phones.Count == 0 ? line : string.Join(' ', between.Select(WithoutKind));
        var once = new List<ContactPhone>();
        Merge(once, phones);
        return once;
    }

    /// <summary>Adds numbers that are not there yet; a kind that is known replaces plain «телефон».</summary>
    public static void Merge(List<ContactPhone> into, IEnumerable<ContactPhone> phones)
    {
        foreach (var phone in phones)
        {
            var at = into.FindIndex(p => p.Dialable == phone.Dialable);
            if (at < 0)
            {
                into.Add(phone);
            }
            else if (into[at].Kind == PhoneKind.Phone)
            {
                into[at] = into[at] with { Kind = phone.Kind };
            }
        }
    }

    /// <summary>Reads the number that begins here, no further than it goes: another may follow with nothing between.</summary>
    private static (string Printed, int Length) Scan(string line, int start)
    {
        var international = line[start] == '+';
        var (digits, groups) = (new StringBuilder(), new StringBuilder());
        var end = start;
        for (var i = international ? start + 1 : start; i < line.Length && digits.Length < Longest && !IsRussian(digits, international); i++)
        {
            if (char.IsAsciiDigit(line[i]))
            {
                digits.Append(line[i]);
                groups.Append(line[i]);
                end = i + 1;
            }
            else if (line[i] is ' ' or '\u00A0' or '-' or '–' or '—' or '(' or ')' or '.')
            {
                groups.Append(groups.Length > 0 && groups[^1] != '-' ? "-" : "");
            }
            else
            {
                break;
            }
        }

        if (IsRussian(digits, international))
            return (Print(digits.ToString()), end - start);
        return international && digits.Length >= 10 ? ("+" + groups.ToString().Trim('-'), end - start) : ("", 0);
    }

    private static bool IsRussian(StringBuilder digits, bool international) =>
        digits.Length == RussianLength && (digits[0] == '7' || (digits[0] == '8' && !international));

    private static string Print(string digits) => $"+7-{digits[1..4]}-{digits[4..7]}-{digits[7..9]}-{digits[9..]}";

    /// <summary>«+7… - тел/факс», «+7… (факс)» say it behind the number, «факс: +7…» before it.</summary>
    private static PhoneKind KindOf(List<string> between, int number)
    {
        var behind = between[number + 1];
        var isLast = number + 2 == between.Count;
        if ((isLast || behind.TrimStart() is ['-' or '–' or '—' or '(', ..]) && Kind(behind) is { } after)
            return after;

        var before = between[number];
        var belongsToPrevious = number > 0 && before.TrimStart() is ['-' or '–' or '—' or '(', ..];
        return (belongsToPrevious ? null : Kind(before)) ?? PhoneKind.Phone;
    }

    private static PhoneKind? Kind(string words)
    {
        var phone = words.Contains("тел", StringComparison.OrdinalIgnoreCase);
        if (words.Contains("факс", StringComparison.OrdinalIgnoreCase))
            return phone ? PhoneKind.PhoneAndFax : PhoneKind.Fax;

        return words.Contains("моб", StringComparison.OrdinalIgnoreCase) ? PhoneKind.Mobile : phone ? PhoneKind.Phone : null;
    }

    private static string WithoutKind(string words) =>
        Kind(words) is not null && words.Length <= 30 && !words.Contains('@', StringComparison.Ordinal) ? " " : words;
}
