using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class HomeTests
{
    [Fact]
    public async Task Desk_Empty_SaysSoInEveryPart()
    {
        await using var portal = await PortalFactory.CreateAsync();
        var page = await (await portal.BrowserAsync(Roles.Author)).GetPageAsync("/admin");

        page.Text("h1").ShouldBe("Рабочий стол");
        page.QuerySelectorAll(".board__empty").Length.ShouldBe(5);
        page.QuerySelector(".rail [aria-current=page]")!.TextContent.Trim().ShouldBe("Рабочий стол");
    }

    [Fact]
    public async Task Desk_ThingsWait_AreLinkedAndCountedInTheRail()
    {
        await using var portal = await PortalFactory.CreateAsync();
        var author = await portal.BrowserAsync(Roles.Author);
        var editor = await portal.BrowserAsync(Roles.Editor);
        var id = await author.WriteAsync("news", PressOffice.News);
        using (await editor.SubmitAsync(await editor.GetPageAsync($"/admin/publications/{id}/remarks/"), "main form", null, ("RemarkText", "Сверить <название>.")))
        {
        }

        var page = await author.GetPageAsync("/admin");

        page.Text("#board-waiting + .box__note").ShouldBe("1");
        page.QuerySelector(".board a[href^='/admin/publications/" + id + "/remarks/#remark-']").ShouldNotBeNull();
        page.Text(".board__quote").ShouldBe("Сверить <название>.");
        page.Text(".rail [href='/admin/'] .rail__count").ShouldEndWith("1");
        page.QuerySelector($"#board-drafts")!.Closest("section")!.QuerySelector($"a[href='/admin/publications/{id}']").ShouldNotBeNull();
        (await editor.GetPageAsync("/admin")).Text("#board-waiting + .box__note").ShouldBe("ничего");
    }

    [Fact]
    public async Task Board_ForTheScript_IsTheDeskAloneAndNeverKept()
    {
        await using var portal = await PortalFactory.CreateAsync();
        using var answer = await (await portal.BrowserAsync(Roles.Editor)).GetAsync("/admin/board");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain("data-waiting=\"0\"");
        text.ShouldNotContain("<html");
    }
}
