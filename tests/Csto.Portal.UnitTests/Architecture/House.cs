namespace Csto.Portal.UnitTests.Architecture;

/// <summary>
/// The folders of one assembly and the arrows allowed between them. A folder may use what its own line names and everything below that;
/// every other arrow is forbidden.
/// </summary>
internal sealed class House
{
    public const string Global = "Program";
    private const string RootViews = "Shared";
    private readonly Dictionary<string, HashSet<string>> below = [];

    /// <param name="rootNamespace">Also the name of the assembly, save in tests of the checker itself.</param>
    /// <param name="arrows">Lines such as <c>Reading → Search, Data</c>; a folder stands before it is pointed at.</param>
    public House(string rootNamespace, params string[] arrows)
    {
        RootNamespace = rootNamespace;
        foreach (var line in arrows.Reverse())
        {
            var ends = line.Split('→', StringSplitOptions.TrimEntries);
            var targets = ends[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            below.Add(ends[0], [.. targets, .. targets.SelectMany(target => below[target])]);
        }

        Folders = [.. below.Keys.Reverse()];
    }

    public string RootNamespace { get; }

    /// <summary>Top to bottom.</summary>
    public IReadOnlyList<string> Folders { get; }

    public bool Allows(string from, string to) => from == to || below[from].Contains(to);

    /// <summary>The folder a type lives in; null for what a compiler made and for types of other assemblies.</summary>
    public string? FolderOf(TypeId type)
    {
        if (type.Path is { } path)
            return path.Trim('/').Split('/') is [var top, _, ..] ? top : RootViews;
        if (type.IsGenerated || type.Name.StartsWith('<'))
            return null;
        if (type.Namespace.StartsWith(RootNamespace + ".", StringComparison.Ordinal))
            return type.Namespace[(RootNamespace.Length + 1)..].Split('.')[0];
        if (type.Namespace == RootNamespace)
            return "";
        return type is { Namespace: "", Name: "Program" } ? Global : null;
    }

    /// <summary>Every arrow between two folders of this house with the pairs of types that make it.</summary>
    public IEnumerable<Arrow> ArrowsOf(AssemblyReferences assembly) =>
        from reference in assembly.References
        let source = FolderOf(reference.From)
        let target = FolderOf(reference.To)
        where source is not null && target is not null && source != target
        group reference by (source, target) into pair
        select new Arrow(pair.Key.source, pair.Key.target, [.. pair]);

    /// <summary>One line for each member that uses what its folder may not.</summary>
    public IReadOnlyList<string> Violations(AssemblyReferences assembly) =>
    [
        .. from arrow in ArrowsOf(assembly)
           where below.ContainsKey(arrow.From) && below.ContainsKey(arrow.To) && !Allows(arrow.From, arrow.To)
           from reference in arrow.References
           let line = $"{arrow.From} → {arrow.To}: {reference.From}.{reference.Member} uses {reference.To}"
           orderby line
           select line,
    ];

    /// <summary>One line for each type that stands in no folder the rules know.</summary>
    public IReadOnlyList<string> Strangers(AssemblyReferences assembly) =>
    [
        .. from type in assembly.Types
           where type.Path is not null || !(type.IsGenerated || type.Name.StartsWith('<'))
           let folder = FolderOf(type)
           where folder is null || !below.ContainsKey(folder)
           let line = $"{type} stands in {(string.IsNullOrEmpty(folder) ? "no folder" : $"the folder {folder}")}"
           orderby line
           select line,
    ];
}

internal sealed record Arrow(string From, string To, IReadOnlyList<Reference> References)
{
    /// <summary>
    /// Pairs of types, one at each end: what a reader would draw. Finer counts differ between Debug and Release builds.
    /// </summary>
    public int Count => References.Select(reference => (reference.From, reference.To)).Distinct().Count();
}
