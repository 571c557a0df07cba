using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Remarks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>A desk that keeps itself fresh while somebody looks at it.</summary>
[Collection(DeskGroup.Name)]
public class BoardTests(DeskPortal portal)
{
    [BrowserFact]
    public async Task Desk_SomethingComes_ShowsItAndLeavesTheFocus()
    {
        var id = await DeskContent.CreateAsync(portal.Portal, new() { Title = "Материал на столе", Body = "Текст." });
        await MakeOwnAsync(id);
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync("/admin/");
        var draft = visit.Page.Locator($"#board-drafts >> xpath=ancestor::section >> a[href='/admin/publications/{id}']");
        await draft.FocusAsync();

        await portal.Portal.WithAsync<RemarkBook, RemarkOutcome>(book => book.AddAsync(id, "Сверить цифры.", null, new Actor(null, "Анна Вершинина"), default));
        // As when one comes back to the tab; otherwise it is asked every half a minute.
        await visit.Page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");

        await Assertions.Expect(visit.Page.Locator(".board__quote")).ToContainTextAsync("Сверить цифры.");
        await Assertions.Expect(draft).ToBeFocusedAsync();
        await visit.ShouldBeSoundAsync();
    }

    private async Task MakeOwnAsync(int id) => await portal.Portal.WithDatabaseAsync(async db =>
    {
        var author = await db.Users.Where(u => u.UserName == Colleague.Author.UserName).Select(u => u.Id).SingleAsync();
        return await db.Editions.Where(e => e.PublicationId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.CreatedById, author).SetProperty(e => e.ChangedById, author));
    });
}
