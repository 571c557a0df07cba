using Csto.Portal.Core.Content;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// <c>&lt;p words="…"&gt;</c> on any element: an editor's plain text, with Russian typography, and with <c>dir="auto"</c> where it holds letters
/// written from right to left (<c>bdi</c> needs none).
/// </summary>
[HtmlTargetElement("*", Attributes = "words")]
public sealed class WordsTagHelper : TagHelper
{
    public string? Words { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetContent(Typography.Apply(Words ?? ""));
        if (Words?.Any(IsRightToLeft) == true)
            output.Attributes.SetAttribute("dir", "auto");
    }

    /// <summary>Hebrew, Arabic, Syriac and their neighbours with their presentation forms: the blocks of Unicode's bidirectional classes R and AL.</summary>
    internal static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
