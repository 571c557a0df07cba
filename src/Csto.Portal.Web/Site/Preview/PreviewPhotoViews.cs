using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Preview;

/// <summary>The photographs of a text that is not published: to be looked at, with nothing to take away.</summary>
public sealed record PreviewPhotosView(DraftPhotos Piece, string Token) : IPage
{
    /// <summary>Without an address, as the text itself.</summary>
    public PageHead Head => new() { Title = PreviewWords.TitleOfPhotos, Path = null, IsIndexed = false };

    public string AddressOf(Photo photo) => Links.PreviewPhotos(Token) + photo.Reference;
}

/// <summary>One of them.</summary>
public sealed record PreviewPhotoView(DraftPhotos Piece, Photo Photo, string Token) : IPage
{
    /// <summary>«Фотография 3 из 12»</summary>
    public string Name => Sentence.Text(PhotosWords.PhotoOf, Photo.Position, Piece.All.Count);

    public Photo? Earlier => Piece.All.ElementAtOrDefault(Photo.Position - 2);

    public Photo? Later => Piece.All.ElementAtOrDefault(Photo.Position);

    public PageHead Head => new() { Title = Sentence.Text(PreviewWords.TitleOfPhoto, Photo.Position, Piece.All.Count), Path = null, IsIndexed = false };

    public string AddressOf(Photo photo) => Links.PreviewPhotos(Token) + photo.Reference;
}
