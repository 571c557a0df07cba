using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Admin;

/// <summary>
/// <c>&lt;radios name="Kind" label="Вид"&gt;&lt;radio value="News" checked="…" hint="…"&gt;Новость&lt;/radio&gt;…&lt;/radios&gt;</c>: one choice of a few, with
/// what is wrong with it. The first radio carries the id of the field, so that a summary of errors leads to it.
/// </summary>
public sealed class RadiosTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>As sent; also the key of what is wrong.</summary>
    public required string Name { get; set; }

    public required string Label { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = FieldId.Of(Name);
        var errors = ViewContext.ModelState.TryGetValue(Name, out var entry) ? entry.Errors.Select(e => e.ErrorMessage).ToList() : [];
        context.Items[typeof(RadioGroup)] = new RadioGroup(Name, id);
        var choices = await output.GetChildContentAsync();

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "choices field--invalid" : "choices");
        output.Content.AppendHtml($"<legend class=\"field__label\">{encoder.Encode(Label)}</legend>");
        output.Content.AppendHtml(choices);
        if (errors.Count == 0)
            return;
        output.Attributes.SetAttribute("aria-describedby", id + "-error");
        output.Content.AppendHtml($"<p class=\"field__error\" id=\"{id}-error\">{encoder.Encode(string.Join(' ', errors))}</p>");
    }
}

/// <summary>What the choices of a <see cref="RadiosTagHelper"/> share.</summary>
internal sealed class RadioGroup(string name, string id)
{
    private bool _hasFirst;

    public string Name { get; } = name;

    /// <summary>The id of the field for the first choice; null for the others.</summary>
    public string? TakeId()
    {
        if (_hasFirst)
            return null;
        _hasFirst = true;
        return id;
    }
}

/// <summary>One choice.</summary>
[HtmlTargetElement("radio", ParentTag = "radios")]
public sealed class RadioTagHelper(HtmlEncoder encoder) : TagHelper
{
    public required string Value { get; set; }

    public bool Checked { get; set; }

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var group = (RadioGroup)context.Items[typeof(RadioGroup)];
        var id = group.TakeId() is { } first ? $" id=\"{first}\"" : null;
        var words = await output.GetChildContentAsync();
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "choice");
        output.Content.AppendHtml(
            $"<input type=\"radio\"{id} name=\"{encoder.Encode(group.Name)}\" value=\"{encoder.Encode(Value)}\"{(Checked ? " checked" : null)}> <span>");
        output.Content.AppendHtml(words);
        if (Hint is not null)
            output.Content.AppendHtml($" <span class=\"choice__hint\">— {encoder.Encode(Hint)}</span>");
        output.Content.AppendHtml("</span>");
    }
}
