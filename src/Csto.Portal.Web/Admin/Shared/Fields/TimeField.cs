using System.Globalization;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Admin;

/// <summary>Times of day as forms send them: <c>14:05</c> from a control of times, <c>9.30</c> or <c>9</c> where there is none.</summary>
internal static class TimeField
{
    private static readonly string[] Formats = ["H:mm", "H.mm", "%H", "HH:mm:ss"];
    private const int Shown = 40;

    public static bool TryRead(string? text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>What is no time becomes a problem of the field, and null.</summary>
    public static TimeOnly? Read(string? text, string field, List<FieldProblem> problems)
    {
        if (TryRead(text, out var time))
            return time;
        problems.Add(new(field, string.IsNullOrWhiteSpace(text)
            ? "Укажите время, например 10:00."
            : $"«{PlainText.Excerpt(text, Shown)}» — не время. Напишите часы и минуты, например 10:00."));
        return null;
    }

    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>
/// <c>&lt;input time="…"&gt;</c>: a time of day as it was typed. A control of times throws away what it cannot read, so that is shown as text.
/// </summary>
[HtmlTargetElement("input", Attributes = "time", ParentTag = "field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeControlTagHelper : TagHelper
{
    public string? Time { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isTime = string.IsNullOrWhiteSpace(Time) | TimeField.TryRead(Time, out var time);
        output.Attributes.SetAttribute("type", isTime ? "time" : "text");
        output.Attributes.SetAttribute("value", isTime && !string.IsNullOrWhiteSpace(Time) ? TimeField.Write(time) : Time);
    }
}
