using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Lists;

/// <param name="Section">Null for the archive of all kinds.</param>
/// <param name="Today">In Moscow.</param>
public sealed record ListView(ListPage Page, SectionView? Section, DateOnly Today) : IPage
{
    public ArchivePeriod Period => Page.Period;

    public PublicationKind? Kind => Page.Kind;

    public string List => Links.Period(Kind, Period);

    /// <summary>What stands before the date in the heading; of a whole section, the heading.</summary>
    public string Subject => Section?.Title ?? (Period.Scale == PeriodScale.All ? CommonWords.Archive : ListsWords.Publications);

    public PageHead Head => new()
    {
        Title = Period.Scale == PeriodScale.All ? Subject : Sentence.Text(ListsWords.Of, Subject, PeriodWords.Within(Period)),
        Description = Description,
        Path = Links.Page(List, Page.Before),
        IsIndexed = !Page.IsEmpty && Page.Before is null,
        Section = Links.List(Kind),
        Crumbs = Crumbs,
        Previous = Period.Scale == PeriodScale.Day && Page.Later is { } later ? Links.Period(Kind, later.Period) : null,
        Next = Page.Slice.Next is { } next ? Links.Page(List, next)
            : Period.Scale == PeriodScale.Day && Page.Earlier is { } earlier ? Links.Period(Kind, earlier.Period)
            : null,
        About = Page.IsEmpty ? null : settings => StructuredPages.Collection(settings, Subject, Links.Page(List, Page.Before), Page.Slice.Items),
    };

    public string Description => Period.Scale == PeriodScale.All
        ? Section?.Description ?? ListsWords.DescriptionOfAll
        : Sentence.Text(ListsWords.Description, Subject, PeriodWords.Within(Period), CountInWords);

    public string CountInWords => Count(Page.Count);

    /// <summary>Why there is nothing here.</summary>
    public string WhyEmpty => PeriodWords.WhyEmpty(Kind, Period, Today);

    /// <summary>The day the calendar marks as shown.</summary>
    public DateOnly? ShownDay => Period.Scale == PeriodScale.Day ? Period.From : null;

    /// <summary>The year whose months are offered; null where none is.</summary>
    public int? YearOfMonths => Period.Scale is PeriodScale.Year or PeriodScale.Month ? Period.From.Year : null;

    /// <summary>Years with items, newest first, and the year being shown even where it has none.</summary>
    public IEnumerable<YearCount> Years => Period.Scale == PeriodScale.All || Page.Months.Years.Any(y => y.Year == Period.From.Year)
        ? Page.Months.Years
        : Page.Months.Years.Append(new YearCount(Period.From.Year, 0)).OrderByDescending(y => y.Year);

    public string Count(int count) => PeriodWords.Count(Kind, count);

    /// <summary><c>page</c> where a strip's link is the page itself, <c>true</c> where the page lies within.</summary>
    public string? StateOf(ArchivePeriod part) =>
        part == Period ? "page" : Period.Scale != PeriodScale.All && part.From <= Period.From && Period.To <= part.To ? "true" : null;

    private IReadOnlyList<Crumb> Crumbs
    {
        get
        {
            if (Period.Scale == PeriodScale.All)
                return [];
            var day = Period.From;
            List<Crumb> crumbs = [.. SectionCrumbs.To(Kind, Section?.Title), new($"{day.Year:0000}", Links.Year(Kind, day.Year))];
            if (Period.Scale is PeriodScale.Month or PeriodScale.Day)
                crumbs.Add(new(Dates.MonthTitle(day.Month), Links.Month(Kind, day.Year, day.Month)));
            if (Period.Scale == PeriodScale.Day)
                crumbs.Add(new($"{day.Day}", null));
            crumbs[^1] = crumbs[^1] with { Path = null };
            return crumbs;
        }
    }
}
