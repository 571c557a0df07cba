using System.Globalization;

namespace Csto.Portal.Core.Domain;

/// <summary>
/// Where a publication is found: <c>/news/2026/02/13/slug</c>, in English <c>/en/news/2026/02/13/slug</c>. The form is fixed for good; links all
/// over the web rely on it.
/// </summary>
/// <param name="Language">Of the text; see <see cref="Publication.Language"/>.</param>
public readonly record struct PublicationAddress(PublicationKind Kind, DateOnly PublishedOn, string Slug, string Language = Publication.Russian)
{
    /// <summary>Path without scheme and host, lower case, no trailing slash.</summary>
    public string Path => string.Create(
        CultureInfo.InvariantCulture, $"{Prefix(Language)}/{Segment(Kind)}/{PublishedOn.Year:D4}/{PublishedOn.Month:D2}/{PublishedOn.Day:D2}/{Slug}");

    /// <summary>What all addresses of a language begin with: nothing for Russian, <c>/en</c> for English.</summary>
    public static string Prefix(string language) => language switch
    {
        Publication.Russian => "",
        Publication.English => "/en",
        _ => "/" + language,
    };

    /// <summary>The first part of the path: <c>news</c>, <c>speeches</c> or <c>statements</c>.</summary>
    public static string Segment(PublicationKind kind) => kind switch
    {
        PublicationKind.News => "news",
        PublicationKind.Speech => "speeches",
        PublicationKind.Statement => "statements",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static PublicationKind? KindOf(string segment) => segment switch
    {
        "news" => PublicationKind.News,
        "speeches" => PublicationKind.Speech,
        "statements" => PublicationKind.Statement,
        _ => null,
    };

    /// <summary>Reads a path as people copy it: letter case, a trailing slash, query and fragment make no difference. Null for any other.</summary>
    public static PublicationAddress? TryParse(string path)
    {
        var parts = path.Trim().Split('?', '#')[0].Trim('/').ToLowerInvariant().Split('/');
        var language = parts is [{ Length: 2 } tag, ..] ? tag : Publication.Russian;
        return (language == Publication.Russian ? parts : parts[1..]) is [var section, var year, var month, var day, { Length: > 0 } slug]
            && KindOf(section) is { } kind
            && DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? new(kind, date, slug, language)
                : null;
    }

    /// <summary>The address of a publication that is or was live; null where it never was.</summary>
    public static PublicationAddress? Of(Publication publication) =>
        publication is { PublishedOn: { } day, Slug: { } slug } ? new(publication.Kind, day, slug, publication.Language) : null;

    public void Deconstruct(out PublicationKind kind, out DateOnly publishedOn, out string slug) => (kind, publishedOn, slug) = (Kind, PublishedOn, Slug);
}
