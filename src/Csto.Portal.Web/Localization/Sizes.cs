using Csto.Portal.Core.Content;

namespace Csto.Portal.Web.Localization;

/// <summary>Sizes of files in the language of the page.</summary>
public static class Sizes
{
    /// <summary>«2,4 МБ», “2.4 MB”</summary>
    public static string Of(long bytes) => Language.IsRussian ? FileSize.InRussian(bytes) : FileSize.InEnglish(bytes);
}
