using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Feeds;

/// <summary>JSON Feed 1.1 (jsonfeed.org/version/1.1). Dates by Moscow's clock.</summary>
internal static class JsonFeed
{
    public static readonly string Type = PageFeed.TypeOf(FeedFormat.Json);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    public static string Write(Feed feed) => new JsonObject
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = feed.Title,
        ["home_page_url"] = feed.Page.AbsoluteUri,
        ["feed_url"] = feed.Self.AbsoluteUri,
        ["description"] = feed.Description,
        ["language"] = feed.Language,
        ["authors"] = Authors(FeedsWords.Organization),
        ["items"] = new JsonArray([.. feed.Items.Select(Item)]),
    }.ToJsonString(Readable);

    private static JsonNode Item(FeedItem item)
    {
        var json = new JsonObject
        {
            ["id"] = item.Id,
            ["url"] = item.Page.AbsoluteUri,
            ["title"] = item.Title,
            ["content_html"] = item.Html,
            ["date_published"] = MachineDates.Rfc3339(item.Published),
        };
        if (item.Summary.Length > 0)
            json["summary"] = item.Summary;
        if (item.Corrected is { } corrected)
            json["date_modified"] = MachineDates.Rfc3339(corrected);
        if (item.Speaker is { } speaker)
            json["authors"] = Authors(speaker);
        if (item.Categories.Count > 0)
            json["tags"] = new JsonArray([.. item.Categories.Select(category => (JsonNode)category)]);
        if (item.Media.FirstOrDefault(media => !media.IsVideo) is { } picture)
            json["image"] = picture.Address.AbsoluteUri;
        if (item.Media.Count > 0)
            json["attachments"] = new JsonArray([.. item.Media.Select(Attachment)]);
        return json;
    }

    private static JsonNode Attachment(FeedMedia media)
    {
        var json = new JsonObject { ["url"] = media.Address.AbsoluteUri, ["mime_type"] = media.Type };
        if (media.Title.Length > 0)
            json["title"] = media.Title;
        if (media.Bytes is { } bytes)
            json["size_in_bytes"] = bytes;
        if (media.Seconds is { } seconds)
            json["duration_in_seconds"] = seconds;
        return json;
    }

    private static JsonArray Authors(string name) => [new JsonObject { ["name"] = name }];
}
