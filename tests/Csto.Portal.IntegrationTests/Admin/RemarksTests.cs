using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class RemarksTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Remark_ByTheForms_IsWrittenAnsweredResolvedAndReopened()
    {
        var (client, id) = await PieceAsync();
        var page = await client.GetPageAsync($"/admin/publications/{id}/remarks/");
        page.Text("main").ShouldContain("ещё никто ничего не сказал");

        using (await client.SubmitAsync(page, "main form", null, ("RemarkText", "Сверить название."), ("Quote", "обсудили план")))
            page = await client.GetPageAsync($"/admin/publications/{id}/remarks/?said=added");
        page.Text(".notice").ShouldContain("Замечание добавлено");
        page.Text(".remark__quote").ShouldBe("обсудили план");
        page.Text(".remark__note").ShouldBeEmpty();

        page = await client.GetPageAsync(page.QuerySelector(".remark__actions a")!.GetAttribute("href")!);
        using (await client.SubmitAsync(page, "form[action$='/answers']", null, ("AnswerText", "Сверила.")))
            page = await client.GetPageAsync($"/admin/publications/{id}/remarks/");
        page.Text(".remark__answers").ShouldContain("Сверила.");

        using (await client.SubmitAsync(page, "form[action$='/resolution']", null))
            page = await client.GetPageAsync($"/admin/publications/{id}/remarks/");
        page.Text("main").ShouldContain("Всё решено");
        using (await client.SubmitAsync(page, "form[action$='/resolution/delete']", null))
            page = await client.GetPageAsync($"/admin/publications/{id}/remarks/");
        page.Text(".desk__note").ShouldBe("Открыто: 1.");
        page.Text(".remark__answers").ShouldContain("открыто снова");
    }

    [Fact]
    public async Task Remark_Empty_IsExplainedAndKeepsThePassage()
    {
        var (client, id) = await PieceAsync();

        using var answer = await client.SubmitAsync(
            await client.GetPageAsync($"/admin/publications/{id}/remarks/"), "main form", null, ("RemarkText", " "), ("Quote", "обсудили"));

        var page = await answer.ReadPageAsync();
        page.Text("#RemarkText-error").ShouldContain("Напишите замечание");
        page.Value("Quote").ShouldBe("обсудили");
    }

    [Fact]
    public async Task Pane_BesideTheText_ShowsWhatIsOpenAndHoldsNoForm()
    {
        var (client, id) = await PieceAsync();
        using (await client.SubmitAsync(await client.GetPageAsync($"/admin/publications/{id}/remarks/"), "main form", null, ("RemarkText", "Сверить."), ("Quote", "нет таких слов")))
        {
        }

        var pane = (await client.OpenAsync(id)).QuerySelector("[data-remarks]").ShouldNotBeNull();
        pane.Text(".box__note").ShouldBe("1 открыто");
        pane.Text(".remark__note").ShouldContain("больше нет");
        pane.QuerySelector("form, textarea, [name]").ShouldBeNull();
    }

    [Fact]
    public async Task Script_AsksForThePane_GetsItAloneOrWhatIsWrongInWords()
    {
        var (client, id) = await PieceAsync();
        client.DefaultRequestHeaders.Add("X-Remarks", "pane");
        var page = await client.GetPageAsync($"/admin/publications/{id}/remarks/");

        using var done = await client.SubmitAsync(page, "main form", null, ("RemarkText", "Сверить."));
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        done.Headers.GetValues("X-Remarks").ShouldBe(["pane"]);
        (await done.Content.ReadAsStringAsync()).ShouldNotContain("<html");

        using var refused = await client.SubmitAsync(page, "main form", null, ("RemarkText", ""));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Headers.GetValues("X-Remarks").ShouldBe(["refused"]);
        (await refused.Content.ReadAsStringAsync()).ShouldStartWith("Напишите замечание");
    }

    [Fact]
    public async Task Readers_OfTheLivePiece_SeeNoRemark()
    {
        var (client, id) = await PieceAsync();
        using (await client.SubmitAsync(await client.GetPageAsync($"/admin/publications/{id}/remarks/"), "main form", null, ("RemarkText", "Тайное замечание")))
        {
        }

        var published = await client.PublishAsync(id);
        var address = published.QuerySelector(".notice a[href^='/news/']")!.GetAttribute("href")!;

        (await portal.Visitor().GetStringAsync(address)).ShouldNotContain("Тайное");
    }

    private async Task<(HttpClient Client, int Id)> PieceAsync()
    {
        var client = await portal.BrowserAsync(Roles.Editor);
        return (client, await client.WriteAsync("news", PressOffice.News));
    }
}
