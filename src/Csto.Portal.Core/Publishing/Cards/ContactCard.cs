using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Cards;

/// <summary>A press contact as a form posts it.</summary>
public sealed record ContactCard
{
    public string Name { get; init; } = "";

    public string Post { get; init; } = "";

    /// <summary>In English; null: transliterated.</summary>
    public string? EnglishName { get; init; }

    /// <summary>In English; null: shown in Russian.</summary>
    public string? EnglishPost { get; init; }

    /// <summary>On which matters the contact answers; null: on all.</summary>
    public string? Matters { get; init; }

    /// <summary>In English; null: shown in Russian.</summary>
    public string? EnglishMatters { get; init; }

    /// <summary>As typed, or as <see cref="WorkingHours"/> is kept; null: not said.</summary>
    public string? Hours { get; init; }

    /// <summary>Who stands in, how it is on holidays.</summary>
    public string? Note { get; init; }

    /// <summary>In English; null: shown in Russian.</summary>
    public string? EnglishNote { get; init; }

    /// <summary>Empty numbers are left out when stored.</summary>
    public IReadOnlyList<ContactPhone> Phones { get; init; } = [];

    public string? Email { get; init; }

    /// <summary>First calendar day (Moscow) on which the contact answers; null: always has.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last such day; null: still does.</summary>
    public DateOnly? ValidTo { get; init; }

    public static ContactCard From(PressContact contact) => new()
    {
        Name = contact.Name,
        Post = contact.Post,
        EnglishName = contact.EnglishName,
        EnglishPost = contact.EnglishPost,
        Matters = contact.Matters,
        EnglishMatters = contact.EnglishMatters,
        Hours = contact.Hours,
        Note = contact.Note,
        EnglishNote = contact.EnglishNote,
        Phones = [.. contact.Phones],
        Email = contact.Email,
        ValidFrom = contact.ValidFrom,
        ValidTo = contact.ValidTo,
    };

    public ContactCard Normalised() => this with
    {
        Name = Name.Trim(),
        Post = Post.Trim(),
        EnglishName = EnglishWords.Clean(EnglishName),
        EnglishPost = EnglishWords.Clean(EnglishPost),
        Matters = EnglishWords.Clean(Matters),
        EnglishMatters = EnglishWords.Clean(EnglishMatters),
        Hours = EnglishWords.Clean(Hours) is { } hours && WorkingHours.TryParse(hours, out var read) is null ? read!.ToString() : null,
        Note = EnglishWords.Clean(Note),
        EnglishNote = EnglishWords.Clean(EnglishNote),
        Phones = [.. Phones.Where(p => !string.IsNullOrWhiteSpace(p.Number)).Select(p => p with { Number = p.Number.Trim() })],
        Email = EmailAddress.Clean(Email),
    };

    /// <summary>Every reason why it cannot be stored; phones are named <c>Phones[0].Number</c> by their place in the form.</summary>
    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new List<FieldProblem>();
        Between(problems, nameof(Name), Name, Limits.Name, "Напишите имя и фамилию.");
        Between(problems, nameof(Post), Post, Limits.Post, "Напишите должность: она печатается над именем.");
        EnglishWords.Check(problems, nameof(EnglishName), EnglishName, Limits.Name);
        EnglishWords.Check(problems, nameof(EnglishPost), EnglishPost, Limits.Post);
        NotLonger(problems, nameof(Matters), Matters, Limits.Matters);
        EnglishWords.Check(problems, nameof(EnglishMatters), EnglishMatters, Limits.Matters);
        NotLonger(problems, nameof(Note), Note, Limits.Matters);
        EnglishWords.Check(problems, nameof(EnglishNote), EnglishNote, Limits.Matters);
        if (!string.IsNullOrWhiteSpace(Hours) && WorkingHours.TryParse(Hours, out _) is { } unread)
            problems.Add(new(nameof(Hours), unread));
        for (var i = 0; i < Phones.Count; i++)
        {
            if (WhatIsWrongWith(Phones[i].Number) is { } words)
                problems.Add(new(FormattableString.Invariant($"Phones[{i}].Number"), words));
        }

        if (EmailAddress.WhatIsWrongWith(Email) is { } wrong)
            problems.Add(new(nameof(Email), wrong));
        if (string.IsNullOrWhiteSpace(Email) && Phones.All(p => string.IsNullOrWhiteSpace(p.Number)))
            problems.Add(new("Phones[0].Number", "Укажите хотя бы один телефон или почту: иначе с контактом не связаться."));
        if (ValidTo < ValidFrom)
            problems.Add(new(nameof(ValidTo), $"Последний день раньше первого ({RussianDates.Short(ValidFrom!.Value)}). Исправьте одну из дат."));
        return problems;
    }

    private static void NotLonger(List<FieldProblem> problems, string field, string? text, int limit)
    {
        if (text?.Trim().Length > limit)
            problems.Add(new(field, $"Здесь {Plural.Of(text.Trim().Length, "знак", "знака", "знаков")}, допустимо не больше {limit}. Сократите."));
    }

    private static void Between(List<FieldProblem> problems, string field, string text, int limit, string words)
    {
        if (string.IsNullOrWhiteSpace(text))
            problems.Add(new(field, words));
        else if (text.Trim().Length > limit)
            problems.Add(new(field, $"Здесь {Plural.Of(text.Trim().Length, "знак", "знака", "знаков")}, допустимо не больше {limit}. Сократите."));
    }

    // E.164 allows fifteen digits; internal numbers of three and four digits are printed nowhere.
    private static string? WhatIsWrongWith(string? number)
    {
        if (string.IsNullOrWhiteSpace(number))
            return null;
        if (number.Trim().Any(c => !char.IsAsciiDigit(c) && c is not ('+' or '-' or ' ' or '(' or ')' or '\u00A0' or '–')))
            return "В номере допустимы цифры, плюс, дефисы, скобки и пробелы, например +7-495-000-00-00.";
        return number.Count(char.IsAsciiDigit) is < 5 or > 15 || number.Trim().Length > Limits.Phone || number.LastIndexOf('+') > 0
            ? "Это не похоже на номер телефона. Напишите его с кодом, например +7-495-000-00-00."
            : null;
    }
}
