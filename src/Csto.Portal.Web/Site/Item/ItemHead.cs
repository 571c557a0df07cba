using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Item;

/// <summary>What the page of a publication says of itself.</summary>
internal static class ItemHead
{
    /// <summary>Search engines show about so much.</summary>
    private const int DescriptionLength = 200;

    /// <param name="section">The section's title; null where it has none.</param>
    public static PageHead Of(PublicationAddress address, PublicationPage page, string? section, PortalSettings settings)
    {
        var path = Links.Item(address);
        var description = page.Lead.Length > 0 ? OneLine(PlainText.Excerpt(page.Lead, DescriptionLength), page.Language) : null;
        var times = Times(page, address.PublishedOn, section ?? Words.Of(page.Kind));
        var picture = page.SocialPicture is { } shown ? HeadPicture.Of(shown) : null;
        return new PageHead
        {
            Title = OneLine(page.Title, page.Language),
            Description = description,
            Path = path,
            Section = Links.List(address.Kind),
            Crumbs = SectionCrumbs.ToDay(address.Kind, section, address.PublishedOn),
            Previous = page.Earlier is { } earlier ? Links.Item(earlier.Address) : null,
            Next = page.Later is { } later ? Links.Item(later.Address) : null,
            Alternates = [.. page.Translations.Select(t => t.Address)],
            Article = times,
            Picture = picture,
            Data = [StructuredData.NewsArticle(settings, page, path, description, times, picture)],
        };
    }

    /// <summary>Quotes and dashes as on the page; no-break spaces would only be copied along.</summary>
    private static string OneLine(string text, string language) => Typography.Apply(text, language).Replace('\u00A0', ' ');

    /// <summary>
    /// A piece that came out on the day it is dated has the instant of that; an older one only its day, which is said as a midnight in
    /// Moscow, because machines expect an offset.
    /// </summary>
    private static ArticleTimes Times(PublicationPage page, DateOnly day, string section)
    {
        var published = page.FirstLiveAt is { } first && MoscowTime.DateOf(first) == day
            ? first
            : MoscowTime.ToUtc(day.ToDateTime(TimeOnly.MinValue));
        var modified = page.LastChangedAt > page.FirstLiveAt ? page.LastChangedAt : null;
        return new ArticleTimes(WithOffset(published), modified is { } changed ? WithOffset(changed) : null, section);
    }

    private static string WithOffset(DateTime utc)
    {
        var moscow = MoscowTime.ToMoscow(utc);
        return new DateTimeOffset(moscow, moscow - utc).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
