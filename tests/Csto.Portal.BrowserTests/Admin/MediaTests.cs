using System.Text.RegularExpressions;
using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.BrowserTests.Site;
using Csto.Portal.Testing;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>The media library: its pages, uploading, and the window in which files are chosen for a text.</summary>
[Collection(DeskGroup.Name)]
public partial class MediaTests(DeskPortal portal)
{
    [BrowserTheory]
    [InlineData("/admin/media/")]
    [InlineData("/admin/media/?text=ничего+такого")]
    [InlineData("/admin/media/?show=bin")]
    [InlineData("/admin/media/{photo}?said=saved")]
    [InlineData("/admin/media/{film}")]
    [InlineData("/admin/media/{photo}/bin")]
    public async Task MediaPage_EveryLook_IsSound(string path)
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync(path
            .Replace("{photo}", $"{MediaContent.Photo}", StringComparison.Ordinal).Replace("{film}", $"{MediaContent.Film}", StringComparison.Ordinal));

        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Upload_SeveralFiles_ShowsWhatBecameOfEach()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/media/");

        await visit.Page.GetByLabel("Загрузить файлы").SetInputFilesAsync([Payload("причал.png", SampleFiles.Png(300, 200, 0x33)), Payload("рисунок.svg", "<svg/>"u8.ToArray())]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Загрузить", Exact = true }).ClickAsync();

        var rows = visit.Page.Locator(".upload__file");
        await Assertions.Expect(rows.First).ToContainTextAsync("Загружено. Добавьте описание.");
        await Assertions.Expect(rows.Last.Locator(".upload__problem")).ToContainTextAsync("SVG");
        await Assertions.Expect(visit.Page.Locator(".upload__file progress")).ToHaveCountAsync(0);
        await visit.ShouldBeSoundAsync();
        await rows.First.GetByRole(AriaRole.Link).ClickAsync();
        await visit.LoadedAsync();
        await visit.Page.GetByLabel("Описание для тех, кто не видит").FillAsync("Причал утром");
        await visit.PressAsync("Сохранить");
        await visit.ShouldShow("Сохранено.").ToBeVisibleAsync();
        visit.TakeComplaints().ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Upload_AfterTheSessionEnded_SaysSo()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/media/");
        await visit.Context.ClearCookiesAsync();

        await visit.Page.GetByLabel("Загрузить файлы").SetInputFilesAsync([Payload("а.pdf", SampleFiles.Pdf("без сеанса"))]);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Загрузить", Exact = true }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".upload__problem")).ToContainTextAsync("Сеанс закончился");
    }

    [BrowserFact]
    public async Task Chooser_PhotographInAText_PutsTheBlockThatShowsIt()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await OpenEditorAsync(visit);

        await visit.Page.Locator("button[data-media=photo]").ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Выберите фотографию" });
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Вставить" })).ToBeDisabledAsync();
        await dialog.GetByLabel("Слова из подписи").FillAsync("встреча секретариат");
        await Assertions.Expect(dialog.Locator(".library__link")).ToHaveCountAsync(1);
        await visit.SettleAsync();
        await visit.ShouldBeSoundAsync();
        await dialog.Locator(".library__link").ClickAsync();
        await Assertions.Expect(dialog.Locator(".library__link")).ToHaveAttributeAsync("aria-pressed", "true");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Вставить" }).ClickAsync();

        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await SaveAsync(visit);
        await Assertions.Expect(visit.Page.Locator("#Body")).ToHaveValueAsync(PhotoBlock());
        visit.TakeComplaints().ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Chooser_AlbumFromTheKeyboardWithAnUpload_KeepsTheOrder()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await OpenEditorAsync(visit);

        await visit.Page.Locator("button[data-media=album]").ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Или загрузите").SetInputFilesAsync([Payload("новый.png", SampleFiles.Png(320, 200, 0x77))]);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Вставить: 1" })).ToBeFocusedAsync();
        await dialog.Locator(".library__link", new() { HasText = "Встреча в Секретариате" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Вставить: 2" }).PressAsync("Enter");

        await SaveAsync(visit);
        await Assertions.Expect(visit.Page.Locator("#Body")).ToHaveValueAsync(AlbumBlock());
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Chooser_InTheMiddleOfAText_SetsTheBlockOffUnderTheCursor(bool visual)
    {
        await using var visit = await portal.WriteAsync("До.\n\nПосле.", visual);
        await visit.Sheet().ClickAsync();
        await visit.KeysAsync("Control+Home");
        await visit.KeysAsync("End");

        await visit.Page.Locator("button[data-media=video]").ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await dialog.Locator(".library__link", new() { HasText = "Репортаж о встрече" }).DblClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);

        // The editor takes the focus back as it puts the block.
        await Assertions.Expect(visit.Sheet()).ToBeFocusedAsync();
        (await visit.PostedAsync()).ShouldMatch(@"^До\.\n\n:::video [0-9a-f]{16}\n:::\n\nПосле\.$");
    }

    [BrowserFact]
    public async Task Caption_OfAnAlbum_IsWrittenInItsBlock()
    {
        await using var visit = await portal.WriteAsync("До.\n\n:::album 0123456789ab cdef01234567\nВстреча\n:::\n\nПосле.");

        await visit.Sheet().GetByText("Встреча").ClickAsync();
        await visit.KeysAsync("End");
        await visit.Page.Keyboard.TypeAsync(" в Москве");

        await visit.ShouldHoldAsync("До.\n\n:::album 0123456789ab cdef01234567\nВстреча в Москве\n:::\n\nПосле.");
    }

    [BrowserFact]
    public async Task Block_OfKnownFiles_ShowsThemAndNotTheirCodes()
    {
        var (first, second) = (MediaContent.Album[0], MediaContent.Album[1]);
        await using var visit = await portal.WriteAsync($"До.\n\n:::album {first} {second} 0123456789ab\n:::\n\nПосле.");

        var block = visit.Sheet().GetByRole(AriaRole.Group, new() { Name = "Фотоальбом" });
        await Assertions.Expect(block.Locator("img.block__thumb")).ToHaveCountAsync(2);
        await Assertions.Expect(block).ToContainTextAsync("Снимков: 2 Нет в медиатеке: 0123456789ab");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Порядок снимков…" })).ToBeHiddenAsync();
        await block.Locator("img").First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Порядок снимков…" })).ToBeVisibleAsync();
        await visit.ShouldHoldAsync($"До.\n\n:::album {first} {second} 0123456789ab\n:::\n\nПосле.");
        visit.TakeComplaints().ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Chooser_Escaped_ChangesNothing()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await OpenEditorAsync(visit);

        await visit.Page.Locator("button[data-media=document]").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("#Body")).ToHaveValueAsync("");
    }

    private static async Task OpenEditorAsync(Visit visit)
    {
        await visit.GoAsync("/admin/publications/new?kind=news");
        await visit.Page.GetByLabel("Заголовок").FillAsync("Текст с файлами");
        await visit.Page.Locator("button[data-media=photo]").WaitForAsync();
    }

    private static async Task SaveAsync(Visit visit)
    {
        await visit.PressAsync("Сохранить");
        await visit.LoadedAsync();
    }

    private static FilePayload Payload(string name, byte[] bytes) => new() { Name = name, MimeType = "application/octet-stream", Buffer = bytes };

    [GeneratedRegex(@"^\s*:::photo [0-9a-f]{16}\n(?:\n)?:::\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PhotoBlock();

    [GeneratedRegex(@"^\s*:::album [0-9a-f]{16} [0-9a-f]{16}\n(?:\n)?:::\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AlbumBlock();
}
