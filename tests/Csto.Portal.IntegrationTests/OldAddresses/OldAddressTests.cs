using System.Net;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Addresses;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.IntegrationTests.Site;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.OldAddresses;

public sealed class OldAddressTests(OldAddressPortal portal) : IClassFixture<OldAddressPortal>
{
    [Theory]
    [InlineData("/session_one/", "/session_one/")]
    [InlineData("/session_two", "/Session_TWO/")]
    [InlineData("/index.php?id=5", "/index.php?id=5")]
    [InlineData("/index.php?id=6", "/index.php?ID=6&utm_source=tg&who=ivan")]
    [InlineData("/новости/ёлка", "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/%D1%91%D0%BB%D0%BA%D0%B0")]
    [InlineData("/новости/дом", "/%ED%EE%E2%EE%F1%F2%E8/%E4%EE%EC/")]
    [InlineData("https://www.odkb.example/about.html", "/about.html?from=vk")]
    [InlineData("/news/?ELEMENT_ID=123", "/news/?ELEMENT_ID=123")]
    [InlineData("/news/?ELEMENT_ID=124", "/News?element_id=124&sort=up")]
    [InlineData("/?p=77", "/?p=77")]
    [InlineData("/en/press-release.aspx?id=9", "/en/press-release.aspx?id=9")]
    public async Task Get_OldAddress_LeadsAtOnceToThePublicationForGood(string old, string asked)
    {
        var (_, path) = await PieceAsync();
        await portal.LeadAsync(old, path);

        await ShouldLeadAsync(asked, path);
        using var head = await portal.Reader.SendAsync(new(HttpMethod.Head, asked));
        head.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        (await portal.Reader.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/archive.html", "/archive/", "/archive/")]
    [InlineData("/n2019.html", "/News/2026/2", "/news/2026/02/")]
    [InlineData("/people.html", "https://portal.test/persons", "/persons/")]
    [InlineData("/find.html", "/search/", "/search")]
    [InlineData("/feed.xml", "/rss.xml", "/rss.xml")]
    [InlineData("/english.html", "/en/press", "/en/press/")]
    [InlineData("/start.html", "/", "/")]
    public async Task Get_OldAddressOfAList_LeadsToThePageAsItIsLinked(string old, string to, string path)
    {
        await PieceAsync();
        await portal.LeadAsync(old, to);

        await ShouldLeadAsync(old, path);
        (await portal.Reader.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_PublicationMovedLater_LeadsToItsPresentAddressInOneStep()
    {
        var (id, path) = await portal.PublishAsync("do-pereezda");
        await portal.LeadAsync("/moved-later.html", path);
        await new Newsroom(portal).Change(id, Newsroom.Text("Встреча перенесена", new(2026, 2, 12)) with { Slug = "posle-pereezda" });

        await ShouldLeadAsync("/moved-later.html", "/news/2026/02/12/posle-pereezda");
    }

    [Fact]
    public async Task Get_PublicationUnpublished_LeadsToWhatIsSaidOfIt()
    {
        var (id, path) = await portal.PublishAsync("snyata");
        await portal.LeadAsync("/gone.html", path);
        await new Newsroom(portal).Unpublish(id, "Опубликовано по ошибке.");

        await ShouldLeadAsync("/gone.html", path);
        (await portal.Reader.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Get_TopicRenamed_LeadsToItsPresentAddress()
    {
        var topic = await new Newsroom(portal).Keep(new Topic { Name = "Учения", Slug = "ucheniya" });
        await portal.LeadAsync("/tag.php?id=3", "/topics/Ucheniya");
        (await portal.WithAsync<TopicBook, CardOutcome>(b => b.ChangeAsync(topic.Id, new("Учения", "voennye-ucheniya"), OldAddressPortal.Administrator, default))).ShouldBeOfType<CardOutcome.Done>();

        await ShouldLeadAsync("/tag.php?id=3", "/topics/voennye-ucheniya/");
    }

    /// <summary>The page is kept for everybody before the query is asked for, and after.</summary>
    [Fact]
    public async Task Get_PageWithAQueryOfTheOldSite_StaysAPageForOthers()
    {
        var (_, path) = await PieceAsync();
        await portal.LeadAsync("/news/?ELEMENT_ID=900", path);
        for (var i = 0; i < 2; i++)
        {
            (await portal.Reader.GetAsync("/news/")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await portal.Reader.GetAsync("/news/?ELEMENT_ID=901")).StatusCode.ShouldBe(HttpStatusCode.OK);
            await ShouldLeadAsync("/news/?ELEMENT_ID=900", path);
        }
    }

    [Fact]
    public async Task Get_OtherPageOfTheSameProgram_IsNotLedAnywhere()
    {
        await PieceAsync();
        await portal.LeadAsync("/view.php", "/news/");

        await ShouldLeadAsync("/view.php", "/news/");
        (await portal.Reader.GetAsync("/view.php?id=7")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_Removed_IsNotFoundAgain()
    {
        await PieceAsync();
        await portal.LeadAsync("/removed.html", "/news/");
        await ShouldLeadAsync("/removed.html", "/news/");
        var known = (await portal.WithAsync<RedirectBook, RedirectPage>(b => b.ListAsync("removed", null, default))).Redirects.ShouldHaveSingleItem();
        (await portal.WithAsync<RedirectBook, CardOutcome>(b => b.RemoveAsync(known.Id, OldAddressPortal.Administrator, default))).ShouldBeOfType<CardOutcome.Done>();

        (await portal.Reader.GetAsync("/removed.html")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_FormerHost_LeadsToThePortalInOneStep()
    {
        var (_, path) = await PieceAsync();
        await portal.LeadAsync("/former.html", path);
        await portal.LeadAsync("/news/?ELEMENT_ID=321", path);

        (await FromFormerAsync("/former.html")).ShouldBe((HttpStatusCode.MovedPermanently, "https://portal.test" + path));
        (await FromFormerAsync("/news/?ELEMENT_ID=321")).ShouldBe((HttpStatusCode.MovedPermanently, "https://portal.test" + path));
        (await FromFormerAsync("/press/?x=1")).ShouldBe((HttpStatusCode.MovedPermanently, "https://portal.test/press/?x=1"));
        (await FromFormerAsync("//evil.example/x")).Location.ShouldStartWith("https://portal.test/");
        using var post = new HttpRequestMessage(HttpMethod.Post, "/admin/sign-in") { Headers = { Host = OldAddressPortal.FormerHost } };
        (await portal.Reader.SendAsync(post)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("/a.html", "https://evil.example/news/", "другой сайт")]
    [InlineData("/a.html", "//evil.example/", "нет страницы")]
    [InlineData("/a.html", "news", "должен начинаться")]
    [InlineData("/a.html", "/admin/users/", "служебный")]
    [InlineData("/a.html", "/api/v1/persons", "служебный")]
    [InlineData("/a.html", "/news/2026/02/13/nichego", "нет страницы")]
    [InlineData("/a.html", "/persons/nikto/", "нет страницы")]
    [InlineData("/a.html", "/search?q=x", "лишнее")]
    [InlineData("/a.html", "/A.html", "одно и то же")]
    [InlineData("/", "/news/", "главная")]
    [InlineData("/press/", "/news/", "открывается страница портала")]
    [InlineData("/Press?utm_source=x", "/news/", "открывается страница портала")]
    [InlineData("/news/?before=20260108-3", "/archive/", "открывается страница портала")]
    [InlineData("/admin/x", "/news/", "служебный")]
    public async Task Add_WhatWouldNotWork_IsRefusedInWords(string old, string to, string words)
    {
        var outcome = await portal.WithAsync<RedirectBook, CardOutcome>(b => b.AddAsync(old, to, OldAddressPortal.Administrator, default));

        outcome.ShouldBeOfType<CardOutcome.Refused>().Problems.ShouldHaveSingleItem().Message.ShouldContain(words);
    }

    [Fact]
    public async Task Get_Unknown_AsksOneQuestionOnce()
    {
        await using var site = new SiteFixture();
        await ((IAsyncLifetime)site).InitializeAsync();
        await site.Reader.GetAsync("/warm-up.html");
        site.Commands.Reset();
        await site.Reader.GetAsync("/never-was.html");
        site.Commands.Commands.Count.ShouldBe(1, string.Join("\n", site.Commands.Commands));
        await site.Reader.GetAsync("/never-was.html");
        site.Commands.Commands.Count.ShouldBe(1, string.Join("\n", site.Commands.Commands));
    }

    private async Task<(HttpStatusCode Status, string? Location)> FromFormerAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://portal.test" + address)) { Headers = { Host = OldAddressPortal.FormerHost } };
        using var answer = await portal.Reader.SendAsync(request);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }

    private async Task<(int Id, string Path)> PieceAsync()
    {
        const string Slug = "vstrecha";
        var id = await portal.WithDatabaseAsync(db => db.Publications.Where(p => p.Slug == Slug).Select(p => (int?)p.Id).FirstOrDefaultAsync());
        return id is { } there ? (there, "/news/2026/02/13/" + Slug) : await portal.PublishAsync(Slug);
    }

    private async Task ShouldLeadAsync(string address, string to)
    {
        using var answer = await portal.Reader.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently, address);
        answer.Headers.Location!.OriginalString.ShouldBe(to);
        answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }
}
