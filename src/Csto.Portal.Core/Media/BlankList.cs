using System.Globalization;
using Csto.Portal.Core.Media.Inspection;

namespace Csto.Portal.Core.Media;

/// <summary>Keeps the <see cref="Blank"/>s of a video beside it: one a line, offset, length and head in hex; an empty list is an empty file.</summary>
internal static class BlankList
{
    public static string Write(IEnumerable<Blank> blanks) => string.Concat(
        blanks.Select(blank => string.Create(CultureInfo.InvariantCulture, $"{blank.Offset} {blank.Length} {Convert.ToHexStringLower(blank.Head)}\n")));

    /// <returns>Null where a line says something else: the file was damaged.</returns>
    public static IReadOnlyList<Blank>? Read(string text)
    {
        try
        {
            return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(Read)];
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static Blank Read(string[] parts) => parts is [var offset, var length, var head]
        ? new(long.Parse(offset, NumberStyles.None, CultureInfo.InvariantCulture), long.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture), Convert.FromHexString(head))
        : throw new FormatException("Three words to a line.");
}
