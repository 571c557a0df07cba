using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Addresses;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.OldAddresses;

public sealed class LostAddressTests(OldAddressPortal portal) : IClassFixture<OldAddressPortal>, IAsyncLifetime
{
    private HttpClient _administrator = null!;

    public async Task InitializeAsync()
    {
        await portal.WithDatabaseAsync(db => db.LostAddresses.ExecuteDeleteAsync());
        await portal.WithAsync<LostAddressCounter, IReadOnlyList<LostCount>>(c => Task.FromResult(c.Take()));
        _administrator = await portal.BrowserAsync(Roles.Administrator);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Get_Unknown_IsCountedWithoutAnybodysName()
    {
        await AskAsync("/Lost.php?id=5&email=ivan&utm_source=x", "https://yandex.ru/search?text=secret");
        await AskAsync("/lost.php?ID=5", "https://portal.test/news/");
        await AskAsync("/lost.php?id=5");
        await portal.WriteLostAsync();
        await AskAsync("/lost.php?id=5", "https://yandex.ru/");
        portal.Clock.Now = portal.Clock.Now.AddDays(1);
        await portal.WriteLostAsync();

        var lost = (await portal.LostAsync()).Addresses.ShouldHaveSingleItem();
        (lost.Path, lost.Times, lost.From, lost.FirstOn.AddDays(1)).ShouldBe(("/lost.php?id=5", 4, "yandex.ru portal.test", lost.LastOn));
    }

    [Theory]
    [InlineData("/wp-login.php")]
    [InlineData("/preview/0123456789")]
    [InlineData("/admin/nothing")]
    [InlineData("/media/aaaa/x.jpg")]
    [InlineData("/assets/nothing.css")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/en/preview/012/345/678/9")]
    [InlineData("/press/contacts/999.vcf?x=1")]
    public async Task Get_NoiseKeysAndFiles_AreNotCounted(string address)
    {
        await AskAsync(address);
        await portal.WriteLostAsync();
        (await portal.LostAsync()).Addresses.Where(l => !l.Path.StartsWith("/press", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_TwoNodesAtOnce_CountBoth()
    {
        LostCount[] one = [new("/both", 2, ["a.example"])];
        LostCount[] other = [new("/both", 3, ["b.example"]), new("/other", 1, [])];
        await Task.WhenAll(WriteAsync(one), WriteAsync(other));

        (await portal.LostAsync()).Addresses.Select(l => (l.Path, l.Times)).ShouldBe([("/both", 5), ("/other", 1)]);
    }

    [Fact]
    public async Task Write_Flood_KeepsWhatIsAskedForOften()
    {
        await WriteAsync([new("/often", 7, [])]);
        for (var i = 0; i < 6; i++)
            await WriteAsync([.. Enumerable.Range(0, LostAddressCounter.Most).Select(n => new LostCount($"/flood/{i}/{n}", 1, []))]);

        (await portal.WithDatabaseAsync(db => db.LostAddresses.CountAsync())).ShouldBe(LostAddressBook.Most);
        (await portal.LostAsync()).Addresses[0].Path.ShouldBe("/often");
    }

    [Fact]
    public async Task Page_NewAddress_LeadsReadersAtOnceAndIsInTheJournal()
    {
        await portal.PublishAsync("naidena");
        await AskAsync("/find-me.html");
        await portal.WriteLostAsync();
        var page = await _administrator.GetPageAsync("/admin/old-addresses/lost/");
        page.Text("tbody code").ShouldBe("/find-me.html");

        using var refused = await _administrator.SubmitAsync(page, "form.leading", null, ("New", "/net-takoi"));
        var again = await refused.ReadPageAsync();
        again.Text(".errors").ShouldContain("На портале нет страницы «/net-takoi»");
        again.Value("New").ShouldBe("/net-takoi");

        using var saved = await _administrator.SubmitAsync(again, "form.leading", null, ("New", "/news/2026/02/13/naidena"));
        saved.Headers.Location!.OriginalString.ShouldContain("said=saved");
        (await portal.Reader.GetAsync("/find-me.html")).Headers.Location!.OriginalString.ShouldBe("/news/2026/02/13/naidena");
        (await portal.LostAsync()).Addresses.ShouldBeEmpty();
        (await portal.WithDatabaseAsync(db => db.AuditEntries.SingleAsync(a => a.SubjectType == AuditSubject.Redirect && a.SubjectTitle == "/find-me.html")))
            .Changes.ShouldHaveSingleItem().After.ShouldBe("/news/2026/02/13/naidena");
    }

    [Fact]
    public async Task Page_Dismissed_IsSeenNoMoreAndMayComeBack()
    {
        await AskAsync("/not-ours.html");
        await portal.WriteLostAsync();
        using var put = await _administrator.SubmitAsync(await _administrator.GetPageAsync("/admin/old-addresses/lost/"), "form[action$=dismissal]", null);
        await AskAsync("/not-ours.html");
        await portal.WriteLostAsync();
        (await portal.LostAsync()).Addresses.ShouldBeEmpty();
        (await portal.LostAsync(dismissed: true)).Addresses.ShouldHaveSingleItem().Times.ShouldBe(2);

        using var back = await _administrator.SubmitAsync(await _administrator.GetPageAsync("/admin/old-addresses/lost/?dismissed=true"), "form[action$='dismissal/delete']", null);
        (await portal.LostAsync()).Addresses.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Export_FilledIn_IsATableForTheCommand()
    {
        await AskAsync("/a;b.html", "https://yandex.ru/");
        await AskAsync("/c.html");
        await portal.WriteLostAsync();
        using var answer = await _administrator.GetAsync("/admin/old-addresses/lost/export");
        var table = RedirectTable.Read(await answer.Content.ReadAsByteArrayAsync());

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (table.Unanswered, table.Problems.Count).ShouldBe((1, 0));
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Старый адрес;Новый адрес;Сколько раз");
    }

    [Fact]
    public async Task Desk_AddFindRemove_ByItsForms()
    {
        using var refused = await _administrator.SubmitAsync(await _administrator.GetPageAsync("/admin/old-addresses/new"), "main form", null, ("Old", "/desk.html"), ("New", "https://evil.example/"));
        var form = await refused.ReadPageAsync();
        form.Text(".errors").ShouldContain("другой сайт");
        (await _administrator.SubmitAsync(form, "main form", null, ("New", "/archive"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var list = await _administrator.GetPageAsync("/admin/old-addresses/?search=/DESK");
        list.Text("tbody").ShouldContain("/archive/");
        var delete = list.QuerySelector("tbody .link--danger")!.GetAttribute("href")!;
        (await _administrator.SubmitAsync(await _administrator.GetPageAsync(delete), "main form", null)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _administrator.GetPageAsync("/admin/old-addresses/?search=/desk")).Text(".empty").ShouldContain("Таких адресов нет");
        (await (await _administrator.GetAsync("/admin/old-addresses/export")).Content.ReadAsStringAsync()).ShouldStartWith("Старый адрес;Новый адрес");
    }

    private async Task AskAsync(string address, string? referer = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (referer is not null)
            request.Headers.Referrer = new(referer);
        using var answer = await portal.Reader.SendAsync(request);
        ((int)answer.StatusCode).ShouldBeOneOf(404, 410, 429);
    }

    private Task<bool> WriteAsync(IReadOnlyList<LostCount> counts) => portal.WithAsync<LostAddressBook, bool>(async b =>
    {
        foreach (var count in counts)
            await b.WriteAsync(count, default);
        await b.PruneAsync(default);
        return true;
    });
}
