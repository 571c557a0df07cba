using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Shared;

/// <summary><c>&lt;asset-style name="site.css" /&gt;</c>: a built stylesheet under its hashed name.</summary>
public sealed class AssetStyleTagHelper(AssetManifest assets) : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "link";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("rel", "stylesheet");
        output.Attributes.SetAttribute("href", assets.Path(Name));
    }
}

/// <summary><c>&lt;asset-script name="site.ts" /&gt;</c>: a built module; modules run after the page is parsed.</summary>
public sealed class AssetScriptTagHelper(AssetManifest assets) : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "module");
        output.Attributes.SetAttribute("src", assets.Path(Name));
    }
}

/// <summary><c>&lt;asset-font-preload name="literata-russian.woff2" /&gt;</c>: asks for a font before the stylesheet names it.</summary>
public sealed class AssetFontPreloadTagHelper(AssetManifest assets) : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "link";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("rel", "preload");
        output.Attributes.SetAttribute("href", assets.Path(Name));
        output.Attributes.SetAttribute("as", "font");
        output.Attributes.SetAttribute("type", "font/woff2");
        // Fonts are fetched in CORS mode even from our own origin: without this the file is loaded twice.
        output.Attributes.SetAttribute("crossorigin", "anonymous");
    }
}

/// <summary><c>&lt;asset-icon name="icon.svg" /&gt;</c>: the sign in the browser's tab.</summary>
public sealed class AssetIconTagHelper(AssetManifest assets) : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "link";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("rel", "icon");
        output.Attributes.SetAttribute("href", assets.Path(Name));
        output.Attributes.SetAttribute("type", "image/svg+xml");
    }
}
