using System.Xml;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Feeds;

/// <summary>Site maps by sitemaps.org 0.9 with Google's extensions for pictures, news and languages.</summary>
internal static class SiteMapXml
{
    private const string Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
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
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var item in items)
        {
            xml.WriteStartElement("url", Map);
            xml.WriteElementString("loc", Map, settings.Absolute(Links.Item(item.Address)).AbsoluteUri);
            xml.WriteElementString("lastmod", Map, MachineDates.Rfc3339(item.ChangedAt));
            WriteLanguages(xml, item, settings);
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

    /// <summary>Every text names all of them, itself too; for readers of any other language there is the Russian one, where there is one.</summary>
    private static void WriteLanguages(XmlWriter xml, SiteMapItem item, PortalSettings settings)
    {
        if (item.Translations.Count == 0)
            return;
        IReadOnlyList<PublicationAddress> all = [item.Address, .. item.Translations];
        foreach (var one in all)
            WriteLanguage(xml, one.Language, one, settings);
        WriteLanguage(xml, "x-default", all.FirstOrDefault(one => one.Language == Publication.Russian, all[0]), settings);
    }

    private static void WriteLanguage(XmlWriter xml, string language, PublicationAddress address, PortalSettings settings)
    {
        xml.WriteStartElement("link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", settings.Absolute(Links.Item(address)).AbsoluteUri);
        xml.WriteEndElement();
    }
}
