using Csto.Portal.Core.Content;

namespace Csto.Portal.Core.Reading;

/// <param name="Post">The post held today; null where none is known.</param>
public sealed record PersonListItem(string Name, string SortName, string Slug, string? Post);

public sealed record PersonLink(string Name, string Slug);

public sealed record TopicLink(string Name, string Slug);

/// <param name="HeldFrom">First day; null: not known.</param>
/// <param name="HeldTo">Last day; null: still held.</param>
public sealed record PostView(string Title, DateOnly? HeldFrom, DateOnly? HeldTo)
{
    public bool IsHeldOn(DateOnly day) => (HeldFrom is null || HeldFrom <= day) && (HeldTo is null || day <= HeldTo);
}

/// <summary>A person as readers see one.</summary>
/// <param name="Posts">Newest first.</param>
public sealed record PersonView(string Name, string Slug, RenderedContent About, string? MemberState, IReadOnlyList<PostView> Posts)
{
    /// <summary>The post held on a day; the one that began last where several were held.</summary>
    public string? PostOn(DateOnly day) => Posts.FirstOrDefault(p => p.IsHeldOn(day))?.Title;
}

/// <summary>A person with the beginning of both lists.</summary>
public sealed record PersonPage(PersonView Person, ListSlice Speeches, ListSlice Mentions);

/// <summary>One page of the speeches of a person or of what mentions one.</summary>
public sealed record PersonListPage(PersonView Person, ListSlice Items);

public sealed record TopicPage(TopicLink Topic, ListSlice Items);

/// <summary>Part of a list.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record ListSlice(IReadOnlyList<ListItem> Items, ListCursor? Next)
{
    /// <param name="items">One more than a page holds, where there are more.</param>
    internal static ListSlice Of(IReadOnlyList<ListItem> items, int size) =>
        items.Count > size ? new([.. items.Take(size)], items[size - 1].Cursor) : new(items, null);
}
