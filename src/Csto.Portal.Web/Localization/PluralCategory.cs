namespace Csto.Portal.Web.Localization;

/// <summary>Plural categories of whole numbers by CLDR (unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).</summary>
public static class PluralCategory
{
    private static readonly string[] EastSlavic = ["one", "few", "many"];
    private static readonly string[] OneAndOther = ["one", "other"];

    /// <summary>The categories a resource of this language must hold.</summary>
    public static IReadOnlyList<string> Needed(string language) => IsEastSlavic(language) ? EastSlavic : OneAndOther;

    public static string Of(long number, string language)
    {
        if (!IsEastSlavic(language))
            return number is 1 or -1 ? "one" : "other";
        var (tens, units) = (Math.Abs(number % 100), Math.Abs(number % 10));
        return tens is >= 11 and <= 14 ? "many"
            : units == 1 ? "one"
            : units is >= 2 and <= 4 ? "few"
            : "many";
    }

    private static bool IsEastSlavic(string language) => language is "ru" or "be" or "uk";
}
