using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>What a page needs to know of a file it shows.</summary>
public sealed record MediaFacts
{
    private const int AddressDigits = 20;
    private const int LongestName = 60;

    public required string Sha256 { get; init; }

    /// <summary>The hash by which the text names it: another one where the file stands in the place of the one that was named.</summary>
    public string NamedAs
    {
        get => field ?? Sha256;
        init;
    }

    public required MediaKind Kind { get; init; }

    /// <summary>Of what readers get.</summary>
    public required string ContentType { get; init; }

    /// <summary>Of the original.</summary>
    public required long Bytes { get; init; }

    /// <summary>Pixels of what readers get; null where the file does not say.</summary>
    public int? Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public int? Height { get; init; }

    /// <summary>Pixels of the original, upright; null where the file does not say.</summary>
    public int? FullWidth { get; init; }

    /// <inheritdoc cref="FullWidth"/>
    public int? FullHeight { get; init; }

    /// <summary>See <see cref="MediaAsset.Colour"/>.</summary>
    public string Colour { get; init; } = "";

    /// <inheritdoc cref="MediaAsset.Focus"/>
    public FocalPoint? Focus { get; init; }

    /// <inheritdoc cref="MediaAsset.CardFocus"/>
    public FocalPoint? CardFocus { get; init; }

    /// <inheritdoc cref="MediaAsset.VariantsMade"/>
    public string? VariantsMade { get; init; }

    /// <summary>As it was called where it came from.</summary>
    public required string FileName { get; init; }

    public string Alt { get; init; } = "";

    public string Caption { get; init; } = "";

    public string Credit { get; init; } = "";

    /// <summary>The same in English.</summary>
    public SaidOfMedia English { get; init; } = SaidOfMedia.None;

    /// <summary>The picture that stands for a video until it is played; null where it has none.</summary>
    public MediaFacts? Poster { get; init; }

    /// <summary>How long a video takes, in whole seconds; null where the file does not say.</summary>
    public int? Seconds { get; init; }

    /// <summary>The subtitles of a video.</summary>
    public IReadOnlyList<TrackFacts> Tracks { get; init; } = [];

    /// <summary>How texts and the addresses of photographs' pages name the file.</summary>
    public string Reference => Sha256[..MediaReferences.UsualDigits];

    /// <summary>
    /// The files that have been made of a picture, by the recipe they were made by, so that they are found while newer ones are being made; null
    /// while there are none.
    /// </summary>
    public PictureVariants? Variants =>
        Kind == MediaKind.Picture && FullWidth is { } width && FullHeight is { } height && PictureRecipe.Parse(VariantsMade) is { } recipe
            ? new(width, height, ContentType, recipe)
            : null;

    /// <summary>The file and its name in an address, without the folder: <c>1f0c…/zasedanie.jpg</c>.</summary>
    public string Path => $"{Sha256[..AddressDigits]}/{Name}";

    /// <summary>The name in addresses and of downloads: Latin, lower case, with the extension of what readers get.</summary>
    public string Name => $"{Stem}.{MediaTypes.Extension(ContentType)}";

    /// <summary>The same for a file made of a picture: <c>1f0c…/zasedanie-lead-720.avif</c>.</summary>
    public string PathOf(PictureVariant variant) => $"{Sha256[..AddressDigits]}/{NameOf(variant)}";

    public string NameOf(PictureVariant variant) => $"{Stem}-{variant.Suffix}";

    /// <param name="name">As an address has it; see <see cref="NameOf"/>. Of anything else there is none.</param>
    public PictureVariant? FindVariant(string name) =>
        Variants is { } variants && name.StartsWith(Stem + "-", StringComparison.Ordinal) ? variants.Find(name[(Stem.Length + 1)..]) : null;

    private string Stem
    {
        get
        {
            var slug = Slug.FromOrDefault(System.IO.Path.GetFileNameWithoutExtension(FileName), "file");
            return slug.Length > LongestName ? slug[..LongestName].TrimEnd('-') : slug;
        }
    }

    /// <summary>The file under a text in a language, with what is said of it in that one, else in Russian.</summary>
    public MediaFacts In(string language) => language == Publication.Russian || (English == SaidOfMedia.None && Poster is null)
        ? this
        : this with
        {
            Alt = English.Alt.Length > 0 ? English.Alt : Alt,
            Caption = English.Caption.Length > 0 ? English.Caption : Caption,
            Credit = English.Credit.Length > 0 ? English.Credit : Credit,
            Poster = Poster?.In(language),
        };

    /// <summary>What is shown where a text names the file; <see cref="MediaAsset.ReplacedBy"/> must be loaded.</summary>
    public static MediaFacts Shown(MediaAsset named) => Of(named.ReplacedBy ?? named) with { NamedAs = named.Sha256 };

    /// <summary>The file itself, whatever has been put in its place.</summary>
    public static MediaFacts Of(MediaAsset asset) => new()
    {
        Sha256 = asset.Sha256,
        Kind = asset.Kind,
        ContentType = asset.PublicType ?? asset.ContentType,
        Bytes = asset.Bytes,
        Width = asset.PublicWidth ?? asset.Width,
        Height = asset.PublicHeight ?? asset.Height,
        FullWidth = asset.Width,
        FullHeight = asset.Height,
        Colour = asset.Colour,
        Focus = asset.Focus,
        CardFocus = asset.CardFocus,
        VariantsMade = asset.VariantsMade,
        FileName = asset.FileName,
        Alt = asset.IsDecorative ? "" : asset.Alt,
        Caption = asset.Caption,
        Credit = asset.Credit,
        English = SaidOfMedia.Of(asset.IsDecorative ? "" : asset.EnglishAlt, asset.EnglishCaption, asset.EnglishCredit),
    };
}

/// <summary>Subtitles of a video as a player offers them.</summary>
/// <param name="Language">IETF language tag.</param>
/// <param name="Label">«Русские субтитры».</param>
public sealed record TrackFacts(int Id, string Language, string Label);

/// <summary>The types of files that the portal takes.</summary>
public static class MediaTypes
{
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";
    public const string WebP = "image/webp";
    public const string Avif = "image/avif";
    public const string Gif = "image/gif";
    public const string Heic = "image/heic";
    public const string Mp4 = "video/mp4";
    public const string WebM = "video/webm";
    public const string Pdf = "application/pdf";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Zip = "application/zip";

    /// <summary>Without a dot: <c>jpg</c>.</summary>
    public static string Extension(string contentType) => contentType switch
    {
        Jpeg => "jpg",
        Docx => "docx",
        Xlsx => "xlsx",
        _ => contentType[(contentType.IndexOf('/', StringComparison.Ordinal) + 1)..],
    };

    /// <summary>What readers know the type by: «PDF».</summary>
    public static string Label(string contentType) => contentType == Jpeg ? "JPEG" : Extension(contentType).ToUpperInvariant();
}

/// <summary>What is said of a file in a language other than Russian; empty where nothing is.</summary>
public sealed record SaidOfMedia(string Alt, string Caption, string Credit)
{
    public static readonly SaidOfMedia None = new("", "", "");

    /// <summary>The same object for all files of which nothing is said.</summary>
    public static SaidOfMedia Of(string alt, string caption, string credit) =>
        alt.Length + caption.Length + credit.Length == 0 ? None : new(alt, caption, credit);
}
