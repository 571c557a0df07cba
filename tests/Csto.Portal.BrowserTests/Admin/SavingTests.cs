using Csto.Portal.BrowserTests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>A text saves itself while it is written; two people at once, no connection, a crash and an ended session lose nothing.</summary>
[Collection(DeskGroup.Name)]
public class SavingTests(DeskPortal portal)
{
    private const string Three = "Первый абзац о встрече.\n\nВторой абзац о плане.\n\nТретий абзац о сроках.";

    [BrowserFact]
    public async Task Copy_OfATextThatWasSavedOnItsWayElsewhere_IsNotOffered()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/publications/new?kind=news");
        await visit.Field("Заголовок").FillAsync("О встрече");
        await visit.Field("Лид").FillAsync("Лид.");
        await visit.Field("Текст").FillAsync("Текст.");
        await visit.PressAsync("На проверку");
        await visit.LoadedAsync();
        visit.Page.Url.ShouldNotContain("stored");

        await visit.PressAsync("Отправить на проверку");
        await visit.LoadedAsync();
        await visit.SettleAsync();

        (await visit.Page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(key => key.startsWith('portal-copy:')).length")).ShouldBe(0);
        await Assertions.Expect(visit.Page.GetByText("Найден несохранённый текст")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Typing_ThenAPause_IsSavedAndSaidInTheBar()
    {
        var id = await DraftAsync("Сохраняется сам", "Начало.");
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync(Address(id));

        await TypeAsync(visit, "Начало и продолжение.");

        await Assertions.Expect(Saved(visit)).ToHaveTextAsync("Сохранено в 12:00");
        (await BodyAsync(id)).ShouldBe("Начало и продолжение.");
        (await CopiesAsync(visit)).ShouldBe(0, "what the portal has needs no copy");
        await visit.ShouldBeSoundAsync();
        await visit.PressAsync("Сохранить");
        await visit.ShouldShow("Сохранено.").ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task NewPiece_Typed_GoesOnAtItsAddress()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/publications/new?kind=news");

        await visit.Field("Заголовок").FillAsync("Материал, который начали");
        await visit.Page.WaitForURLAsync(url => !url.Contains("/new"));
        await visit.Page.ReloadAsync();

        await Assertions.Expect(visit.Field("Заголовок")).ToHaveValueAsync("Материал, который начали");
    }

    [BrowserFact]
    public async Task TwoPeople_DifferentParagraphs_BothSurviveAndSeeEachOther()
    {
        var id = await DraftAsync("Пишут вдвоём", Three);
        await using var anna = await portal.OpenAsync(Colleague.Chief);
        await using var oleg = await portal.OpenAsync(Colleague.Editor);
        await anna.GoAsync(Address(id));
        await oleg.GoAsync(Address(id));
        await Assertions.Expect(oleg.Page.Locator("[data-here]")).ToHaveTextAsync("Здесь же: А. Вершинина");

        await TypeAsync(anna, Three.Replace("о встрече", "о рабочей встрече", StringComparison.Ordinal));
        await Assertions.Expect(Saved(anna)).ToHaveTextAsync("Сохранено в 12:00");
        await TypeAsync(oleg, Three.Replace("о сроках", "о новых сроках", StringComparison.Ordinal));
        await Assertions.Expect(Saved(oleg)).ToHaveTextAsync("Сохранено в 12:00");

        await oleg.ShouldShow("Материал изменился (Анна Вершинина)").ToBeVisibleAsync();
        var both = Three.Replace("о встрече", "о рабочей встрече", StringComparison.Ordinal).Replace("о сроках", "о новых сроках", StringComparison.Ordinal);
        (await BodyAsync(id)).ShouldBe(both);
        (await BodyOnPageAsync(oleg)).ShouldNotContain("рабочей", Case.Sensitive, "nothing changes under the cursor");
        await oleg.ShouldBeSoundAsync();

        await oleg.Page.GetByRole(AriaRole.Button, new() { Name = "Показать здесь" }).ClickAsync();
        await Assertions.Expect(oleg.Page.Locator("[data-note=others]")).ToHaveCountAsync(0);
        (await BodyOnPageAsync(oleg)).ShouldBe(both);
        await oleg.PressAsync("Сохранить");
        (await BodyAsync(id)).ShouldBe(both);
    }

    [BrowserFact]
    public async Task TwoPeople_SameParagraph_StopsAndOffersTheChoice()
    {
        var id = await DraftAsync("Спорят об абзаце", "Общий абзац.");
        await using var anna = await portal.OpenAsync(Colleague.Chief);
        await using var oleg = await portal.OpenAsync(Colleague.Editor);
        await anna.GoAsync(Address(id));
        await oleg.GoAsync(Address(id));
        await TypeAsync(anna, "Абзац Анны.");
        await Assertions.Expect(Saved(anna)).ToHaveTextAsync("Сохранено в 12:00");

        await TypeAsync(oleg, "Абзац Олега.");
        await Assertions.Expect(oleg.Page.Locator("[data-trouble]")).ToContainTextAsync("Анна Вершинина правит то же место, что и вы");
        (await CopiesAsync(oleg)).ShouldBe(1);
        oleg.TakeComplaints();
        await oleg.PressAsync("Сохранить");
        await oleg.SettleAsync();
        await oleg.ShouldBeSoundAsync();
        await oleg.Page.GetByLabel("Оставить оба, моё ниже").CheckAsync();
        await oleg.PressAsync("Сохранить");

        await oleg.ShouldShow("Сохранено.").ToBeVisibleAsync();
        (await BodyAsync(id)).ShouldBe("Абзац Анны.\n\nАбзац Олега.");
    }

    [BrowserFact]
    public async Task Connection_Lost_KeepsTheTextAndSavesItLater()
    {
        var id = await DraftAsync("Без связи", "Начало.");
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync(Address(id));
        await visit.Context.SetOfflineAsync(true);

        await TypeAsync(visit, "Написано без связи.");
        await Assertions.Expect(visit.Page.Locator("[data-trouble]")).ToContainTextAsync("Нет связи: текст хранится в этом браузере");
        (await CopiesAsync(visit)).ShouldBe(1);
        await visit.Context.SetOfflineAsync(false);

        await Assertions.Expect(Saved(visit)).ToHaveTextAsync("Сохранено в 12:00");
        await Assertions.Expect(visit.Page.Locator("[data-trouble]")).ToBeEmptyAsync();
        (await BodyAsync(id)).ShouldBe("Написано без связи.");
    }

    [BrowserFact]
    public async Task Browser_Crashed_OffersTheTextAtTheNextOpening()
    {
        var id = await DraftAsync("Браузер упал", "Начало.");
        await using var before = await portal.OpenAsync(Colleague.Author);
        await before.GoAsync(Address(id));
        await before.Context.SetOfflineAsync(true);
        await TypeAsync(before, "Написано перед сбоем.");
        await WaitForCopyAsync(before, "перед сбоем");
        var kept = await before.Context.StorageStateAsync();
        await CrashAsync(before);

        await using var after = await portal.OpenAsync(new BrowserNewContextOptions { StorageState = kept });
        await after.GoAsync(Address(id));
        await after.ShouldShow("Найден несохранённый текст").ToBeVisibleAsync();
        await after.ShouldBeSoundAsync();
        await using (var look = await after.PopupAsync(() => after.Page.GetByRole(AriaRole.Button, new() { Name = "Показать различия" }).ClickAsync()))
        {
            await Assertions.Expect(look.Page.Locator(".compare ins").First).ToContainTextAsync("сбоем");
        }

        await after.Page.GetByRole(AriaRole.Button, new() { Name = "Вернуть" }).ClickAsync();

        (await BodyOnPageAsync(after)).ShouldBe("Написано перед сбоем.");
        await Assertions.Expect(Saved(after)).ToHaveTextAsync("Сохранено в 12:00");
        (await BodyAsync(id)).ShouldBe("Написано перед сбоем.");
    }

    [BrowserFact]
    public async Task Copy_ThrownAway_IsNotOfferedAgain()
    {
        var id = await DraftAsync("Выбросить копию", "Начало.");
        await using var before = await portal.OpenAsync(Colleague.Author);
        await before.GoAsync(Address(id));
        await before.Context.SetOfflineAsync(true);
        await TypeAsync(before, "Не нужно.");
        await WaitForCopyAsync(before, "Не нужно");
        var kept = await before.Context.StorageStateAsync();
        await CrashAsync(before);

        await using var after = await portal.OpenAsync(new BrowserNewContextOptions { StorageState = kept });
        await after.GoAsync(Address(id));
        await after.Page.GetByRole(AriaRole.Button, new() { Name = "Выбросить" }).ClickAsync();
        (await CopiesAsync(after)).ShouldBe(0);
        (await BodyAsync(id)).ShouldBe("Начало.");
    }

    [BrowserFact]
    public async Task Session_Ended_SaysSoAndSavesAfterTheSignIn()
    {
        var id = await DraftAsync("Сеанс кончился", "Начало.");
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync(Address(id));
        var cookies = await visit.Context.CookiesAsync();
        await visit.Context.ClearCookiesAsync();

        await TypeAsync(visit, "Написано после конца сеанса.");
        await Assertions.Expect(visit.Page.Locator("[data-trouble]")).ToContainTextAsync("Сеанс завершён: войдите в соседней вкладке, текст цел");
        await visit.ShouldBeSoundAsync();
        await visit.Context.AddCookiesAsync(cookies.Select(c => new Cookie
        {
            Name = c.Name,
            Value = c.Value,
            Domain = c.Domain,
            Path = c.Path,
            HttpOnly = c.HttpOnly,
            Secure = c.Secure,
            SameSite = c.SameSite,
            Expires = c.Expires,
        }));

        await Assertions.Expect(Saved(visit)).ToHaveTextAsync("Сохранено в 12:00");
        (await BodyAsync(id)).ShouldBe("Написано после конца сеанса.");
    }

    [BrowserFact]
    public async Task Colleague_Leaves_IsGoneAtOnce()
    {
        var id = await DraftAsync("Кто здесь", "Текст.");
        await using var oleg = await portal.OpenAsync(Colleague.Editor);
        await oleg.GoAsync(Address(id));
        await using (var anna = await portal.OpenAsync(Colleague.Chief))
        {
            await anna.GoAsync(Address(id));
            await Assertions.Expect(anna.Page.Locator("[data-here]")).ToHaveTextAsync("Здесь же: О. Громов");
            await anna.GoAsync("/admin/publications/");
        }

        await oleg.Page.ReloadAsync();
        await Assertions.Expect(oleg.Page.Locator("[data-here]")).ToHaveTextAsync("Здесь только вы");
    }

    private static string Address(int id) => $"/admin/publications/{id}";

    private static ILocator Saved(Visit visit) => visit.Page.Locator("[data-saved]");

    private Task<int> DraftAsync(string title, string body) => DeskContent.CreateAsync(portal.Portal, new() { Title = title, Body = body });

    private Task<string> BodyAsync(int id) =>
        portal.Portal.WithDatabaseAsync(db => db.Editions.Where(e => e.PublicationId == id).OrderByDescending(e => e.Number).Select(e => e.Body).FirstAsync());

    /// <summary>By the field itself, whatever is drawn over it.</summary>
    private static async Task TypeAsync(Visit visit, string text) => await visit.Page.EvaluateAsync(
        """
        text => {
          const area = document.getElementById('Body');
          area.value = text;
          area.dispatchEvent(new Event('input', { bubbles: true }));
        }
        """,
        text);

    private static Task<string> BodyOnPageAsync(Visit visit) => visit.Page.EvaluateAsync<string>("() => document.getElementById('Body').value");

    private static Task<int> CopiesAsync(Visit visit) =>
        visit.Page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(key => key.startsWith('portal-copy:')).length");

    /// <summary>The page is gone at once: a window that is closed would still have sent what it held.</summary>
    private static async Task CrashAsync(Visit visit)
    {
        var crashed = new TaskCompletionSource();
        visit.Page.Crash += (_, _) => crashed.TrySetResult();
        var devTools = await visit.Context.NewCDPSessionAsync(visit.Page);
        // Nobody is left to answer.
        _ = devTools.SendAsync("Page.crash").ContinueWith(answer => answer.Exception, TaskScheduler.Default);
        await crashed.Task;
    }

    private static async Task WaitForCopyAsync(Visit visit, string words) =>
        await visit.Page.WaitForFunctionAsync("words => Object.keys(localStorage).some(key => localStorage[key].includes(words))", words);
}
