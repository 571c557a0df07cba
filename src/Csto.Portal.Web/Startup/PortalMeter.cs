using System.Diagnostics.Metrics;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Core.Search;

namespace Csto.Portal.Web.Startup;

/// <summary>
/// What the portal says of itself beyond its requests. Numbers of the database are those of the last look at it, the same on every node; where it does not
/// answer they are left out rather than repeated.
/// </summary>
internal sealed class PortalMeter
{
    public const string Name = "Csto.Portal";

    private volatile Seen? _seen;

    public PortalMeter(IMeterFactory meters, GenerationWatch watch, SearchIndex index)
    {
        var meter = meters.Create(Name);
        Gauge("portal.generation", "{generation}", "What readers of this node see.", _ => watch.Current);
        Gauge("portal.generation.lag", "{generation}", "How many generations this node is behind the database.", seen => Math.Max(0, seen.Numbers.Generation - (watch.Current ?? 0)));
        Gauge("portal.nodes", "{node}", "Nodes that have given a sign of life.", seen => seen.Nodes);
        Gauge("portal.schedule.overdue", "{publication}", "Pieces whose instant has passed and that are not out.", seen => seen.Numbers.Overdue);
        Gauge("portal.schedule.held", "{publication}", "Pieces that were held by their pre-flight.", seen => seen.Numbers.Held);
        Gauge("portal.mail.waiting", "{letter}", "Letters that wait to be sent.", seen => seen.Numbers.Letters);
        Gauge("portal.mail.given_up", "{letter}", "Letters that no further try will be made for.", seen => seen.Numbers.LettersGivenUp);
        Gauge("portal.pictures.waiting", "{picture}", "Pictures whose sizes wait to be made.", seen => seen.Numbers.Pictures);
        Gauge("portal.pictures.failed", "{picture}", "Pictures whose sizes could not be made.", seen => seen.Numbers.PicturesFailed);
        // Nothing while the node makes its first index.
        meter.CreateObservableGauge("portal.search.lag", () => Searching(found => Math.Max(0, (watch.Newest ?? 0) - found)), "{generation}", "How many generations the search of this node is behind.");
        meter.CreateObservableGauge("portal.search.documents", () => Searching(_ => index.Documents), "{publication}", "Publications that can be found on this node.");
        meter.CreateObservableGauge("portal.search.size", () => Searching(_ => index.FileBytes), "By", "The file of the search index.");
        meter.CreateObservableCounter("portal.search.queries", () => Searching(_ => index.Queries), "{query}", "Questions that the search of this node has answered.");

        IEnumerable<Measurement<long>> Searching(Func<long, long> read) => index.Generation is { } found ? [new(read(found))] : [];

        void Gauge(string name, string unit, string description, Func<Seen, long?> read) => meter.CreateObservableGauge(
            name, () => _seen is { } seen && read(seen) is { } value ? [new Measurement<long>(value)] : Array.Empty<Measurement<long>>(), unit, description);
    }

    public void Take(PortalNumbers numbers, int nodes) => _seen = new(numbers, nodes);

    /// <summary>The database did not answer.</summary>
    public void Forget() => _seen = null;

    private sealed record Seen(PortalNumbers Numbers, int Nodes);
}
