using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace Csto.Portal.IntegrationTests.Feeds;

/// <summary>Feeds as programs read them.</summary>
internal static class FeedReading
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace MediaRss = "http://search.yahoo.com/mrss/";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    public static async Task<XElement> GetXmlAsync(this HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        answer.Content.Headers.ContentType!.MediaType.ShouldEndWith("xml");
        return XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
    }

    public static async Task<JsonElement> GetJsonAsync(this HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    public static IEnumerable<XElement> Items(this XElement rss) => rss.Element("channel")!.Elements("item");

    public static IEnumerable<string> Titles(this XElement rss) => rss.Items().Select(item => item.Element("title")!.Value);

    public static IEnumerable<string> Locations(this XElement map) => map.Elements().Select(url => url.Element(Map + "loc")!.Value);
}
