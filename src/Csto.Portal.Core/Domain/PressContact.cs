namespace Csto.Portal.Core.Domain;

/// <summary>Whom a journalist calls, with the period in which that is right.</summary>
public sealed class PressContact : IVersioned
{
    public int Id { get; set; }

    /// <summary>The same in every portal: what exported publications name it by.</summary>
    public Guid Key { get; init; } = Guid.NewGuid();

    public required string Name { get; set; }

    public required string Post { get; set; }

    /// <summary>In English; null: the Russian name is transliterated.</summary>
    public string? EnglishName { get; set; }

    /// <summary>In English; null: shown in Russian.</summary>
    public string? EnglishPost { get; set; }

    /// <summary>On which matters the contact answers, in plain words; null: on all.</summary>
    public string? Matters { get; set; }

    /// <summary>In English; null: shown in Russian.</summary>
    public string? EnglishMatters { get; set; }

    /// <summary>When, by Moscow's clock, as <see cref="WorkingHours"/> is written; null: not said.</summary>
    public string? Hours { get; set; }

    /// <summary>Who stands in, how it is on holidays; null: nothing to say.</summary>
    public string? Note { get; set; }

    /// <summary>In English; null: shown in Russian.</summary>
    public string? EnglishNote { get; set; }

    public List<ContactPhone> Phones { get; set; } = [];

    public string? Email { get; set; }

    /// <summary>First calendar day (Moscow) on which the contact answers; null: always has.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last calendar day (Moscow) on which the contact answers; null: still does.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Order in the press centre, lowest first.</summary>
    public int Position { get; set; }

    public Guid Version { get; set; }

    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);

    /// <param name="language">Of the text it is printed under.</param>
    public ContactFooter ToFooter(string language = Publication.Russian) =>
        language == Publication.English ? new(EnglishName ?? Name, EnglishPost ?? Post, [.. Phones], Email) : new(Name, Post, [.. Phones], Email);
}

public enum PhoneKind
{
    Phone = 1,
    PhoneAndFax = 2,
    Fax = 3,
    Mobile = 4,
}

/// <param name="Number">As printed, for instance <c>+7-495-000-00-00</c>.</param>
/// <param name="Kind">What answers at the number.</param>
public sealed record ContactPhone(string Number, PhoneKind Kind)
{
    /// <summary>The number for a <c>tel:</c> link (RFC 3966): digits and a leading plus only.</summary>
    public string Dialable => string.Concat(Number.Where((c, i) => char.IsAsciiDigit(c) || (c == '+' && i == 0)));
}

/// <summary>The contact footer («подпись пресс-службы»): a contact as printed under a publication, kept with its edition.</summary>
public sealed record ContactFooter(string Name, string Post, IReadOnlyList<ContactPhone> Phones, string? Email)
{
    public bool Equals(ContactFooter? other) =>
        other is not null && Name == other.Name && Post == other.Post && Email == other.Email && Phones.SequenceEqual(other.Phones);

    public override int GetHashCode() => HashCode.Combine(Name, Post, Email, Phones.Count);
}
