using System.Globalization;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;

namespace Csto.Portal.Web.Shared;

/// <summary>
/// Every address of the portal, as a path from its root; <see cref="PortalSettings.Absolute"/> makes an absolute one. Lists end with a slash,
/// items do not. Addresses are fixed for good: what changes here needs a redirect.
/// </summary>
public static partial class Links
{
    public const string Home = "/";
    public const string Persons = "/persons/";
    public const string Topics = "/topics/";
    public const string Press = "/press/";

    /// <param name="kind">Null for all kinds: the archive.</param>
    public static string List(PublicationKind? kind) => $"/{Segment(kind)}/";

    public static string Year(PublicationKind? kind, int year) => Invariant($"/{Segment(kind)}/{year:0000}/");

    public static string Month(PublicationKind? kind, int year, int month) => Invariant($"/{Segment(kind)}/{year:0000}/{month:00}/");

    public static string Day(PublicationKind? kind, DateOnly day) =>
        Invariant($"/{Segment(kind)}/{day.Year:0000}/{day.Month:00}/{day.Day:00}/");

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

    public static string Person(string slug) => $"/persons/{slug}/";

    public static string PersonSpeeches(string slug) => $"/persons/{slug}/speeches/";

    public static string PersonMentions(string slug) => $"/persons/{slug}/mentions/";

    public static string Topic(string slug) => $"/topics/{slug}/";

    /// <summary>The vCard of a contact that answers today.</summary>
    public static string ContactCard(int id) => Invariant($"/press/contacts/{id}.vcf");

    private static string Segment(PublicationKind? kind) => kind is { } one ? PublicationAddress.Segment(one) : Routes.Archive;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
