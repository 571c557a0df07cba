using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Testing;
using Csto.Portal.Web.Admin.Autosave;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>Who else has a piece open. Runs on a portal of its own, because it moves the clock.</summary>
public sealed class PresenceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Colleague_Present_IsNamedOnThePageAndInTheHeartbeatUntilSilent()
    {
        var anna = await portal.BrowserAsync(Roles.Editor);
        var maria = await portal.BrowserAsync(Roles.Author);
        var id = await anna.WriteAsync("news", PressOffice.News);
        var page = await anna.OpenAsync(id);
        (await BeatAsync(anna, page)).Here.ShouldBe("");

        var her = await maria.OpenAsync(id);
        page.Text("[data-here]").ShouldBe("Здесь только вы");
        her.Text("[data-here]").ShouldBe("Здесь же: Т. Editor");
        (await BeatAsync(maria, her)).Here.ShouldBe("Т.\u00A0Editor");
        (await BeatAsync(anna, page)).Here.ShouldBe("Т.\u00A0Author");

        portal.Clock.Now += TimeSpan.FromSeconds(46);
        (await BeatAsync(anna, page)).Here.ShouldBe("", "silent for longer than three heartbeats");
    }

    [Fact]
    public async Task Colleague_LeavingOrInAnotherTab_IsToldApart()
    {
        var anna = await portal.BrowserAsync(Roles.Editor);
        var id = await anna.WriteAsync("news", PressOffice.News);
        var (one, other) = (await anna.OpenAsync(id), await anna.OpenAsync(id));
        await BeatAsync(anna, one);
        (await BeatAsync(anna, other)).Here.ShouldBe("вы в другой вкладке");

        (await SendAsync(anna, one, "/delete")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await BeatAsync(anna, other)).Here.ShouldBe("");
    }

    [Fact]
    public async Task Heartbeat_TextSavedElsewhere_TellsItsVersion()
    {
        var anna = await portal.BrowserAsync(Roles.Editor);
        var maria = await portal.BrowserAsync(Roles.Author);
        var id = await anna.WriteAsync("news", PressOffice.News);
        var page = await maria.OpenAsync(id);
        (await BeatAsync(maria, page)).Version.ShouldBe(Guid.Parse(page.Value("Version")));
        await anna.SaveAsync(id, ("Body", "Правка Анны."));

        var news = await BeatAsync(maria, page);

        news.Version.ShouldNotBe(Guid.Parse(page.Value("Version")));
        news.Changed.ShouldStartWith("Тест Editor в ");
    }

    [Fact]
    public async Task Heartbeat_AfterMidnightInMoscow_NamesTheDayOfTheLastSave()
    {
        var before = portal.Clock.Now;
        portal.Clock.Now = new(2026, 2, 13, 20, 59, 0, TimeSpan.Zero);
        var anna = await portal.BrowserAsync(Roles.Editor);
        var page = await anna.OpenAsync(await anna.WriteAsync("news", PressOffice.News));
        (await BeatAsync(anna, page)).Changed.ShouldBe("Тест Editor в 23:59");
        portal.Clock.Now += TimeSpan.FromMinutes(2);
        (await BeatAsync(anna, page)).Changed.ShouldBe("Тест Editor 13.02.2026, 23:59");
        portal.Clock.Now = before;
    }

    [Fact]
    public async Task Heartbeats_ManyOfOneTab_AreOneRow()
    {
        var anna = await portal.BrowserAsync(Roles.Editor);
        var id = await anna.WriteAsync("news", PressOffice.News);
        var page = await anna.OpenAsync(id);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => BeatAsync(anna, page)));
        (await portal.WithDatabaseAsync(db => db.EditorPresences.CountAsync(p => p.PublicationId == id))).ShouldBe(1);
    }

    [Fact]
    public async Task Heartbeat_OfAPieceThatIsNotThere_IsHarmless()
    {
        var anna = await portal.BrowserAsync(Roles.Editor);
        var page = await anna.OpenAsync(await anna.WriteAsync("news", PressOffice.News));
        page.QuerySelector("form.editor")!.SetAttribute("data-presence", "/admin/publications/999999/presence");
        (await BeatAsync(anna, page)).EditionId.ShouldBe(0);
    }

    private static async Task<PresenceAnswer> BeatAsync(HttpClient client, IHtmlDocument page)
    {
        using var answer = await SendAsync(client, page, "");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonSerializer.Deserialize<PresenceAnswer>(await answer.Content.ReadAsStringAsync(), Json)!;
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, IHtmlDocument page, string more) => client.PostAsync(
        page.QuerySelector(PressOffice.Editor)!.GetAttribute("data-presence") + more,
        new FormUrlEncodedContent(
        [
            KeyValuePair.Create("__RequestVerificationToken", page.Value("__RequestVerificationToken")),
            KeyValuePair.Create("Sitting", page.Value("Sitting")),
        ]));
}
