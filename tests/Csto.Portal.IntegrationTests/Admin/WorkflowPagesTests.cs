using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>A piece between colleagues, by the pages they have it on.</summary>
public sealed class WorkflowPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Piece_FromDraftThroughReviewToReaders_IsWhatEachOfThemDecided()
    {
        var (author, editor, id) = await TwoAsync();

        var handedOver = await author.HandOverAsync(id);
        handedOver.Text(".notice").ShouldContain("Отправлено на проверку");
        handedOver.Text(".bar .chip").ShouldBe("На проверке");

        var review = await editor.GetPageAsync($"/admin/publications/{id}/approval");
        review.QuerySelector("iframe")!.GetAttribute("src").ShouldBe($"/admin/publications/{id}/editions/1");
        review.Text("main").ShouldContain("Отправлено на проверку: Тест Author");
        using var approved = await editor.SubmitAsync(review, "main form", null);
        var page = await editor.GetPageAsync(approved.Headers.Location!.OriginalString);
        page.Text(".notice").ShouldContain("Утверждено: Тест Editor, 13.02.2026");
        page.Text(".notice").ShouldContain("Правка вернёт материал на проверку");

        var confirm = await editor.GetPageAsync(page.QuerySelector(".bar a.button--primary")!.GetAttribute("href")!);
        confirm.QuerySelector("[name=Reason]").ShouldBeNull();
        await editor.SubmitAsync(confirm, "main form", null);
        (await StateAsync(id)).ShouldBe(EditionState.Live);
        (await editor.GetPageAsync($"/admin/publications/{id}/editions/")).Text("td[data-label=Утверждена]").ShouldContain("Тест Editor");
    }

    [Fact]
    public async Task Bar_OfWhoMayNotApprove_SaysWhy()
    {
        var (author, _, id) = await TwoAsync();
        (await author.OpenAsync(id)).Text(".bar__why").ShouldBe("Выпускает редактор: отправьте текст на проверку.");
        await author.HandOverAsync(id);
        (await author.OpenAsync(id)).Text(".bar__why").ShouldBe("Утвердить должен редактор, который этот текст не менял.");

        var writer = await portal.BrowserAsync(Roles.Editor);
        var own = await writer.WriteAsync("news", PressOffice.News);
        await writer.HandOverAsync(own);
        var page = await writer.OpenAsync(own);
        page.Text(".bar__why").ShouldBe("Утвердить должен кто-то другой: вы меняли этот текст.");
        page.QuerySelector($".bar a[href='/admin/publications/{own}/approval']").ShouldBeNull();

        var review = await writer.GetPageAsync($"/admin/publications/{own}/approval");
        review.Text(".notice").ShouldContain("утвердить его должен кто-то другой");
        (await writer.SubmitAsync(review, "main form", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await StateAsync(own)).ShouldBe(EditionState.InReview);
    }

    [Fact]
    public async Task HandOver_Incomplete_ShowsEveryReasonBesideItsField()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await author.WriteAsync("speeches", ("Title", ""), ("PublishedOn", ""));

        using var pressed = await author.SubmitAsync(await author.OpenAsync(id), PressOffice.Editor, PressOffice.Submit);
        using var refused = await author.GetAsync(pressed.Headers.Location!.OriginalString);
        var page = await author.GetPageAsync(refused.Headers.Location!.OriginalString);

        foreach (var field in (string[])["Title", "Lead", "PublishedOn", "SpeakerId", "SpeechType"])
            page.QuerySelector($"#{field}-error").ShouldNotBeNull(field);
    }

    [Fact]
    public async Task HandOver_DatelineAhead_IsToBeScheduledAndNoMistake()
    {
        var (author, editor, id) = await TwoAsync(("PublishedOn", "2026-02-20"));
        (await author.OpenAsync(id)).Text(".checks__mind").ShouldContain("Дата материала впереди: 20.02.2026.");

        (await author.HandOverAsync(id)).Text(".bar .chip").ShouldBe("На проверке");

        using var publish = await editor.GetAsync($"/admin/publications/{id}/publication");
        (await editor.GetPageAsync(publish.Headers.Location!.OriginalString)).Text("#PublishedOn-error").ShouldContain("запланируйте выход");
    }

    [Fact]
    public async Task SendBack_TakesARemark_WhichTheAuthorReads()
    {
        var (author, editor, id) = await TwoAsync();
        await author.HandOverAsync(id);
        var ask = await editor.GetPageAsync($"/admin/publications/{id}/approval/delete");
        using var silent = await editor.SubmitAsync(ask, "main form", null, ("Remark", " "));
        (await silent.ReadPageAsync()).Text("#Remark-error").ShouldContain("Напишите, что исправить");

        await editor.SubmitAsync(ask, "main form", null, ("Remark", "Сверьте <дату> & место."));

        var page = await author.OpenAsync(id);
        page.Text(".bar .chip").ShouldBe("Черновик 1");
        page.Text(".notice--warning").ShouldContain("Возвращено на доработку: Тест Editor");
        page.Text(".course__remark").ShouldBe("Сверьте <дату> & место.");
    }

    [Fact]
    public async Task SendBack_TextChangedOrApprovedMeanwhile_KeepsTheRemark()
    {
        var (author, editor, id) = await TwoAsync();
        await author.HandOverAsync(id);
        var ask = await editor.GetPageAsync($"/admin/publications/{id}/approval/delete");
        await author.SaveAsync(id, ("Lead", "Лид исправлен и без замечания."));

        var answer = await editor.SubmitAsync(ask, "main form", null, ("Remark", "Исправьте лид."));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var again = await answer.ReadPageAsync();
        again.Text(".notice--warning").ShouldContain("текст только что изменили");
        again.Text("main").ShouldContain("Лид исправлен и без замечания.");
        again.Value("Remark").ShouldBe("Исправьте лид.");

        await author.SubmitAsync(await author.GetPageAsync($"/admin/publications/{id}/submission/delete"), "main form", null);
        var late = await editor.SubmitAsync(again, "main form", null);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await late.ReadPageAsync()).Text("main").ShouldContain("Исправьте лид.");
    }

    [Fact]
    public async Task Approve_TextChangedASecondAgo_ShowsTheNewTextFirst()
    {
        var (author, editor, id) = await TwoAsync();
        await author.HandOverAsync(id);
        var review = await editor.GetPageAsync($"/admin/publications/{id}/approval");
        await author.SaveAsync(id, ("Title", "Заголовок, которого редактор не видел"));

        var answer = await editor.SubmitAsync(review, "main form", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await answer.ReadPageAsync();
        page.Text(".notice--warning").ShouldContain("Ничего не решено: текст только что изменили");
        page.Text(".confirm__what").ShouldBe("Заголовок, которого редактор не видел");
        (await StateAsync(id)).ShouldBe(EditionState.InReview);
    }

    [Fact]
    public async Task Approve_SecondOfTwo_IsToldWhoWasFirst()
    {
        var (author, editor, id) = await TwoAsync();
        await author.HandOverAsync(id);
        var chief = await portal.BrowserAsync(Roles.Administrator);
        var review = await chief.GetPageAsync($"/admin/publications/{id}/approval");
        await editor.ApproveAsync(id);

        var answer = await chief.SubmitAsync(review, "main form", null);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.ReadPageAsync()).Text(".notice").ShouldStartWith("Уже утверждено: Тест Editor, ");
        (await portal.WithDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.SubjectId == id && a.Action == AuditAction.Approved))).ShouldBe(1);
    }

    [Fact]
    public async Task Approve_ReadAgainAfterAChange_ShowsWhatChangedSinceTheApproval()
    {
        var (author, editor, id) = await TwoAsync();
        await author.HandOverAsync(id);
        await editor.ApproveAsync(id);
        await author.SaveAsync(id, ("Body", "Участники согласовали план на год."));

        var review = await editor.GetPageAsync($"/admin/publications/{id}/approval");

        review.Text("[aria-labelledby=review-since] del").ShouldContain("обсудили");
        review.Text("[aria-labelledby=review-since] ins").ShouldContain("согласовали");
    }

    [Fact]
    public async Task Urgent_Publication_StandsOverEveryPageUntilSomebodyElseConfirms()
    {
        await using var office = await PortalFactory.CreateAsync();
        var (editor, author) = (await office.BrowserAsync(Roles.Editor), await office.BrowserAsync(Roles.Author));
        var id = await editor.WriteAsync("news", PressOffice.News);
        (await editor.PublishAsync(id)).Text(".notice").ShouldContain("Опубликовано срочно");
        (await author.GetPageAsync("/admin/publications/")).Text(".urgent").ShouldContain("«Секретариат провёл встречу пресс-служб» — прочитайте и подтвердите");
        (await author.GetPageAsync("/admin/account/")).QuerySelector(".urgent").ShouldNotBeNull();
        (await author.GetPageAsync("/admin/publications/")).Text("tbody .chip").ShouldContain("Срочно, ждёт подтверждения");

        var address = $"/admin/publications/{id}/editions/1/confirmation";
        (await editor.GetPageAsync(address)).Text(".notice").ShouldContain("подтвердить его должен кто-то другой");
        (await editor.SubmitAsync(await editor.GetPageAsync(address), "main form", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await author.GetPageAsync(address);
        page.Text("main").ShouldContain("Коллеги в отъезде, сообщение ждут.");
        using var confirmed = await author.SubmitAsync(page, "main form", null);

        (await author.GetPageAsync(confirmed.Headers.Location!.OriginalString)).Text(".notice").ShouldContain("Подтверждено");
        (await editor.GetPageAsync("/admin/contacts/")).QuerySelector(".urgent").ShouldBeNull();
        (await editor.GetPageAsync(address)).Text("main").ShouldContain("Уже подтверждено: Тест Author");
        (await editor.GetAsync($"/admin/publications/{id}/editions/7/confirmation")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Change_OfALivePiece_AsksWhatKindItIsAndTakesANoteForAMajorOne()
    {
        var (author, editor, id) = await TwoAsync();
        await editor.PublishAsync(id);
        await author.SaveAsync(id, ("Lead", "Лид уточнён."));
        var page = await author.OpenAsync(id);
        page.QuerySelectorAll("input[type=radio][name=Significance]").Length.ShouldBe(2);
        page.QuerySelector("input[name=Significance][checked]").ShouldBeNull();
        page.Text(".checks__no").ShouldContain("Выберите, какая это правка");

        using var chosen = await author.SubmitAsync(page, PressOffice.Editor, PressOffice.Submit, ("Significance", "Major"));
        using var refused = await author.GetAsync(chosen.Headers.Location!.OriginalString);
        var asked = await author.GetPageAsync(refused.Headers.Location!.OriginalString);
        asked.Text("#ChangeNote-error").ShouldContain("напишите, что изменилось");
        asked.QuerySelector("input[name=Significance][value=Major]")!.HasAttribute("checked").ShouldBeTrue();

        await author.SaveAsync(id, ("ChangeNote", "Уточнён состав участников."));
        (await author.OpenAsync(id)).Text(".checks__yes").ShouldContain("Сказано, какая это правка");
        (await author.HandOverAsync(id)).Text(".bar .chip").ShouldContain("На проверке");
    }

    [Fact]
    public async Task Withdraw_AsksForAnExplanation_AndCanBeTakenBack()
    {
        var editor = await portal.BrowserAsync(Roles.Editor);
        var id = await editor.WriteAsync("news", PressOffice.News);
        await editor.PublishAsync(id);
        var ask = await editor.GetPageAsync($"/admin/publications/{id}/withdrawal");
        using var silent = await editor.SubmitAsync(ask, "main form", null);
        (await silent.ReadPageAsync()).Text("#Explanation-error").ShouldContain("почему материал отозван");

        using var withdrawn = await editor.SubmitAsync(ask, "main form", null, ("Explanation", "Дата не подтвердилась."));
        (await editor.GetPageAsync(withdrawn.Headers.Location!.OriginalString)).Text(".notice").ShouldContain("под объявлением «Дата не подтвердилась.»");
        var address = await portal.WithDatabaseAsync(db => db.Publications.SingleAsync(p => p.Id == id));
        (await portal.Visitor().GetPageAsync(PublicationAddress.Of(address)!.Value.Path)).Text(".remark--strong").ShouldContain("Дата не подтвердилась.");
        (await editor.GetPageAsync("/admin/publications/?state=withdrawn")).Text("tbody .chip").ShouldContain("Отозвано");
        var twice = await editor.SubmitAsync(ask, "main form", null, ("Explanation", "Второе объяснение."));
        twice.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await twice.ReadPageAsync()).Text("main").ShouldContain("Второе объяснение.");

        var back = await editor.GetPageAsync($"/admin/publications/{id}/withdrawal/delete");
        await editor.SubmitAsync(back, "main form", null);
        (await StateAsync(id)).ShouldBe(EditionState.Live);
        (await editor.SubmitAsync(back, "main form", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Edit_Scheduled_ShowsTheTextAndLetsNobodyChangeIt()
    {
        var (author, editor, id) = await TwoAsync();
        await author.HandOverAsync(id);
        await editor.ApproveAsync(id);
        await portal.WithDatabaseAsync(async db =>
        {
            var edition = await db.Editions.SingleAsync(e => e.PublicationId == id);
            edition.Move(EditionTransition.Schedule);
            edition.ScheduledFor = new DateTime(2026, 2, 14, 7, 0, 0, DateTimeKind.Utc);
            return await db.SaveChangesAsync();
        });

        var page = await author.OpenAsync(id);

        page.Text(".chip").ShouldBe("Запланировано на 14.02, 10:00");
        page.QuerySelector("form.editor").ShouldBeNull();
        page.Text(".notice").ShouldContain("снимите его с расписания, чтобы править.");
        page.Text(".notice").ShouldContain("Это делает редактор.");
        (await editor.OpenAsync(id)).QuerySelector($".notice a[href='/admin/publications/{id}/schedule']").ShouldNotBeNull();
    }

    [Fact]
    public async Task List_ByState_HasRowsAndCountsThatAgree()
    {
        await using var office = await PortalFactory.CreateAsync();
        var (author, editor) = (await office.BrowserAsync(Roles.Author), await office.BrowserAsync(Roles.Editor));
        await author.WriteAsync("news", ("Title", "Черновик"));
        await author.HandOverAsync(await author.WriteAsync("news", [.. PressOffice.News, ("Title", "Ждёт проверки")]));
        var approved = await author.WriteAsync("news", [.. PressOffice.News, ("Title", "Прочитано")]);
        await author.HandOverAsync(approved);
        await editor.ApproveAsync(approved);

        foreach (var (state, title) in ((string, string)[])[("draft", "Черновик"), ("review", "Ждёт проверки"), ("approved", "Прочитано")])
        {
            var list = await editor.GetPageAsync($"/admin/publications/?state={state}");
            list.Text("tbody .table__main").ShouldBe(title);
            list.Text($".tabs a[href$='state={state}'] .tabs__count").ShouldBe("1");
        }

        (await editor.GetPageAsync("/admin/publications/")).Text(".tabs a[aria-current] .tabs__count").ShouldBe("3");
    }

    private async Task<(HttpClient Author, HttpClient Editor, int Id)> TwoAsync(params (string Name, string Value)[] fields)
    {
        var author = await portal.BrowserAsync(Roles.Author);
        return (author, await portal.BrowserAsync(Roles.Editor), await author.WriteAsync("news", [.. PressOffice.News, .. fields]));
    }

    private Task<EditionState> StateAsync(int id) =>
        portal.WithDatabaseAsync(db => db.Editions.Where(e => e.PublicationId == id).OrderByDescending(e => e.Number).Select(e => e.State).FirstAsync());
}
