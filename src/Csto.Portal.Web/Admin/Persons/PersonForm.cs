using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Cards;

namespace Csto.Portal.Web.Admin.Persons;

public sealed record PostRow
{
    public string? Title { get; init; }

    public string? EnglishTitle { get; init; }

    public string? HeldFrom { get; init; }

    public string? HeldTo { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(EnglishTitle) && string.IsNullOrWhiteSpace(HeldFrom) && string.IsNullOrWhiteSpace(HeldTo);
}

/// <summary>The form of a person, everything as it was typed.</summary>
public sealed record PersonForm
{
    private const int SpareRows = 2;

    public Guid Version { get; init; }

    public string? Name { get; init; }

    public string? EnglishName { get; init; }

    public string? SortName { get; init; }

    public string? Slug { get; init; }

    public int? MemberStateId { get; init; }

    public string? About { get; init; }

    public string? EnglishAbout { get; init; }

    public List<PostRow> Posts { get; init; } = [];

    public IEnumerable<PostRow> Rows =>
        Posts.Concat(Enumerable.Repeat(new PostRow(), Math.Max(0, SpareRows - Posts.AsEnumerable().Reverse().TakeWhile(p => p.IsEmpty).Count())));

    public static PersonForm From(KnownPerson person) => new()
    {
        Version = person.Version,
        Name = person.Card.Name,
        EnglishName = person.Card.EnglishName,
        SortName = person.Card.SortName,
        Slug = person.Card.Slug,
        MemberStateId = person.Card.MemberStateId,
        About = person.Card.About,
        EnglishAbout = person.Card.EnglishAbout,
        Posts = [.. person.Card.Posts.Select(p => new PostRow { Title = p.Title, EnglishTitle = p.EnglishTitle, HeldFrom = DateField.Write(p.HeldFrom), HeldTo = DateField.Write(p.HeldTo) })],
    };

    public (PersonCard Card, IReadOnlyList<FieldProblem> Problems) Read()
    {
        var problems = new List<FieldProblem>();
        var card = new PersonCard
        {
            Name = Name ?? "",
            EnglishName = EnglishName,
            SortName = SortName ?? "",
            Slug = Slug,
            MemberStateId = MemberStateId,
            About = About ?? "",
            EnglishAbout = EnglishAbout,
            Posts =
            [
                .. Posts.Select((p, i) => new HeldPost(
                    p.Title ?? "",
                    DateField.Read(p.HeldFrom, FormattableString.Invariant($"Posts[{i}].HeldFrom"), problems),
                    DateField.Read(p.HeldTo, FormattableString.Invariant($"Posts[{i}].HeldTo"), problems),
                    p.EnglishTitle)),
            ],
        };
        return (card, problems);
    }
}
