using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Photos;

/// <summary>All photographs of a publication. Those of past editions are not for search engines.</summary>
/// <param name="Section">Its title; null where it has none.</param>
public sealed record PhotosView(PiecePhotos Piece, string? Section) : IPage
{
    public PageHead Head => new()
    {
        Title = Sentence.Text(PhotosWords.Of, PlainTitle.Of(Piece.Title)),
        Description = Sentence.Text(PhotosWords.Description, PhotoNoun.Count(Piece.Count), PlainTitle.Of(Piece.Title)),
        Path = Links.Photos(Piece),
        IsIndexed = Piece.Edition is null,
        Section = Links.Gallery(MediaKind.Picture),
        Crumbs = PhotoCrumbs.Of(Piece, Section),
    };

    /// <summary>Headings are needed where there is more than one album.</summary>
    public bool HasHeadings => Piece.Sets.Count > 1 || Piece.Sets[0].Title.Length > 0;

    public string TitleOf(PhotoSet set) => set.Title.Length > 0 ? set.Title
        : !set.IsAlbum ? PhotosWords.InText
        : Piece.Sets.Count(s => s.IsAlbum) == 1 ? PhotosWords.Album
        : Sentence.Text(PhotosWords.AlbumNumber, Piece.Sets.Count(s => s.IsAlbum && s.Number <= set.Number));

    /// <summary>«ZIP, около 60 МБ»: words in the files add a little to each.</summary>
    public static string ArchiveOf(IEnumerable<Photo> photos) => Sentence.Text(PhotosWords.Archive, Sizes.Of(photos.Sum(photo => photo.File.Bytes)));
}

/// <summary>One photograph.</summary>
/// <param name="Press">Caption and credit, to copy.</param>
/// <param name="Section">Its title; null where it has none.</param>
public sealed record PhotoView(PiecePhotos Piece, Photo Photo, string Press, string? Section) : IPage
{
    /// <summary>Titles of windows and results of searches show about so much.</summary>
    private const int TitleLength = 80;

    /// <summary>«Фотография 3 из 12»</summary>
    public string Name => Sentence.Text(PhotosWords.PhotoOf, Photo.Position, Piece.Count);

    public Photo? Earlier => Piece.All.ElementAtOrDefault(Photo.Position - 2);

    public Photo? Later => Piece.All.ElementAtOrDefault(Photo.Position);

    public PhotoSet Set => Piece.Sets.First(set => set.Photos.Any(photo => photo.Position == Photo.Position));

    /// <summary>«JPEG, 5,2 МБ»; of a format that goes out as another only what comes.</summary>
    public string OriginalWords => Photo.Details.ContentType is MediaTypes.Jpeg or MediaTypes.Png or MediaTypes.WebP
        ? $"{MediaTypes.Label(Photo.Details.ContentType)}, {Sizes.Of(Photo.File.Bytes)}"
        : MediaTypes.Label(MediaTypes.Jpeg);

    /// <summary>«6000 × 4000»; null where it is not known.</summary>
    public string? Pixels => Photo.Details is { Width: { } width, Height: { } height } ? $"{width}\u00A0×\u00A0{height}" : null;

    public bool HasFacts => Photo.Details is not { Author: "", Place: "", TakenOn: null, Persons.Count: 0 } || Photo.File.Credit.Length > 0;

    public PageHead Head => new()
    {
        Title = Photo.Caption.Length > 0 ? PlainTitle.Of(PlainText.Excerpt(Photo.Caption, TitleLength)) : $"{Name}: {PlainTitle.Of(Piece.Title)}",
        Description = Sentence.Text(PhotosWords.Description, Name, PlainTitle.Of(Piece.Title)),
        Path = Links.Photo(Piece, Photo),
        IsIndexed = Piece.Edition is null,
        Section = Links.Gallery(MediaKind.Picture),
        Crumbs = [.. PhotoCrumbs.Of(Piece, Section), new Crumb(PhotosWords.Photos, Links.Photos(Piece))],
        Picture = Piece.Edition is null ? HeadPicture.OfPhotograph(Photo.File) : null,
        Previous = Earlier is { } earlier ? Links.Photo(Piece, earlier) : null,
        Next = Later is { } later ? Links.Photo(Piece, later) : null,
    };
}

internal static class PhotoCrumbs
{
    public static IReadOnlyList<Crumb> Of(PiecePhotos piece, string? section) =>
        [.. SectionCrumbs.ToDay(piece.Address.Kind, section, piece.Address.PublishedOn), new Crumb(CommonWords.Publication, Links.TextOf(piece))];
}

internal static class PhotoNoun
{
    /// <summary>«12 снимков»</summary>
    public static string Count(int count) => Counted.Of(count, GalleryWords.CountPhotos);
}

internal static class PlainTitle
{
    /// <summary>Quotes and dashes as on the page, in one line.</summary>
    public static string Of(string text) => Typeset.Words(text).Replace('\u00A0', ' ');
}
