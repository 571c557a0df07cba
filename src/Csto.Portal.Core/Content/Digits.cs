using System.Globalization;

namespace Csto.Portal.Core.Content;

/// <summary>Numbers as Russian readers expect them, whatever the culture of the thread.</summary>
public static class Digits
{
    private static readonly NumberFormatInfo Groups = new() { NumberGroupSeparator = "\u00A0" };

    /// <summary>Thousands set apart by no-break spaces: <c>1 000 000</c>.</summary>
    public static string Grouped(long number) => number.ToString("#,0", Groups);
}
