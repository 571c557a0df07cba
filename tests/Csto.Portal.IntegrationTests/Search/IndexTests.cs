using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.Core.Search;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Search;

/// <summary>The index follows what readers see, is the node's own, and is made anew where it must be.</summary>
public sealed class IndexTests : IAsyncLifetime
{
    private PortalFactory _portal = null!;
    private Newsroom _newsroom = null!;
    private HttpClient _reader = null!;

    public async Task InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync();
        _newsroom = new(_portal);
        _reader = _portal.Visitor();
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Piece_PublishedChangedAndTakenAway_IsFoundAsReadersSeeIt()
    {
        (await TitlesAsync("заседание")).ShouldBeEmpty();
        var id = await _newsroom.Publish("Заседание совета", new(2026, 2, 10));
        (await TitlesAsync("заседание")).ShouldBe(["Заседание совета"]);

        await _newsroom.Change(id, Newsroom.Text("Встреча министров", new(2026, 2, 11)));
        (await TitlesAsync("заседание")).ShouldBeEmpty();
        (await TitlesAsync("министр")).ShouldBe(["Встреча министров"]);

        await _newsroom.Unpublish(id, "Опубликовано по ошибке.");
        (await TitlesAsync("министр")).ShouldBeEmpty();
        _portal.Services.GetRequiredService<SearchIndex>().Documents.ShouldBe(0);
    }

    [Fact]
    public async Task Piece_UnpublishedBeforeTheIndexHeardOfIt_IsNotShown()
    {
        var id = await _newsroom.Publish("Заседание совета", new(2026, 2, 10));
        (await TitlesAsync("совет")).ShouldNotBeEmpty();

        await _portal.WithDatabaseAsync(db => db.Publications.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Visibility, Visibility.Gone)));

        (await TitlesAsync("совета")).ShouldBeEmpty("the page asks the database for what it shows");
    }

    [Fact]
    public async Task Person_Renamed_IsFoundByTheNewName()
    {
        var person = await _newsroom.Keep(new Person { Name = "Павел Арсеньев", SortName = "Арсеньев Павел", Slug = "arsenev" });
        await _newsroom.Publish(Newsroom.Text("Встреча", new(2026, 2, 10)) with { MentionIds = [person.Id] });
        (await TitlesAsync("арсеньев")).ShouldNotBeEmpty();

        await _portal.WithAsync<PersonBook, CardOutcome>(async book =>
        {
            var known = (await book.FindAsync(person.Id, default))!;
            return await book.ChangeAsync(person.Id, known.Version, known.Card with { Name = "Павел Лазарев", SortName = "Лазарев Павел" }, Actor.Portal, default);
        });

        (await TitlesAsync("лазарев")).ShouldBe(["Встреча"]);
        (await TitlesAsync("арсеньев")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Abbreviations_Changed_MakeTheIndexAnew()
    {
        await _newsroom.Publish(Newsroom.Text("Встреча", new(2026, 2, 10), "Объединённая рабочая группа собралась."));
        (await TitlesAsync("ОРГ")).ShouldBeEmpty();

        (await _portal.WithAsync<AbbreviationBook, CardOutcome>(book => book.ChangeAsync(null, null, new("ОРГ\nОбъединённая рабочая группа"), Actor.Portal, default))).ShouldBeOfType<CardOutcome.Done>();

        (await TitlesAsync("орг")).ShouldBe(["Встреча"]);
    }

    [Fact]
    public async Task Abbreviation_OfAnotherGroup_IsRefused() =>
        (await _portal.WithAsync<AbbreviationBook, CardOutcome>(book => book.ChangeAsync(null, null, new("csto\nЧто-то ещё"), Actor.Portal, default)))
            .ShouldBeOfType<CardOutcome.Refused>().Problems.ShouldHaveSingleItem().Message.ShouldContain("ОДКБ");

    [Fact]
    public async Task Database_ThatIsAnother_IsNotAnsweredFromTheOldIndex()
    {
        await _newsroom.Publish("Заседание совета", new(2026, 2, 10));
        (await TitlesAsync("заседание")).ShouldNotBeEmpty();
        var before = Files().ShouldHaveSingleItem();

        await _portal.WithDatabaseAsync(db => db.SiteStates.ExecuteUpdateAsync(set => set.SetProperty(s => s.Identity, Guid.NewGuid())));

        (await TitlesAsync("заседание совета")).ShouldNotBeEmpty();
        Files().ShouldHaveSingleItem().ShouldNotBe(before);
    }

    [Fact]
    public async Task Generation_BehindTheIndex_MakesItAnew()
    {
        var id = await _newsroom.Publish("Заседание совета", new(2026, 2, 10));
        (await TitlesAsync("заседание")).ShouldNotBeEmpty();
        var before = Files().ShouldHaveSingleItem();

        await _portal.WithDatabaseAsync(db => db.SiteStates.ExecuteUpdateAsync(set => set.SetProperty(s => s.Generation, 1)));

        await TitlesAsync("заседание совета");
        Files().ShouldHaveSingleItem().ShouldNotBe(before);
        id.ShouldBePositive();
    }

    [Fact]
    public async Task File_Damaged_IsMadeAnewByItself()
    {
        await _newsroom.Publish("Заседание совета", new(2026, 2, 10));
        await using (var node = NewNode())
            (await SearchAsync(Reader(node), "заседание")).ShouldNotBeEmpty();
        await File.WriteAllBytesAsync(Files().ShouldHaveSingleItem(), new byte[10_000]);

        (await TitlesAsync("заседание")).ShouldBe(["Заседание совета"]);
    }

    [Fact]
    public async Task Index_OfAStoppedPortal_IsTakenUpAgain()
    {
        var id = await _newsroom.Publish("Заседание совета", new(2026, 2, 10));
        await using (var node = NewNode())
            (await SearchAsync(Reader(node), "заседание")).ShouldNotBeEmpty();
        var before = Files().ShouldHaveSingleItem();
        await _newsroom.Change(id, Newsroom.Text("Встреча министров", new(2026, 2, 11)));

        (await TitlesAsync("встреча")).ShouldBe(["Встреча министров"]);
        Files().ShouldBe([before]);
    }

    [Fact]
    public async Task Nodes_OnOneFolder_HaveAnIndexEachAndMakeItAnewWhenAsked()
    {
        await _newsroom.Publish("Заседание совета", new(2026, 2, 10));
        (await TitlesAsync("заседание")).ShouldNotBeEmpty();
        await using var second = NewNode();
        var reader = Reader(second);
        (await SearchAsync(reader, "заседание")).ShouldBe(["Заседание совета"]);

        Files().Select(Path.GetDirectoryName).Distinct().Count().ShouldBe(2);
        second.Services.GetRequiredService<IndexKeeper>().AskOthers().ShouldBe(2, "each is held");
        var before = Files();
        await TitlesAsync("встреча");
        await SearchAsync(reader, "встреча");
        Files().Intersect(before).ShouldBeEmpty();
    }

    [Fact]
    public async Task Waiting_ForWhatIsNotInTheIndex_EndsAndIsTold()
    {
        var index = _portal.Services.GetRequiredService<SearchIndex>();

        (await index.ReachAsync(1, TimeSpan.FromMilliseconds(1), default)).ShouldBeFalse();
        index.WantedAsync().IsCompleted.ShouldBeTrue("the loop is told that somebody waits");
    }

    private static HttpClient Reader(WebApplicationFactory<Program> node) => node.CreateClient(new() { BaseAddress = PortalFactory.Address, AllowAutoRedirect = false });

    private WebApplicationFactory<Program> NewNode() => _portal.WithWebHostBuilder(builder => builder.UseSetting("Logging:LogLevel:Default", "Warning"));

    private IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(_portal.Services.GetRequiredService<PortalSettings>().DataFolder, "search"), "*.db", SearchOption.AllDirectories)];

    private Task<IReadOnlyList<string>> TitlesAsync(string query) => SearchAsync(_reader, query);

    private static async Task<IReadOnlyList<string>> SearchAsync(HttpClient reader, string query) =>
        SearchPortal.Titles(await reader.GetPageAsync($"/search?q={Uri.EscapeDataString(query)}"));
}
