using System.Globalization;
using System.Numerics;

namespace Csto.Portal.Core.Media;

/// <summary>
/// What a picture looks like in 64 bits: shrunk to nine by eight points, each point brighter than its neighbour to the right or not ("difference
/// hash", N. Krawetz 2013). Another size, format or quality of the same picture turns a few bits; another picture about half of them.
/// </summary>
public static class Likeness
{
    internal const int Columns = 9;
    internal const int Rows = 8;

    /// <summary>Bits that may differ between two copies of one picture. Other pictures differ in about half of them.</summary>
    public const int MostDifferent = 6;

    /// <summary>Of 255: what is flatter than this looks like everything else that is flat.</summary>
    private const double LeastContrast = 12;

    public static bool IsNear(long one, long other) => BitOperations.PopCount((ulong)(one ^ other)) <= MostDifferent;

    /// <param name="grid">As <c>Vips.GridAsync</c> writes it.</param>
    /// <returns>Null where the picture is too flat to tell it from others, or the text is no such grid.</returns>
    internal static long? Of(string grid)
    {
        var points = grid.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(number => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN).ToList();
        if (points.Count != Columns * Rows || points.Exists(double.IsNaN) || points.Max() - points.Min() < LeastContrast)
            return null;
        var bits = 0UL;
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns - 1; column++)
                bits = (bits << 1) | (points[(row * Columns) + column] > points[(row * Columns) + column + 1] ? 1UL : 0);
        // Nothing gets darker to the right: a plain gradient, like a thousand others.
        return BitOperations.PopCount(bits) is 0 or 64 ? null : (long)bits;
    }
}
