using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Reading;

/// <summary>A live publication as a list shows it; a body is never loaded for one.</summary>
/// <param name="Sequence">The order within the day, newest highest.</param>
/// <param name="Lead">Plain text; may be empty.</param>
/// <param name="SpeechType">Null for what is not a speech, and for a speech of which it is not known.</param>
/// <param name="Language">Of the text.</param>
/// <param name="IsWithdrawn">It stands under a notice that it no longer holds.</param>
/// <param name="PictureId">The file of its <see cref="Picture"/>; null where it has none.</param>
public sealed record ListItem(
    PublicationKind Kind,
    DateOnly PublishedOn,
    string Slug,
    long Sequence,
    string Title,
    string Lead,
    SpeechType? SpeechType,
    string? Speaker,
    bool IsWithdrawn = false,
    int? PictureId = null,
    string Language = Publication.Russian)
{
    /// <summary>The speaker's name as printed, transliterated where the list is not in Russian and nothing better is known; null where there is none.</summary>
    public string? Speaker { get; init; } = PersonName.OrNullIn(Language, Speaker);

    /// <summary>The picture that stands for it; null where there is none that readers may have, and where nobody asked for it.</summary>
    public MediaFacts? Picture { get; init; }

    public PublicationAddress Address => new(Kind, PublishedOn, Slug, Language);

    public ListCursor Cursor => new(PublishedOn, Sequence);
}

/// <summary>A neighbour of a publication: what a link to it says.</summary>
public sealed record ItemLink(PublicationAddress Address, string Title);
