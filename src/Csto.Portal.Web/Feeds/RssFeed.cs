using System.Globalization;
using System.Net;
using System.Xml;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Feeds;

/// <summary>
/// RSS 2.0 (rssboard.org/rss-specification) with the whole text in <c>content:encoded</c>, Media RSS for pictures and videos, Dublin Core for who speaks,
/// and <c>atom:updated</c> on what was corrected. Dates by Moscow's clock.
/// </summary>
internal static class RssFeed
{
    public static readonly string Type = PageFeed.TypeOf(FeedFormat.Rss);

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Media = "http://search.yahoo.com/mrss/";

    /// <summary>Minutes for which a reader may wait before it asks again.</summary>
    private const string Patience = "15";

    public static string Write(Feed feed) => MachineText.Xml(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteAttributeString("xmlns", "media", null, Media);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("link", feed.Page.AbsoluteUri);
        xml.WriteElementString("description", feed.Description);
        xml.WriteElementString("language", feed.Language);
        xml.WriteElementString("lastBuildDate", MachineDates.Rfc822(feed.Updated));
        xml.WriteElementString("docs", "https://www.rssboard.org/rss-specification");
        xml.WriteElementString("ttl", Patience);
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", Type);
        xml.WriteAttributeString("href", feed.Self.AbsoluteUri);
        xml.WriteEndElement();
        foreach (var item in feed.Items)
            Item(xml, item);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Item(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", item.Title);
        xml.WriteElementString("link", item.Page.AbsoluteUri);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", MachineDates.Rfc822(item.Published));
        if (item.Corrected is { } corrected)
            xml.WriteElementString("updated", Atom, MachineDates.Rfc3339(corrected));
        if (item.Speaker is { } speaker)
            xml.WriteElementString("creator", DublinCore, speaker);
        foreach (var category in item.Categories)
            xml.WriteElementString("category", category);
        // Readers take it for HTML.
        xml.WriteElementString("description", WebUtility.HtmlEncode(item.Summary));
        xml.WriteElementString("encoded", Content, item.Html);
        if (item.Enclosure is { Bytes: { } bytes } enclosure)
        {
            xml.WriteStartElement("enclosure");
            xml.WriteAttributeString("url", enclosure.Address.AbsoluteUri);
            xml.WriteAttributeString("length", bytes.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("type", enclosure.Type);
            xml.WriteEndElement();
        }

        foreach (var media in item.Media)
            MediaContent(xml, media);
        xml.WriteEndElement();
    }

    private static void MediaContent(XmlWriter xml, FeedMedia media)
    {
        xml.WriteStartElement("content", Media);
        xml.WriteAttributeString("url", media.Address.AbsoluteUri);
        xml.WriteAttributeString("type", media.Type);
        xml.WriteAttributeString("medium", media.IsVideo ? "video" : "image");
        Number(xml, "fileSize", media.Bytes);
        Number(xml, "width", media.Width);
        Number(xml, "height", media.Height);
        Number(xml, "duration", media.Seconds);
        Words(xml, "title", media.Title);
        Words(xml, "description", media.Alt);
        if (media.Credit.Length > 0)
            xml.WriteElementString("credit", Media, media.Credit);
        xml.WriteEndElement();
    }

    private static void Number(XmlWriter xml, string name, long? number)
    {
        if (number is { } known)
            xml.WriteAttributeString(name, known.ToString(CultureInfo.InvariantCulture));
    }

    private static void Words(XmlWriter xml, string name, string words)
    {
        if (words.Length == 0)
            return;
        xml.WriteStartElement(name, Media);
        xml.WriteAttributeString("type", "plain");
        xml.WriteString(words);
        xml.WriteEndElement();
    }
}
