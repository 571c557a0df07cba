using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class ConflictTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Save_SecondOfTwo_SeesBothTextsAndLosesNothing()
    {
        var (anna, maria, id) = await TwoAsync();
        var page = await maria.OpenAsync(id);
        await anna.SaveAsync(id, ("Title", "Заголовок Анны"), ("Body", "Участники обсудили план на год и сроки."));

        var answer = await maria.SubmitAsync(
            page, PressOffice.Editor, "[data-save]", ("Lead", "Лид Марии."), ("Body", "Участники согласовали план на год."), ("MemberStateIds", "3"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var both = await answer.ReadPageAsync();
        both.Text(".notice--warning").ShouldContain("Тест Editor");
        both.Text(".compare del").ShouldContain("обсудили");
        both.Text(".compare ins").ShouldContain("согласовали");
        both.Value("Lead").ShouldBe("Лид Марии.");
        both.Value("Body").ShouldBe("Участники согласовали план на год.");
        both.QuerySelector("input[name=MemberStateIds][value='3']")!.HasAttribute("checked").ShouldBeTrue();
        (await anna.OpenAsync(id)).Value("Title").ShouldBe("Заголовок Анны");

        (await maria.SubmitAsync(both, PressOffice.Editor, "[data-save]")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var saved = await anna.OpenAsync(id);
        saved.Value("Body").ShouldBe("Участники согласовали план на год.");
    }

    [Fact]
    public async Task Save_AgainAfterAThirdChange_IsAConflictAgain()
    {
        var (anna, maria, id) = await TwoAsync();
        var page = await maria.OpenAsync(id);
        await anna.SaveAsync(id, ("Lead", "Лид первый."));
        var both = await (await maria.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Lead", "Лид Марии."))).ReadPageAsync();
        await anna.SaveAsync(id, ("Lead", "Лид второй."));

        (await maria.SubmitAsync(both, PressOffice.Editor, "[data-save]")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Save_TheSameTextTwice_IsNoConflict()
    {
        var (_, maria, id) = await TwoAsync();
        var page = await maria.OpenAsync(id);
        await maria.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Lead", "Лид Марии."));
        (await maria.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Lead", "Лид Марии."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Publish_TextChangedASecondAgo_ShowsTheNewTextFirst()
    {
        var (anna, maria, id) = await TwoAsync();
        var confirm = await maria.GetPageAsync($"/admin/publications/{id}/publication");
        await anna.SaveAsync(id, ("Title", "Заголовок, которого Мария не видела"));

        var answer = await maria.SubmitAsync(confirm, "main form", null, ("Reason", "Ждать нельзя."));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await answer.ReadPageAsync();
        page.Text(".notice").ShouldContain("Ничего не опубликовано");
        page.Text(".confirm__what").ShouldBe("Заголовок, которого Мария не видела");
        (await VisibilityAsync(id)).ShouldBe(Visibility.Hidden);

        await maria.SubmitAsync(page, "main form", null);
        (await VisibilityAsync(id)).ShouldBe(Visibility.Live);
    }

    [Fact]
    public async Task Discard_TextChangedASecondAgo_AsksAgain()
    {
        var (anna, maria, id) = await TwoAsync();
        var ask = await maria.GetPageAsync($"/admin/publications/{id}/bin");
        await anna.SaveAsync(id, ("Title", "Новый заголовок"));
        (await maria.SubmitAsync(ask, "main form", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await anna.OpenAsync(id)).Value("Title").ShouldBe("Новый заголовок");
    }

    private async Task<(HttpClient Anna, HttpClient Maria, int Id)> TwoAsync()
    {
        var anna = await portal.BrowserAsync(Roles.Editor);
        return (anna, await portal.BrowserAsync(Roles.Editor), await anna.WriteAsync("news", PressOffice.News));
    }

    private Task<Visibility> VisibilityAsync(int id) =>
        portal.WithDatabaseAsync(db => db.Publications.Where(p => p.Id == id).Select(p => p.Visibility).SingleAsync());
}
