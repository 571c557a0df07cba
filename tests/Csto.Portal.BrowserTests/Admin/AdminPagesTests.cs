using Csto.Portal.BrowserTests.Harness;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>Every kind of page of the press office, in every look.</summary>
[Collection(DeskGroup.Name)]
public class AdminPagesTests(DeskPortal portal)
{
    [BrowserTheory]
    [InlineData("/admin/publications/")]
    [InlineData("/admin/publications/?text=ничего+такого")]
    [InlineData("/admin/publications/?from=вчера")]
    [InlineData("/admin/publications/?state=bin")]
    [InlineData("/admin/publications/new?kind=news")]
    [InlineData("/admin/publications/new?kind=speeches")]
    [InlineData("/admin/publications/new?kind=statements")]
    [InlineData("/admin/publications/{draft}?check=true")]
    [InlineData("/admin/publications/{draft}/kind")]
    [InlineData("/admin/publications/{draft}/bin")]
    [InlineData("/admin/publications/{bin}")]
    [InlineData("/admin/publications/{live}?said=saved")]
    [InlineData("/admin/publications/{live}/publication")]
    [InlineData("/admin/publications/{live}/publication/delete")]
    [InlineData("/admin/publications/{beside}?said=saved")]
    [InlineData("/admin/publications/{beside}/publication")]
    [InlineData("/admin/publications/{beside}/editions/")]
    [InlineData("/admin/publications/{beside}/editions/2")]
    [InlineData("/admin/publications/{beside}/editions/2/comparison")]
    [InlineData("/admin/account/password")]
    [InlineData("/admin/nothing-here", 404)]
    public async Task AdminPage_EveryLook_IsSound(string path, int status = 200)
    {
        await using var visit = await portal.OpenAsync(Colleague.Chief);
        await visit.GoAsync(Numbered(path), status);

        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task SignIn_Refused_IsSoundAndSaysSo()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync("/admin/");
        await visit.ShouldBeSoundAsync();

        await visit.SignInAsync("nobody", "не тот пароль совсем");
        await visit.SettleAsync();

        await visit.ShouldShow("Имя или пароль").ToBeVisibleAsync();
        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Page_NotAllowed_IsSoundAndHelps()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync(Numbered("/admin/publications/{live}/publication/delete"), 403);

        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Preview_OfTypedText_IsThePublicPageAndSound()
    {
        await using var visit = await portal.OpenAsync(Colleague.Chief);
        await visit.GoAsync(Numbered("/admin/publications/{beside}"));

        await using var preview = await visit.PopupAsync(() =>
            visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Посмотреть", Exact = true }).ClickAsync());

        await preview.ShouldShow("Добавленный абзац.").ToBeVisibleAsync();
        await preview.ShouldBeSoundAsync();
    }

    [BrowserTheory]
    [InlineData("/admin/publications/")]
    [InlineData("/admin/publications/{beside}")]
    [InlineData("/admin/publications/new?kind=speeches")]
    public async Task Tab_ThroughThePage_StopsAtEverythingOnceAndInSight(string path)
    {
        await using var visit = await portal.OpenAsync(Colleague.Chief);
        await visit.GoAsync(Numbered(path));

        var stops = await visit.WalkAsync();

        stops[0].Name.ShouldBe("a Перейти к содержанию");
    }

    private static string Numbered(string path) => path
        .Replace("{draft}", $"{DeskContent.Draft}", StringComparison.Ordinal)
        .Replace("{bin}", $"{DeskContent.InBin}", StringComparison.Ordinal)
        .Replace("{live}", $"{DeskContent.Live}", StringComparison.Ordinal)
        .Replace("{beside}", $"{DeskContent.Beside}", StringComparison.Ordinal);
}
