using System.Globalization;
using Csto.Portal.Core.Content;

namespace Csto.Portal.Web.Localization;

/// <summary>
/// A sentence in the form its number asks for. All forms stand in one resource under the names of CLDR's plural categories:
/// <c>one: {0} материал | few: {0} материала | many: {0} материалов</c>, <c>one: {0} item | other: {0} items</c>.
/// </summary>
public static class Counted
{
    /// <summary>The form with the number, its thousands set apart, held to the word behind it by a no-break space.</summary>
    public static string Of(long number, string forms) =>
        string.Format(CultureInfo.InvariantCulture, Form(number, forms).Replace("{0} ", "{0}\u00A0", StringComparison.Ordinal), Number(number));

    /// <summary>The form as it stands in the resource.</summary>
    public static string Form(long number, string forms)
    {
        var category = PluralCategory.Of(number, Language.Current);
        foreach (var form in forms.Split('|'))
        {
            if (form.Split(':', 2) is [var name, var words] && name.Trim() == category)
                return words.Trim();
        }

        throw new FormatException($"No plural form '{category}' in '{forms}'.");
    }

    /// <summary>«1 024», in English “1,024”.</summary>
    public static string Number(long number) =>
        Language.IsRussian ? Digits.Grouped(number) : number.ToString("N0", CultureInfo.InvariantCulture);
}
