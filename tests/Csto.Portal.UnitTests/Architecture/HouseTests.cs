namespace Csto.Portal.UnitTests.Architecture;

/// <summary>Plants violations (folder Fixture) and sees them caught: a checker that finds nothing proves nothing.</summary>
public sealed class HouseTests
{
    private static readonly AssemblyReferences Planted = AssemblyReferences.Of("Csto.Portal.UnitTests");

    private static readonly House Rules = new(
        "Csto.Portal.UnitTests.Architecture.Fixture",
        "Site   → Shared",
        "Admin  → Shared",
        "Shared →");

    [Theory]
    [InlineData("Page.Body")]
    [InlineData("Page.Lambda")]
    [InlineData("Page.Async")]
    [InlineData("Page.Iterator")]
    [InlineData("Page.LocalFunction")]
    [InlineData("Page.AfterSwitch")]
    [InlineData("Page.GenericMethod")]
    [InlineData("Page.GenericType")]
    [InlineData("Page.TypeOf")]
    [InlineData("Page.Cast")]
    [InlineData("Page.Property")]
    [InlineData("Page.Parameter")]
    [InlineData("Page.Constraint")]
    [InlineData("Page.Attribute")]
    [InlineData("Page.Nested.Body")]
    [InlineData("Page.")]
    [InlineData("Heir.")]
    public void Violations_SiteNamesTheEditorOfAdmin_AreReported(string member) => Rules.Violations(Planted).ShouldContain(
        $"Site → Admin: {Rules.RootNamespace}.Site.{member} uses {Rules.RootNamespace}.Admin.Editor");

    [Fact]
    public void Violations_CaughtException_IsReported() => Rules.Violations(Planted).ShouldContain(
        $"Site → Admin: {Rules.RootNamespace}.Site.Page.Catch uses {Rules.RootNamespace}.Admin.FaultException");

    [Fact]
    public void Violations_AllowedArrow_IsNotReported()
    {
        Rules.ArrowsOf(Planted).ShouldContain(arrow => arrow.From == "Site" && arrow.To == "Shared");
        Rules.Violations(Planted).ShouldAllBe(line => line.StartsWith("Site → Admin"));
    }

    [Fact]
    public void Strangers_TypeInAFolderWithoutARule_IsNamed() => Rules.Strangers(Planted).ShouldContain(
        $"{Rules.RootNamespace}.Cellar.Barrel stands in the folder Cellar");

    [Fact]
    public void Strangers_TypeOutsideTheRootNamespace_IsNamed() => Rules.Strangers(Planted).ShouldContain(
        $"{typeof(HouseTests).FullName} stands in no folder");

    [Theory]
    [InlineData("/Site/Lists/Index.cshtml", "Site")]
    [InlineData("/Admin/_ViewStart.cshtml", "Admin")]
    [InlineData("/_ViewStart.cshtml", "Shared")]
    public void FolderOf_RazorView_IsTheFirstFolderOfItsPath(string path, string folder) =>
        Rules.FolderOf(new TypeId("Web", "AspNetCoreGeneratedDocument", "View", path, IsGenerated: true)).ShouldBe(folder);

    [Theory]
    [InlineData("Site", "Shared", true)]
    [InlineData("Shared", "Shared", true)]
    [InlineData("Site", "Admin", false)]
    [InlineData("Admin", "Site", false)]
    [InlineData("Shared", "Site", false)]
    public void Allows_TwoFolders_FollowsTheArrows(string from, string to, bool allowed) => Rules.Allows(from, to).ShouldBe(allowed);

    [Theory]
    [InlineData("Archive", "Domain", true)]
    [InlineData("Reading", "Domain", true)]
    [InlineData("Reading", "Publishing", false)]
    [InlineData("Data", "Content", false)]
    [InlineData("Domain", "Data", false)]
    public void Core_LowerLayer_IsReachableFromAnyHigherOne(string from, string to, bool allowed) =>
        Houses.Core.Allows(from, to).ShouldBe(allowed);

    [Theory]
    [InlineData("Program", "Localization", true)]
    [InlineData("Site", "Admin", false)]
    [InlineData("Admin", "Site", false)]
    [InlineData("Site", "Startup", false)]
    [InlineData("Shared", "PageCache", false)]
    public void Web_LowerLayer_IsReachableFromAnyHigherOne(string from, string to, bool allowed) =>
        Houses.Web.Allows(from, to).ShouldBe(allowed);
}
