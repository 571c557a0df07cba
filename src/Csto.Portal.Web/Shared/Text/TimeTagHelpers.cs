using System.Globalization;
using Csto.Portal.Web.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Csto.Portal.Web.Shared;

/// <summary>How a date is written.</summary>
public enum DateForm
{
    /// <summary><c>13.02.2026</c></summary>
    Short,

    /// <summary><c>13 февраля 2026</c></summary>
    Long,

    /// <summary>The number large, month and weekday under it: the date as the spine of a list.</summary>
    Spine,

    /// <summary>Of an instant: <c>14:05</c>, where its day stands beside it.</summary>
    Time,
}

/// <summary>
/// <c>&lt;time day="…" /&gt;</c> writes a calendar date, <c>&lt;time instant="…" /&gt;</c> an instant by Moscow's clock; what machines read stands in
/// <c>datetime</c>. Words of the view's own between the tags are kept.
/// </summary>
[HtmlTargetElement("time", Attributes = "day")]
[HtmlTargetElement("time", Attributes = "instant")]
public sealed class TimeTagHelper : TagHelper
{
    public DateOnly? Day { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? Instant { get; set; }

    public DateForm Form { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Instant is { } at ? When.ForMachines(at) : When.ForMachines(Day!.Value));
        if (!(await output.GetChildContentAsync()).IsEmptyOrWhiteSpace)
            return;
        if (Instant is { } hour && Form == DateForm.Time)
            output.Content.SetContent(Dates.Time(hour));
        else if (Instant is { } instant)
            output.Content.SetContent(When.Short(instant));
        else
            Write(output.Content, Day!.Value);
    }

    private void Write(TagHelperContent content, DateOnly day)
    {
        if (Form != DateForm.Spine)
        {
            content.SetContent(Form == DateForm.Long ? Dates.Long(day) : Dates.Short(day));
            return;
        }

        content.AppendHtml(string.Create(CultureInfo.InvariantCulture, $"<span class=\"day__number\">{day.Day}</span> "))
            .AppendHtml(string.Create(CultureInfo.InvariantCulture, $"<span class=\"day__month\">{Dates.MonthAfterDay(day.Month)} {day.Year}</span> "))
            .AppendHtml($"<span class=\"day__weekday\">{Dates.Weekday(day.DayOfWeek)}</span>");
    }
}
