using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Admin;

/// <summary>The id of a field from the name it is sent under.</summary>
public static class FieldId
{
    public static string Of(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}

/// <summary>What a field tells the control inside it.</summary>
internal sealed record FieldState(string Name, string Id, bool IsInvalid, string? DescribedBy, string? Counter);

/// <summary>
/// <c>&lt;field name="Title" label="Заголовок"&gt;&lt;input …&gt;&lt;/field&gt;</c>: a control with its label, hint and what is wrong with it, joined so
/// that assistive software reads them together. The control gets its id, name and class here.
/// </summary>
public sealed class FieldTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>As sent; also the key of what is wrong.</summary>
    public required string Name { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>The length up to which the text is stored; a longer one is kept in the form and counted. 0: not counted.</summary>
    public int Limit { get; set; }

    /// <summary>The length that reads well; 0: none.</summary>
    public int Advice { get; set; }

    /// <summary>For <c>type=date</c>: shows the weekday.</summary>
    public bool Weekday { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = FieldId.Of(Name);
        var errors = ViewContext.ModelState.TryGetValue(Name, out var entry) ? entry.Errors.Select(e => e.ErrorMessage).ToList() : [];
        var state = new FieldState(Name, id, errors.Count > 0, DescribedBy(id, errors.Count > 0), Limit > 0 ? id + "-count" : null);
        context.Items[typeof(FieldState)] = state;
        var control = await output.GetChildContentAsync();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var more = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "field", state.IsInvalid ? "field--invalid" : null, more }.Where(c => c is not null)));
        output.Content.AppendHtml(Element("label", "field__label", null, Label, ("for", id)));
        output.Content.AppendHtml(control);
        if (errors.Count > 0)
            output.Content.AppendHtml(Element("p", "field__error", id + "-error", string.Join(' ', errors)));
        if (Hint is not null)
            output.Content.AppendHtml(Element("p", "field__hint", id + "-hint", Hint));
        if (Weekday)
            output.Content.AppendHtml(Element("p", "field__hint", id + "-weekday", ""));
        if (Limit > 0)
            output.Content.AppendHtml(Element("p", "field__count", id + "-count", "", ("data-limit", Number(Limit)), ("data-advice", Number(Advice))));
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string? DescribedBy(string id, bool isInvalid)
    {
        string?[] parts = [isInvalid ? id + "-error" : null, Hint is null ? null : id + "-hint", Weekday ? id + "-weekday" : null, Limit > 0 ? id + "-count" : null];
        var described = string.Join(' ', parts.Where(p => p is not null));
        return described.Length == 0 ? null : described;
    }

    private string Element(string tag, string css, string? id, string text, params (string Name, string Value)[] attributes)
    {
        var more = string.Concat(attributes.Select(a => $" {a.Name}=\"{encoder.Encode(a.Value)}\""));
        return $"<{tag} class=\"{css}\"{(id is null ? "" : $" id=\"{id}\"")}{more}>{encoder.Encode(text)}</{tag}>";
    }
}
