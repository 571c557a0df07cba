using System.Text.Json.Nodes;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Shared;

/// <summary>What kinds of pages are as schema.org objects.</summary>
public static class StructuredPages
{
    /// <summary>The portal in the language of the page, with its search.</summary>
    public static JsonObject WebSite(PortalSettings settings) => new()
    {
        ["@type"] = "WebSite",
        ["@id"] = settings.Address(Links.Home) + "#website",
        ["name"] = CommonWords.Organization,
        ["url"] = settings.Address(Links.Home),
        ["inLanguage"] = Language.Current,
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = settings.Address(Links.Search) + "?q={search_term_string}" },
            ["query-input"] = "required name=search_term_string",
        },
    };

    /// <param name="post">Held today; null where none is known.</param>
    public static JsonObject Person(PortalSettings settings, PersonView person, string? post)
    {
        var data = StructuredData.Person(settings, new PersonLink(person.Name, person.Slug));
        if (post is not null)
            data["jobTitle"] = post;
        return data;
    }

    /// <summary>A list, with what stands on this page of it.</summary>
    public static JsonObject Collection(PortalSettings settings, string name, string path, IEnumerable<ListItem> items) => new()
    {
        ["@type"] = "CollectionPage",
        ["name"] = name,
        ["url"] = settings.Address(path),
        ["inLanguage"] = Language.Current,
        ["mainEntity"] = new JsonObject
        {
            ["@type"] = "ItemList",
            ["itemListElement"] = new JsonArray([.. items.Select((item, i) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = i + 1,
                ["url"] = settings.Address(Links.Item(item.Address)),
            })]),
        },
    };
}
