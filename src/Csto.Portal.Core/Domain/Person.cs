namespace Csto.Portal.Core.Domain;

/// <summary>A speaker or a person mentioned.</summary>
public sealed class Person : IVersioned
{
    public int Id { get; set; }

    /// <summary>As printed: given name, then surname.</summary>
    public required string Name { get; set; }

    /// <summary>In English, given name first; null: the Russian name is transliterated.</summary>
    public string? EnglishName { get; set; }

    /// <summary>As sorted: surname, then given name.</summary>
    public required string SortName { get; set; }

    /// <summary>The last part of <c>/persons/slug/</c>; unique.</summary>
    public required string Slug { get; set; }

    public int? MemberStateId { get; set; }

    public MemberState? MemberState { get; set; }

    /// <summary>Markdown; may be empty.</summary>
    public string About { get; set; } = "";

    /// <summary><see cref="About"/> in English; null: English pages show the Russian text.</summary>
    public string? EnglishAbout { get; set; }

    public List<PersonPost> Posts { get; } = [];

    public Guid Version { get; set; }

    /// <summary>The post held on a day; the one that began last where several were held; null where none is known.</summary>
    public PersonPost? PostOn(DateOnly day) => Posts.Where(p => p.IsHeldOn(day)).MaxBy(p => p.HeldFrom ?? DateOnly.MinValue);
}

/// <summary>A post (должность) a person holds or held.</summary>
public sealed class PersonPost
{
    public int Id { get; set; }

    public int PersonId { get; set; }

    public required string Title { get; set; }

    /// <summary>In English; null: shown in Russian.</summary>
    public string? EnglishTitle { get; set; }

    /// <summary>First day in the post; null: not known.</summary>
    public DateOnly? HeldFrom { get; set; }

    /// <summary>Last day in the post; null: still held.</summary>
    public DateOnly? HeldTo { get; set; }

    public bool IsHeldOn(DateOnly day) => (HeldFrom is null || HeldFrom <= day) && (HeldTo is null || day <= HeldTo);
}
