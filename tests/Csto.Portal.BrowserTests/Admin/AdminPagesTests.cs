using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.Core.Accounts;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>Every kind of page of the press office, in every look.</summary>
[Collection(DeskGroup.Name)]
public class AdminPagesTests(DeskPortal portal)
{
    [BrowserTheory]
    [InlineData("/admin/")]
    [InlineData("/admin/publications/")]
    [InlineData("/admin/publications/?text=ничего+такого")]
    [InlineData("/admin/publications/?from=вчера")]
    [InlineData("/admin/publications/?state=bin")]
    [InlineData("/admin/publications/new?kind=news")]
    [InlineData("/admin/publications/new?kind=speeches")]
    [InlineData("/admin/publications/new?kind=statements")]
    [InlineData("/admin/publications/word")]
    [InlineData("/admin/publications/{word}?said=word")]
    [InlineData("/admin/publications/{word}/word")]
    [InlineData("/admin/publications/{draft}?check=true")]
    [InlineData("/admin/publications/{draft}/kind")]
    [InlineData("/admin/publications/{draft}/bin")]
    [InlineData("/admin/publications/{bin}")]
    [InlineData("/admin/publications/{live}?said=saved")]
    [InlineData("/admin/publications/{live}/publication")]
    [InlineData("/admin/publications/{live}/publication/delete")]
    [InlineData("/admin/publications/{beside}?said=saved")]
    [InlineData("/admin/publications/{beside}/publication")]
    [InlineData("/admin/publications/{beside}/states/")]
    [InlineData("/admin/publications/{beside}/states/comparison")]
    [InlineData("/admin/publications/{beside}/states/comparison?from=live&to=live")]
    [InlineData("/admin/publications/{beside}/editions/")]
    [InlineData("/admin/publications/{beside}/editions/2")]
    [InlineData("/admin/publications/{beside}/editions/2/comparison")]
    [InlineData("/admin/publications/{draft}/schedule")]
    [InlineData("/admin/publications/{approved}/schedule")]
    [InlineData("/admin/publications/{scheduled}/schedule")]
    [InlineData("/admin/publications/{draft}/previews/")]
    [InlineData("/admin/publications/{live}/previews/")]
    [InlineData("/admin/planner/")]
    [InlineData("/admin/planner/2026-02-13/day")]
    [InlineData("/admin/planner/2026-03-13/day")]
    [InlineData("/admin/bulk/")]
    [InlineData("/admin/contacts/")]
    [InlineData("/admin/contacts/1")]
    [InlineData("/admin/contacts/1/delete")]
    [InlineData("/admin/persons/")]
    [InlineData("/admin/persons/1")]
    [InlineData("/admin/persons/1/delete")]
    [InlineData("/admin/abbreviations/")]
    [InlineData("/admin/abbreviations/1")]
    [InlineData("/admin/abbreviations/1/delete")]
    [InlineData("/admin/topics/")]
    [InlineData("/admin/topics/1")]
    [InlineData("/admin/topics/1/delete")]
    [InlineData("/admin/sections/")]
    [InlineData("/admin/users/")]
    [InlineData("/admin/users/1")]
    [InlineData("/admin/journal/")]
    [InlineData("/admin/old-addresses/")]
    [InlineData("/admin/old-addresses/new")]
    [InlineData("/admin/old-addresses/lost/")]
    [InlineData("/admin/old-addresses/lost/?dismissed=true")]
    [InlineData("/admin/mail/")]
    [InlineData("/admin/mail/subscribers/")]
    [InlineData("/admin/status/")]
    [InlineData("/admin/mail/?state=waiting")]
    [InlineData("/admin/mail/?state=sent&said=no-address")]
    [InlineData("/admin/account/?said=saved")]
    [InlineData("/admin/account/password")]
    [InlineData("/admin/account/second-factor/")]
    [InlineData("/admin/account/second-factor/app")]
    [InlineData("/admin/account/second-factor/app/delete")]
    [InlineData("/admin/account/passkeys/new")]
    [InlineData("/admin/users/invitations/new")]
    [InlineData("/admin/invitation?token=нет", 410)]
    [InlineData("/admin/journal/?subject=User&subjectId=1")]
    [InlineData("/admin/nothing-here", 404)]
    public async Task AdminPage_EveryLook_IsSound(string path, int status = 200)
    {
        await using var visit = await portal.OpenAsync(Colleague.Chief);
        await visit.GoAsync(Numbered(path), status);

        await visit.ShouldBeSoundAsync();
    }

    [BrowserTheory]
    [InlineData("/admin/contacts/new", "Сохранить")]
    [InlineData("/admin/persons/new", "Сохранить")]
    [InlineData("/admin/abbreviations/new", "Сохранить")]
    [InlineData("/admin/topics/new", "Сохранить")]
    [InlineData("/admin/sections/1", "Сохранить")]
    [InlineData("/admin/users/new", "Создать")]
    [InlineData("/admin/users/invitations/new", "Пригласить")]
    [InlineData("/admin/account/", "Сохранить")]
    public async Task Form_SentEmpty_NamesWhatIsWrongAndIsSound(string path, string button)
    {
        await using var visit = await portal.OpenAsync(Colleague.Chief);
        await visit.GoAsync(path);
        foreach (var field in await visit.Page.Locator("main input:not([type=hidden], [type=radio], [type=checkbox]), main textarea").AllAsync())
            await field.FillAsync("");

        await visit.PressAsync(button);
        await visit.SettleAsync();

        await Assertions.Expect(visit.Page.Locator(".errors")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("[aria-invalid=true]").First).ToBeVisibleAsync();
        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task OneTimePassword_Issued_IsShownOnASoundPage()
    {
        await portal.IssueAsync(new("sedova", "Нина Седова", Roles.Author));
        await using var visit = await portal.OpenAsync(Colleague.Chief);
        await visit.GoAsync("/admin/users/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Нина Седова" }).ClickAsync();

        await visit.PressAsync("Выдать одноразовый пароль");
        await visit.SettleAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("sedova");
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
            visit.Page.GetByRole(AriaRole.Button, new() { Name = "Посмотреть", Exact = true }).ClickAsync());

        await preview.ShouldShow("Добавленный абзац.").ToBeVisibleAsync();
        await preview.ShouldBeSoundAsync();
    }

    [BrowserTheory]
    [InlineData("/admin/publications/")]
    [InlineData("/admin/publications/{beside}")]
    [InlineData("/admin/publications/new?kind=speeches")]
    [InlineData("/admin/contacts/1")]
    [InlineData("/admin/users/1")]
    public async Task Tab_ThroughThePage_StopsAtEverythingOnceAndInSight(string path)
    {
        await using var visit = await portal.OpenAsync(Colleague.Chief);
        await visit.GoAsync(Numbered(path));

        var stops = await visit.WalkAsync();

        stops[0].Name.ShouldBe("a Перейти к содержанию");
    }

    private static string Numbered(string path) => path
        .Replace("{word}", $"{DeskContent.OfWord}", StringComparison.Ordinal)
        .Replace("{draft}", $"{DeskContent.Draft}", StringComparison.Ordinal)
        .Replace("{bin}", $"{DeskContent.InBin}", StringComparison.Ordinal)
        .Replace("{live}", $"{DeskContent.Live}", StringComparison.Ordinal)
        .Replace("{approved}", $"{DeskContent.Approved}", StringComparison.Ordinal)
        .Replace("{scheduled}", $"{DeskContent.Scheduled}", StringComparison.Ordinal)
        .Replace("{beside}", $"{DeskContent.Beside}", StringComparison.Ordinal);
}
