using Csto.Portal.BrowserTests.Harness;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>Every kind of public page, in every look.</summary>
[Collection(SiteGroup.Name)]
public class PublicPagesTests(SitePortal portal)
{
    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/news/")]
    [InlineData("/news/?before=20260115-20")]
    [InlineData("/speeches/")]
    [InlineData("/statements/")]
    [InlineData("/archive/")]
    [InlineData("/archive/2026/")]
    [InlineData("/archive/2026/02/")]
    [InlineData("/news/2026/01/")]
    [InlineData("/archive/2026/02/12/")]
    [InlineData(SiteContent.EmptyDay)]
    [InlineData("/archive/2027/01/")]
    [InlineData(SiteContent.News)]
    [InlineData(SiteContent.OldNews)]
    [InlineData(SiteContent.RichNews)]
    [InlineData(MediaContent.Address)]
    [InlineData(SiteContent.LongTitle)]
    [InlineData(SiteContent.Speech)]
    [InlineData(SiteContent.Statement)]
    [InlineData("/persons/")]
    [InlineData(SiteContent.Person)]
    [InlineData("/persons/kovalchuk/mentions/")]
    [InlineData("/topics/")]
    [InlineData(SiteContent.Topic)]
    [InlineData("/press/")]
    [InlineData("/press/?on=2018-02-13")]
    [InlineData("/search")]
    [InlineData("/search?q=секретариат")]
    [InlineData("/search?q=секретариат&kind=news&order=relevance")]
    [InlineData("/search?q=секретариат+небывальщина")]
    [InlineData("/photos/")]
    [InlineData("/photos/2026/")]
    [InlineData("/photos/2026/02/")]
    [InlineData("/photos/2021/")]
    [InlineData("/videos/")]
    [InlineData(MediaContent.Photos)]
    [InlineData(MediaContent.AlbumPiece)]
    [InlineData(MediaContent.AlbumPhotos)]
    [InlineData("/terms/")]
    [InlineData("/verify")]
    [InlineData("/vision")]
    [InlineData("/accessibility")]
    [InlineData("/feeds/")]
    [InlineData("/subscribe")]
    [InlineData("/api/")]
    [InlineData("/en/")]
    [InlineData("/en/news/")]
    [InlineData("/en/archive/2026/02/")]
    [InlineData("/en" + SiteContent.News)]
    [InlineData("/en/persons/")]
    [InlineData("/en" + SiteContent.Person)]
    [InlineData("/en/topics/")]
    [InlineData("/en/press/")]
    [InlineData("/en/photos/")]
    [InlineData("/en/terms/")]
    [InlineData("/en/verify")]
    [InlineData("/en/vision")]
    [InlineData("/en/accessibility")]
    [InlineData("/en/nothing", 404)]
    [InlineData("/news/2026/02/13/takogo-net", 404)]
    [InlineData(SiteContent.Gone, 410)]
    public async Task PublicPage_EveryLook_IsSound(string path, int status = 200)
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync(path, status);

        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Photograph_OfEveryShape_IsSound()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync(MediaContent.AlbumPhotos);
        var pages = await visit.Page.Locator("a[data-photo]").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        pages.Length.ShouldBe(MediaContent.InAlbum);
        // A long caption, a portrait without one, a panorama.
        foreach (var page in pages.Take(3))
        {
            await visit.GoAsync(page);
            await visit.ShouldBeSoundAsync();
        }
    }
}
