using Csto.Portal.Core.Content;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Shared;

/// <summary><c>&lt;rendered-text content="…" /&gt;</c>: a text as the Markdown pipeline wrote it, the only HTML a view outputs as it is.</summary>
public sealed class RenderedTextTagHelper : TagHelper
{
    public required RenderedContent Content { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Content.Html);
    }
}
