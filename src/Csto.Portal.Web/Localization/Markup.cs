using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Csto.Portal.Web.Localization;

/// <summary>Small marked parts that go into a <see cref="Sentence"/>.</summary>
public static class Markup
{
    /// <summary>A link as running text has it.</summary>
    public static IHtmlContent Link(string address, string words) => new HtmlContentBuilder()
        .AppendHtml("<a href=\"").Append(address).AppendHtml("\">").Append(words).AppendHtml("</a>");

    public static IHtmlContent Strong(IHtmlContent words) => new HtmlContentBuilder().AppendHtml("<strong>").AppendHtml(words).AppendHtml("</strong>");

    /// <param name="machine">For <c>datetime</c>.</param>
    public static IHtmlContent Time(string machine, string words) => new HtmlContentBuilder()
        .AppendHtml("<time datetime=\"").Append(machine).AppendHtml("\">").Append(words).AppendHtml("</time>");

    /// <summary>A calendar date, short.</summary>
    public static IHtmlContent Day(DateOnly day) => Time(Machine(day), Dates.Short(day));

    /// <summary>A calendar date, long.</summary>
    public static IHtmlContent LongDay(DateOnly day) => Time(Machine(day), Dates.Long(day));

    /// <summary>An instant by Moscow's clock.</summary>
    public static IHtmlContent Instant(DateTime utc) => Time(utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), Dates.ShortWithTime(utc));

    private static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
