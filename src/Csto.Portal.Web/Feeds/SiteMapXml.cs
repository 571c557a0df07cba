using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Feeds;

/// <summary>Site maps by sitemaps.org 0.9 with Google's extensions for pictures and news.</summary>
internal static class SiteMapXml
{
    private const string Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string GoogleNews = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <param name="maps">Paths.</param>
    public static string Index(IEnumerable<string> maps, PortalSettings settings) => MachineText.Xml(xml =>
    {
        xml.WriteStartElement("sitemapindex", Map);
        foreach (var map in maps)
        {
            xml.WriteStartElement("sitemap", Map);
            xml.WriteElementString("loc", Map, settings.Absolute(map).AbsoluteUri);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <param name="pages">Paths.</param>
    public static string Pages(IEnumerable<string> pages, PortalSettings settings) => MachineText.Xml(xml =>
    {
        xml.WriteStartElement("urlset", Map);
        foreach (var page in pages)
        {
            xml.WriteStartElement("url", Map);
            xml.WriteElementString("loc", Map, settings.Absolute(page).AbsoluteUri);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    public static string Items(IEnumerable<SiteMapItem> items, PortalSettings settings) => MachineText.Xml(xml =>
    {
        xml.WriteStartElement("urlset", Map);
        xml.WriteAttributeString("xmlns", "image", null, Image);
        foreach (var item in items)
        {
            xml.WriteStartElement("url", Map);
            xml.WriteElementString("loc", Map, settings.Absolute(Links.Item(item.Address)).AbsoluteUri);
            xml.WriteElementString("lastmod", Map, MachineDates.Rfc3339(item.ChangedAt));
            foreach (var picture in item.Pictures)
            {
                xml.WriteStartElement("image", Image);
                xml.WriteElementString("loc", Image, settings.Absolute(picture).AbsoluteUri);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            if (item.Photos > 0)
            {
                xml.WriteStartElement("url", Map);
                xml.WriteElementString("loc", Map, settings.Absolute(PhotoAddresses.Folder(item.Address)).AbsoluteUri);
                xml.WriteElementString("lastmod", Map, MachineDates.Rfc3339(item.ChangedAt));
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    });

    public static string News(IEnumerable<NewsMapItem> items, PortalSettings settings) => MachineText.Xml(xml =>
    {
        xml.WriteStartElement("urlset", Map);
        xml.WriteAttributeString("xmlns", "news", null, GoogleNews);
        foreach (var item in items)
        {
            xml.WriteStartElement("url", Map);
            xml.WriteElementString("loc", Map, settings.Absolute(Links.Item(item.Address)).AbsoluteUri);
            xml.WriteElementString("lastmod", Map, MachineDates.Rfc3339(item.ChangedAt));
            xml.WriteStartElement("news", GoogleNews);
            xml.WriteStartElement("publication", GoogleNews);
            xml.WriteElementString("name", GoogleNews, FeedsWords.Organization);
            xml.WriteElementString("language", GoogleNews, item.Language);
            xml.WriteEndElement();
            xml.WriteElementString("publication_date", GoogleNews, MachineDates.Rfc3339(item.FirstLiveAt));
            xml.WriteElementString("title", GoogleNews, MachineText.OneLine(item.Title, item.Language));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}
