using Csto.Portal.Core.Content;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Persons;

/// <param name="Text">What was looked for.</param>
public sealed record PersonsPage(IReadOnlyList<Choice> Persons, string? Text) : DeskPage
{
    public override string Title => "Персоны";

    public override string Section => DeskLinks.Persons;
}

/// <param name="Id">Null for a new person.</param>
public sealed record PersonPage(int? Id, PersonForm Form, IReadOnlyList<Choice> MemberStates) : DeskPage
{
    /// <summary>What somebody else saved meanwhile; null where nobody did.</summary>
    public PersonCard? Saved { get; init; }

    /// <summary>The posts held at one time, in words.</summary>
    public IReadOnlyList<string> Overlaps { get; init; } = [];

    public override string Title => Form.Name is { Length: > 0 } name ? name : "Новая персона";

    public override string Section => DeskLinks.Persons;

    public string Address => Id is { } id ? DeskLinks.Person(id) : DeskLinks.NewPerson;

    public static IReadOnlyList<string> InWords(PersonCard card) => [.. card.Overlaps().Select(pair => $"«{pair.First.Title}» ({Period(pair.First)}) и «{pair.Second.Title}» ({Period(pair.Second)})")];

    public static string InOneLine(HeldPost post) => $"{post.Title} ({Period(post)})";

    private static string Period(HeldPost post) => (post.HeldFrom, post.HeldTo) switch
    {
        (null, null) => "без дат",
        ({ } from, null) => $"с {RussianDates.Short(from)}",
        (null, { } to) => $"по {RussianDates.Short(to)}",
        ({ } from, { } to) => $"{RussianDates.Short(from)} — {RussianDates.Short(to)}",
    };
}

public sealed record PersonDeletionPage(int Id, string Name, CardUses Uses) : DeskPage
{
    public override string Title => "Удалить персону";

    public override string Section => DeskLinks.Persons;

    public string UsesInWords => Plural.Of(Uses.Count, "материале", "материалах", "материалах");
}
