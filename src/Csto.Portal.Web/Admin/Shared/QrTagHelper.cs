using System.Globalization;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Admin;

/// <summary><c>&lt;qr text="…" label="…"&gt;</c>: a QR code drawn within the page, without a script and without a request that would carry its text.</summary>
public sealed class QrTagHelper : TagHelper
{
    public required string Text { get; set; }

    /// <summary>What it is, for who cannot see it.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var drawing = QrDrawing.Of(Text);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "qr");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {drawing.Size} {drawing.Size}"));
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");
        output.Content.SetHtmlContent($"<path d=\"{drawing.Path}\"/>");
    }
}
