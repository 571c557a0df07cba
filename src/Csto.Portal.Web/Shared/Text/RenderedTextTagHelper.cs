using Csto.Portal.Core.Content;
using Csto.Portal.Web.Looks;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Shared;

/// <summary><c>&lt;rendered-text content="…" /&gt;</c>: a text as the Markdown pipeline wrote it, the only HTML a view outputs as it is.</summary>
public sealed class RenderedTextTagHelper : TagHelper
{
    public required RenderedContent Content { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(View.HttpContext.Look().ShowsPictures ? Content.Html : WithoutPictures.Of(Content.Html));
    }
}
