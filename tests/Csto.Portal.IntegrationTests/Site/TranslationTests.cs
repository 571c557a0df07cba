using System.Net;
using AngleSharp.Html.Dom;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Media;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>Publications as translations of one another: on the desk and for readers.</summary>
public sealed class TranslationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Day = new(2026, 2, 13);

    private readonly Newsroom _newsroom = new(portal);

    [Fact]
    public async Task Translation_Published_IsLinkedBothWays()
    {
        var original = await _newsroom.Publish(Newsroom.Text("Совещание прошло", Day) with { Slug = "both-ways-ru" });
        await _newsroom.Translate(original, text => text with { Title = "The \"meeting\" was held", Body = "In short.", Slug = "both-ways" });

        var russian = await ReadAsync("/news/2026/02/13/both-ways-ru");
        var english = await ReadAsync("/en/news/2026/02/13/both-ways");
        russian.QuerySelector(".languages a[hreflang=en]")!.GetAttribute("href").ShouldBe("/en/news/2026/02/13/both-ways");
        english.QuerySelector(".languages a[hreflang=ru]")!.GetAttribute("href").ShouldBe("/news/2026/02/13/both-ways-ru");
        english.QuerySelector(".languages a")!.TextContent.ShouldBe("Русский");
        foreach (var page in (IHtmlDocument[])[russian, english])
        {
            page.Alternates().ShouldBe(
            [
                ("ru", "https://portal.test/news/2026/02/13/both-ways-ru"),
                ("en", "https://portal.test/en/news/2026/02/13/both-ways"),
                ("x-default", "https://portal.test/news/2026/02/13/both-ways-ru"),
            ], ignoreOrder: true);
        }

        english.DocumentElement.GetAttribute("lang").ShouldBe("en");
        english.QuerySelector("meta[property='og:locale']")!.GetAttribute("content").ShouldBe("en_GB");
        english.QuerySelector("script[type='application/ld+json']")!.TextContent.ShouldContain("\"inLanguage\":\"en\"");
        english.QuerySelector("h1").Words().ShouldBe("The “meeting” was held");
        english.QuerySelector(".article__date").Words().ShouldBe("13 February 2026 Friday");
        english.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe("https://portal.test/en/news/2026/02/13/both-ways");
    }

    [Fact]
    public async Task Lists_EachLanguage_HoldItsOwn()
    {
        var original = await _newsroom.Publish(Newsroom.Text("Только в своих списках", Day));
        await _newsroom.Translate(original, text => text with { Title = "Only in its own lists" });

        (await ReadAsync("/en/news/")).AllWords(".item__title").ShouldContain("Only in its own lists");
        (await ReadAsync("/en/news/")).AllWords(".item__title").ShouldNotContain("Только в своих списках");
        (await ReadAsync("/news/")).AllWords(".item__title").ShouldNotContain("Only in its own lists");
        (await ReadAsync("/en/")).AllWords(".item__title").ShouldContain("Only in its own lists");
        (await ReadAsync("/en/news/2026/02/13/")).QuerySelector("h1").Words().ShouldBe("News of 13 February 2026");
    }

    [Fact]
    public async Task Address_OfTheOriginalInEnglish_LeadsToTheTranslation()
    {
        var original = await _newsroom.Publish(Newsroom.Text("По адресу оригинала", Day) with { Slug = "po-adresu" });
        await _newsroom.Translate(original, text => text with { Title = "By the address", Slug = "by-the-address" });

        using var answer = await portal.Visitor().GetAsync(new Uri("/en/news/2026/02/13/po-adresu", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/en/news/2026/02/13/by-the-address");
    }

    [Fact]
    public async Task Translation_MovedToAnotherKind_IsLinkedWhereItStands()
    {
        var original = await _newsroom.Publish(Newsroom.Text("Вид другой", Day) with { Slug = "vid-drugoi" });
        var translation = await _newsroom.Translate(original, text => text with { Title = "Another kind", Slug = "another-kind" });
        await portal.WithDatabaseAsync(db => db.InTransactionAsync(
            async cancel =>
            {
                await db.NextGenerationAsync(cancel);
                return await db.Publications.Where(p => p.Id == translation).ExecuteUpdateAsync(set => set.SetProperty(p => p.Kind, PublicationKind.Statement), cancel);
            },
            default));

        (await ReadAsync("/news/2026/02/13/vid-drugoi")).Alternates().ShouldContain(("en", "https://portal.test/en/statements/2026/02/13/another-kind"));
    }

    [Fact]
    public async Task Publication_WithoutTranslation_SaysSoAndOffersTheOriginal()
    {
        await _newsroom.Publish(Newsroom.Text("Перевода нет", Day) with { Slug = "perevoda-net" });

        var page = await ReadAsync("/en/news/2026/02/13/perevoda-net");
        page.QuerySelector("h1").Words().ShouldBe("This publication is not available in English");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex, follow");
        var offered = page.QuerySelector("main a[hreflang=ru]")!;
        offered.GetAttribute("href").ShouldBe("/news/2026/02/13/perevoda-net");
        offered.GetAttribute("lang").ShouldBe("ru");
        (await ReadAsync("/news/2026/02/13/perevoda-net")).Alternates().ShouldBeEmpty();
    }

    [Fact]
    public async Task Original_ChangedInEarnest_MarksTheTranslationUntilItIsPublishedAgain()
    {
        var original = await _newsroom.Publish(Newsroom.Text("Оригинал меняется", Day) with { Slug = "menyaetsya" });
        var translation = await _newsroom.Translate(original, text => text with { Title = "The original changes", Slug = "changes" });
        (await ReadAsync("/en/news/2026/02/13/changes")).QuerySelector(".article__behind").ShouldBeNull();

        await _newsroom.Change(original, Newsroom.Text("Оригинал меняется", Day) with { Slug = "menyaetsya", Body = "Иначе.", Significance = ChangeSignificance.Minor });
        (await ReadAsync("/en/news/2026/02/13/changes")).QuerySelector(".article__behind").ShouldBeNull();
        await _newsroom.Change(original, Newsroom.Text("Оригинал меняется", Day) with { Slug = "menyaetsya", Body = "Совсем иначе.", Significance = ChangeSignificance.Major, ChangeNote = "Всё иначе." });

        var behind = (await ReadAsync("/en/news/2026/02/13/changes")).QuerySelector(".article__behind a")!;
        behind.GetAttribute("href").ShouldBe("/news/2026/02/13/menyaetsya");
        using var desk = await portal.BrowserAsync(Roles.Editor);
        (await desk.GetPageAsync("/admin/publications/?state=behind")).QuerySelectorAll("table a").Select(a => a.GetAttribute("href")).ShouldContain($"/admin/publications/{translation}");

        using var confirmed = await desk.SubmitAsync(await desk.GetPageAsync($"/admin/publications/{translation}/translations"), "form[action$='/confirmation']", null);
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ReadAsync("/en/news/2026/02/13/changes")).QuerySelector(".article__behind").ShouldBeNull();
    }

    [Fact]
    public async Task Desk_TranslationStarted_TakesEverythingOverAndIsOfItsLanguage()
    {
        using var desk = await portal.BrowserAsync(Roles.Author);
        var id = await desk.WriteAsync("news", PressOffice.News);

        using var started = await desk.SubmitAsync(await desk.GetPageAsync($"/admin/publications/{id}/translations"), "form:has([name=language][type=hidden])", null);
        var translation = await desk.GetPageAsync(started.Headers.Location!.OriginalString);
        translation.Value("Title").ShouldBe("Секретариат провёл встречу пресс-служб");
        translation.Value("Body").ShouldBe("Участники обсудили план на год.");
        translation.Text(".bar").ShouldContain("EN");
        var linked = await desk.GetPageAsync($"/admin/publications/{id}/translations");
        linked.QuerySelectorAll("form:has([name=language][type=hidden])").ShouldBeEmpty("one translation into a language");
        linked.Text("main").ShouldContain("Английский:");
    }

    [Fact]
    public async Task Desk_NewPiece_IsInTheLanguageChosen()
    {
        using var desk = await portal.BrowserAsync(Roles.Editor);
        var id = await desk.WriteAsync("news", ("Title", "Written in English"), ("Lead", "Lead."), ("Body", "Text."), ("Language", "en"), ("Slug", "written-in-english"));
        await desk.PublishAsync(id);
        (await portal.WithDatabaseAsync(async db => (await db.FindAsync<Publication>(id))!.Language)).ShouldBe("en");
    }

    [Fact]
    public async Task Desk_PreviewOfANewPiece_IsInTheLanguageChosen()
    {
        using var desk = await portal.BrowserAsync(Roles.Author);
        using var answer = await desk.SubmitAsync(
            await desk.GetPageAsync("/admin/publications/new?kind=news"), PressOffice.Editor, "[formaction]", ("Title", "Not \"saved\" yet"), ("Body", "Text."), ("Language", "en"));

        var preview = await answer.ReadPageAsync();
        preview.QuerySelector(".article h1").Words().ShouldBe("Not “saved” yet");
    }

    [Fact]
    public async Task Desk_PieceThatExists_IsLinkedByItsAddressAndUnlinked()
    {
        using var desk = await portal.BrowserAsync(Roles.Editor);
        var original = await _newsroom.Publish(Newsroom.Text("Связать с имеющимся", Day) with { Slug = "svyazat" });
        var other = await desk.WriteAsync("news", ("Title", "Linked later"), ("Lead", "Lead."), ("Body", "Text."), ("Language", "en"));

        using var wrong = await LinkAsync(desk, original, "/en/news/2020/01/01/nothing");
        (await wrong.ReadPageAsync()).Text("main").ShouldContain("Такого материала нет");
        var statement = await desk.WriteAsync("statements", ("Title", "Of another kind"), ("Lead", "Lead."), ("Body", "Text."), ("Language", "en"));
        using var another = await LinkAsync(desk, original, statement.ToString(System.Globalization.CultureInfo.InvariantCulture));
        (await another.ReadPageAsync()).Text("main").ShouldContain("другого вида");
        using var linked = await LinkAsync(desk, original, other.ToString(System.Globalization.CultureInfo.InvariantCulture));
        linked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var unlinked = await desk.SubmitAsync(await desk.GetPageAsync($"/admin/publications/{other}/translations"), "form[action$='/link/delete']", null);
        unlinked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.GetPageAsync($"/admin/publications/{original}/translations")).QuerySelectorAll("main .history").ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_WithoutEnglish_AreTransliteratedOrSaidToBeRussian()
    {
        var person = await _newsroom.Keep(new Person { Name = "Ольга Щукина", SortName = "Щукина Ольга", Slug = "shchukina" });
        var known = await _newsroom.Keep(new Person { Name = "Пётр Светлов", EnglishName = "Peter Svetlov", SortName = "Светлов Пётр", Slug = "svetlov" });
        var topic = await _newsroom.Keep(new Topic { Name = "Учения", Slug = "ucheniya-names" });
        var original = await _newsroom.Publish(Newsroom.Text("Имена", Day) with { MentionIds = [person.Id, known.Id], TopicIds = [topic.Id] });
        await _newsroom.Translate(original, text => text with { Title = "Names", Slug = "names" });

        var page = await ReadAsync("/en/news/2026/02/13/names");
        page.AllWords(".facts a").ShouldBe(["Peter Svetlov", "Olga Shchukina", "Учения", "Русский"], ignoreOrder: true);
        page.QuerySelector(".facts a[href='/en/topics/ucheniya-names/']")!.GetAttribute("lang").ShouldBe("ru");
        (await ReadAsync("/en/persons/")).AllWords(".person__name").ShouldContain("Shchukina, Olga");
    }

    [Fact]
    public async Task Pictures_DescribedInEnglish_AreSoOnEnglishPagesOnly()
    {
        var desk = await portal.BrowserAsync(Roles.Editor);
        var (id, picture) = await desk.UploadedAsync("английский снимок.png", SampleFiles.Png(60, 40, 0x41));
        var card = await desk.GetPageAsync($"/admin/media/{id}");
        using (var wrong = await desk.SubmitAsync(card, "main form.form", null, ("EnglishCaption", "Зал")))
            (await wrong.ReadPageAsync()).Text(".errors").ShouldContain("латинскими буквами");
        using (var saved = await desk.SubmitAsync(
            card, "main form.form", null,
            ("Alt", "Зал заседаний"), ("Caption", "На встрече"), ("Credit", "Фото: И. Ёлкин"), ("EnglishAlt", "Meeting hall"), ("EnglishCaption", "At the meeting"), ("EnglishCredit", "Photo: I. Yolkin")))
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var original = await _newsroom.Publish(Newsroom.Text("Встреча со снимком", Day) with { Slug = "snimok", LeadPicture = picture, Body = MediaDesk.Blocks(("photo", picture)) });
        await _newsroom.Translate(original, text => text with { Title = "A meeting with a photograph", Slug = "photograph" });

        foreach (var (address, caption, alt, credit) in new[]
        {
            ("/news/2026/02/13/snimok", "На встрече", "Зал заседаний", "Фото: И. Ёлкин"),
            ("/en/news/2026/02/13/photograph", "At the meeting", "Meeting hall", "Photo: I. Yolkin"),
        })
        {
            var page = await ReadAsync(address);
            page.AllWords("figcaption").ShouldAllBe(words => words.StartsWith(caption, StringComparison.Ordinal) && words.EndsWith(credit, StringComparison.Ordinal), address);
            page.QuerySelectorAll(".article img").ShouldAllBe(img => img.GetAttribute("alt") == alt);
            (await ReadAsync(address + "/photos/")).AllWords("figcaption").ShouldBe([caption]);
            page.QuerySelectorAll(".article [lang]").Where(part => part.Closest("figure") is not null).ShouldAllBe(part => part.GetAttribute("lang") == page.DocumentElement.GetAttribute("lang"));
        }

        (await portal.Visitor().GetStringAsync("/en/rss.xml")).ShouldContain("At the meeting");
        (await portal.Visitor().GetStringAsync("/en/search?q=meeting")).ShouldContain("/en/news/2026/02/13/photograph");
    }

    [Fact]
    public async Task Person_DescribedInEnglish_IsSoOnEnglishPages()
    {
        var person = await _newsroom.Keep(new Person { Name = "Анна Речная", SortName = "Речная Анна", Slug = "rechnaia", About = "Автор *книг*.", EnglishAbout = "Author of *books*." });
        var original = await _newsroom.Publish(Newsroom.Text("О книгах", Day) with { MentionIds = [person.Id] });
        await _newsroom.Translate(original, text => text with { Title = "On books", Slug = "on-books" });

        (await ReadAsync("/persons/rechnaia/")).QuerySelector(".prose").Words().ShouldBe("Автор книг.");
        var english = (await ReadAsync("/en/persons/rechnaia/")).QuerySelector(".prose");
        english.Words().ShouldBe("Author of books.");
        (english!.GetAttribute("lang") ?? "en").ShouldBe("en");
    }

    private static async Task<HttpResponseMessage> LinkAsync(HttpClient desk, int original, string other) =>
        await desk.SubmitAsync(await desk.GetPageAsync($"/admin/publications/{original}/translations"), "form[action$='/link']", null, ("Other", other));

    private async Task<IHtmlDocument> ReadAsync(string address) => await portal.Visitor().GetPageAsync(address);
}

file static class Pages
{
    public static IEnumerable<(string, string)> Alternates(this IHtmlDocument page) => page.QuerySelectorAll("head link[rel=alternate][hreflang]")
        .Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!));
}
