namespace Csto.Portal.UnitTests.Localization;

/// <summary>No sentence of a public page stands in a view or in code: it would be Russian in every language.</summary>
public sealed class PublicWordsTests
{
    /// <summary>What is data or the desk's, each with its reason.</summary>
    private static readonly string[] Allowed = [];

    /// <summary>Pages that are still to be brought over.</summary>
    private static readonly string[] NotYet =
    [
        "Shared/Article/Article.cshtml",
        "Shared/Assets/AssetManifest.cs",
        "Shared/Contact/Contact.cshtml",
        "Shared/Errors/Error.cshtml",
        "Shared/Errors/ErrorPage.cs",
        "Shared/Errors/_BareLayout.cshtml",
        "Shared/Navigation/Navigation.cshtml",
        "Shared/Navigation/NavigationViewComponent.cs",
        "Shared/Pages/StructuredData.cs",
        "Shared/Words.cs",
        "Shared/_SiteLayout.cshtml",
        "Site/Calendar/Calendar.cshtml",
        "Site/Editions/Changes.cshtml",
        "Site/Editions/Edition.cshtml",
        "Site/Editions/EditionViews.cs",
        "Site/FirstLetter.cs",
        "Site/Gallery/GalleryView.cs",
        "Site/Gallery/Index.cshtml",
        "Site/Home/HomeController.cs",
        "Site/Home/Index.cshtml",
        "Site/Item/Index.cshtml",
        "Site/Item/ItemAddress.cs",
        "Site/Items/_Item.cshtml",
        "Site/Items/_Slice.cshtml",
        "Site/Lists/Index.cshtml",
        "Site/Lists/ListView.cs",
        "Site/Lists/PeriodWords.cs",
        "Site/Lists/_Pager.cshtml",
        "Site/Lists/_Strips.cshtml",
        "Site/Persons/Index.cshtml",
        "Site/Persons/Person.cshtml",
        "Site/Persons/PersonViews.cs",
        "Site/Photos/DownloadSlots.cs",
        "Site/Photos/Index.cshtml",
        "Site/Photos/OriginalsDesk.cs",
        "Site/Photos/Photo.cshtml",
        "Site/Photos/PhotoViews.cs",
        "Site/Photos/_Withdrawal.cshtml",
        "Site/Press/Index.cshtml",
        "Site/Press/PressController.cs",
        "Site/Press/VCard.cs",
        "Site/Preview/DeadPreview.cs",
        "Site/Preview/Index.cshtml",
        "Site/Preview/Photo.cshtml",
        "Site/Preview/Photos.cshtml",
        "Site/Preview/PreviewPhotoViews.cs",
        "Site/Preview/PreviewView.cs",
        "Site/Preview/_Mark.cshtml",
        "Site/Preview/_NotPublic.cshtml",
        "Site/SectionCrumbs.cs",
        "Site/Terms/Index.cshtml",
        "Site/Terms/TermsController.cs",
    ];

    [Fact]
    public void PublicSide_Sources_HoldNoCyrillicOutsideTheResources()
    {
        var offenders = PublicSource.All()
            .Where(file => !Allowed.Contains(file.Path) && !NotYet.Contains(file.Path) && PublicSource.HoldsCyrillic(file.Text))
            .Select(file => $"{file.Path}: {string.Join(" … ", PublicSource.Cyrillics(file.Text).Take(3))}");
        offenders.ShouldBeEmpty("put these words into src/Csto.Portal.Web/Localization (docs/localization.md)");
    }

    [Fact]
    public void Exceptions_EveryOne_IsNeeded()
    {
        var russian = PublicSource.All().Where(file => PublicSource.HoldsCyrillic(file.Text)).Select(file => file.Path);
        Allowed.Concat(NotYet).Except(russian).ShouldBeEmpty("these hold no Cyrillic any more: take them off the list");
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
