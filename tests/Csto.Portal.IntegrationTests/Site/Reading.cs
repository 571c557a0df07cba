using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Csto.Portal.IntegrationTests.Site;

internal static partial class Reading
{
    /// <summary>The words as a person reads them: one space where the page has white space or no-break spaces.</summary>
    public static string Words(this IElement? element) => Spaces().Replace((element ?? throw new InvalidOperationException("No such element.")).TextContent, " ").Trim();

    public static IEnumerable<string> AllWords(this IParentNode page, string selector) => page.QuerySelectorAll(selector).Select(e => e.Words());

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
