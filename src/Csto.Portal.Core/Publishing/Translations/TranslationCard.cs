using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Translations;

/// <summary>A publication with what it is translated from and into.</summary>
public sealed record TranslationCard
{
    public required LinkedPiece Piece { get; init; }

    /// <summary>Null for a publication that is no translation.</summary>
    public LinkedPiece? Original { get; init; }

    public IReadOnlyList<LinkedPiece> Translations { get; init; } = [];

    /// <summary>The language is part of the address: it stays once readers have seen the publication, and while it is linked.</summary>
    public bool LanguageMayChange { get; init; }
}

/// <summary>A publication as the other language sees it.</summary>
/// <param name="Title">Of what readers see, else of what is in work; may be empty.</param>
/// <param name="State">Of what is in work; null where nothing is.</param>
/// <param name="Address">Null before it was ever live.</param>
/// <param name="IsBehind">Its original has had a major change since.</param>
public sealed record LinkedPiece(
    int Id, string Language, string Title, Visibility Visibility, EditionState? State, PublicationAddress? Address, bool IsBehind);
