using System.Text.Json.Nodes;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Shared;

/// <summary>A page in the public layout: its view model says what the layout needs to know.</summary>
public interface IPage
{
    PageHead Head { get; }
}

/// <summary>What a page says of itself to browsers, search engines and social networks. Addresses are paths, see <see cref="Links"/>.</summary>
public sealed record PageHead
{
    /// <summary>Without the name of the portal.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for search engines; null where there is nothing to say.</summary>
    public string? Description { get; init; }

    /// <summary>The one address of the page: a request by another spelling of it is sent here. Null for a page that has none, an error.</summary>
    public required string? Path { get; init; }

    /// <summary>False keeps the page out of search engines: empty days, later pages of lists, previews.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>The address of the section the page belongs to, as the navigation has it; null for none.</summary>
    public string? Section { get; init; }

    /// <summary>
    /// The same publication in other languages, as far as it is translated; null for a page that there is in every language of the portal at the same address
    /// under the language.
    /// </summary>
    public IReadOnlyList<PublicationAddress>? Alternates { get; init; }

    /// <summary>False where the page stands for something that is gone: it is gone in every language.</summary>
    public bool HasOtherLanguages { get; init; } = true;

    /// <summary>The way to the page, without the page itself where that is named by its heading.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>The address of the page before this one in a sequence.</summary>
    public string? Previous { get; init; }

    /// <summary>The address of the page after this one in a sequence.</summary>
    public string? Next { get; init; }

    /// <summary>The one day (Moscow) on which what the page says is true, printed on paper beside its address; null: printed is whom to ask.</summary>
    public DateOnly? TrueOn { get; init; }

    /// <summary>Set for the page of a publication.</summary>
    public ArticleTimes? Article { get; init; }

    /// <summary>What social networks show beside a link to the page; null where there is none.</summary>
    public HeadPicture? Picture { get; init; }

    /// <summary>schema.org objects, without <c>@context</c>; breadcrumbs are added by the layout.</summary>
    public IReadOnlyList<JsonObject> Data { get; init; } = [];

    /// <summary>What the page is about, as one such object; null where the others say enough.</summary>
    public Func<PortalSettings, JsonObject>? About { get; init; }

    /// <summary>All of them with the breadcrumbs, and on the front page with the portal itself.</summary>
    public IReadOnlyList<JsonObject> AllData(PortalSettings settings)
    {
        if (Path is null)
            return Data;
        List<JsonObject> all = [.. Data];
        if (About is not null)
            all.Add(About(settings));
        if (Path == Links.Home)
            all.Add(StructuredPages.WebSite(settings));
        if (Crumbs.Count > 0)
            all.Add(StructuredData.Breadcrumbs(settings, Crumbs, Path));
        return all;
    }
}

/// <param name="Path">Null for the page itself.</param>
public sealed record Crumb(string Text, string? Path);

/// <summary>A picture as machines are told of it.</summary>
/// <param name="Path">Of its address.</param>
/// <param name="Width">In pixels; null where it is not known.</param>
/// <param name="Height">The same.</param>
/// <param name="Alt">Empty where it is only decoration.</param>
public sealed record HeadPicture(string Path, string ContentType, int? Width, int? Height, string Alt)
{
    /// <summary>Pixels.</summary>
    private const int Wide = 1440;

    /// <summary>The part made for social networks; the whole copy while that is not made yet.</summary>
    public static HeadPicture Of(ShownPicture picture)
    {
        var facts = picture.Facts;
        return facts.Variants is { Recipe.IsLead: true } variants && variants.Of(PictureCrop.Social).LastOrDefault() is { } social
            ? new(picture.Root + facts.PathOf(social), social.ContentType, social.Width, social.Height, facts.Alt)
            : new(picture.Root + facts.Path, facts.ContentType, facts.Width, facts.Height, facts.Alt);
    }

    /// <summary>All of a photograph, not wider than social networks show: its page is about what is at its edges too.</summary>
    public static HeadPicture OfPhotograph(MediaFacts photo)
    {
        var address = PictureAddress.Of(photo, Wide, MediaShelf.PublicRoot);
        return PictureAddress.FileOf(photo, Wide) is { } file
            ? new(address, file.ContentType, file.Width, file.Height, photo.Alt)
            : new(address, photo.ContentType, photo.Width, photo.Height, photo.Alt);
    }
}

/// <summary>When a publication was published and last changed, for machines: ISO 8601 with offset.</summary>
public sealed record ArticleTimes(string Published, string? Modified, string Section);
