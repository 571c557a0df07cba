using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Site.Lists;

namespace Csto.Portal.Web.Site.Gallery;

/// <summary>A page of the section «Фото» or «Видео».</summary>
public sealed record GalleryView(GalleryPage Page) : IPage
{
    public bool IsVideos => Page.Kind == MediaKind.Video;

    public ArchivePeriod Period => Page.Period;

    public string List => Links.Gallery(Page.Kind, Period);

    public string Title => IsVideos ? GalleryWords.Videos : GalleryWords.Photos;

    public IEnumerable<IGrouping<DateOnly, GalleryItem>> Days => Page.Items.GroupBy(item => item.Item.PublishedOn);

    public string Description => Period.Scale == PeriodScale.All
        ? IsVideos ? GalleryWords.VideosDescription : GalleryWords.PhotosDescription
        : Sentence.Text(GalleryWords.Description, Title, PeriodWords.Within(Period), PeriodWords.Count(null, Page.Count));

    public string WhyEmpty => Period.Scale == PeriodScale.All
        ? IsVideos ? GalleryWords.NoVideos : GalleryWords.NoPhotos
        : Sentence.Text(IsVideos ? GalleryWords.NoVideosIn : GalleryWords.NoPhotosIn, PeriodWords.Within(Period));

    /// <summary>The year whose months are offered; null where none is.</summary>
    public int? YearOfMonths => Period.Scale == PeriodScale.All ? null : Period.From.Year;

    /// <summary>«12 снимков», «2 видео»</summary>
    public string Count(GalleryItem item) => Counted.Of(item.Count, IsVideos ? GalleryWords.CountVideos : GalleryWords.CountPhotos);

    /// <summary>To all photographs of a piece; of one with videos to its text, where they are played.</summary>
    public string Way(GalleryItem item) => IsVideos ? Links.Item(item.Item.Address) : PhotoAddresses.Folder(item.Item.Address);

    public string? StateOf(ArchivePeriod part) =>
        part == Period ? "page" : Period.Scale != PeriodScale.All && part.From <= Period.From && Period.To <= part.To ? "true" : null;

    public PageHead Head => new()
    {
        Title = Period.Scale == PeriodScale.All ? Title : Sentence.Text(ListsWords.Of, Title, PeriodWords.Within(Period)),
        Description = Description,
        Path = Links.Page(List, Page.Before),
        IsIndexed = Page.Items.Count > 0 && Page.Before is null,
        Section = Links.Gallery(Page.Kind),
        Crumbs = Crumbs,
        Next = Page.Next is { } next ? Links.Page(List, next) : null,
    };

    private IReadOnlyList<Crumb> Crumbs
    {
        get
        {
            if (Period.Scale == PeriodScale.All)
                return [];
            List<Crumb> crumbs = [new(CommonWords.Home, Links.Home), new(Title, Links.Gallery(Page.Kind))];
            if (Period.Scale == PeriodScale.Month)
                crumbs.Add(new($"{Period.From:yyyy}", Links.Gallery(Page.Kind, ArchivePeriod.OfYear(Period.From.Year))));
            crumbs.Add(new(Period.Scale == PeriodScale.Year ? $"{Period.From:yyyy}" : Dates.MonthTitle(Period.From.Month), null));
            return crumbs;
        }
    }
}

/// <summary>A year or a month in the strips above the list.</summary>
/// <param name="Count">Nothing leads to one without any.</param>
public sealed record GalleryStep(GalleryView Gallery, ArchivePeriod Period, string Text, int Count);
