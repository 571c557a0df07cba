using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Admin.Translations;

/// <summary>Languages as the press office speaks of them: «материал на английском», «перевод на английский».</summary>
public static class LanguageNames
{
    public static string Of(string language) => language switch
    {
        Publication.Russian => "русский",
        Publication.English => "английский",
        _ => CultureInfo.GetCultureInfo(language).DisplayName,
    };

    /// <summary>The same as a heading or a choice.</summary>
    public static string Title(string language) => Of(language) is var name && name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : language;
}
