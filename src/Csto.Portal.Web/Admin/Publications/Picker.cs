using System.Globalization;
using Csto.Portal.Core.Reading.Desk;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>A list of things to tick, those ticked first. A long one gets a box of its own and, by script, a filter.</summary>
/// <param name="Name">The name of the field that is sent.</param>
public sealed record Picker(string Name, string Legend, IReadOnlyList<Choice> All, IReadOnlyCollection<int> Chosen)
{
    private const int Short = 8;

    public bool IsLong => All.Count > Short;

    public IEnumerable<Choice> Ordered => IsLong ? All.OrderBy(c => !Chosen.Contains(c.Id)) : All;

    /// <summary>Shown beside the legend, so that a folded list says what it holds.</summary>
    public string Summary => Chosen.Count == 0 ? "" : Chosen.Count.ToString(CultureInfo.InvariantCulture);
}
