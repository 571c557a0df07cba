using System.Text.RegularExpressions;
using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.BrowserTests.Site;
using Csto.Portal.Testing;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>Files dropped and pasted, on their way, cut off and gone on with.</summary>
[Collection(DeskGroup.Name)]
public partial class UploadTests(DeskPortal portal)
{
    /// <summary>Makes the event a browser makes: with files in it.</summary>
    private const string Bring = """
        (target, [kind, files]) => {
          const data = new DataTransfer();
          for (const [name, type, base64] of files)
            data.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name, { type, lastModified: 1 }));
          const box = target.getBoundingClientRect();
          const at = { bubbles: true, cancelable: true, clientX: box.left + 30, clientY: box.top + 12 };
          const event = kind === 'paste' ? new ClipboardEvent('paste', { ...at, clipboardData: data }) : new DragEvent(kind, { ...at, dataTransfer: data });
          target.dispatchEvent(event);
        }
        """;

    [BrowserTheory]
    [InlineData("/admin/media/description?ids={photo},{film}")]
    [InlineData("/admin/media/{film}/tracks")]
    public async Task Page_OfAnUpload_IsSound(string path)
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync(path
            .Replace("{photo}", $"{MediaContent.Photo}", StringComparison.Ordinal).Replace("{film}", $"{MediaContent.Film}", StringComparison.Ordinal));

        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Drop_OnTheLibrary_UploadsAllAndLeadsToTheirDescription()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/media/");

        await BringAsync(visit.Page.Locator("main"), "drop", ("причал.png", SampleFiles.Png(301, 200, 0x31)), ("план.pdf", SampleFiles.Pdf("перетащили")), ("рисунок.png", "<svg/>"u8.ToArray()));

        var rows = visit.Page.Locator(".upload__file");
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("Загружено.");
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("Загружено.");
        await Assertions.Expect(rows.Nth(2).Locator(".upload__problem")).ToContainTextAsync("SVG");
        await Assertions.Expect(visit.Page.Locator(".upload__file progress")).ToHaveCountAsync(0);
        await visit.ShouldBeSoundAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Описать загруженные" }).ClickAsync();
        await visit.LoadedAsync();
        await Assertions.Expect(visit.Page.Locator(".described__file")).ToHaveCountAsync(2);
        await visit.Page.Locator("[id^=Files_][id$=__Alt]").First.FillAsync("Причал утром");
        await visit.PressAsync("Сохранить");
        await visit.ShouldShow("Описания сохранены.").ToBeVisibleAsync();
        visit.TakeComplaints().ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData(true, "paste")]
    [InlineData(false, "paste")]
    [InlineData(true, "drop")]
    [InlineData(false, "drop")]
    public async Task Picture_BroughtIntoAText_IsUploadedAndShownThere(bool visual, string how)
    {
        await using var visit = await portal.WriteAsync("До.", visual);
        await visit.Sheet().ClickAsync();
        await visit.KeysAsync("Control+End");
        var shade = (byte)(0x50 + (visual ? 1 : 0) + (how == "drop" ? 2 : 0));

        await BringAsync(visit.Sheet(), how, ("image.png", SampleFiles.Png(120, 80, shade)));

        await Assertions.Expect(visit.Page.Locator("#Body")).ToHaveValueAsync(Shown());
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        visit.TakeComplaints().ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Drop_OnTheWindowOfFiles_IsUploadedAndChosen()
    {
        await using var visit = await portal.WriteAsync("До.");
        await visit.Page.Locator("button[data-media=album]").ClickAsync();
        var window = visit.Page.GetByRole(AriaRole.Dialog);

        await BringAsync(window, "drop", ("в окно 1.png", SampleFiles.Png(130, 80, 0x91)), ("в окно 2.png", SampleFiles.Png(131, 80, 0x92)));

        await Assertions.Expect(window.GetByRole(AriaRole.Button, new() { Name = "Вставить: 2" })).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Upload_CutOff_GoesOnByItself()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/media/");
        var cuts = 0;
        await visit.Page.RouteAsync(Part(), route => route.Request.Method == "PATCH" && cuts++ == 1 ? route.AbortAsync() : route.ContinueAsync());

        await BringFileAsync(visit, "обрыв.pdf", Large("обрыв"));

        var row = visit.Page.Locator(".upload__file");
        await Assertions.Expect(row.Locator(".upload__words")).ToContainTextAsync("Связь прервалась. Загрузка продолжится сама");
        await Assertions.Expect(row).ToContainTextAsync("Загружено.");
        cuts.ShouldBe(3, "two parts, one of them twice");
    }

    [BrowserFact]
    public async Task Upload_AfterThePageWasOpenedAnew_GoesOnWhereItStood()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/media/");
        var places = new List<string>();
        var isCut = true;
        await visit.Page.RouteAsync(Part(), route =>
        {
            if (route.Request.Method != "PATCH")
                return route.ContinueAsync();
            var offset = route.Request.Url.Split("offset=")[1];
            places.Add(offset);
            return isCut && offset != "0" ? route.AbortAsync() : route.ContinueAsync();
        });
        await BringFileAsync(visit, "заново.pdf", Large("заново"));
        await Assertions.Expect(visit.Page.Locator(".upload__words")).ToContainTextAsync("Связь прервалась");

        await visit.GoAsync("/admin/media/");
        await Assertions.Expect(visit.Page.Locator(".uploads")).ToContainTextAsync("Страницу закрыли раньше, чем загрузилось: заново.pdf.");
        (await visit.AxeAsync()).ShouldBeEmpty();
        isCut = false;
        places.Clear();
        await BringFileAsync(visit, "заново.pdf", Large("заново"));

        await Assertions.Expect(visit.Page.Locator(".upload__file")).ToContainTextAsync("Загружено.");
        places.ShouldBe(["4194304"]);
        await visit.GoAsync("/admin/media/");
        await Assertions.Expect(visit.Page.Locator(".uploads")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Drop_FortyFiles_MovesNothingOnThePage()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/media/");
        var files = Enumerable.Range(0, 40).Select(i => ($"план {i}.pdf", SampleFiles.Pdf($"сорок {i}"))).ToArray();

        await BringAsync(visit.Page.Locator("main"), "drop", files);

        await Assertions.Expect(visit.Page.Locator(".uploads__words")).ToHaveTextAsync("Загружено 40 из 40");
        await Assertions.Expect(visit.Page.Locator(".uploads [role=status]")).ToHaveTextAsync("Загружено 40 из 40.");
        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Drop_TheSameFileTwice_TakesItOnce()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/media/");
        var bytes = SampleFiles.Png(211, 140, 0x42);

        await BringAsync(visit.Page.Locator("main"), "drop", ("дважды.png", bytes), ("дважды.png", bytes));

        await Assertions.Expect(visit.Page.Locator(".uploads__words")).ToHaveTextAsync("Загружено 2 из 2");
        await Assertions.Expect(visit.Page.Locator(".upload__file").Last).ToContainTextAsync("Точно такой файл уже есть");
        visit.TakeComplaints().ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Drop_BesideTheList_IsAnUploadAndNotThePageOfAFile()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/media/");

        await BringAsync(visit.Page.GetByRole(AriaRole.Navigation).First, "drop", ("мимо.pdf", SampleFiles.Pdf("мимо")));

        await Assertions.Expect(visit.Page.Locator(".upload__file")).ToContainTextAsync("Загружено.");
    }

    [BrowserFact]
    public async Task Upload_Cancelled_SaysSoAndKeepsNothing()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/media/");
        var dropped = visit.Page.WaitForRequestAsync(new Regex("/admin/media/parts/[0-9a-f]{32}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await visit.Page.RouteAsync(Part(), route => route.Request.Method == "PATCH" ? Task.CompletedTask : route.ContinueAsync());
        await BringFileAsync(visit, "отмена.pdf", Large("отмена"));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Отменить: отмена.pdf" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".upload__problem")).ToContainTextAsync("Загрузка отменена.");
        (await dropped).Method.ShouldBe("DELETE");
    }

    private static Task BringFileAsync(Visit visit, string name, byte[] bytes) => BringAsync(visit.Page.Locator("main"), "drop", (name, bytes));

    private static async Task BringAsync(ILocator target, string kind, params (string Name, byte[] Bytes)[] files) => await target.EvaluateAsync(
        Bring, new object[] { kind, files.Select(f => new[] { f.Name, f.Name.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "application/pdf", Convert.ToBase64String(f.Bytes) }).ToArray() });

    /// <summary>More than one part.</summary>
    private static byte[] Large(string words) => SampleFiles.Pdf(words + new string('x', 5 * 1024 * 1024));

    [GeneratedRegex(@"^До\.\n\n:::photo [0-9a-f]{16}\n:::\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shown();

    [GeneratedRegex(@"/admin/media/parts/[0-9a-f]{32}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
