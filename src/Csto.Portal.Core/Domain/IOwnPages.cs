namespace Csto.Portal.Core.Domain;

/// <summary>What kind of page of the portal has an address of that shape.</summary>
public enum OwnPageKind
{
    /// <summary>A list, a section, a feed: it is there whatever the database holds.</summary>
    Page,

    /// <summary>The page of a publication, if there is one of that address.</summary>
    Item,

    /// <summary>A page under the page of a publication.</summary>
    ItemPart,

    /// <summary>Of a person, or under it, if there is one of that slug.</summary>
    Person,

    /// <summary>Of a topic, if there is one of that slug.</summary>
    Topic,

    /// <summary>The desk, the API, files: nothing that readers could be led to.</summary>
    Closed,
}

/// <param name="Path">The one address of the page, as the portal itself links it.</param>
/// <param name="Slug">Of the person or topic.</param>
public sealed record OwnPage(OwnPageKind Kind, string Path, string? Slug = null);

/// <summary>What the portal answers at, by the shape of addresses. Core knows no routes: the side that does tells it.</summary>
public interface IOwnPages
{
    /// <summary>Names by which readers reach this portal: public address and further ones. Lower case, without ports.</summary>
    IReadOnlySet<string> Hosts { get; }

    /// <summary>Names that other sites had and that point here now.</summary>
    IReadOnlySet<string> FormerHosts { get; }

    /// <summary>Null where no page of the portal has such an address.</summary>
    /// <param name="path">Without a query; letter case and a trailing slash make no difference.</param>
    OwnPage? Of(string path);

    /// <summary>Whether some page reads this parameter of the query.</summary>
    bool Reads(string parameter);
}
