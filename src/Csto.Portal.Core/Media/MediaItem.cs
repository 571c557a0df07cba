using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media;

/// <summary>A file in the library.</summary>
public sealed record MediaItem
{
    public required int Id { get; init; }

    /// <summary>What pages show of it.</summary>
    public required MediaFacts Facts { get; init; }

    public required MediaDetails Details { get; init; }

    /// <summary>Of the original.</summary>
    public required string ContentType { get; init; }

    /// <summary>Pixels of the original; null where there are none.</summary>
    public int? Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public int? Height { get; init; }

    /// <summary>Who is in it, in the order of their surnames.</summary>
    public IReadOnlyList<MediaPerson> Persons { get; init; } = [];

    /// <summary>Of a video, in whole seconds; null where the file does not say.</summary>
    public int? Seconds { get; init; }

    /// <summary>A picture without a description that nobody has said needs none.</summary>
    public bool LacksAlt { get; init; }

    /// <summary>Whether a picture has its sizes and formats.</summary>
    public PictureState State { get; init; }

    /// <summary>Why a picture has none, in words for the press office.</summary>
    public string? VariantsProblem { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>Null for the portal itself.</summary>
    public string? UploadedBy { get; init; }

    /// <summary>UTC instant at which it was put into the bin; null while in use.</summary>
    public DateTime? DeletedAt { get; init; }

    public bool IsInBin => DeletedAt is not null;

    /// <summary>The file that is shown in its place; null where it is shown itself.</summary>
    public int? ReplacedById { get; init; }

    /// <summary>To base a change upon.</summary>
    public required Guid Version { get; init; }

    /// <summary>The original in words: «JPEG, 5,2 МБ».</summary>
    public string Described => $"{MediaTypes.Label(ContentType)}, {FileSize.InRussian(Facts.Bytes)}";

    /// <summary>How a text names the file.</summary>
    public string Reference => Facts.Sha256[..MediaReferences.UsualDigits];

    internal static MediaItem Of(MediaAsset asset, string? uploadedBy) => new()
    {
        Id = asset.Id,
        Facts = MediaFacts.Of(asset),
        Details = MediaDetails.Of(asset),
        ContentType = asset.ContentType,
        Width = asset.Width,
        Height = asset.Height,
        Persons = [.. asset.Persons.OrderBy(person => person.SortName, StringComparer.Ordinal).Select(person => new MediaPerson(person.Id, person.Name))],
        Seconds = asset.Seconds,
        LacksAlt = asset.LacksAlt,
        State = PictureStates.Of(asset),
        VariantsProblem = asset.VariantsProblem,
        UploadedAt = asset.UploadedAt,
        UploadedBy = uploadedBy,
        DeletedAt = asset.DeletedAt,
        ReplacedById = asset.ReplacedById,
        Version = asset.Version,
    };
}

/// <param name="Next">After which file the next page begins; null on the last.</param>
public sealed record MediaPage(IReadOnlyList<MediaItem> Items, int? Next);
