using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class ConflictTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Save_SecondOfTwoInTheSameParagraph_SeesBothAndChooses()
    {
        var (anna, maria, id) = await TwoAsync();
        var page = await maria.OpenAsync(id);
        await anna.SaveAsync(id, ("Title", "Заголовок Анны"), ("Body", "Участники обсудили план на год и сроки."));

        var answer = await maria.SubmitAsync(
            page, PressOffice.Editor, "[data-save]", ("Lead", "Лид Марии."), ("Body", "Участники согласовали план на год."), ("MemberStateIds", "3"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var both = await answer.ReadPageAsync();
        both.Text(".notice--warning").ShouldContain("Тест Editor");
        both.QuerySelectorAll(".clash").Length.ShouldBe(1);
        both.Text(".clash__side:nth-of-type(1) mark").ShouldContain("обсудили");
        both.Text(".clash__side:nth-of-type(2) mark").ShouldContain("согласовали");
        both.Value("Lead").ShouldBe("Лид Марии.");
        both.Value("Body").ShouldBe("Участники согласовали план на год.");
        both.QuerySelector("input[name=MemberStateIds][value='3']")!.HasAttribute("checked").ShouldBeTrue();
        (await anna.OpenAsync(id)).Value("Title").ShouldBe("Заголовок Анны");

        (await maria.SubmitAsync(both, PressOffice.Editor, "[data-save]")).StatusCode.ShouldBe(HttpStatusCode.Conflict, "nothing was chosen");
        var answered = await maria.SubmitAsync(both, PressOffice.Editor, "[data-save]", (both.Choice(), "Mine"));
        answered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await maria.GetPageAsync(answered.Headers.Location!.OriginalString)).Text(".notice").ShouldContain("материал изменился (Тест Editor): 1 правка соединена");
        var saved = await anna.OpenAsync(id);
        saved.Value("Title").ShouldBe("Заголовок Анны");
        saved.Value("Lead").ShouldBe("Лид Марии.");
        saved.Value("Body").ShouldBe("Участники согласовали план на год.");
    }

    [Theory]
    [InlineData("Theirs", "Участники обсудили план на год и сроки.")]
    [InlineData("Both", "Участники обсудили план на год и сроки.\n\nУчастники согласовали план на год.")]
    public async Task Save_SameParagraphChosen_StoresTheChoice(string choice, string body)
    {
        var (anna, maria, id) = await TwoAsync();
        var page = await maria.OpenAsync(id);
        await anna.SaveAsync(id, ("Body", "Участники обсудили план на год и сроки."));
        var both = await (await maria.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Body", "Участники согласовали план на год."))).ReadPageAsync();

        await maria.SubmitAsync(both, PressOffice.Editor, "[data-save]", (both.Choice(), choice));

        (await anna.OpenAsync(id)).Value("Body").ShouldBe(body);
    }

    [Fact]
    public async Task Save_DifferentParagraphs_BothSurviveAndAreNamed()
    {
        var (anna, maria, _) = await TwoAsync();
        var id = await anna.WriteAsync("news", ("Title", "Общий"), ("Body", "Первый абзац.\r\n\r\nВторой абзац.\r\n\r\nТретий абзац."), ("MemberStateIds", "1"));
        var page = await maria.OpenAsync(id);
        await anna.SaveAsync(id, ("Body", "Первый абзац Анны.\r\n\r\nВторой абзац.\r\n\r\nТретий абзац."), ("MemberStateIds", "2"));

        var answer = await maria.SubmitAsync(
            page, PressOffice.Editor, "[data-save]", ("Body", "Первый абзац.\r\n\r\nВторой абзац.\r\n\r\nТретий абзац Марии."), ("Lead", "Лид."));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var joined = await maria.GetPageAsync(answer.Headers.Location!.OriginalString);
        joined.Value("Body").ShouldBe("Первый абзац Анны.\n\nВторой абзац.\n\nТретий абзац Марии.");
        joined.Value("Lead").ShouldBe("Лид.");
        joined.QuerySelector("input[name=MemberStateIds][value='2']")!.HasAttribute("checked").ShouldBeTrue();
        var notice = joined.QuerySelector(".notice a")!.GetAttribute("href")!;
        joined.Text(".notice").ShouldContain("2 правки соединены с вашими");
        (await maria.GetPageAsync(notice)).Text(".compare ins").ShouldContain("Анны");
    }

    [Fact]
    public async Task Publish_ChangesOfAColleagueJoined_ShowsThemFirst()
    {
        var (anna, maria, id) = await TwoAsync();
        var page = await maria.OpenAsync(id);
        await anna.SaveAsync(id, ("Title", "Заголовок, которого Мария не видела"));
        using var answer = await maria.SubmitAsync(page, PressOffice.Editor, PressOffice.Publish, ("Lead", "Лид."));
        answer.Headers.Location!.OriginalString.ShouldContain("state=");
    }

    [Fact]
    public async Task Save_AgainAfterAThirdChange_IsAConflictAgain()
    {
        var (anna, maria, id) = await TwoAsync();
        var page = await maria.OpenAsync(id);
        await anna.SaveAsync(id, ("Lead", "Лид первый."));
        var both = await (await maria.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Lead", "Лид Марии."))).ReadPageAsync();
        await anna.SaveAsync(id, ("Lead", "Лид второй."));

        (await maria.SubmitAsync(both, PressOffice.Editor, "[data-save]", (both.Choice(), "Mine"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
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
