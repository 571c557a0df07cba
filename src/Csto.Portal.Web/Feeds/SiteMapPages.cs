using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Feeds;

/// <summary>The pages that are not publications: lists, persons, topics, the press centre.</summary>
public sealed class SiteMapPages(PersonReader persons, SiteNow now)
{
    /// <summary>Paths in the language of the request, which is given; pages on which nothing stands are left out.</summary>
    public async Task<IReadOnlyList<string>> AddressesAsync(string language, CancellationToken cancellationToken)
    {
        var days = await now.DaysAsync(language, cancellationToken);
        return
        [
            Links.Home,
            Links.List(null),
            .. Enum.GetValues<PublicationKind>().Where(kind => days.Months(kind).Months.Count > 0).Select(kind => Links.List(kind)),
            .. days.Months(null).Years.Select(year => Links.Year(null, year.Year)),
            .. await GalleriesAsync(language, cancellationToken),
            Links.Persons,
            .. (await persons.PersonsAsync(language, cancellationToken)).Select(person => Links.Person(person.Slug)),
            Links.Topics,
            .. (await persons.TopicsAsync(language, cancellationToken)).Select(topic => Links.Topic(topic.Slug)),
            Links.Press,
            Links.Terms,
            Links.Verify,
            Links.Vision,
            Links.Accessibility,
            Links.Feeds,
        ];
    }

    private async Task<IReadOnlyList<string>> GalleriesAsync(string language, CancellationToken cancellationToken)
    {
        List<string> galleries = [];
        foreach (var kind in new[] { MediaKind.Picture, MediaKind.Video })
        {
            if ((await now.GalleryMonthsAsync(language, kind, cancellationToken)).Months.Count > 0)
                galleries.Add(Links.Gallery(kind));
        }

        return galleries;
    }
}
