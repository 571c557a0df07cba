using System.Globalization;
using System.Text;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>
/// The last part of a publication's address: lowercase Latin letters, digits and single hyphens, at most <see cref="MaxLength"/>.
/// </summary>
/// <remarks>
/// Russian follows ICAO Doc 9303 (part 3, section 6), the table of Russian passports: it needs only the letters a–z, is one letter
/// for one letter whatever stands beside it, and names come out as their bearers already spell them. ГОСТ Р 7.0.34 writes marks for
/// the hard and soft signs, which an address cannot hold. Letters of the member states' other languages are in <see cref="Transliteration"/>.
/// </remarks>
public static class Slug
{
    public const int MaxLength = Limits.Slug;

    /// <summary>Empty when the title holds no letter or digit we can write in Latin: emoji, Arabic, Chinese.</summary>
    public static string From(string? title)
    {
        var slug = new StringBuilder();
        var pendingHyphen = false;
        foreach (var c in Transliteration.ToLatin(title ?? ""))
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                pendingHyphen = slug.Length > 0;
                continue;
            }

            if (pendingHyphen)
                slug.Append('-');
            pendingHyphen = false;
            slug.Append(char.ToLowerInvariant(c));
        }

        return Shorten(slug.ToString(), MaxLength);
    }

    /// <summary><see cref="From"/>, or <paramref name="fallback"/> where that is empty.</summary>
    public static string FromOrDefault(string? title, string fallback) => From(title) is { Length: > 0 } slug ? slug : fallback;

    public static bool IsValid(string? slug) =>
        slug is { Length: > 0 and <= MaxLength }
        && slug[0] != '-' && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal)
        && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary><c>slug-2</c>, shortened before the number where it would grow too long; for the second piece of one title on one day.</summary>
    public static string WithSuffix(string slug, int number)
    {
        var suffix = "-" + number.ToString(CultureInfo.InvariantCulture);
        return Shorten(slug, MaxLength - suffix.Length) + suffix;
    }

    private static string Shorten(string slug, int length)
    {
        if (slug.Length <= length)
            return slug;

        var wordEnd = slug.LastIndexOf('-', length);
        return slug[..(wordEnd > 0 ? wordEnd : length)];
    }
}
