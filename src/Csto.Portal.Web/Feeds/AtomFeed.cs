using System.Globalization;
using System.Xml;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Feeds;

/// <summary>Atom (RFC 4287). Dates by Moscow's clock.</summary>
internal static class AtomFeed
{
    public static readonly string Type = PageFeed.TypeOf(FeedFormat.Atom);

    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static string Write(Feed feed) => MachineText.Xml(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.WriteElementString("id", Namespace, feed.Self.AbsoluteUri);
        xml.WriteElementString("title", Namespace, feed.Title);
        xml.WriteElementString("subtitle", Namespace, feed.Description);
        xml.WriteElementString("updated", Namespace, MachineDates.Rfc3339(feed.Updated));
        Link(xml, "self", Type, feed.Self);
        Link(xml, "alternate", "text/html", feed.Page);
        Person(xml, FeedsWords.Organization);
        foreach (var item in feed.Items)
            Entry(xml, item);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, item.Id);
        xml.WriteElementString("title", Namespace, item.Title);
        xml.WriteElementString("published", Namespace, MachineDates.Rfc3339(item.Published));
        xml.WriteElementString("updated", Namespace, MachineDates.Rfc3339(item.Corrected ?? item.Published));
        Link(xml, "alternate", "text/html", item.Page);
        foreach (var media in item.Media)
            Link(xml, "enclosure", media.Type, media.Address, media.Bytes, media.Title);
        if (item.Speaker is { } speaker)
            Person(xml, speaker);
        foreach (var category in item.Categories)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", category);
            xml.WriteEndElement();
        }

        if (item.Summary.Length > 0)
            xml.WriteElementString("summary", Namespace, item.Summary);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(item.Html);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, Uri address, long? bytes = null, string title = "")
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        if (bytes is { } length)
            xml.WriteAttributeString("length", length.ToString(CultureInfo.InvariantCulture));
        if (title.Length > 0)
            xml.WriteAttributeString("title", title);
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, name);
        xml.WriteEndElement();
    }
}
