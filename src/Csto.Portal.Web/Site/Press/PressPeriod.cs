using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Site.Press;

/// <summary>The days on which a contact answered, in words.</summary>
internal static class PressPeriod
{
    public static string Of(ContactPeriod period) => period switch
    {
        { From: { } from, To: { } to } => Sentence.Text(PressWords.FromTo, Dates.Short(from), Dates.Short(to)),
        { From: { } from } => Sentence.Text(PressWords.From, Dates.Short(from)),
        { To: { } to } => Sentence.Text(PressWords.To, Dates.Short(to)),
        _ => "",
    };

    /// <summary>The day of the period that lies nearest to another.</summary>
    public static DateOnly DayOf(ContactPeriod period, DateOnly day) =>
        period.From > day ? period.From.Value : period.To < day ? period.To.Value : day;
}
