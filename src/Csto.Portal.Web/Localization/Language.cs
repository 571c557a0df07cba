using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Localization;

/// <summary>The language of the page being made: that of the request, Russian outside of one.</summary>
public static class Language
{
    /// <summary>IETF tag: <c>ru</c>, <c>en</c>.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is var tag && tag != "iv" ? tag : Publication.Russian;

    public static bool IsRussian => Current == Publication.Russian;
}
