using System.Runtime.InteropServices;

namespace Csto.Portal.Core.Archive.Samples;

/// <summary>A colour of red, green and blue, 0 to 255.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    /// <param name="rgb">As style sheets write it: 0xRRGGBB.</param>
    public static Ink Of(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    public static Ink Between(Ink one, Ink other, double share) => new(
        Mix(one.Red, other.Red, share), Mix(one.Green, other.Green, share), Mix(one.Blue, other.Blue, share));

    private static byte Mix(byte one, byte other, double share) => (byte)Math.Round(one + ((other - one) * Math.Clamp(share, 0, 1)));
}

/// <summary>A picture that is drawn in code: plain shapes, one over the other, with smooth edges. Lengths are shares of the height, places of width and height.</summary>
internal sealed class Canvas(int width, int height)
{
    private readonly Ink[] pixels = new Ink[width * height];

    public int Width => width;

    public int Height => height;

    public ReadOnlySpan<Ink> Row(int y) => pixels.AsSpan(y * width, width);

    /// <summary>From above to below.</summary>
    public Canvas Sky(int top, int bottom)
    {
        for (var y = 0; y < height; y++)
            pixels.AsSpan(y * width, width).Fill(Ink.Between(Ink.Of(top), Ink.Of(bottom), y / (double)(height - 1)));
        return this;
    }

    public Canvas Block(double x, double y, double w, double h, int colour, double strength = 1)
    {
        var (left, right) = ((int)(x * width), (int)((x + w) * width));
        for (var row = Math.Max(0, (int)(y * height)); row < Math.Min(height, (int)((y + h) * height)); row++)
        {
            for (var column = Math.Max(0, left); column < Math.Min(width, right); column++)
                Put(column, row, colour, strength);
        }

        return this;
    }

    public Canvas Disc(double x, double y, double radius, int colour, double strength = 1) => Ring(x, y, 0, radius, colour, strength);

    /// <summary>What lies between two circles.</summary>
    public Canvas Ring(double x, double y, double inner, double outer, int colour, double strength = 1)
    {
        var (cx, cy, far) = (x * width, y * height, (outer * height) + 1);
        for (var row = Math.Max(0, (int)(cy - far)); row < Math.Min(height, (int)(cy + far) + 1); row++)
        {
            for (var column = Math.Max(0, (int)(cx - far)); column < Math.Min(width, (int)(cx + far) + 1); column++)
            {
                var distance = Math.Sqrt(((column - cx) * (column - cx)) + ((row - cy) * (row - cy)));
                var cover = Math.Clamp((outer * height) - distance + 0.5, 0, 1) - Math.Clamp((inner * height) - distance + 0.5, 0, 1);
                Put(column, row, colour, strength * cover);
            }
        }

        return this;
    }

    /// <summary>Everything below a line of hills: the sum of three waves, so that each phase is another range.</summary>
    /// <param name="y">Where the line runs on the average.</param>
    /// <param name="rise">How far it goes up and down.</param>
    /// <param name="phase">Which hills.</param>
    /// <param name="sharpness">0: waves; 1: peaks.</param>
    public Canvas Ridge(double y, double rise, double phase, int colour, double sharpness = 0, double strength = 1)
    {
        for (var column = 0; column < width; column++)
        {
            var at = column / (double)height;
            var wave = (Swing((at * 2.1) + phase, sharpness) * 0.55) + (Swing((at * 4.7) + (phase * 2.3), sharpness) * 0.3)
                + (Swing((at * 11.3) + (phase * 4.1), sharpness) * 0.15);
            var top = (y + (wave * rise)) * height;
            for (var row = Math.Max(0, (int)top); row < height; row++)
                Put(column, row, colour, strength * Math.Clamp(row + 1 - top, 0, 1));
        }

        return this;
    }

    /// <summary>A wave between -1 and 1 with round or pointed crests.</summary>
    private static double Swing(double at, double sharpness)
    {
        var round = Math.Sin(at);
        return round + (((2 / Math.PI * Math.Asin(round)) - round) * sharpness);
    }

    private void Put(int x, int y, int colour, double strength)
    {
        ref var pixel = ref pixels[(y * width) + x];
        pixel = Ink.Between(pixel, Ink.Of(colour), strength);
    }
}
