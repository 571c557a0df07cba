using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Shared;

public static partial class Links
{
    /// <summary>The conditions on which files of the portal may be used.</summary>
    public static string Terms => $"{Prefix}/terms/";

    /// <summary>All photographs of a publication, or of an edition of it.</summary>
    public static string Photos(PiecePhotos piece) => PhotoAddresses.Folder(piece.Address, piece.Edition);

    /// <summary>One photograph.</summary>
    public static string Photo(PiecePhotos piece, Photo photo) => Photos(piece) + photo.Reference;

    /// <summary>The same in full size, with words in the file.</summary>
    public static string PhotoOriginal(PiecePhotos piece, Photo photo) => $"{Photo(piece, photo)}/original";

    /// <summary>All photographs in one archive.</summary>
    public static string PhotoArchive(PiecePhotos piece) => $"{Photos(piece)}photos.zip";

    /// <summary>The photographs of one album in an archive.</summary>
    public static string PhotoArchive(PiecePhotos piece, PhotoSet set) => string.Create(CultureInfo.InvariantCulture, $"{Photos(piece)}album-{set.Number}.zip");

    /// <summary>The text they belong to.</summary>
    public static string TextOf(PiecePhotos piece) => piece.Edition is { } edition ? Edition(piece.Address, edition) : Item(piece.Address);

    /// <summary>What has photographs, or videos, by date.</summary>
    /// <param name="kind">Pictures or videos.</param>
    public static string Gallery(MediaKind kind) => kind == MediaKind.Video ? $"{Prefix}/videos/" : $"{Prefix}/photos/";

    public static string Gallery(MediaKind kind, ArchivePeriod period) => period.Scale switch
    {
        PeriodScale.Year => string.Create(CultureInfo.InvariantCulture, $"{Gallery(kind)}{period.From:yyyy}/"),
        PeriodScale.Month => string.Create(CultureInfo.InvariantCulture, $"{Gallery(kind)}{period.From:yyyy}/{period.From:MM}/"),
        _ => Gallery(kind),
    };
}
