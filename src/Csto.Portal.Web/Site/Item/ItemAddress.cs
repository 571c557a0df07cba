using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Item;

internal static class ItemAddress
{
    /// <summary>Reads a matched route of <see cref="Routes.Item"/>: to bind its five parts one by one would cost a page a tenth of its time.</summary>
    public static PublicationAddress? Of(RouteValueDictionary route)
    {
        return Of(Part("section"), Part("year"), Part("month"), Part("day"), Part("slug"));

        string Part(string name) => (string)route[name]!;
    }

    /// <summary>Reads the parts of a route; null where they name no day or no kind.</summary>
    public static PublicationAddress? Of(string section, string year, string month, string day, string slug) =>
        PublicationAddress.KindOf(section.ToLowerInvariant()) is { } kind
        && DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(kind, date, slug.ToLowerInvariant(), Language.Current)
            : null;
}

internal static class GoneItem
{
    /// <param name="address">Where it stood.</param>
    /// <param name="explanation">For readers; null where none was given.</param>
    public static GoneView At(PublicationAddress address, string? explanation) => GoneView.At(
        Links.Item(address),
        ItemWords.Gone,
        explanation ?? ItemWords.GoneText,
        new Crumb(ItemWords.OthersOfDay, Links.Day(null, address.PublishedOn)),
        new Crumb(CommonWords.ArchiveByDay, Links.List(null)),
        new Crumb(CommonWords.PressContacts, Links.Press));
}
