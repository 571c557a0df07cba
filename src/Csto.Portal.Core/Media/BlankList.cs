using System.Globalization;
using Csto.Portal.Core.Media.Inspection;

namespace Csto.Portal.Core.Media;

/// <summary>Keeps the <see cref="Blank"/>s of a video beside it: one a line, offset, length and head in hex; an empty list is an empty file.</summary>
internal static class BlankList
{
    public static string Write(IEnumerable<Blank> blanks) => string.Concat(
        blanks.Select(blank => string.Create(CultureInfo.InvariantCulture, $"{blank.Offset} {blank.Length} {Convert.ToHexStringLower(blank.Head)}\n")));

    public static IReadOnlyList<Blank> Read(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .Select(parts => new Blank(long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), Convert.FromHexString(parts[2]))),
    ];
}
