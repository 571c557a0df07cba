using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class PublicationsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task New_Form_IsDatedTodayInMoscow()
    {
        var page = await (await portal.BrowserAsync(Roles.Author)).GetPageAsync("/admin/publications/new?kind=speeches");
        page.Value("PublishedOn").ShouldBe("2026-02-13");
        page.QuerySelector("select[name=SpeakerId]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Create_ThenPublish_IsLiveUnderItsAddress()
    {
        var editor = await portal.BrowserAsync(Roles.Editor);
        var id = await editor.WriteAsync("news", PressOffice.News);
        (await editor.OpenAsync(id)).Text(".chip").ShouldContain("Черновик");

        var page = await editor.PublishAsync(id);

        page.Text(".notice").ShouldContain("Опубликовано");
        page.QuerySelector(".notice a")!.GetAttribute("href").ShouldStartWith("/news/2026/02/13/sekretariat-provel-vstrechu-press-sluzhb");
        (await PieceAsync(id)).Visibility.ShouldBe(Visibility.Live);
    }

    [Fact]
    public async Task Create_TitleTooLong_KeepsEverythingTyped()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var title = string.Concat(Enumerable.Repeat("Очень длинный заголовок. ", 20));
        var answer = await author.SubmitAsync(
            await author.GetPageAsync("/admin/publications/new?kind=news"), PressOffice.Editor, "[data-save]",
            ("Title", title), ("Lead", "Лид остаётся."), ("Body", "\nПервая строка пуста.\n\n<b>&amp;</b> 🎉 مرحبا"), ("MemberStateIds", "2"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.ReadPageAsync();

        page.Value("Title").ShouldBe(title);
        page.Value("Lead").ShouldBe("Лид остаётся.");
        page.Value("Body").ShouldBe("\nПервая строка пуста.\n\n<b>&amp;</b> 🎉 مرحبا");
        page.QuerySelector("input[name=MemberStateIds][value='2']")!.HasAttribute("checked").ShouldBeTrue();
        page.QuerySelector(".errors a")!.GetAttribute("href").ShouldBe("#Title");
        page.QuerySelector("#Title")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.QuerySelector("form.editor")!.GetAttribute("data-guard").ShouldBe("dirty");
    }

    [Theory]
    [InlineData("32.13.2026")]
    [InlineData("вчера")]
    [InlineData("2026-02-30")]
    public async Task Save_NoDate_IsToldInWordsAndStays(string typed)
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await author.WriteAsync("news", PressOffice.News);
        var page = await (await author.SaveAsync(id, ("PublishedOn", typed), ("Lead", "Новый лид."))).ReadPageAsync();

        page.Text("#PublishedOn-error").ShouldBe($"«{typed}» — не дата. Напишите день, месяц и год, например 13.02.2026.");
        page.Value("PublishedOn").ShouldBe(typed);
        page.QuerySelector("#PublishedOn")!.GetAttribute("type").ShouldBe("text");
        page.Value("Lead").ShouldBe("Новый лид.");
    }

    [Fact]
    public async Task Save_DateInWords_IsRead()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await author.WriteAsync("news", PressOffice.News);
        await author.SaveAsync(id, ("PublishedOn", "3 декабря 2025 года"));
        (await author.OpenAsync(id)).Value("PublishedOn").ShouldBe("2025-12-03");
    }

    [Fact]
    public async Task Publish_Incomplete_ShowsEveryReasonBesideItsField()
    {
        var editor = await portal.BrowserAsync(Roles.Editor);
        var id = await editor.WriteAsync("speeches", ("Title", ""), ("PublishedOn", ""));
        using var pressed = await editor.SubmitAsync(await editor.OpenAsync(id), PressOffice.Editor, PressOffice.Publish);
        using var confirm = await editor.GetAsync(pressed.Headers.Location!.OriginalString);
        var page = await editor.GetPageAsync(confirm.Headers.Location!.OriginalString);

        foreach (var field in (string[])["Title", "Lead", "PublishedOn", "SpeakerId", "SpeechType"])
            page.QuerySelector($"#{field}-error").ShouldNotBeNull(field);
        page.QuerySelectorAll(".checks__no").Length.ShouldBe(5);
        (await PieceAsync(id)).Visibility.ShouldBe(Visibility.Hidden);
    }

    [Fact]
    public async Task Publish_ByAnAuthor_IsNeitherOfferedNorDone()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await author.WriteAsync("news", PressOffice.News);
        var page = await author.OpenAsync(id);
        page.QuerySelector(PressOffice.Publish).ShouldBeNull();
        page.Text(".rail__nav").ShouldNotContain("Люди");

        using var forced = await author.SubmitAsync(page, "form[action='/admin/sign-out']", null);
        (await author.GetAsync($"/admin/publications/{id}/publication")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PieceAsync(id)).Visibility.ShouldBe(Visibility.Hidden);
    }

    [Fact]
    public async Task Edit_LivePiece_ShowsTheLiveTextBesideAndChangesNothingForReaders()
    {
        var editor = await portal.BrowserAsync(Roles.Editor);
        var id = await editor.WriteAsync("news", PressOffice.News);
        await editor.PublishAsync(id);
        var live = await PieceAsync(id);

        using var saved = await editor.SaveAsync(id, ("Title", "Заголовок, которого читатели не видят"), ("Significance", "Minor"));
        var page = await editor.GetPageAsync(saved.Headers.Location!.OriginalString);

        page.Text(".notice").ShouldContain("Читатели по-прежнему видят прежний текст");
        page.Text("details.beside").ShouldContain("Секретариат провёл встречу пресс-служб");
        var after = await PieceAsync(id);
        after.Generation.ShouldBe(live.Generation);
        after.LiveEditionId.ShouldBe(live.LiveEditionId);

        var confirm = await editor.GetPageAsync($"/admin/publications/{id}/publication");
        confirm.Text("ins").ShouldContain("читатели");
        (await editor.GetPageAsync($"/admin/publications/{id}/editions/2/comparison")).Text("del").ShouldContain("Секретариат");
    }

    [Fact]
    public async Task Unpublish_WithoutExplanation_AsksForIt()
    {
        var editor = await portal.BrowserAsync(Roles.Editor);
        var id = await editor.WriteAsync("news", PressOffice.News);
        await editor.PublishAsync(id);
        var ask = await editor.GetPageAsync($"/admin/publications/{id}/publication/delete");
        (await (await editor.SubmitAsync(ask, "main form", null)).ReadPageAsync()).Text("#Explanation-error").ShouldContain("Напишите");

        await editor.SubmitAsync(ask, "main form", null, ("Explanation", "Ошибка в дате."));
        (await PieceAsync(id)).Visibility.ShouldBe(Visibility.Gone);

        // The same words again: pressing «Опубликовать…» brings the text back into work.
        await editor.PublishAsync(id);
        (await PieceAsync(id)).Visibility.ShouldBe(Visibility.Live);
    }

    [Fact]
    public async Task Bin_DraftThrownAway_ComesBackWhole()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await author.WriteAsync("news", [.. PressOffice.News, ("Title", "Черновик для корзины")]);
        await author.SubmitAsync(await author.GetPageAsync($"/admin/publications/{id}/bin"), "main form", null);
        (await author.GetPageAsync("/admin/publications/?text=корзины")).QuerySelectorAll("tbody tr").Length.ShouldBe(0);
        (await author.GetPageAsync("/admin/publications/?text=корзины&state=bin")).Text("tbody .chip").ShouldBe("В корзине");

        await author.SubmitAsync(await author.OpenAsync(id), "main form", null);
        (await author.OpenAsync(id)).Value("Title").ShouldBe("Черновик для корзины");
    }

    [Fact]
    public async Task Bin_EditsBesideALivePiece_ComeBackFromTheEditions()
    {
        var editor = await portal.BrowserAsync(Roles.Editor);
        var id = await editor.WriteAsync("news", PressOffice.News);
        await editor.PublishAsync(id);
        await editor.SaveAsync(id, ("Title", "Правки, которые выбросили"));
        using var discarded = await editor.SubmitAsync(await editor.GetPageAsync($"/admin/publications/{id}/bin"), "main form", null);
        var page = await editor.GetPageAsync(discarded.Headers.Location!.OriginalString);
        page.Text(".notice").ShouldContain("Правки выброшены");
        page.Value("Title").ShouldBe("Секретариат провёл встречу пресс-служб");

        await editor.SubmitAsync(await editor.GetPageAsync($"/admin/publications/{id}/editions/"), "main form", null);
        (await editor.OpenAsync(id)).Value("Title").ShouldBe("Правки, которые выбросили");
    }

    [Fact]
    public async Task Save_OtherPersonsAndTopics_AreNamedInTheJournal()
    {
        var names = await portal.WithDatabaseAsync(async db =>
        {
            var person = new Person { Name = "Павел Арсеньев", SortName = "Арсеньев Павел", Slug = $"arsenev-{Guid.NewGuid():N}" };
            var topic = new Topic { Name = "Учения", Slug = $"ucheniya-{Guid.NewGuid():N}" };
            db.AddRange(person, topic);
            await db.SaveChangesAsync();
            return (person.Id, TopicId: topic.Id);
        });
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await author.WriteAsync("news", PressOffice.News);
        await author.SaveAsync(id, ("MentionIds", $"{names.Id}"), ("TopicIds", $"{names.TopicId}"), ("MemberStateIds", "5"));

        var changes = (await portal.WithDatabaseAsync(db => db.AuditEntries
            .Where(a => a.SubjectType == AuditSubject.Publication && a.SubjectId == id).OrderByDescending(a => a.Id).FirstAsync())).Changes;
        changes.ShouldBe([new("Персоны", null, "Павел Арсеньев"), new("Темы", null, "Учения"), new("Государства", null, "Россия")]);
    }

    [Fact]
    public async Task Kind_OfDraft_ChangesAndKeepsWhatIsWritten()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await author.WriteAsync("speeches", [.. PressOffice.News, ("Occasion", "Совещание")]);
        await author.SubmitAsync(await author.GetPageAsync($"/admin/publications/{id}/kind"), "main form", null, ("kind", "news"));
        await author.SaveAsync(id, ("Lead", "Другой лид."));
        await author.SubmitAsync(await author.GetPageAsync($"/admin/publications/{id}/kind"), "main form", null, ("kind", "speeches"));
        (await author.OpenAsync(id)).Value("Occasion").ShouldBe("Совещание");
    }

    [Fact]
    public async Task Index_Filters_FindWhateverCaseAndYo()
    {
        await using var own = await PortalFactory.CreateAsync();
        var author = await own.BrowserAsync(Roles.Author);
        await author.WriteAsync("news", ("Title", "Учёные обсудили ЁЛКИ"), ("PublishedOn", ""));
        await author.WriteAsync("statements", ("Title", "Заявление о другом"), ("PublishedOn", "2025-01-15"));

        (await TitlesAsync("?text=елки учЕные")).ShouldBe(["Учёные обсудили ЁЛКИ"]);
        (await TitlesAsync("?kind=statements")).ShouldBe(["Заявление о другом"]);
        (await TitlesAsync("?state=undated")).ShouldBe(["Учёные обсудили ЁЛКИ"]);
        (await TitlesAsync("?from=2025-01-15&to=2025-01-15")).ShouldBe(["Заявление о другом"]);
        (await TitlesAsync("?text=ничего")).ShouldBeEmpty();
        (await author.GetPageAsync("/admin/publications/")).Text(".rail__count").ShouldContain("1");

        async Task<string[]> TitlesAsync(string query) =>
            [.. (await author.GetPageAsync("/admin/publications/" + query)).QuerySelectorAll(".table__main").Select(a => a.TextContent.Replace('\u00A0', ' '))];
    }

    [Fact]
    public async Task Index_MoreThanAPage_IsWalkedWithoutGapsOrRepetition()
    {
        await using var own = await PortalFactory.CreateAsync();
        var author = await own.BrowserAsync(Roles.Author);
        for (var i = 0; i < 65; i++)
        {
            // Several share one instant: the order within it must hold too.
            own.Clock.Now += i % 4 == 0 ? TimeSpan.FromMinutes(1) : TimeSpan.Zero;
            await own.WithAsync<Core.Publishing.PublicationWriter, Core.Publishing.Outcome>(
                w => w.CreateAsync(PublicationKind.News, new() { Title = $"Черновик {i}" }, Actor.Portal, default));
        }

        var seen = new List<string>();
        for (var address = "/admin/publications/?state=draft"; address is not null;)
        {
            var page = await author.GetPageAsync(address);
            seen.AddRange(page.QuerySelectorAll(".table__main").Select(a => a.TextContent.Replace('\u00A0', ' ')));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        seen.ShouldBe(Enumerable.Range(0, 65).Reverse().Select(i => $"Черновик {i}"));
    }

    [Fact]
    public async Task Preview_OfUnsavedText_IsThePublicPageAndSavesNothing()
    {
        var author = await portal.BrowserAsync(Roles.Author);
        var id = await author.WriteAsync("news", PressOffice.News);
        var answer = await author.SubmitAsync(
            await author.OpenAsync(id), PressOffice.Editor, "[formaction]", ("Title", "Ещё не сохранённый заголовок"), ("Body", "Слова с **жирным**."));
        var page = await answer.ReadPageAsync();

        page.Text("h1").ShouldBe("Ещё не сохранённый заголовок");
        page.Text(".prose strong").ShouldBe("жирным");
        page.Text(".preview").ShouldContain("Читатели этого не видят");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content")!.ShouldContain("noindex");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await author.OpenAsync(id)).Value("Title").ShouldBe("Секретариат провёл встречу пресс-служб");
    }

    private Task<Publication> PieceAsync(int id) => portal.WithDatabaseAsync(db => db.Publications.AsNoTracking().SingleAsync(p => p.Id == id));
}
