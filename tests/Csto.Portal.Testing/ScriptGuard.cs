using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Csto.Portal.Testing;

/// <summary>Finds what a text has made of a page that it must not: scripts, handlers, addresses that run or lead away, whatever loads by itself.</summary>
public static class ScriptGuard
{
    private static readonly string[] AddressAttributes = ["href", "src", "action", "formaction", "poster", "data", "xlink:href", "background", "cite", "ping"];

    private static readonly string[] NeverWritten = ["base", "object", "embed", "applet", "style", "template", "math", "noscript", "frame", "frameset", "portal", "marquee"];

    /// <summary>Null for a sound page; else what is wrong with it.</summary>
    public static string? Fault(IHtmlDocument page) => page.All.Select(Fault).FirstOrDefault(fault => fault is not null);

    private static string? Fault(IElement element)
    {
        if (NeverWritten.Contains(element.LocalName))
            return $"element {element.LocalName}: {Short(element)}";
        if (element.LocalName == "script" && WrongScript(element))
            return $"script: {Short(element)}";
        if (element.LocalName == "meta" && element.HasAttribute("http-equiv"))
            return $"meta: {Short(element)}";
        if (element.LocalName == "iframe" && (element.HasAttribute("srcdoc") || !IsOwn(element.GetAttribute("src") ?? "/")))
            return $"iframe: {Short(element)}";
        if (element.LocalName == "link" && !IsOwn(element.GetAttribute("href") ?? "") && !IsPublic(element.GetAttribute("href")))
            return $"link: {Short(element)}";
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc")
                return $"attribute {attribute.Name}: {Short(element)}";
            if (AddressAttributes.Contains(attribute.Name) && !IsHarmless(attribute.Value))
                return $"address {attribute.Name}: {Short(element)}";
        }

        return null;
    }

    private static bool WrongScript(IElement script)
    {
        if (script.GetAttribute("type") is "application/ld+json" or "application/json")
            return !IsJson(script.TextContent);
        return script.GetAttribute("src")?.StartsWith("/assets/", StringComparison.Ordinal) != true || script.TextContent.Length > 0;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsHarmless(string address) =>
        IsOwn(address) || address is "" || address[0] is '#' or '?'
        || address.StartsWith("mailto:", StringComparison.Ordinal) || address.StartsWith("tel:", StringComparison.Ordinal)
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !address.Any(char.IsControl));

    private static bool IsOwn(string address) => address is ['/'] or ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl);

    private static bool IsPublic(string? address) => address?.StartsWith(PortalFactory.Address.AbsoluteUri, StringComparison.Ordinal) == true;

    private static string Short(IElement element) => element.OuterHtml.Length > 300 ? element.OuterHtml[..300] : element.OuterHtml;
}
