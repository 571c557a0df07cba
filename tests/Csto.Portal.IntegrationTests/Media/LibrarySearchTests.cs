using System.Text.Json;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Media;

public sealed class LibrarySearchTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 2, 13);
    private PortalFactory portal = null!;
    private HttpClient author = null!;

    public async Task InitializeAsync()
    {
        portal = await PortalFactory.CreateAsync();
        author = await portal.BrowserAsync(Roles.Author);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task List_ByUse_TellsLiveWorkPastAndNowhereApart()
    {
        var (_, live) = await author.UploadedAsync("живой.pdf", SampleFiles.Pdf("живой"));
        var (_, work) = await author.UploadedAsync("рабочий.pdf", SampleFiles.Pdf("в работе"));
        var (_, past) = await author.UploadedAsync("прежний.pdf", SampleFiles.Pdf("прежний"));
        await author.UploadedAsync("ничей.pdf", SampleFiles.Pdf("ничей"));
        var newsroom = new Newsroom(portal);
        var text = Newsroom.Text("План", Day);
        var piece = await newsroom.Publish(text with { Body = MediaDesk.Blocks(("document", live), ("document", past)) });
        await newsroom.Change(piece, text with { Body = MediaDesk.Blocks(("document", live)) });
        await author.WriteAsync("news", [.. PressOffice.News, ("Body", MediaDesk.Blocks(("document", work)))]);

        (await NamesAsync("use=live")).ShouldBe("живой.pdf");
        (await NamesAsync("use=work")).ShouldBe("рабочий.pdf");
        (await NamesAsync("use=past")).ShouldBe("прежний.pdf");
        (await NamesAsync("use=nowhere")).ShouldBe("ничей.pdf");
        (await author.GetPageAsync("/admin/media?use=nowhere")).Text("p.desk__note").ShouldContain("Найдено: 1 файл");
    }

    [Fact]
    public async Task List_ByPersonDatesUploaderAndWant_NarrowsAndKeepsWhatWasTyped()
    {
        var (hall, _) = await author.UploadedAsync("зал.png", SampleFiles.Png(20, 10));
        await author.UploadedAsync("план.pdf", SampleFiles.Pdf("даты"));
        var person = await portal.WithDatabaseAsync(async db =>
        {
            var asset = await db.MediaAssets.SingleAsync(m => m.Id == hall);
            var shown = new Person { Name = "Ирина Светлова", SortName = "Светлова Ирина", Slug = "svetlova" };
            asset.Persons.Add(shown);
            (asset.TakenOn, asset.Author) = (new(2026, 1, 20), "Пётр Лесной");
            await db.SaveChangesAsync();
            return shown.Id;
        });

        (await NamesAsync($"person={person}")).ShouldBe("зал.png");
        (await NamesAsync("takenFrom=2026-01-20&takenTo=20.01.2026")).ShouldBe("зал.png");
        (await NamesAsync("takenFrom=2026-01-21")).ShouldBe("");
        (await NamesAsync("uploadedFrom=2026-02-13&uploadedTo=2026-02-13")).ShouldBe("план.pdf зал.png");
        (await NamesAsync("uploadedTo=2026-02-12")).ShouldBe("");
        (await NamesAsync("lacks=credit")).ShouldBe("план.pdf");
        (await NamesAsync("lacks=alt")).ShouldBe("зал.png");
        (await NamesAsync("text=лесной")).ShouldBe("зал.png");
        (await NamesAsync("by=999999")).ShouldBe("");
        var page = await author.GetPageAsync($"/admin/media?text=зал&person={person}&takenFrom=вчера&lacks=alt");
        page.Text(".errors").ShouldContain("не дата");
        page.Value("Text").ShouldBe("зал");
        page.QuerySelector("#Person option[selected]")!.TextContent.ShouldBe("Светлова Ирина");
        page.Value("TakenFrom").ShouldBe("вчера");
        page.QuerySelector("details.filters__more")!.HasAttribute("open").ShouldBeTrue();
    }

    /// <summary>The uploaded day is Moscow's, which begins three hours before UTC's.</summary>
    [Fact]
    public async Task List_ByUploadDay_GoesByMoscow()
    {
        portal.Clock.Now = new(2026, 2, 12, 21, 30, 0, TimeSpan.Zero);
        await author.UploadedAsync("полночь.pdf", SampleFiles.Pdf("полночь"));

        (await NamesAsync("uploadedFrom=2026-02-13&uploadedTo=2026-02-13")).ShouldBe("полночь.pdf");
        (await NamesAsync("uploadedTo=2026-02-12")).ShouldBe("");
    }

    [Fact]
    public async Task Choices_ForScripts_SearchTheSameAndNameThePersons()
    {
        var (id, reference) = await author.UploadedAsync("зал.png", SampleFiles.Png(20, 10));
        await author.UploadedAsync("сад.png", SampleFiles.Png(20, 11));
        var person = await portal.WithDatabaseAsync(async db =>
        {
            var shown = new Person { Name = "Ирина Светлова", SortName = "Светлова Ирина", Slug = "svetlova" };
            (await db.MediaAssets.SingleAsync(m => m.Id == id)).Persons.Add(shown);
            await db.SaveChangesAsync();
            return shown.Id;
        });

        var found = JsonDocument.Parse(await author.GetStringAsync($"/admin/media/choices?show=picture&person={person}&use=nowhere")).RootElement;
        var named = JsonDocument.Parse(await author.GetStringAsync($"/admin/media/named?references={reference},ffffffffffff,x")).RootElement;

        found.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("name").GetString()).ShouldBe(["зал.png"]);
        found.GetProperty("persons")[0].GetProperty("name").GetString().ShouldBe("Светлова Ирина");
        named.EnumerateArray().Select(i => i.GetProperty("reference").GetString()).ShouldBe([reference]);
    }

    [Fact]
    public async Task Card_OfAFile_TellsEveryWayItIsUsed()
    {
        var (id, reference) = await author.UploadedAsync("план.pdf", SampleFiles.Pdf("везде"));
        var newsroom = new Newsroom(portal);
        var text = Newsroom.Text("План с историей", Day) with { Body = MediaDesk.Blocks(("document", reference)) };
        var piece = await newsroom.Publish(text);
        await newsroom.Change(piece, text with { Lead = "Другой лид.", Significance = ChangeSignificance.Minor });
        await author.WriteAsync("news", [.. PressOffice.News, ("Body", MediaDesk.Blocks(("document", reference)))]);

        var uses = (await author.GetPageAsync($"/admin/media/{id}")).Text(".media-card__uses");

        uses.ShouldContain("План с историей");
        uses.ShouldContain("Опубликован");
        uses.ShouldContain("Прежние редакции: 1");
        uses.ShouldContain("В работе");
    }

    private async Task<string> NamesAsync(string query) => string.Join(' ', (await author.GetPageAsync("/admin/media?" + query))
        .QuerySelectorAll(".library__name").Select(e => e.TextContent.Trim()));
}
