using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// Every address of the portal, as a path from its root; <see cref="PortalSettings.Absolute"/> makes an absolute one. Lists end with a slash,
/// items do not. Addresses are fixed for good: what changes here needs a redirect. Pages are those in the language of the page that links them;
/// the desk and letters link the Russian ones. The address of a publication is in the language of its text.
/// </summary>
public static partial class Links
{
    public static string Home => $"{Prefix}/";

    public static string Persons => $"{Prefix}/persons/";

    public static string Topics => $"{Prefix}/topics/";

    public static string Press => $"{Prefix}/press/";

    /// <summary>What the addresses of the current language begin with; empty for Russian.</summary>
    private static string Prefix => PublicationAddress.Prefix(Language.Current);

    /// <param name="kind">Null for all kinds: the archive.</param>
    public static string List(PublicationKind? kind) => $"{Prefix}/{Segment(kind)}/";

    public static string Year(PublicationKind? kind, int year) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}/{Segment(kind)}/{year:D4}/");

    public static string Month(PublicationKind? kind, int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}/{Segment(kind)}/{year:D4}/{month:D2}/");

    public static string Day(PublicationKind? kind, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}/{Segment(kind)}/{day.Year:D4}/{day.Month:D2}/{day.Day:D2}/");

    public static string Period(PublicationKind? kind, ArchivePeriod period) => period.Scale switch
    {
        PeriodScale.Year => Year(kind, period.From.Year),
        PeriodScale.Month => Month(kind, period.From.Year, period.From.Month),
        PeriodScale.Day => Day(kind, period.From),
        _ => List(kind),
    };

    /// <param name="list">The address of the list's first page.</param>
    /// <param name="before">Null for the first page.</param>
    public static string Page(string list, ListCursor? before) => before is null ? list : $"{list}?{Routes.Before}={before}";

    public static string Item(PublicationAddress address) => address.Path;

    public static string Person(string slug) => $"{Prefix}/persons/{slug}/";

    public static string PersonSpeeches(string slug) => $"{Prefix}/persons/{slug}/speeches/";

    public static string PersonMentions(string slug) => $"{Prefix}/persons/{slug}/mentions/";

    public static string Topic(string slug) => $"{Prefix}/topics/{slug}/";

    /// <summary>The vCard of a contact that answers today.</summary>
    public static string ContactCard(int id) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}/press/contacts/{id}.vcf");

    private static string Segment(PublicationKind? kind) => kind is { } one ? PublicationAddress.Segment(one) : Routes.Archive;
}
