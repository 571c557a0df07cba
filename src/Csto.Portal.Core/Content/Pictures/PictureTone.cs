using System.Globalization;

namespace Csto.Portal.Core.Content.Pictures;

/// <summary>
/// The colour that stands where a picture will be. The content security policy allows no style attribute, so each channel has eight classes,
/// twenty-four in all, in <c>components/picture.css</c>: 512 colours, none further than 18 of 255 from the true one.
/// </summary>
public static class PictureTone
{
    /// <summary>Steps of a channel.</summary>
    public const int Steps = 8;

    private const double Step = 255.0 / (Steps - 1);

    /// <summary>What a class stands for, 0 to 255.</summary>
    public static int ValueOf(int step) => (int)Math.Round(step * Step, MidpointRounding.AwayFromZero);

    /// <param name="colour"><c>#rrggbb</c>.</param>
    /// <returns><c>tone tone-r3 tone-g0 tone-b7</c>; empty for anything that is no colour.</returns>
    public static string ClassesOf(string colour)
    {
        if (colour.Length != 7 || colour[0] != '#' || !int.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
            return "";
        return string.Create(CultureInfo.InvariantCulture, $"tone tone-r{Of(rgb >> 16)} tone-g{Of((rgb >> 8) & 255)} tone-b{Of(rgb & 255)}");
    }

    private static int Of(int channel) => (int)Math.Round(channel / Step, MidpointRounding.AwayFromZero);
}
