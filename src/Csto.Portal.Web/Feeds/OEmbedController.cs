using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Feeds;

/// <summary>
/// oEmbed 1.0 (oembed.com) of publications, of the type <c>link</c>: title, section and picture, nothing that runs. 404 for what is no publication of this
/// portal, 401 for what is not public, 501 for another format than <c>json</c> and <c>xml</c>.
/// </summary>
[CacheablePages(IsKept = false)]
[LimitsReading]
public sealed class OEmbedController(PublicationPages publications, AddressReader addresses, PortalSettings settings) : Controller
{
    private const string UsualFormat = "json";

    /// <summary>Seconds.</summary>
    private const int CacheAge = 3600;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [Readable(Routes.OEmbed)]
    public async Task<IActionResult> Index(string? url, string? format, CancellationToken cancellationToken)
    {
        if (format is not (null or "" or UsualFormat or "xml"))
            return StatusCode(StatusCodes.Status501NotImplemented);
        if (PathOf(url) is not { } path)
            return NotFound();
        if (IsPrivate(path))
            return StatusCode(StatusCodes.Status401Unauthorized);
        if (PublicationAddress.TryParse(path) is not { } asked || await FindAsync(asked, cancellationToken) is not var (address, page))
            return NotFound();
        var facts = Facts(address, page);
        return format == "xml"
            ? Content(Xml(facts), "text/xml; charset=utf-8")
            : Content(facts.ToJsonString(Readable), "application/json; charset=utf-8");
    }

    /// <summary>Of an address of the portal's own, its path; null for any other.</summary>
    private string? PathOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && Uri.Compare(address, settings.PublicBaseUrl, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
            ? address.AbsolutePath
            : null;

    private static bool IsPrivate(string path) =>
        new PathString(path).StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase)
        || new PathString(path).StartsWithSegments(Links.Previews, StringComparison.OrdinalIgnoreCase);

    private async Task<(PublicationAddress Address, PublicationPage Page)?> FindAsync(PublicationAddress asked, CancellationToken cancellationToken)
    {
        if (await publications.FindAsync(asked, cancellationToken) is PublicationAnswer.Live live)
            return (asked, live.Page);
        return await addresses.FindAsync(asked, cancellationToken) is OldAddress.Moved { To: var to }
            && await publications.FindAsync(to, cancellationToken) is PublicationAnswer.Live moved
                ? (to, moved.Page)
                : null;
    }

    private JsonObject Facts(PublicationAddress address, PublicationPage page)
    {
        var facts = new JsonObject
        {
            ["version"] = "1.0",
            ["type"] = "link",
            ["title"] = MachineText.OneLine(page.Title, address.Language),
            ["url"] = settings.Absolute(Links.Item(address)).AbsoluteUri,
            ["provider_name"] = FeedsWords.Organization,
            ["provider_url"] = settings.Absolute(Links.Home).AbsoluteUri,
            ["cache_age"] = CacheAge,
        };
        if (page.Speech?.Speaker is { } speaker)
            (facts["author_name"], facts["author_url"]) = (MachineText.OneLine(speaker.Name, address.Language), settings.Absolute(Links.Person(speaker.Slug)).AbsoluteUri);
        if (page.SocialPicture is { } picture && HeadPicture.Of(picture) is { Width: { } width, Height: { } height } shown)
            (facts["thumbnail_url"], facts["thumbnail_width"], facts["thumbnail_height"]) = (settings.Absolute(shown.Path).AbsoluteUri, width, height);
        return facts;
    }

    private static string Xml(JsonObject facts) => MachineText.Xml(xml =>
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("oembed");
        foreach (var (name, value) in facts)
            xml.WriteElementString(name, value!.ToString());
        xml.WriteEndElement();
    });
}
