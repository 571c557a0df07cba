using System.Text.RegularExpressions;
using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Search;

/// <summary>
/// Many different words: those of this repository (and of the pages of the old site, where they are), and words put together of beginnings, roots and endings
/// so that every rule of a stemmer meets every other. The same every time.
/// </summary>
internal static partial class Vocabulary
{
    private const int Composed = 40_000;
    private static readonly string[] Folders = ["src", "tests", "docs", "bench"];

    public static IReadOnlyList<string> Russian { get; } = [.. Words(Cyrillic()).Concat(Compose(
        "при пере не со вы раз об по за под",
        "готов работ стран мир союз совет войск развит говор сто леч писа зна дел вид брат жизн весел чудес полн суд гор важн длин государ безопас подпис",
        "н ск ость ост ени ани тель ова ева ейш ейше енн нн вш ивш ыв ющ щ ств ник",
        "а е и о у ы я ю ь й ам ами ах ая яя ев ей ем ему ее его ет ете ешь ею ие ий им ими ит ите ить их ию иям иями иях ия ла ли ло л на ны но нно ов ого ой ом ому ою "
        + "сь ся вшись вши ивши ывши ывшись ил ила или ена ено ены ейте уйте ую уют ует ут ют ые ый ым ыми ых ыть ят ями ях ием ье ью ья"))
        .Distinct(StringComparer.Ordinal)];

    public static IReadOnlyList<string> English { get; } = [.. Words(Latin()).Concat(Compose(
        "re un in over gener commun arsen ex",
        "act form nation hop hopp rat control commit secur organ treat say toy fly die cement active operate propose beauty month skew succeed herring bead bed shed hoop",
        "al ation iz ize ous ive ful ness less ment abl ibl ant ent er at bil enc anc og tion",
        "s es ed edly ing ingly ly eed eedly ies ied sses us ss y e i iti ism ate ator alli bli li logi ll ee ative ical icate iciti"))
        .Where(word => word.Length > 1).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Words(Regex words) => Folders.SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*", SearchOption.AllDirectories))
        .Where(path => Path.GetExtension(path) is ".cs" or ".cshtml" or ".md" or ".resx" && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            && !path.Contains("node_modules", StringComparison.Ordinal))
        .Concat(OldSitePages.Folder is { } old ? Directory.EnumerateFiles(old) : [])
        .SelectMany(path => words.Matches(File.ReadAllText(path)).Select(match => match.Value.ToLowerInvariant().Replace('ё', 'е')));

    private static IEnumerable<string> Compose(string beginnings, string roots, string middles, string endings)
    {
        var random = new Random(2002);
        var parts = ((string[])[beginnings, roots, middles, endings]).Select(part => part.Split(' ')).ToList();
        for (var i = 0; i < Composed; i++)
            yield return Maybe(parts[0], 2) + parts[1][random.Next(parts[1].Length)] + Maybe(parts[2], 4) + Maybe(parts[2], 2) + Maybe(parts[3], 8) + Maybe(parts[3], 2);

        // With so many chances of eight to be there.
        string Maybe(string[] from, int chances) => random.Next(8) < chances ? from[random.Next(from.Length)] : "";
    }

    [GeneratedRegex("[А-Яа-яЁё]+", RegexOptions.None, 10_000)]
    private static partial Regex Cyrillic();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 10_000)]
    private static partial Regex Latin();
}
