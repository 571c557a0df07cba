using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.UnitTests.Content.Pictures;

internal static class Sample
{
    /// <summary>A photograph of 24 megapixels that stands for a piece and whose sizes have been made.</summary>
    public static MediaAsset Picture() => new()
    {
        Sha256 = "0123456789ab".PadRight(64, '0'),
        Kind = MediaKind.Picture,
        ContentType = MediaTypes.Jpeg,
        Bytes = 9_000_000,
        Width = 6000,
        Height = 4000,
        PublicType = MediaTypes.Jpeg,
        PublicWidth = 1920,
        PublicHeight = 1280,
        FileName = "зал.jpg",
        Alt = "Зал",
        Colour = "#808080",
        IsLead = true,
        VariantsMade = "1/50,50/50,50/lead",
        UploadedAt = new(2026, 11, 25, 9, 0, 0, DateTimeKind.Utc),
    };
}
