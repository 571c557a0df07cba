using Csto.Portal.Core.Search.Querying;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Shared;

/// <summary><c>&lt;p marked="…"&gt;</c> on any element: a text in which what somebody looked for stands in <c>mark</c>.</summary>
[HtmlTargetElement("*", Attributes = "marked")]
public sealed class MarkedTagHelper : TagHelper
{
    public required IReadOnlyList<MarkedRun> Marked { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (text, isMarked) in Marked)
        {
            if (isMarked)
                output.Content.AppendHtml("<mark>").Append(text).AppendHtml("</mark>");
            else
                output.Content.Append(text);
        }

        if (Marked.Select(run => Typeset.Direction(run.Text)).FirstOrDefault(direction => direction is not null) is { } direction)
            output.Attributes.SetAttribute("dir", direction);
    }
}
