using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// Pictures for who has them off: the words that stand for each, in a frame, in its place. What is only decoration leaves. Nothing of a picture is loaded.
/// </summary>
public static class WithoutPictures
{
    private const string Frame = "no-picture";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="html">As <see cref="Core.Content.RenderedContent"/> holds it.</param>
    public static string Of(string html)
    {
        if (!html.Contains("<img", StringComparison.Ordinal) && !html.Contains("<video", StringComparison.Ordinal))
            return html;
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        foreach (var picture in body.QuerySelectorAll("img").ToList())
            Replace(picture);
        foreach (var video in body.QuerySelectorAll("video"))
        {
            // Neither its poster nor its first frame.
            video.RemoveAttribute("poster");
            video.SetAttribute("preload", "none");
        }

        return body.InnerHtml;
    }

    /// <summary>The frame as HTML.</summary>
    /// <param name="words">What the picture shows; empty: only <paramref name="instead"/>.</param>
    /// <param name="instead">What it is called where nothing says what it shows.</param>
    public static string FrameOf(string words, string instead)
    {
        var text = words.Length > 0 ? Sentence.Text(VisionWords.Picture, Typeset.Words(words)) : instead;
        var language = Typeset.Language(words) is { } other ? $" lang=\"{other}\"" : "";
        return $"<span class=\"{Frame}\"{language}>{Encoder.Encode(text)}</span>";
    }

    private static void Replace(IElement picture)
    {
        var place = picture.ParentElement is { LocalName: "picture" } parent ? parent : picture;
        var words = picture.GetAttribute("alt")?.Trim() ?? "";
        // A link whose only content is a picture is called by its label: else nothing would be left of it.
        var label = picture.Closest("a[aria-label]") is IHtmlAnchorElement link && link.TextContent.Trim().Length == 0 ? link.GetAttribute("aria-label") : null;
        if (words.Length == 0 && label is null)
            place.Remove();
        else
            place.OuterHtml = FrameOf(words, label ?? "");
    }
}
