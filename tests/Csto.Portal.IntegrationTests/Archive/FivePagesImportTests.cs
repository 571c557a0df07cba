using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Archive;

public sealed class FivePagesImportTests
{
    private static readonly string[] Folder = [OldSitePages.Folder ?? ""];

    [FactWhereArchivePages]
    public async Task Import_FivePages_MakesWhatTheyHold()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var report = await desk.Import(Folder);

        report.Totals.ShouldBe(new(Files: 5, FilesRefused: 0, Made: 21, FoundAgain: 0, Completed: 0, ForReview: 5, KeptEdited: 0, Refused: 0));
        report.Contacts.ShouldHaveSingleItem().Phones.ShouldContain(new ContactPhone("+7-495-621-33-23", PhoneKind.PhoneAndFax));
        var publications = await desk.Publications();
        var live = publications.Where(p => p.Visibility == Visibility.Live).ToList();
        live.Count.ShouldBe(21);
        var whole = report.Files.SelectMany(f => f.Items).Where(i => i.IsWhole).Select(i => i.PublicationId).ToList();
        live.Where(p => whole.Contains(p.Id)).Select(p => (p.PublishedOn, p.LiveEdition!.Body.Length > 500)).ShouldBe(
            [(new(2025, 12, 22), true), (new(2025, 9, 20), true), (new(2024, 2, 14), true), (new(2020, 5, 26), true), (new(2016, 4, 3), true)]);
        publications.Where(p => p.Visibility == Visibility.Hidden).Select(p => (p.Kind, p.WorkEdition!.PublishedOn)).Order().ShouldBe(
            [(PublicationKind.News, null), (PublicationKind.News, null), (PublicationKind.News, null), (PublicationKind.Speech, null), (PublicationKind.Statement, null)]);
    }

    [FactWhereArchivePages]
    public async Task Import_FivePages_MakesOneContactAndKeepsWhatEachPagePrinted()
    {
        await using var desk = await ImportDesk.OpenAsync();

        await desk.Import(Folder);

        var contact = (await desk.Contacts()).ShouldHaveSingleItem();
        contact.ToFooter().ShouldBe(new(
            "Владимир Зайнетдинов",
            "Пресс-секретарь Секретариата ОДКБ",
            [new("+7-495-795-27-10", PhoneKind.Phone), new("+7-495-621-33-23", PhoneKind.PhoneAndFax)],
            "odkb-pressa@gov.ru"));
        var signed = (await desk.Publications()).Select(p => p.LiveEdition).Where(e => e?.Footer is not null).ToList();
        signed.Select(e => (e!.PublishedOn, e.Footer!.Post, e.PressContactId)).ShouldBe(
            [(new DateOnly(2020, 5, 26), "Пресс-секретарь ОДКБ", contact.Id), (new DateOnly(2016, 4, 3), "Пресс-секретарь Секретариата ОДКБ", contact.Id)]);
    }

    [FactWhereArchivePages]
    public async Task Import_FivePages_KeepsTheOrderOfTheDay()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var report = await desk.Import(Folder);

        var onThePage = report.Files[0].Items.Where(i => i.Date == new DateOnly(2026, 2, 13)).Select(i => i.PublicationId);
        (await desk.Publications()).Where(p => p.PublishedOn == new DateOnly(2026, 2, 13)).Select(p => (int?)p.Id).ShouldBe(onThePage);
    }

    [FactWhereArchivePages]
    public async Task Import_SecondRun_ChangesNotARow()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.Import(Folder);
        var before = await desk.Dump();

        desk.Clock.Now = desk.Clock.Now.AddDays(1);
        var report = await desk.Import(Folder);

        report.Totals.ShouldBe(new(Files: 5, FilesRefused: 0, Made: 0, FoundAgain: 26, Completed: 0, ForReview: 0, KeptEdited: 0, Refused: 0));
        (await desk.Dump()).ShouldBe(before);
        before.Length.ShouldBeGreaterThan(20_000);
    }

    [FactWhereArchivePages]
    public async Task Import_DryRun_ForetellsTheRunAndWritesNothing()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var before = await desk.Dump();

        var foretold = await desk.Import(Folder, dryRun: true);

        (await desk.Dump()).ShouldBe(before);
        foretold.DryRun.ShouldBeTrue();
        var real = await desk.Import(Folder);
        foretold.Totals.ShouldBe(real.Totals);
        foretold.Files.SelectMany(f => f.Items).Select(i => (i.Outcome, i.Title, i.Reason))
            .ShouldBe(real.Files.SelectMany(f => f.Items).Select(i => (i.Outcome, i.Title, i.Reason)));
    }

    [FactWhereArchivePages]
    public async Task Import_ThrownInTheMiddleOfAnItem_LeavesWholeItemsAndGoesOnNextTime()
    {
        for (var at = 1; at < 60; at += 7)
        {
            await using var desk = await ImportDesk.OpenAsync();
            var saves = 0;
            await Should.ThrowAsync<InvalidOperationException>(() => desk.Import(Folder, prepare: db => db.SavingChanges += (_, _) =>
            {
                if (++saves == at)
                    throw new InvalidOperationException("Killed.");
            }));

            await ShouldHoldWholeItems(desk);

            var report = await desk.Import(Folder);
            (report.Totals.Made + report.Totals.ForReview + report.Totals.FoundAgain).ShouldBe(26);
            (await desk.Publications()).Count.ShouldBe(26);
            (await desk.Contacts()).Count.ShouldBe(1);
        }
    }

    [FactWhereArchivePages]
    public async Task Import_Cancelled_StopsBetweenItemsAndSaysSo()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var stop = new CancellationTokenSource();
        var saves = 0;

        var report = await desk.Import(
            Folder,
            prepare: db => db.SavedChanges += (_, _) =>
            {
                if (++saves == 20)
                    stop.Cancel();
            },
            cancellationToken: stop.Token);

        report.Interrupted.ShouldBeTrue();
        await ShouldHoldWholeItems(desk);
        report.Files.Sum(f => f.Items.Count).ShouldBe((await desk.Publications()).Count);
        (await desk.Publications()).Count.ShouldBeInRange(1, 25);
    }

    private static async Task ShouldHoldWholeItems(ImportDesk desk)
    {
        var publications = await desk.Publications();
        var records = await desk.With(db => Task.FromResult(db.ImportedItems.ToList()));
        records.Select(r => r.PublicationId).Order().ShouldBe(publications.Select(p => p.Id).Order());
        foreach (var publication in publications)
        {
            var record = records.Single(r => r.PublicationId == publication.Id);
            var edition = (publication.LiveEdition ?? publication.WorkEdition).ShouldNotBeNull();
            (edition.Id, edition.TextVersion).ShouldBe((record.EditionId, record.EditionVersion));
            (publication.Visibility == Visibility.Live).ShouldBe(record.Date is not null);
        }
    }
}
