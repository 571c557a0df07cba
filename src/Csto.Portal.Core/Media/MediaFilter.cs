using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media;

/// <summary>By what a file may be used; a file that stands in the place of another has the uses of that one too.</summary>
public enum MediaUsage
{
    /// <summary>Readers see it now in the live text of a publication.</summary>
    Live = 1,

    /// <summary>A text in work shows it.</summary>
    InWork,

    /// <summary>Only editions of the past show it, which may be cited.</summary>
    PastOnly,

    /// <summary>No edition, past ones included, shows it, and no video has it for its poster.</summary>
    Nowhere,

    /// <summary>Another file is shown in its place.</summary>
    Replaced,
}

/// <summary>What a card may lack.</summary>
public enum MediaLack
{
    /// <summary>A picture without a description that nobody has said needs none.</summary>
    Alt = 1,

    /// <summary>Neither author nor owner.</summary>
    Credit,
}

/// <summary>Which files the press office wants to see; everything that is given must hold.</summary>
public sealed record MediaFilter
{
    public MediaKind? Kind { get; init; }

    /// <summary>Words of caption, description, author, owner, place or file name in any order, whatever their case and ё.</summary>
    public string? Text { get; init; }

    /// <summary>Who is in it.</summary>
    public int? PersonId { get; init; }

    /// <summary>First and last calendar day of taking or signing, both included.</summary>
    public DateOnly? TakenFrom { get; init; }

    /// <inheritdoc cref="TakenFrom"/>
    public DateOnly? TakenTo { get; init; }

    /// <summary>First and last day of uploading in Moscow's calendar, both included.</summary>
    public DateOnly? UploadedFrom { get; init; }

    /// <inheritdoc cref="UploadedFrom"/>
    public DateOnly? UploadedTo { get; init; }

    /// <summary>Who uploaded it.</summary>
    public int? UploadedById { get; init; }

    public MediaUsage? Usage { get; init; }

    public MediaLack? Lacks { get; init; }

    /// <summary>Those in the bin rather than the others.</summary>
    public bool InBin { get; init; }
}
