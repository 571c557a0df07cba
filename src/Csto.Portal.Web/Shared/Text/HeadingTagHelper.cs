using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Shared;

/// <summary><c>&lt;heading level="3"&gt;</c>: a heading whose level depends on where its part of a page is used.</summary>
public sealed class HeadingTagHelper : TagHelper
{
    /// <summary>1 to 6.</summary>
    public required int Level { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.TagName = string.Create(CultureInfo.InvariantCulture, $"h{Level}");
}
