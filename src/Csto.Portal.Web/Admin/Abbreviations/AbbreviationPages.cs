using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Abbreviations;

public sealed record AbbreviationForm
{
    /// <summary>One a line.</summary>
    public string? Variants { get; init; }

    public Guid? Version { get; init; }

    public static AbbreviationForm From(KnownAbbreviation known) => new() { Variants = known.Card.Variants, Version = known.Version };

    public AbbreviationCard Read() => new(Variants ?? "");
}

public sealed record AbbreviationsPage(IReadOnlyList<KnownAbbreviation> Abbreviations) : DeskPage
{
    public override string Title => "Сокращения";

    public override string Section => DeskLinks.Abbreviations;
}

/// <param name="Id">Null for a new one.</param>
/// <param name="Saved">What is saved, where somebody changed it meanwhile.</param>
public sealed record AbbreviationPage(int? Id, AbbreviationForm Form, KnownAbbreviation? Saved = null) : DeskPage
{
    public override string Title => Form.Read().Lines is [var first, ..] ? first : "Новое сокращение";

    public override string Section => DeskLinks.Abbreviations;

    public string Address => Id is { } id ? DeskLinks.Abbreviation(id) : DeskLinks.NewAbbreviation;
}

public sealed record AbbreviationDeletionPage(KnownAbbreviation Known) : DeskPage
{
    public override string Title => "Удалить сокращение";

    public override string Section => DeskLinks.Abbreviations;
}
