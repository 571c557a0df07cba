using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Files;

/// <summary>A topic in <c>topics.yaml</c>.</summary>
internal sealed record TopicRecord(string Slug, string Name, string? English = null);

/// <summary>A person in <c>persons.yaml</c>.</summary>
/// <param name="Sort">Surname first.</param>
/// <param name="State">ISO 3166-1 alpha-2.</param>
/// <param name="About">Markdown.</param>
internal sealed record PersonRecord(string Slug, string Name, string Sort, string? State, string About, IReadOnlyList<PostRecord> Posts, string? English = null, string? EnglishAbout = null);

/// <param name="From">First day, null: not known.</param>
/// <param name="To">Last day, null: still held.</param>
internal sealed record PostRecord(string Title, DateOnly? From, DateOnly? To, string? English = null);

/// <summary>A press contact in <c>contacts.yaml</c>.</summary>
internal sealed record ContactRecord(Guid Key, ContactFooter Printed, DateOnly? From, DateOnly? To, int? Position, string? English = null, string? EnglishPost = null)
{
    public string? Matters { get; init; }

    public string? EnglishMatters { get; init; }

    /// <summary>As <see cref="WorkingHours"/> is kept.</summary>
    public string? Hours { get; init; }

    public string? Note { get; init; }

    public string? EnglishNote { get; init; }
}

/// <summary>A section in <c>sections.yaml</c>.</summary>
internal sealed record SectionRecord(string Slug, string Title, string Description, PublicationKind Kind, int Position, string? English = null, string? EnglishDescription = null);
