using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Admin;

/// <summary>The control of a <see cref="FieldTagHelper"/>.</summary>
[HtmlTargetElement("input", ParentTag = "field", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("textarea", ParentTag = "field")]
[HtmlTargetElement("select", ParentTag = "field")]
public sealed class ControlTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = (FieldState)context.Items[typeof(FieldState)];
        var css = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", css is null ? "field__input" : "field__input " + css);
        output.Attributes.SetAttribute("id", field.Id);
        output.Attributes.SetAttribute("name", field.Name);
        if (field.IsInvalid)
            output.Attributes.SetAttribute("aria-invalid", "true");
        if (field.DescribedBy is { } described)
            output.Attributes.SetAttribute("aria-describedby", described);
        if (field.Counter is { } counter)
            output.Attributes.SetAttribute("data-count", counter);
        if (output.TagName == "textarea")
            // Parsers drop a line end right after the tag: the text's own first one must not be that one.
            output.PreContent.SetHtmlContent("\n");
    }
}

/// <summary>
/// <c>&lt;input date="…"&gt;</c>: a date as it was typed. A control of dates throws away what it cannot read, so what is no date is shown as text.
/// </summary>
[HtmlTargetElement("input", Attributes = "date", ParentTag = "field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateControlTagHelper : TagHelper
{
    public string? Date { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = (FieldState)context.Items[typeof(FieldState)];
        var isDate = DateField.TryRead(Date, out var day);
        output.Attributes.SetAttribute("type", isDate ? "date" : "text");
        output.Attributes.SetAttribute("value", isDate ? DateField.Write(day) : Date);
        if (isDate)
            output.Attributes.SetAttribute("data-weekday", field.Id + "-weekday");
    }
}
