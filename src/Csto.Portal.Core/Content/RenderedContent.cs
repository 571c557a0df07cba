using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Content;

/// <summary>What a text needs to know of the place it is shown in.</summary>
public sealed record MarkdownContext
{
    public static MarkdownContext Default { get; } = new();

    /// <summary>Language of the text, <c>ru</c> or <c>en</c>: chooses labels, and Russian typography for <c>ru</c> only.</summary>
    public string Language { get; init; } = Publication.Russian;

    /// <summary>
    /// Begins every id in the output, so that several texts on one page never collide. A lowercase Latin letter, then
    /// lowercase letters, digits and hyphens; anything else is refused with <see cref="ArgumentException"/>.
    /// </summary>
    public string IdPrefix { get; init; } = "text-";

    /// <summary>What <c>:::contact</c> shows; without it the block shows nothing of its own.</summary>
    public ContactFooter? Contact { get; init; }

    /// <summary>The files that blocks of media may show; a block that names another shows nothing.</summary>
    public MediaShelf Media { get; init; } = MediaShelf.Empty;
}

/// <summary>
/// A text as HTML with the facts found on the way. <see cref="Html"/> holds only elements written by this namespace, so it may be
/// output as it is; nothing else may.
/// </summary>
/// <param name="Html">Whole blocks, no wrapper, no <c>h1</c>, no inline style, no script.</param>
/// <param name="Headings">In order, with the ids they carry in <paramref name="Html"/>.</param>
/// <param name="Links">In order; addresses as written into <c>href</c>, before HTML escaping.</param>
/// <param name="Images">In order; addresses as written into <c>src</c>.</param>
/// <param name="RefusedAddresses">Addresses of links and images that were not safe and are shown as text only; to warn the editor.</param>
/// <param name="UsesContact">The text has a <c>:::contact</c> block, so the page need not print the contact again.</param>
/// <param name="IsSimplified">
/// The text is nested or repetitive beyond anything a person writes and is shown as plain paragraphs, with its marks; to warn the editor.
/// </param>
public sealed record RenderedContent(
    string Html,
    IReadOnlyList<ContentHeading> Headings,
    IReadOnlyList<ContentLink> Links,
    IReadOnlyList<ContentImage> Images,
    IReadOnlyList<string> RefusedAddresses,
    bool UsesContact,
    bool IsSimplified)
{
    /// <summary>What blocks of media name and the context does not know, in order, each once: to warn the editor.</summary>
    public IReadOnlyList<string> UnknownMedia { get; init; } = [];

    /// <summary>There are photographs to look at one by one: the page loads the viewer.</summary>
    public bool HasPhotos { get; init; }

    public static RenderedContent Empty { get; } = new("", [], [], [], [], UsesContact: false, IsSimplified: false);
}

/// <param name="Level">2 to 6, never skipping a level.</param>
public sealed record ContentHeading(int Level, string Id, string Text);

/// <param name="IsExternal">Absolute http or https, this portal's own host included.</param>
public sealed record ContentLink(string Address, string Text, bool IsExternal);

public sealed record ContentImage(string Address, string Alt);
