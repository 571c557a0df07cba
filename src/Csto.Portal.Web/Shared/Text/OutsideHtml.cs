using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// A rendered text for readers elsewhere, in feeds and programs: the same words and pictures with whole addresses, without what only makes sense on its
/// page: classes, ids, scripts' marks, choices of sizes, links into the viewer of photographs.
/// </summary>
public static class OutsideHtml
{
    /// <summary>Everything else is taken off.</summary>
    private static readonly string[] Kept = ["href", "src", "alt", "width", "height", "poster", "controls", "type", "lang", "dir", "datetime", "start", "colspan", "rowspan", "scope"];

    private static readonly string[] Addresses = ["href", "src", "poster"];

    /// <param name="html">As <see cref="Core.Content.RenderedContent"/> holds it.</param>
    /// <param name="page">The absolute address of the page it stands on.</param>
    public static string Of(string html, Uri page)
    {
        if (html.Length == 0)
            return "";
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        foreach (var element in body.QuerySelectorAll("source[srcset], track, [hidden], script, style, .album__all").ToList())
            element.Remove();
        foreach (var wrapper in body.QuerySelectorAll("picture, a[data-photo], section").ToList())
            Unwrap(wrapper);
        foreach (var element in body.QuerySelectorAll("*").ToList())
            Strip(element, page);
        return MachineText.Clean(body.InnerHtml.Trim());
    }

    private static void Unwrap(IElement element)
    {
        while (element.FirstChild is { } child)
            element.Parent!.InsertBefore(child, element);
        element.Remove();
    }

    private static void Strip(IElement element, Uri page)
    {
        foreach (var attribute in element.Attributes.Where(attribute => !Kept.Contains(attribute.Name)).ToList())
            element.RemoveAttribute(attribute.Name);
        foreach (var name in Addresses)
        {
            if (element.GetAttribute(name) is not { } address)
                continue;
            if (Uri.TryCreate(page, address, out var whole) && whole.Scheme is "http" or "https" or "mailto" or "tel")
                element.SetAttribute(name, whole.AbsoluteUri);
            else
                element.RemoveAttribute(name);
        }
    }
}
