using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// <c>&lt;p words="…"&gt;</c> on any element: an editor's plain text, with the typography of its language, with <c>lang</c> where that is not the
/// language of the page, and with <c>dir="auto"</c> where it holds letters
/// written from right to left (<c>bdi</c> needs none).
/// </summary>
[HtmlTargetElement("*", Attributes = "words")]
public sealed class WordsTagHelper : TagHelper
{
    public string? Words { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetContent(Typeset.Words(Words ?? ""));
        if (Typeset.Language(Words) is { } language)
            output.Attributes.SetAttribute("lang", language);
        if (Typeset.Direction(Words) is { } direction)
            output.Attributes.SetAttribute("dir", direction);
    }
}
