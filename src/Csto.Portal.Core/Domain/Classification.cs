namespace Csto.Portal.Core.Domain;

/// <summary>A section (раздел) of the portal: what its list page says of itself, and its place in the navigation.</summary>
public sealed class Section
{
    public int Id { get; set; }

    /// <summary>The first part of the addresses in the section: <c>news</c>, <c>speeches</c>, <c>statements</c>.</summary>
    public required string Slug { get; init; }

    public required string Title { get; set; }

    /// <summary>In English; null: shown in Russian.</summary>
    public string? EnglishTitle { get; set; }

    /// <summary>One sentence under the heading of the list; also its description for search engines.</summary>
    public required string Description { get; set; }

    /// <summary>In English; null: shown in Russian.</summary>
    public string? EnglishDescription { get; set; }

    /// <summary>The kind of publication filed here when none is chosen.</summary>
    public PublicationKind Kind { get; init; }

    public int Position { get; set; }
}

/// <summary>A topic (тема) that publications are gathered under.</summary>
public sealed class Topic
{
    public int Id { get; set; }

    public required string Name { get; set; }

    /// <summary>In English; null: shown in Russian.</summary>
    public string? EnglishName { get; set; }

    /// <summary>The last part of <c>/topics/slug/</c>; unique.</summary>
    public required string Slug { get; set; }
}

/// <summary>A member state of the Organization.</summary>
public sealed class MemberState
{
    public int Id { get; set; }

    /// <summary>ISO 3166-1 alpha-2, upper case.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>In English.</summary>
    public string? EnglishName { get; set; }

    public int Position { get; set; }
}
