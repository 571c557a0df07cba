using System.Text.RegularExpressions;

namespace Csto.Portal.UnitTests.Architecture;

public sealed partial class ArchitectureTests
{
    private static readonly AssemblyReferences Core = AssemblyReferences.Of("Csto.Portal.Core");
    private static readonly AssemblyReferences Web = AssemblyReferences.Of("Csto.Portal.Web");

    [Fact]
    public void Core_EveryArrow_IsAllowed() => Houses.Core.Violations(Core).ShouldBeEmpty("Arrows that Houses.cs does not allow.");

    [Fact]
    public void Web_EveryArrow_IsAllowed() => Houses.Web.Violations(Web).ShouldBeEmpty("Arrows that Houses.cs does not allow.");

    [Fact]
    public void Core_EveryType_StandsInAKnownFolder() => Houses.Core.Strangers(Core).ShouldBeEmpty(
        "Move the type to a folder of Core, or give its folder a line in tests/Csto.Portal.UnitTests/Architecture/Houses.cs.");

    [Fact]
    public void Web_EveryType_StandsInAKnownFolder() => Houses.Web.Strangers(Web).ShouldBeEmpty(
        "Move the type to a folder of Web, or give its folder a line in tests/Csto.Portal.UnitTests/Architecture/Houses.cs.");

    [Fact]
    public void Core_OfAspNetCore_UsesOnlyWhatKnowsNoHttp() =>
        Lines(Core.References.Where(reference =>
            reference.To.Assembly.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
            && !Houses.AspNetCoreWithoutHttp.Contains(reference.To.Assembly))).ShouldBeEmpty("Core knows no HTTP.");

    [Fact]
    public void Web_OutsideStartup_NamesNoDatabase() =>
        Lines(Web.References.Where(reference =>
            Houses.Web.FolderOf(reference.From) != "Startup"
            && Houses.Databases.Any(name => reference.To.Assembly.StartsWith(name, StringComparison.Ordinal))))
            .ShouldBeEmpty("Web knows no SQL: put the query into a folder of Core.");

    [Fact]
    public void Web_NoLiteral_IsSql() =>
        Web.Literals.Where(literal => Sql().IsMatch(literal.Text)).Select(literal => $"{literal.From}.{literal.Member}: {literal.Text}")
            .ShouldBeEmpty("Web knows no SQL: put the statement into Core's Data.");

    private static string[] Lines(IEnumerable<Reference> references) =>
        [.. references.Select(reference => $"{reference.From}.{reference.Member} uses {reference.To}").Order(StringComparer.Ordinal)];

    [GeneratedRegex(
        @"^\s*(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s.+\sSET|DELETE\s+FROM|(CREATE|ALTER|DROP)\s+(TABLE|INDEX|VIEW)|PRAGMA)\s",
        RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sql();
}
