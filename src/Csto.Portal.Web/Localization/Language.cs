using System.Globalization;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Localization;

/// <summary>The language of the page being made: that of the request, Russian outside of one.</summary>
public static class Language
{
    /// <summary>IETF tag: <c>ru</c>, <c>en</c>.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is var tag && tag != "iv" ? tag : Publication.Russian;

    /// <summary>The languages that the words of public pages are translated into: those of the satellite assemblies beside the program.</summary>
    public static IReadOnlyList<string> Translations { get; } = [.. FindTranslations()];

    public static bool IsRussian => Current == Publication.Russian;

    /// <summary>What the language calls itself: «Русский», “English”.</summary>
    public static string NameOf(string language) =>
        CommonWords.ResourceManager.GetString(nameof(CommonWords.NameInItsOwnLanguage), CultureOf(language)) ?? language;

    /// <summary>How the language writes numbers and dates of the framework's own.</summary>
    public static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language switch
    {
        Publication.Russian => "ru-RU",
        Publication.English => "en-GB",
        _ => language,
    });

    private static IEnumerable<string> FindTranslations()
    {
        var satellite = typeof(Language).Assembly.GetName().Name + ".resources.dll";
        return Directory.EnumerateFiles(AppContext.BaseDirectory, satellite, new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))
            .Order(StringComparer.Ordinal);
    }
}
