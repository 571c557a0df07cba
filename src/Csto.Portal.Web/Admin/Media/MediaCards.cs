using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Subtitles;
using Csto.Portal.Core.Reading.Desk;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>Puts the page of a file together.</summary>
public sealed class MediaCards(MediaCatalogue catalogue, MediaStandings standings, ChoiceReader choices, VideoCards videos)
{
    public async Task<MediaCardPage> PageAsync(MediaItem item, MediaForm form, CancellationToken cancellationToken)
    {
        var isVideo = item.Facts.Kind == MediaKind.Video;
        return new(
            item,
            form,
            await standings.OfAsync(item.Id, cancellationToken),
            item.ReplacedById is { } place ? await catalogue.FindAsync(place, cancellationToken) : null)
        {
            Persons = (await choices.ReadAsync(cancellationToken)).Persons,
            Tracks = isVideo ? await videos.TracksAsync(item.Id, cancellationToken) : [],
            Poster = isVideo ? await videos.PosterAsync(item.Id, cancellationToken) : null,
        };
    }
}
