using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>The page of everything a piece was saved as.</summary>
public sealed class StatesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task States_AnyTwo_AreComparedByWords()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        await client.SaveAsync(id, ("Lead", "В Секретариате прошло совещание пресс-служб."));
        await client.SaveAsync(id, ("Lead", "В Секретариате прошло совещание редакторов."));
        var editor = await client.OpenAsync(id);
        var states = await client.GetPageAsync(editor.QuerySelector("#pane-history + p a")!.GetAttribute("href")!);
        var keys = states.QuerySelectorAll("input[name=from]").Select(radio => radio.GetAttribute("value")!).ToList();
        keys.Count.ShouldBe(3);
        states.Text("tbody tr:first-child").ShouldContain("Сейчас в редакторе");

        var compared = await client.GetPageAsync($"/admin/publications/{id}/states/comparison?from={keys[2]}&to={keys[0]}");

        compared.Text(".compare del").ShouldContain("встреча пресс-служб");
        compared.Text(".compare ins").ShouldContain("совещание редакторов");
    }

    [Fact]
    public async Task States_OfLiveText_IncludeWhatReadersSee()
    {
        var client = await portal.BrowserAsync(Roles.Editor);
        var id = await client.WriteAsync("news", PressOffice.News);
        await client.PublishAsync(id);
        await client.SaveAsync(id, ("Body", "Участники утвердили план на год."));
        var states = await client.GetPageAsync($"/admin/publications/{id}/states/");
        var newest = states.QuerySelectorAll("input[name=to]").Select(radio => radio.GetAttribute("value")!).First(value => value != "live");

        var compared = await client.GetPageAsync($"/admin/publications/{id}/states/comparison?from=live&to={newest}");

        compared.Text(".compare del").ShouldContain("обсудили");
        compared.Text(".compare ins").ShouldContain("утвердили");
    }

    [Fact]
    public async Task States_ManyPages_KeepWhatWasPicked()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        for (var i = 0; i < 41; i++)
            await client.SaveAsync(id, ("Lead", $"Лид {i}."));
        var first = await client.GetPageAsync($"/admin/publications/{id}/states/");
        var newest = first.QuerySelector("input[name=to]")!.GetAttribute("value")!;
        var next = first.QuerySelector("button[name=before]")!.GetAttribute("value")!;

        var second = await client.GetPageAsync($"/admin/publications/{id}/states/?to={newest}&before={next}");

        second.QuerySelectorAll("tbody tr").Length.ShouldBe(3, "the picked one, and the two that are left");
        second.QuerySelector($"input[name=to][value='{newest}']")!.HasAttribute("checked").ShouldBeTrue();
        second.QuerySelector("button[name=before]").ShouldBeNull();
        second.Text("tbody").ShouldNotContain("Сейчас в редакторе");
    }

    [Fact]
    public async Task Restore_EarlierState_StandsInTheEditor()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        await client.SaveAsync(id, ("Body", "Испорчено."));
        var states = await client.GetPageAsync($"/admin/publications/{id}/states/");

        using var answer = await client.SubmitAsync(states, "form[action$=restoration]", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var editor = await client.GetPageAsync(answer.Headers.Location!.OriginalString);
        editor.Value("Body").ShouldBe("Участники обсудили план на год.");
        editor.Text(".notice").ShouldContain("Прежнее состояние возвращено");
    }

    [Fact]
    public async Task Restore_TextChangedMeanwhile_ChangesNothingAndSaysSo()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        await client.SaveAsync(id, ("Body", "Вторая правка."));
        var states = await client.GetPageAsync($"/admin/publications/{id}/states/");
        await client.SaveAsync(id, ("Body", "Третья правка."));

        using var answer = await client.SubmitAsync(states, "form[action$=restoration]", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.ReadPageAsync()).Text(".notice").ShouldContain("текст только что изменили");
        (await client.OpenAsync(id)).Value("Body").ShouldBe("Третья правка.");
    }

    [Theory]
    [InlineData("states/comparison")]
    [InlineData("states/comparison?from=1&to=x")]
    [InlineData("states/comparison?from=live&to=999999999999")]
    public async Task Compare_NothingPicked_AsksToPick(string path)
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var id = await client.WriteAsync("news", PressOffice.News);
        (await client.GetPageAsync($"/admin/publications/{id}/{path}")).Text(".notice").ShouldContain("Выберите два состояния");
    }

    [Fact]
    public async Task Compare_StateOfAnotherPiece_IsNotShown()
    {
        var client = await portal.BrowserAsync(Roles.Author);
        var (id, other) = (await client.WriteAsync("news", PressOffice.News), await client.WriteAsync("news", PressOffice.News));
        var foreign = (await client.GetPageAsync($"/admin/publications/{other}/states/")).QuerySelector("input[name=to]")!.GetAttribute("value");
        (await client.GetPageAsync($"/admin/publications/{id}/states/comparison?from={foreign}&to={foreign}")).Text("h1").ShouldBe("Состояния");
    }
}
