namespace Csto.Portal.Core.Content;

/// <summary>Russian forms of a noun after a number (CLDR plural rules for <c>ru</c>, whole numbers).</summary>
public static class Plural
{
    /// <summary>The noun alone: <c>Form(21, "материал", "материала", "материалов")</c> is «материал».</summary>
    public static string Form(long number, string one, string few, string many)
    {
        var (tens, units) = (Math.Abs(number % 100), Math.Abs(number % 10));
        return tens is >= 11 and <= 14 ? many
            : units == 1 ? one
            : units is >= 2 and <= 4 ? few
            : many;
    }

    /// <summary>The number, its thousands set apart, a no-break space and the noun: «1 024 материала».</summary>
    public static string Of(long number, string one, string few, string many) =>
        $"{Digits.Grouped(number)}\u00A0{Form(number, one, few, many)}";
}
