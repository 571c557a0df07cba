using System.Globalization;
using System.Text;

namespace Csto.Portal.UnitTests.Architecture;

/// <summary>
/// Draws docs/map.md: the folders of both projects and every arrow between them. The number on an arrow says how many pairs of types make it;
/// pairs rather than mentions, so that debug and release builds draw the same map.
/// </summary>
internal static class HouseMap
{
    public static string Draw(AssemblyReferences web, AssemblyReferences core)
    {
        var map = new StringBuilder();
        map.Append(
            """
            # The house at a glance

            Folders and the references between them, read from the built assemblies; the number on an arrow counts the pairs of types that make it.
            Drawn by the architecture test, which fails when this file is out of date: `PORTAL_RENEW_SNAPSHOTS=1 ./eng/test.sh unit --filter FullyQualifiedName~HouseMap`.
            Which arrows are allowed, and what uses what below, is declared in `tests/Csto.Portal.UnitTests/Architecture/Houses.cs`.

            ```mermaid
            graph TD

            """);
        AppendHouse(map, "Web", Houses.Web, web);
        AppendHouse(map, "Core", Houses.Core, core);
        foreach (var (folder, pairs) in IntoCore(web))
            Append(map, Node("Web", folder), "Core", pairs);
        return map.Append("```\n").ToString();
    }

    private static void AppendHouse(StringBuilder map, string name, House house, AssemblyReferences assembly)
    {
        var arrows = house.ArrowsOf(assembly).OrderBy(a => a.From, StringComparer.Ordinal).ThenBy(a => a.To, StringComparer.Ordinal).ToList();
        var folders = assembly.Types.Select(house.FolderOf).OfType<string>().Where(house.Folders.Contains).ToHashSet(StringComparer.Ordinal);
        map.Append(CultureInfo.InvariantCulture, $"  subgraph {name}[Csto.Portal.{name}]\n");
        foreach (var folder in house.Folders.Where(folders.Contains))
            map.Append(CultureInfo.InvariantCulture, $"    {Node(name, folder)}[{folder}]\n");
        map.Append("  end\n");
        foreach (var arrow in arrows)
            Append(map, Node(name, arrow.From), Node(name, arrow.To), Pairs(arrow.References));
    }

    private static IEnumerable<(string Folder, int Pairs)> IntoCore(AssemblyReferences web) =>
        from reference in web.References
        where reference.To.Assembly == Houses.Core.RootNamespace
        let folder = Houses.Web.FolderOf(reference.From)
        where folder is not null
        group reference by folder into references
        orderby references.Key
        select (references.Key, Pairs(references));

    private static int Pairs(IEnumerable<Reference> references) => references.Select(r => (r.From, r.To)).Distinct().Count();

    private static string Node(string house, string folder) => $"{house}_{folder}";

    private static void Append(StringBuilder map, string from, string to, int pairs) =>
        map.Append(CultureInfo.InvariantCulture, $"  {from} -->|{pairs}| {to}\n");
}
