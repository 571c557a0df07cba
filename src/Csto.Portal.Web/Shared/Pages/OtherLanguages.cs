using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Shared;

/// <param name="Language">IETF tag.</param>
/// <param name="Path">Of the page in that language.</param>
/// <param name="IsSame">The page says the same there: machines are told of it. Else the address says what there is.</param>
public sealed record PageInLanguage(string Language, string Path, bool IsSame)
{
    /// <summary>«Русский», “English”: a reader looks for the own word.</summary>
    public string Name => Localization.Language.NameOf(Language);
}

/// <summary>A page in the languages of the portal.</summary>
public static class OtherLanguages
{
    /// <summary>Of <c>/news/2026/02/13/slug</c>, cut at the slashes.</summary>
    private const int PartsOfItem = 6;

    /// <summary>All but the language of the page, in the order of the setting; none for a page that has no address, or none of the public ones.</summary>
    public static IEnumerable<PageInLanguage> Of(PageHead head, PortalSettings settings)
    {
        if (!head.HasOtherLanguages || head.Path is not { } path || path.StartsWith(DeskLinks.Home, StringComparison.Ordinal))
            yield break;
        foreach (var language in settings.Languages.Where(l => l != Language.Current))
        {
            if (head.Alternates?.FirstOrDefault(a => a.Language == language) is { Slug: not null } known)
                yield return new(language, Links.Item(known), head.IsIndexed);
            else
                yield return Under(language, path[PublicationAddress.Prefix(Language.Current).Length..], head);
        }
    }

    /// <summary>
    /// The same address under another language. A place in a list is no place in another; what stands under a publication, its photographs and editions, is
    /// the translation's own: there the publication's address says what there is.
    /// </summary>
    private static PageInLanguage Under(string language, string bare, PageHead head)
    {
        var prefix = PublicationAddress.Prefix(language);
        var parts = bare.Split('/');
        if (parts.Length > PartsOfItem && PublicationAddress.KindOf(parts[1]) is not null)
            return new(language, prefix + string.Join('/', parts[..PartsOfItem]), false);
        var query = bare.IndexOf($"?{Routes.Before}=", StringComparison.Ordinal);
        return new(language, prefix + (query < 0 ? bare : bare[..query]), head is { Alternates: null, IsIndexed: true });
    }
}
