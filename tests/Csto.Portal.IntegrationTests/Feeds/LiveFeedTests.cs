using System.Globalization;
using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Media;
using Csto.Portal.IntegrationTests.Publishing;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;
using static Csto.Portal.IntegrationTests.Feeds.FeedReading;

namespace Csto.Portal.IntegrationTests.Feeds;

/// <summary>Feeds and maps while a press office works: an embargo holds, what is withdrawn says so, what is unpublished goes.</summary>
public sealed class LiveFeedTests : IAsyncLifetime, IDisposable
{
    private static readonly DateOnly Day = new(2026, 2, 13);
    private static readonly Actor Editor = new(null, "Анна Вершинина");
    private static readonly string[] Everywhere = ["/rss.xml", "/news/atom.xml", "/feed.json", "/sitemaps/news-2026.xml", "/sitemaps/latest.xml"];

    private readonly PortalFactory _portal = new();
    private Newsroom _newsroom = null!;
    private HttpClient _reader = null!;

    public async Task InitializeAsync()
    {
        await _portal.InitializeAsync();
        _newsroom = new(_portal);
        _reader = _portal.Visitor();
        _portal.Clock.Now = new(2026, 2, 13, 9, 0, 0, TimeSpan.Zero);
        await _newsroom.Publish("Первая встреча", Day);
    }

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Draft_BeforeItGoesOut_IsNowhere()
    {
        await _portal.WithAsync<PublicationWriter, Outcome>(w => w.CreateAsync(PublicationKind.News, Newsroom.Text("Тайная встреча", Day) with { Slug = "tainaia" }, Editor, default));

        foreach (var address in Everywhere)
            (await _reader.GetStringAsync(address)).ShouldNotContain("айная", customMessage: address);
    }

    [Fact]
    public async Task Piece_PublishedAndUnpublished_ComesAndGoesEverywhere()
    {
        foreach (var address in Everywhere)
            (await _reader.GetStringAsync(address)).ShouldNotContain("vtoraia");

        var second = await _newsroom.Publish("Вторая встреча", Day);
        foreach (var address in Everywhere)
            (await _reader.GetStringAsync(address)).ShouldContain("vtoraia-vstrecha", customMessage: address);

        await _newsroom.Unpublish(second, "Опубликовано по ошибке.");
        foreach (var address in Everywhere)
            (await _reader.GetStringAsync(address)).ShouldNotContain("vtoraia", customMessage: address);
    }

    [Fact]
    public async Task Piece_Withdrawn_SaysSoAtTheTopAndLeavesTheMapOfNews()
    {
        var id = await _newsroom.Publish("Вторая встреча", Day);
        (await _portal.WithAsync<Withdrawer, Outcome>(w => w.WithdrawAsync(id, "Дата не подтвердилась.", Editor, default))).ShouldBeDone();

        var item = (await _reader.GetXmlAsync("/rss.xml")).Items().First();
        item.Element("title")!.Value.ShouldBe("Отозвано: Вторая встреча");
        item.Element(Content + "encoded")!.Value.ShouldStartWith("<p><strong>Материал отозван 13.02.2026");
        item.Element(Content + "encoded")!.Value.ShouldContain("Дата не&#xA0;подтвердилась.");
        (await _reader.GetJsonAsync("/feed.json")).GetProperty("items")[0].GetProperty("title").GetString().ShouldBe("Отозвано: Вторая встреча");
        (await _reader.GetStringAsync("/sitemaps/latest.xml")).ShouldNotContain("vtoraia");
        (await _reader.GetStringAsync("/sitemaps/news-2026.xml")).ShouldContain("vtoraia");
    }

    [Fact]
    public async Task NewsMap_TwoMidnightsLater_IsEmpty()
    {
        _portal.Clock.Now = new(2026, 2, 14, 20, 59, 0, TimeSpan.Zero);
        (await _reader.GetXmlAsync("/sitemaps/latest.xml")).Elements().Count().ShouldBe(1);

        _portal.Clock.Now = new(2026, 2, 14, 21, 1, 0, TimeSpan.Zero);
        (await _reader.GetXmlAsync("/sitemaps/latest.xml")).Elements().ShouldBeEmpty();
    }

    /// <summary>A program that knows only dates: it must hear of what was taken back, too, and of two changes in one second.</summary>
    [Fact]
    public async Task Feed_AskedForByDate_IsNeverTakenForAnOlderOne()
    {
        _portal.Clock.Now += TimeSpan.FromMinutes(5);
        var first = await SinceAsync(null);
        (await SinceAsync(first.Date)).Status.ShouldBe(HttpStatusCode.NotModified);

        var second = await _newsroom.Publish(Newsroom.Text("Вторая встреча", Day), now: true);
        var inItsSecond = await SinceAsync(first.Date);
        inItsSecond.Status.ShouldBe(HttpStatusCode.OK);
        await _newsroom.Unpublish(second, "Опубликовано по ошибке.");
        (await SinceAsync(inItsSecond.Date)).Status.ShouldBe(HttpStatusCode.OK, "unpublished in the second in which it came");

        _portal.Clock.Now += TimeSpan.FromMinutes(5);
        var third = await _newsroom.Publish(Newsroom.Text("Третья встреча", Day), now: true);
        _portal.Clock.Now += TimeSpan.FromMinutes(5);
        var settled = await SinceAsync(first.Date);
        settled.Status.ShouldBe(HttpStatusCode.OK);
        (await SinceAsync(settled.Date)).Status.ShouldBe(HttpStatusCode.NotModified);
        await _newsroom.Unpublish(third, "Опубликовано по ошибке.");
        (await SinceAsync(settled.Date)).Status.ShouldBe(HttpStatusCode.OK, "what stays in the feed is older than that date");

        async Task<(HttpStatusCode Status, DateTimeOffset? Date)> SinceAsync(DateTimeOffset? date)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/rss.xml");
            request.Headers.IfModifiedSince = date;
            using var answer = await _reader.SendAsync(request);
            return (answer.StatusCode, answer.Content.Headers.LastModified);
        }
    }

    [Fact]
    public async Task Item_Corrected_KeepsItsIdAtAnotherAddress()
    {
        var id = await _newsroom.Publish("Вторая встреча", Day);
        var before = (await _reader.GetXmlAsync("/rss.xml")).Items().First();
        await _newsroom.Change(id, Newsroom.Text("Вторая большая встреча", Day) with { Slug = "vtoraia-bolshaia" });
        var after = (await _reader.GetXmlAsync("/rss.xml")).Items().First();

        after.Element("guid")!.Value.ShouldBe(before.Element("guid")!.Value);
        after.Element("link")!.Value.ShouldEndWith("/vtoraia-bolshaia");
        before.Element(Atom + "updated").ShouldBeNull();
        after.Element(Atom + "updated").ShouldNotBeNull();
    }

    [Fact]
    public async Task Picture_OfAPiece_IsEnclosedDescribedAndMapped()
    {
        var author = await _portal.BrowserAsync(Roles.Author);
        var (id, picture) = await author.UploadedAsync("общий план.png", SampleFiles.Png(60, 40, 0x21));
        await _portal.WithDatabaseAsync(db => db.MediaAssets.Where(m => m.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Alt, "Зал заседаний").SetProperty(m => m.Caption, "На встрече").SetProperty(m => m.Credit, "Фото: И. Ёлкин")));
        await _newsroom.Publish(Newsroom.Text("Встреча с фотографией", Day) with { Slug = "foto", LeadPicture = picture, Body = MediaDesk.Blocks(("photo", picture)) });

        var item = (await _reader.GetXmlAsync("/rss.xml")).Items().First();

        var enclosure = item.Element("enclosure").ShouldNotBeNull();
        using var file = await _reader.GetAsync(enclosure.Attribute("url")!.Value);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentLength.ShouldBe(long.Parse(enclosure.Attribute("length")!.Value, CultureInfo.InvariantCulture));
        file.Content.Headers.ContentType!.MediaType.ShouldBe(enclosure.Attribute("type")!.Value);
        var described = item.Elements(MediaRss + "content").ShouldHaveSingleItem();
        described.Attribute("medium")!.Value.ShouldBe("image");
        described.Element(MediaRss + "title")!.Value.ShouldBe("На встрече");
        described.Element(MediaRss + "description")!.Value.ShouldBe("Зал заседаний");
        described.Element(MediaRss + "credit")!.Value.ShouldBe("Фото: И. Ёлкин");
        item.Element(Content + "encoded")!.Value.ShouldContain("<img src=\"https://portal.test/media/");
        item.Element(Content + "encoded")!.Value.ShouldNotContain("data-photo");
        (await _reader.GetXmlAsync("/sitemaps/news-2026.xml")).Descendants(Image + "loc").ShouldHaveSingleItem().Value.ShouldBe(enclosure.Attribute("url")!.Value);
    }
}
