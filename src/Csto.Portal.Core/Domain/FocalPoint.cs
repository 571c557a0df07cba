using System.Globalization;

namespace Csto.Portal.Core.Domain;

/// <summary>A place in a picture that must stay in sight where the picture is cropped.</summary>
/// <param name="X">From the left edge, in per cent of the width: 0 to 100.</param>
/// <param name="Y">From the upper edge, in per cent of the height: 0 to 100.</param>
public sealed record FocalPoint(int X, int Y)
{
    public static readonly FocalPoint Middle = new(50, 50);

    /// <returns>Null for anything but two numbers within the picture with a comma between them.</returns>
    public static FocalPoint? Parse(string? text) =>
        text?.Split(',') is [var x, var y] && Percent(x) is { } left && Percent(y) is { } top ? new FocalPoint(left, top) : null;

    /// <summary>As <see cref="Parse"/> reads it: <c>33,50</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{X},{Y}");

    private static int? Percent(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? percent : null;
}
