using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Cards;

namespace Csto.Portal.Web.Admin.Contacts;

public sealed record PhoneRow
{
    public string? Number { get; init; }

    public PhoneKind Kind { get; init; } = PhoneKind.Phone;
}

/// <summary>The form of a contact, everything as it was typed.</summary>
public sealed record ContactForm
{
    /// <summary>Rows that stand empty under those in use, for whoever adds a phone without a script.</summary>
    private const int SpareRows = 2;

    public Guid Version { get; init; }

    public string? Name { get; init; }

    public string? Post { get; init; }

    public string? EnglishName { get; init; }

    public string? EnglishPost { get; init; }

    public string? Matters { get; init; }

    public string? EnglishMatters { get; init; }

    public string? Hours { get; init; }

    public string? Note { get; init; }

    public string? EnglishNote { get; init; }

    public string? Email { get; init; }

    public string? ValidFrom { get; init; }

    public string? ValidTo { get; init; }

    public List<PhoneRow> Phones { get; init; } = [];

    public IEnumerable<PhoneRow> Rows =>
        Phones.Concat(Enumerable.Repeat(new PhoneRow(), Math.Max(0, SpareRows - Phones.AsEnumerable().Reverse().TakeWhile(p => string.IsNullOrWhiteSpace(p.Number)).Count())));

    public static ContactForm From(KnownContact contact) => From(contact.Card) with { Version = contact.Version };

    public static ContactForm From(ContactCard card) => new()
    {
        Name = card.Name,
        Post = card.Post,
        EnglishName = card.EnglishName,
        EnglishPost = card.EnglishPost,
        Matters = card.Matters,
        EnglishMatters = card.EnglishMatters,
        Hours = HoursField.Write(card.Hours),
        Note = card.Note,
        EnglishNote = card.EnglishNote,
        Email = card.Email,
        ValidFrom = DateField.Write(card.ValidFrom),
        ValidTo = DateField.Write(card.ValidTo),
        Phones = [.. card.Phones.Select(p => new PhoneRow { Number = p.Number, Kind = p.Kind })],
    };

    public (ContactCard Card, IReadOnlyList<FieldProblem> Problems) Read()
    {
        var problems = new List<FieldProblem>();
        var card = new ContactCard
        {
            Name = Name ?? "",
            Post = Post ?? "",
            EnglishName = EnglishName,
            EnglishPost = EnglishPost,
            Matters = Matters,
            EnglishMatters = EnglishMatters,
            Hours = Hours,
            Note = Note,
            EnglishNote = EnglishNote,
            Email = Email,
            ValidFrom = DateField.Read(ValidFrom, nameof(ValidFrom), problems),
            ValidTo = DateField.Read(ValidTo, nameof(ValidTo), problems),
            Phones = [.. Phones.Select(p => new ContactPhone(p.Number ?? "", p.Kind))],
        };
        return (card, problems);
    }
}
