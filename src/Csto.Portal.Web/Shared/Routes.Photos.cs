namespace Csto.Portal.Web.Shared;

public static partial class Routes
{
    private const string PhotosPart = "/photos";
    private const string PhotoPart = @"/photos/{reference:regex(^[[0-9a-f]]{{12,64}}$)}";
    private const string OriginalPart = PhotoPart + "/original";
    private const string ArchivePart = "/photos/photos.zip";
    private const string AlbumPart = "/photos/album-{set:int:min(1)}.zip";

    public const string Photos = Item + PhotosPart;
    public const string Photo = Item + PhotoPart;
    public const string PhotoOriginal = Item + OriginalPart;
    public const string PhotoArchive = Item + ArchivePart;
    public const string AlbumArchive = Item + AlbumPart;

    public const string EditionPhotos = Edition + PhotosPart;
    public const string EditionPhoto = Edition + PhotoPart;
    public const string EditionPhotoOriginal = Edition + OriginalPart;
    public const string EditionPhotoArchive = Edition + ArchivePart;
    public const string EditionAlbumArchive = Edition + AlbumPart;

    /// <summary>The sections «Фото» and «Видео».</summary>
    public const string Gallery = "/{gallery:regex(^(photos|videos)$)}";
    public const string GalleryYear = Gallery + YearPart;
    public const string GalleryMonth = GalleryYear + MonthPart;

    public const string Terms = "/terms";

    public const string Subtitles = "/media/{reference}/tracks/{id:int}";
    public const string PreviewSubtitles = "/preview/{token}/media/{reference}/tracks/{id:int}";
}
