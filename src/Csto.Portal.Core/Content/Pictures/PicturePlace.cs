using System.Globalization;

namespace Csto.Portal.Core.Content.Pictures;

/// <summary>
/// Which part of a copy a style sheet shows where the crop itself is not made. The content security policy allows no style attribute, so each
/// direction has a class for every tenth, in <c>components/picture.css</c>; the middle needs none.
/// </summary>
public static class PicturePlace
{
    /// <summary>Steps of a direction.</summary>
    public const int Steps = 10;

    /// <param name="box">The part to be shown.</param>
    /// <param name="width">Of the whole picture, in pixels.</param>
    /// <param name="height">Of the whole picture, in pixels.</param>
    /// <returns>For <c>object-position</c>: <c>at-x3 at-y10</c>, <c>at-y0</c>; empty where the middle is shown, or all of it.</returns>
    public static string ClassesOf(CropBox box, int width, int height) => $"{Class('x', box.X, width - box.Width)} {Class('y', box.Y, height - box.Height)}".Trim();

    /// <param name="direction"><c>x</c> or <c>y</c>.</param>
    /// <param name="before">Pixels cut off before the part.</param>
    /// <param name="cut">Pixels cut off in all.</param>
    private static string Class(char direction, int before, int cut) =>
        cut > 0 && (int)Math.Round((double)before * Steps / cut, MidpointRounding.AwayFromZero) is var step && step != Steps / 2
            ? string.Create(CultureInfo.InvariantCulture, $"at-{direction}{step}")
            : "";
}
