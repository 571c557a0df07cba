using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Sections;

public sealed record SectionForm
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? EnglishTitle { get; init; }

    public string? EnglishDescription { get; init; }

    public static SectionForm From(SectionCard card) => new()
    {
        Title = card.Title,
        Description = card.Description,
        EnglishTitle = card.EnglishTitle,
        EnglishDescription = card.EnglishDescription,
    };

    public SectionCard Read() => new(Title ?? "", Description ?? "", EnglishTitle, EnglishDescription);
}

public sealed record SectionsPage(IReadOnlyList<KnownSection> Sections) : DeskPage
{
    public override string Title => "Разделы";

    public override string Section => DeskLinks.Sections;
}

public sealed record SectionPage(KnownSection Known, SectionForm Form) : DeskPage
{
    public override string Title => Known.Card.Title;

    public override string Section => DeskLinks.Sections;
}
