using System.Globalization;
using AngleSharp.Dom;

namespace Csto.Portal.Core.Archive.Sources;

/// <summary>Finds pictures and videos in a page of HTML, with what is said of them.</summary>
internal static class HtmlMedia
{
    /// <summary>Pixels: smaller pictures are arrows, icons and counters.</summary>
    private const int Smallest = 48;

    private const int LongestCaption = 500;

    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];
    private static readonly string[] CaptionClasses = ["caption", "podpis", "signature", "photo-text", "photo_text", "img-text", "desc"];

    /// <summary>What stands in the place of an element, whole: nothing within it is read again. Empty where it is no medium.</summary>
    public static IReadOnlyList<SourceLine> Of(IElement element) => element.NodeName switch
    {
        "IMG" => Picture(element, "") is { } picture ? [new("") { Picture = picture }] : [],
        "FIGURE" => Figure(element),
        "A" when element.TextContent.AsSpan().Trim().IsEmpty && element.QuerySelectorAll("img") is { Length: > 0 } images =>
            [.. images.Select(image => Picture(image, "")).OfType<SourcePicture>().Select(picture => new SourceLine("") { Picture = picture })],
        "IFRAME" or "VIDEO" or "EMBED" or "OBJECT" => Video(element) is { } address ? [new("") { Video = address }] : [],
        _ => [],
    };

    /// <summary>The words of an element that stands behind a picture to say what is on it; null where it is none.</summary>
    public static string? CaptionOf(IElement element)
    {
        var name = element.ClassName ?? "";
        if (element.NodeName is "IMG" || !Array.Exists(CaptionClasses, word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return null;
        return Words(element.TextContent) is { Length: > 0 and <= LongestCaption } words ? words : null;
    }

    private static IReadOnlyList<SourceLine> Figure(IElement figure)
    {
        var caption = Words(figure.QuerySelector("figcaption")?.TextContent ?? "");
        var pictures = figure.QuerySelectorAll("img").Select(image => Picture(image, caption)).OfType<SourcePicture>()
            .Select(picture => new SourceLine("") { Picture = picture });
        var videos = figure.QuerySelectorAll("iframe, video, embed, object").Select(Video).OfType<string>().Select(address => new SourceLine("") { Video = address });
        return [.. pictures, .. videos];
    }

    private static SourcePicture? Picture(IElement image, string caption)
    {
        var source = image.GetAttribute("src") ?? image.GetAttribute("data-src") ?? "";
        if (source.Length == 0 || IsTiny(image))
            return null;
        var link = image.Closest("a")?.GetAttribute("href");
        var title = Words(image.GetAttribute("title") ?? "");
        var alt = Words(image.GetAttribute("alt") ?? "");
        return new(
            link is not null && link != source && IsPicture(link) ? [link, source] : [source],
            alt,
            caption.Length > 0 ? caption : title != alt ? title : "");
    }

    private static string? Video(IElement element) =>
        element.GetAttribute("src") ?? element.GetAttribute("data") ?? element.QuerySelector("source[src], embed[src]")?.GetAttribute("src");

    private static bool IsPicture(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var bare = end < 0 ? address : address[..end];
        return Array.Exists(Pictures, extension => bare.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsTiny(IElement image) => IsSmall(image.GetAttribute("width")) || IsSmall(image.GetAttribute("height"));

    private static bool IsSmall(string? size) =>
        int.TryParse(size?.Replace("px", "", StringComparison.Ordinal).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels < Smallest;

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
