using System.Text;
using System.Text.Json;
using Csto.Portal.Core.Archive;
using Csto.Portal.Core.Archive.Sources;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Archive;

public sealed class ImportTests
{
    private const string Title = "Рабочая группа по координации учений завершила заседание";
    private const string Lead = "5 марта в Душанбе рабочая группа по координации учений завершила заседание.";
    private const string Second = "Стороны согласовали перечень совместных мероприятий.";
    private const string Other = "В Астане завершились штабные переговоры экспертов по связи.";

    [Fact]
    public async Task Import_SameItemOnTwoPages_ComesInOnce()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", "05.03.2024", Lead, "04.03.2024", Other);
        desk.Page("2.txt", "05.03.2024", Lead.Replace("завершила", "завершила\u00A0", StringComparison.Ordinal));

        var report = await desk.Import();

        report.Files[1].Items.ShouldHaveSingleItem().Outcome.ShouldBe(ImportOutcome.FoundAgain);
        (await desk.Publications()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Import_PageThatSaysItsAddress_KeepsItOnceForItsArticle()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.html", $"<html><head><link rel='canonical' href='https://old.example/news/?ELEMENT_ID=7'><meta property='og:url' content='https://old.example/n/7.html'></head><body><p>04.03.2024</p><p>{Other}</p><h1>{Title}</h1><p>05.03.2024</p><p>{Lead}</p><p>{Second}</p></body></html>");

        var rehearsal = await desk.Import(dryRun: true);
        (await desk.With(db => db.Redirects.CountAsync())).ShouldBe(0);
        var report = await desk.Import();

        rehearsal.Files.Single().Items.Single(i => i.IsWhole).OldAddresses.Count.ShouldBe(2);
        var article = report.Files.Single().Items.Single(i => i.IsWhole);
        article.OldAddresses.ShouldBe([new("/news?element_id=7", null), new("/n/7.html", null)]);
        var kept = await desk.With(db => db.Redirects.OrderBy(r => r.Id).ToListAsync());
        kept.Select(r => (r.Path, r.PublicationId, r.Origin)).ShouldBe(
            [("/news?element_id=7", article.PublicationId, RedirectOrigin.Imported), ("/n/7.html", article.PublicationId, RedirectOrigin.Imported)]);

        var before = await desk.Dump();
        await desk.Import();
        (await desk.Dump()).ShouldBe(before);
    }

    [Fact]
    public async Task Import_TwoPagesOfOneAddress_TheFirstKeepsIt()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.html", $"<html><head><link rel='canonical' href='/same.html'></head><body><h1>{Title}</h1><p>05.03.2024</p><p>{Lead}</p><p>{Second}</p></body></html>");
        desk.Page("2.html", $"<html><head><link rel='canonical' href='/same.html'></head><body><h1>Эксперты обсудили связь</h1><p>06.03.2024</p><p>{Other}</p></body></html>");

        var report = await desk.Import();

        report.Files.SelectMany(f => f.Items).SelectMany(i => i.OldAddresses).Select(a => a.Reason).ShouldBe([null, "он уже ведёт на другую страницу"]);
    }

    [Fact]
    public async Task Import_SameWordsOnAnotherDay_AreAnotherItem()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", "05.03.2024", Other, "04.03.2024", Other);

        (await desk.Import()).Totals.Made.ShouldBe(2);
    }

    [Fact]
    public async Task Import_TwoItemsOfOneTitleOnOneDay_GetAddressesOfTheirOwn()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", "05.03.2024", "Эксперты обсудили связь", Other, "05.03.2024", "Эксперты обсудили связь", Second);

        var addresses = (await desk.Import()).Files.Single().Items.Select(i => i.Address).ToList();

        addresses.ShouldAllBe(a => a!.StartsWith("/news/2024/03/05/", StringComparison.Ordinal));
        addresses.Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Import_WholeArticleAfterItsLead_CompletesTheLiveItemAtItsAddress(bool inOneRun)
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", "05.03.2024", Lead);
        var first = inOneRun ? null : await desk.Import();
        desk.Page("2.txt", Title, "05.03.2024", Lead, Second, "Пресс-секретарь Иван Петров", "+7-495-111-22-33");

        var report = await desk.Import();

        report.Files[1].Items.ShouldHaveSingleItem().Outcome.ShouldBe(ImportOutcome.Completed);
        var publication = (await desk.Publications()).ShouldHaveSingleItem();
        publication.LiveEdition.ShouldNotBeNull().Title.ShouldBe(Title);
        publication.LiveEdition.Body.ShouldBe(Second);
        publication.LiveEdition.Footer.ShouldNotBeNull().Name.ShouldBe("Иван Петров");
        publication.WorkEdition.ShouldBeNull();
        if (first is not null)
            report.Files[1].Items[0].Address.ShouldBe(first.Files[0].Items[0].Address);
        (await desk.Import()).Totals.FoundAgain.ShouldBe(2);
    }

    [Fact]
    public async Task Import_DateFoundOnAnotherPage_CompletesAndPublishesTheDraft()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", Other, Title, "04.03.2024", "Рабочая группа по координации учений завершила работу.");
        (await desk.Import()).Totals.ForReview.ShouldBe(1);
        desk.Page("2.txt", "05.03.2024", Other);

        var item = (await desk.Import()).Files[1].Items.ShouldHaveSingleItem();

        item.Outcome.ShouldBe(ImportOutcome.Completed);
        item.Address.ShouldNotBeNull().ShouldStartWith("/news/2024/03/05/");
        (await desk.Publications()).ShouldAllBe(p => p.Visibility == Visibility.Live);
    }

    [Fact]
    public async Task Import_ItemEditedInThePortal_IsKept()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", "05.03.2024", Lead);
        await desk.Import();
        await desk.Edit((await desk.Publications()).Single(), text => text with { Title = "Заголовок редактора" });
        desk.Page("2.txt", Title, "05.03.2024", Lead, Second);
        var before = await desk.Dump();

        var report = await desk.Import();

        report.Totals.KeptEdited.ShouldBe(2);
        report.Files[1].Items[0].Reason.ShouldNotBeNull();
        (await desk.Dump()).ShouldBe(before);
    }

    [Fact]
    public async Task Import_DraftDatedByAnEditorOtherwiseThanAFurtherPage_IsKept()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", Other, Title, "04.03.2024", Second);
        await desk.Import();
        var draft = (await desk.Publications()).Single(p => p.WorkEdition is not null);
        await desk.Edit(draft, text => text with { PublishedOn = new(2024, 3, 1) });
        desk.Page("2.txt", "05.03.2024", Other);

        (await desk.Import()).Files[1].Items.ShouldHaveSingleItem().Outcome.ShouldBe(ImportOutcome.KeptEdited);
        (await desk.Publications()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Import_ItemUnpublishedSince_StaysUnpublished()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", "05.03.2024", Lead);
        await desk.Import();
        var id = (await desk.Publications()).Single().Id;
        await desk.With(db => new Unpublisher(db, desk.Clock).UnpublishAsync(id, "Опубликовано по ошибке.", ImportDesk.Editor, default));

        (await desk.Import()).Totals.KeptEdited.ShouldBe(1);
        (await desk.Publications()).Single().Visibility.ShouldBe(Visibility.Gone);
    }

    [Fact]
    public async Task Import_ContactChangedByPeople_IsTheirs()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", Title, "05.03.2024", Lead, "Пресс-секретарь Иван Петров", "+7-495-111-22-33", "press@example.org");
        await desk.Import();
        await desk.With(async db =>
        {
            var contact = db.PressContacts.Single();
            contact.Post = "Советник";
            db.AuditEntries.Add(new()
            {
                At = desk.Clock.Now.UtcDateTime,
                ActorName = "Анна Вершинина",
                Action = AuditAction.Changed,
                SubjectType = AuditSubject.PressContact,
                SubjectId = contact.Id,
                SubjectTitle = contact.Name,
            });
            return await db.SaveChangesAsync();
        });
        desk.Page("2.txt", Title + " в Душанбе", "06.03.2024", Other, "Пресс-секретарь Секретариата Иван Петров", "+7-495-111-22-33 тел/факс");

        await desk.Import();

        (await desk.Contacts()).ShouldHaveSingleItem().Post.ShouldBe("Советник");
        (await desk.Publications()).Count(p => p.LiveEdition!.Footer is not null).ShouldBe(2);
    }

    [Fact]
    public async Task Import_SpeechWithADate_WaitsForItsSpeaker()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", "05.03.2024", "Уважаемые коллеги!", "Приветствую вас в Душанбе.");

        var item = (await desk.Import()).Files.Single().Items.ShouldHaveSingleItem();

        item.Outcome.ShouldBe(ImportOutcome.ForReview);
        item.Reason.ShouldNotBeNull().ShouldContain("кто выступил");
        (await desk.Publications()).Single().WorkEdition!.SpeechType.ShouldBe(SpeechType.Greeting);
    }

    [Fact]
    public async Task Import_DateInTheFuture_WaitsForReview()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", "05.03.2030", Lead);

        (await desk.Import(dryRun: true)).Totals.ForReview.ShouldBe(1);
        (await desk.Import()).Totals.ForReview.ShouldBe(1);
    }

    [Fact]
    public async Task Import_Windows1251_IsConverted()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var page = string.Join("\r\n", "05.03.2024", "«Ёлка» — " + Lead);
        desk.File("1.txt", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(page));

        var report = await desk.Import();

        report.Files.Single().Encoding.ShouldBe("windows-1251");
        (await desk.Publications()).Single().LiveEdition!.Lead.ShouldBe("«Ёлка» — " + Lead);
    }

    [Fact]
    public async Task Import_BrokenFilesAmongGoodOnes_AreNamedWithTheReasonAndTheRestGoesOn()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.File("0-empty.txt", []);
        desk.File("1-binary.dat", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, .. new byte[500]]);
        desk.File("2-huge.txt", new byte[PageReader.MaxBytes + 1]);
        desk.File("3-koi8.txt", CodePagesEncodingProvider.Instance.GetEncoding(20866)!.GetBytes(Lead));
        desk.Page("4-other.txt", "Список покупок.", "Хлеб и молоко.");
        desk.Page("5-good.txt", "05.03.2024", Lead);
        desk.Page("6-long.txt", Title, "06.03.2024", Lead, string.Concat(Enumerable.Repeat("Слово и дело. ", 100_000)));

        var report = await desk.Import();

        report.Files.Select(f => f.Refusal?.Reason).ShouldBe(
            [RefusalReason.Empty, RefusalReason.Binary, RefusalReason.TooLarge, RefusalReason.UnknownEncoding, RefusalReason.NotArchivePage, null, null]);
        report.Totals.ShouldBe(new(Files: 7, FilesRefused: 5, Made: 1, FoundAgain: 0, Completed: 0, ForReview: 0, KeptEdited: 0, Refused: 1));
        report.HasRefusals.ShouldBeTrue();
        report.Files[6].Items.ShouldHaveSingleItem().Reason.ShouldNotBeNull().ShouldContain("разделите");
    }

    [Fact]
    public async Task Import_SameArticleAsHtml_IsFoundAgain()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", Title, "05.03.2024", Lead, Second);
        desk.Page("2.html", $"<html><body><h1>{Title}</h1><time>05.03.2024</time><p>{Lead}</p><p>{Second}</p></body></html>");

        (await desk.Import()).Files[1].Items.ShouldHaveSingleItem().Outcome.ShouldBe(ImportOutcome.FoundAgain);
    }

    [Fact]
    public async Task Import_EveryItem_LeavesATrace()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", "05.03.2024", Lead);

        await desk.Import();

        var trace = await desk.With(db => Task.FromResult(db.AuditEntries.Single(a => a.Action == AuditAction.Imported)));
        trace.ActorName.ShouldBe("Импорт архива");
        trace.Changes.ShouldHaveSingleItem().After.ShouldNotBeNull().ShouldEndWith("1.txt");
    }

    [Fact]
    public async Task ToJson_Report_IsReadableByPeopleAndPrograms()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.File("0-empty.txt", []);
        desk.Page("1.txt", "05.03.2024", Lead, "04.03.2024", "Уважаемые коллеги!", Second);

        var json = (await desk.Import()).ToJson();

        json.ShouldContain("файл пуст");
        using var report = JsonDocument.Parse(json);
        var root = report.RootElement;
        root.GetProperty("totals").GetProperty("made").GetInt32().ShouldBe(1);
        root.GetProperty("totals").GetProperty("filesRefused").GetInt32().ShouldBe(1);
        root.GetProperty("files")[0].GetProperty("refusal").GetProperty("reason").GetString().ShouldBe("empty");
        var item = root.GetProperty("files")[1].GetProperty("items")[0];
        item.GetProperty("outcome").GetString().ShouldBe("made");
        item.GetProperty("date").GetString().ShouldBe("2024-03-05");
        item.GetProperty("datedBy").GetString().ShouldBe("dateLine");
    }

    [Fact]
    public async Task Import_DryRunBesideWhatIsThere_ForetellsTheRun()
    {
        await using var desk = await ImportDesk.OpenAsync();
        desk.Page("1.txt", Other, Title, "05.03.2024", "Группа завершила работу в Душанбе.", Second);
        await desk.Import();
        desk.Page("2.txt", "06.03.2024", Other);
        desk.Page("3.txt", "07.03.2024", Lead);
        desk.Page("4.txt", Title, "07.03.2024", Lead, Second);
        desk.Page("5.txt", Title, "07.03.2024", Lead, Second);
        var before = await desk.Dump();

        var foretold = await desk.Import(dryRun: true);

        (await desk.Dump()).ShouldBe(before);
        var real = await desk.Import();
        foretold.Totals.ShouldBe(real.Totals);
        real.Totals.ShouldBe(new(Files: 5, FilesRefused: 0, Made: 1, FoundAgain: 3, Completed: 2, ForReview: 0, KeptEdited: 0, Refused: 0));
        foretold.Files.SelectMany(f => f.Items).Select(i => i.Outcome).ShouldBe(real.Files.SelectMany(f => f.Items).Select(i => i.Outcome));
    }
}
