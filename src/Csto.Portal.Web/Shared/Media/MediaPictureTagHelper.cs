using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Looks;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// <c>&lt;media-picture of="facts" use="PictureUse.Lead" /&gt;</c>: a picture in every size and format, by the writer that texts use. While they are
/// not made it is the one copy there is, in the same place.
/// </summary>
public sealed class MediaPictureTagHelper : TagHelper
{
    public required MediaFacts Of { get; set; }

    public required PictureUse Use { get; set; }

    /// <summary>Of addresses; <see cref="MediaShelf.PublicRoot"/> unless the page is the press office's.</summary>
    public string Root { get; set; } = MediaShelf.PublicRoot;

    /// <summary>Instead of what the picture's card says; empty where the words beside it say the same.</summary>
    public string? Alt { get; set; }

    /// <summary>What it is called for who has pictures off, where nothing says what it shows.</summary>
    public string? Instead { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(View.HttpContext.Look().ShowsPictures ? Picture() : Alt is "" ? "" : WithoutPictures.FrameOf(Alt ?? Of.Alt, Instead ?? VisionWords.PictureUnnamed));
    }

    private string Picture()
    {
        var html = new StringBuilder();
        PictureMarkup.Write(html, Of, Use, Root, Alt);
        return html.ToString();
    }
}
