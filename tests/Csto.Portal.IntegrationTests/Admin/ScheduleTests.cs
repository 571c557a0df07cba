using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Publishing;
using Csto.Portal.Testing;
using Csto.Portal.Web.Admin.Schedule;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>The schedule and the planner as an editor meets them. The clock stands at noon in Moscow, Friday 13 February 2026.</summary>
public sealed class ScheduleTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Schedule_ApprovedPiece_StandsInThePlannerUntilItIsTakenOff()
    {
        var (editor, id) = await ApprovedAsync("Встреча назначена на вечер");
        var page = await editor.GetPageAsync($"/admin/publications/{id}/schedule");
        page.Value("Day").ShouldBe("2026-02-13");
        page.Value("Time").ShouldBe("13:00");

        using var answer = await editor.SubmitAsync(page, "main form", null, ("Day", "13.02.2026"), ("Time", "18.30"));
        page = await editor.GetPageAsync(answer.Headers.Location!.OriginalString);
        page.Text(".notice--success").ShouldContain("стоит в расписании");
        page.Text(".confirm").ShouldContain("Выйдет 13.02.2026, 18:30 по московскому времени");
        (await EditionAsync(id)).ScheduledFor.ShouldBe(new DateTime(2026, 2, 13, 15, 30, 0, DateTimeKind.Utc));
        foreach (var address in (string[])["/admin/planner/", "/admin/planner/2026-02-13/day", "/admin/planner/2026-02-09"])
            (await editor.GetPageAsync(address)).Text(".planner").ShouldContain("18:30");
        (await editor.GetPageAsync("/admin/planner/2026-02-16")).Text(".planner").ShouldNotContain("18:30");

        using var off = await editor.SubmitAsync(page, "form[action$=delete]", null);
        page = await editor.GetPageAsync(off.Headers.Location!.OriginalString);
        page.Text(".notice--success").ShouldContain("снят с расписания");
        (await EditionAsync(id)).State.ShouldBe(EditionState.Approved);
        (await editor.GetPageAsync("/admin/planner/")).Text("main").ShouldContain("Утверждены и ждут времени");
    }

    [Theory]
    [InlineData("", "10:00", "Day", "Укажите день")]
    [InlineData("2026-02-14", "", "Time", "Укажите время")]
    [InlineData("послезавтра", "10:00", "Day", "не дата")]
    [InlineData("2026-02-14", "25:61", "Time", "не время")]
    [InlineData("2026-02-13", "11:59", "Time", "уже прошло")]
    [InlineData("2056-02-13", "10:00", "Time", "на год вперёд")]
    public async Task Schedule_WhatIsNoInstant_IsAnsweredBesideItsFieldWithEverythingTyped(string day, string time, string field, string words)
    {
        var (editor, id) = await ApprovedAsync("Не запланировать");
        using var answer = await editor.SubmitAsync(
            await editor.GetPageAsync($"/admin/publications/{id}/schedule"), "main form", null, ("Day", day), ("Time", time), ("Anyway", "true"));
        var page = await answer.ReadPageAsync();
        page.Text($"#{field}-error").ShouldContain(words);
        (page.Value("Day"), page.Value("Time")).ShouldBe((day, time));
        page.QuerySelector("[name=Anyway]")!.HasAttribute("checked").ShouldBeTrue();
        (await EditionAsync(id)).State.ShouldBe(EditionState.Approved);
    }

    [Theory]
    [InlineData("9", 6, 0)]
    [InlineData("09", 6, 0)]
    [InlineData("9.30", 6, 30)]
    [InlineData("23:05", 20, 5)]
    public void Form_TimeAsPeopleWriteIt_IsRead(string time, int hour, int minute) =>
        new ScheduleForm { Day = "13.02.2026", Time = time }.Read([]).ShouldBe(new DateTime(2026, 2, 13, hour, minute, 0, DateTimeKind.Utc));

    /// <summary>The hour is skipped in Berlin that night; what is typed is Moscow's clock all the same.</summary>
    [Fact]
    public void Form_HourThatAnotherZoneSkips_IsAnInstantOfMoscow() =>
        new ScheduleForm { Day = "2026-03-29", Time = "02:30" }.Read([]).ShouldBe(new DateTime(2026, 3, 28, 23, 30, 0, DateTimeKind.Utc));

    [Fact]
    public async Task Schedule_Draft_SaysThatSomebodyHasToApproveFirst()
    {
        var editor = await portal.BrowserAsync(Roles.Editor);
        var id = await editor.WriteAsync("news", PressOffice.News);
        var page = await editor.GetPageAsync($"/admin/publications/{id}/schedule");
        page.Text(".confirm").ShouldContain("Запланировать можно утверждённый текст");
        page.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Schedule_TextChangedMeanwhile_SchedulesNothing()
    {
        var (editor, id) = await ApprovedAsync("Изменят до расписания");
        var page = await editor.GetPageAsync($"/admin/publications/{id}/schedule");
        await editor.SaveAsync(id, ("Lead", "Другой лид."));
        using var answer = await editor.SubmitAsync(page, "main form", null);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await EditionAsync(id)).State.ShouldBe(EditionState.InReview);
    }

    [Fact]
    public async Task Schedule_HeldPiece_SaysWhyAndMayGoAnyway()
    {
        var (editor, id) = await ApprovedAsync("Задержали");
        await portal.WithDatabaseAsync(db => db.Editions.Where(e => e.PublicationId == id).ExecuteUpdateAsync(set => set
            .SetProperty(e => e.Body, "[Сюда](/news/2026/01/01/net-takogo)")));
        using var scheduled = await editor.SubmitAsync(await editor.GetPageAsync($"/admin/publications/{id}/schedule"), "main form", null);
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        (await portal.WithAsync<Releases, ReleaseResult>(r => r.ReleaseAsync(id, default))).ShouldBe(ReleaseResult.Held);
        portal.Clock.Now = portal.Clock.Now.AddHours(-1);

        var page = await editor.GetPageAsync($"/admin/publications/{id}/schedule");
        page.Text(".notice--danger").ShouldContain("Материал не вышел");
        page.Text(".checks").ShouldContain("такого материала на портале нет");
        (await editor.GetPageAsync("/admin/planner/")).Text(".planner").ShouldContain("Задержано");
        using var anyway = await editor.SubmitAsync(page, "main form", null, ("Anyway", "true"));
        anyway.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await EditionAsync(id)).ShouldSatisfyAllConditions(e => e.GoesOutAnyway.ShouldBeTrue(), e => e.HeldAt.ShouldBeNull());
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task Planner_DayThatIsNone_IsNotFound(string day) =>
        (await (await portal.BrowserAsync(Roles.Author)).GetAsync($"/admin/planner/{day}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<(HttpClient Editor, int Id)> ApprovedAsync(string title)
    {
        var editor = await portal.BrowserAsync(Roles.Editor);
        var id = await editor.WriteAsync("news", [.. PressOffice.News, ("Title", title)]);
        var edition = await EditionAsync(id);
        var basis = new EditionBasis(edition.Id, edition.TextVersion);
        (await portal.WithAsync<Submitter, Outcome>(s => s.SubmitAsync(id, basis, Actor.Portal, default))).ShouldBeDone();
        (await portal.WithAsync<Approver, Outcome>(a => a.ApproveAsync(id, basis, Actor.Portal, default))).ShouldBeDone();
        return (editor, id);
    }

    private Task<Edition> EditionAsync(int id) => portal.WithDatabaseAsync(db => db.Editions.AsNoTracking().SingleAsync(e => e.PublicationId == id));
}
