using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Search.Indexing;

/// <summary>What readers see of a live publication and may look for.</summary>
internal sealed record PieceText
{
    public required int Id { get; init; }

    public required PublicationKind Kind { get; init; }

    public required string Language { get; init; }

    public required DateOnly Day { get; init; }

    public required long Sequence { get; init; }

    public required string Title { get; init; }

    public required string Lead { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>Occasion and place of a speech.</summary>
    public string Setting { get; init; } = "";

    /// <summary>What the cards of the photographs and videos it shows say under them.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>The speaker and those mentioned.</summary>
    public IReadOnlyList<Named> Persons { get; init; } = [];

    public IReadOnlyList<Named> Topics { get; init; } = [];

    /// <summary>Codes of the member states that an editor chose.</summary>
    public IReadOnlyList<string> States { get; init; } = [];
}

internal sealed record Named(int Id, string Name);
