using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using System.Xml;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Microsoft.AspNetCore.Html;

namespace Csto.Portal.Web.Shared;

/// <summary>schema.org objects for search engines, and the script block that holds them.</summary>
public static class StructuredData
{
    /// <summary>The default encoder of System.Text.Json escapes &lt;, &gt;, &amp; and quotes, so no text can end the script; Cyrillic stays readable.</summary>
    private static readonly JavaScriptEncoder Safe = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly JsonSerializerOptions Options = new() { Encoder = Safe };

    /// <summary>A data block, which browsers do not run and the content security policy does not concern.</summary>
    public static IHtmlContent Script(IEnumerable<JsonObject> objects)
    {
        var text = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(text, new() { Encoder = Safe }))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            foreach (var one in objects)
                one.WriteTo(json, Options);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new HtmlString($"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(text.WrittenSpan)}</script>");
    }

    /// <param name="contacts">Who answers today.</param>
    public static JsonObject Organization(PortalSettings settings, IEnumerable<CurrentContact> contacts) => new()
    {
        ["@type"] = "Organization",
        ["@id"] = Identity(settings),
        ["name"] = CommonWords.OrganizationName,
        ["alternateName"] = CommonWords.Organization,
        ["url"] = settings.Address(Links.Home),
        ["contactPoint"] = new JsonArray([.. contacts.SelectMany(ContactPoints)]),
    };

    /// <param name="picture">Null where it has none.</param>
    public static JsonObject NewsArticle(
        PortalSettings settings, PublicationPage page, string path, string? description, ArticleTimes times, HeadPicture? picture)
    {
        var article = NewsArticle(settings, page, path, description, times);
        if (picture is not null)
            article["image"] = Image(settings, picture, page.SocialPicture?.Facts);
        if (page.Videos.Count > 0)
            article["video"] = new JsonArray([.. page.Videos.Select(video => Video(settings, video, page.Title, times))]);
        return article;
    }

    /// <summary>A video without a caption has the title of its piece; machines want one.</summary>
    private static JsonObject Video(PortalSettings settings, MediaFacts video, string title, ArticleTimes times)
    {
        var one = new JsonObject
        {
            ["@type"] = "VideoObject",
            ["name"] = video.Caption.Length > 0 ? video.Caption : title,
            ["uploadDate"] = times.Published,
            ["contentUrl"] = settings.Address(MediaShelf.PublicRoot + video.Path),
            ["encodingFormat"] = video.ContentType,
        };
        if (video.Alt.Length > 0)
            one["description"] = video.Alt;
        if (video.Poster is { } poster)
            one["thumbnailUrl"] = settings.Address(MediaShelf.PublicRoot + poster.Path);
        if (video is { Width: { } width, Height: { } height })
            (one["width"], one["height"]) = (width, height);
        if (video.Seconds is { } seconds)
            one["duration"] = XmlConvert.ToString(TimeSpan.FromSeconds(seconds));
        return one;
    }

    private static JsonObject Image(PortalSettings settings, HeadPicture picture, MediaFacts? facts)
    {
        var image = new JsonObject { ["@type"] = "ImageObject", ["url"] = settings.Address(picture.Path) };
        if (picture is { Width: { } width, Height: { } height })
            (image["width"], image["height"]) = (width, height);
        if (facts is { Caption.Length: > 0 })
            image["caption"] = facts.Caption;
        if (facts is { Credit.Length: > 0 })
            image["creditText"] = facts.Credit;
        return image;
    }

    private static JsonObject NewsArticle(PortalSettings settings, PublicationPage page, string path, string? description, ArticleTimes times) => new()
    {
        ["@type"] = "NewsArticle",
        ["headline"] = page.Title,
        ["description"] = description,
        ["datePublished"] = times.Published,
        ["dateModified"] = times.Modified ?? times.Published,
        ["articleSection"] = times.Section,
        ["creativeWorkStatus"] = page.Withdrawal is null ? "Published" : "Withdrawn",
        ["inLanguage"] = page.Language,
        ["mainEntityOfPage"] = settings.Address(path),
        ["author"] = Publisher(settings),
        ["publisher"] = Publisher(settings),
        ["about"] = new JsonArray([.. page.Topics.Select(t => (JsonNode)t.Name)]),
        ["mentions"] = new JsonArray([.. page.Persons.Select(p => Person(settings, p))]),
    };

    public static JsonObject Person(PortalSettings settings, PersonLink person) => new()
    {
        ["@type"] = "Person",
        ["name"] = person.Name,
        ["url"] = settings.Address(Links.Person(person.Slug)),
    };

    /// <param name="crumbs">The last one may have no address: it is the page at <paramref name="path"/>.</param>
    public static JsonObject Breadcrumbs(PortalSettings settings, IEnumerable<Crumb> crumbs, string path) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. crumbs.Select((crumb, i) => new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = i + 1,
            ["name"] = crumb.Text,
            ["item"] = settings.Address(crumb.Path ?? path),
        })]),
    };

    private static JsonObject Publisher(PortalSettings settings) => new()
    {
        ["@type"] = "Organization",
        ["@id"] = Identity(settings),
        ["name"] = CommonWords.OrganizationName,
        ["url"] = settings.Address(Links.Home),
    };

    private static string Identity(PortalSettings settings) => settings.Address(Links.Home) + "#organization";

    private static IEnumerable<JsonNode> ContactPoints(CurrentContact contact) => contact.Card.Phones.Count == 0
        ? [ContactPoint(contact, null)]
        : contact.Card.Phones.Select(phone => ContactPoint(contact, phone));

    /// <summary>Moscow's clock: the organization is there.</summary>
    private static JsonNode Hours(HoursOfDays part) => new JsonObject
    {
        ["@type"] = "OpeningHoursSpecification",
        ["dayOfWeek"] = new JsonArray([.. part.Days.Select(day => (JsonNode)$"https://schema.org/{day}")]),
        ["opens"] = part.Opens.ToString("HH:mm", CultureInfo.InvariantCulture),
        ["closes"] = part.Closes.ToString("HH:mm", CultureInfo.InvariantCulture),
    };

    private static JsonObject ContactPoint(CurrentContact contact, ContactPhone? phone)
    {
        var card = contact.Card;
        var point = new JsonObject { ["@type"] = "ContactPoint", ["contactType"] = CommonWords.PressService, ["name"] = card.Name };
        if (phone is not null)
            point[phone.Kind == PhoneKind.Fax ? "faxNumber" : "telephone"] = phone.Dialable;
        if (phone is { Kind: PhoneKind.PhoneAndFax })
            point["faxNumber"] = phone.Dialable;
        if (card.Email is { } email)
            point["email"] = email;
        if (contact.Details.Matters is { } matters)
            point["description"] = matters;
        if (WorkingHours.Of(contact.Details.Hours) is { } hours)
            point["hoursAvailable"] = new JsonArray([.. hours.Parts.Select(Hours)]);
        return point;
    }
}
