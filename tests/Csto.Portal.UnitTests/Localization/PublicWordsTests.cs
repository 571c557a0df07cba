namespace Csto.Portal.UnitTests.Localization;

/// <summary>No sentence of a public page stands in a view or in code: it would be Russian in every language.</summary>
public sealed class PublicWordsTests
{
    /// <summary>What is data or the desk's, each with its reason.</summary>
    private static readonly string[] Allowed =
    [
        "Shared/Assets/AssetManifest.cs", // said on the console to whoever starts the portal
    ];

    [Fact]
    public void PublicSide_Sources_HoldNoCyrillicOutsideTheResources()
    {
        var offenders = PublicSource.All()
            .Where(file => !Allowed.Contains(file.Path) && PublicSource.HoldsCyrillic(file.Text))
            .Select(file => $"{file.Path}: {string.Join(" … ", PublicSource.Cyrillics(file.Text).Take(3))}");
        offenders.ShouldBeEmpty("put these words into src/Csto.Portal.Web/Localization (docs/localization.md)");
    }

    [Fact]
    public void Exceptions_EveryOne_IsNeeded()
    {
        var russian = PublicSource.All().Where(file => PublicSource.HoldsCyrillic(file.Text)).Select(file => file.Path);
        Allowed.Except(russian).ShouldBeEmpty("these hold no Cyrillic any more: take them off the list");
    }

    [Theory]
    [InlineData("var a = 1; // слово", false)]
    [InlineData("/// <summary>слово</summary>\nvar a = 1;", false)]
    [InlineData("/* слово\n слово */ var a = 1;", false)]
    [InlineData("var a = \"https://слово\";", true)]
    [InlineData("var a = 'ё';", true)]
    [InlineData("var a = \"//\" + \"слово\";", true)]
    [InlineData("var a = \"\\\"\"; // слово", false)]
    [InlineData("var a = \"\"\"\nслово \"там\"\n\"\"\";", true)]
    public void WithoutComments_Code_KeepsStringsOnly(string code, bool held) =>
        PublicSource.HoldsCyrillic(PublicSource.WithoutComments(code, "a.cs")).ShouldBe(held);
}
