using System.Net;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>«Версия для слабовидящих»: the same pages in another look, chosen by one cookie.</summary>
[Collection(nameof(SiteFixture))]
public sealed class VisionTests(SiteFixture site)
{
    private const string Large = "1200200";

    [Fact]
    public async Task Page_InALook_IsMadeOnceAndKeptApart()
    {
        using var ordinary = await Ask(SiteFixture.Speech, null);
        using var first = await Ask(SiteFixture.Speech, Large);
        site.Commands.Reset();
        using var second = await Ask(SiteFixture.Speech, Large);
        using var other = await Ask(SiteFixture.Speech, null);

        site.Commands.Commands.ShouldBeEmpty();
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
        other.Headers.ETag.ShouldBe(ordinary.Headers.ETag);
        first.Headers.ETag!.Tag.ShouldNotBe(ordinary.Headers.ETag!.Tag);
        var (page, plain) = (await second.ReadPageAsync(), await other.ReadPageAsync());
        page.DocumentElement.ClassName.ShouldBe("look-size-2 look-colours-2");
        plain.DocumentElement.HasAttribute("class").ShouldBeFalse();
        page.QuerySelector("main")!.InnerHtml.ShouldBe(plain.QuerySelector("main")!.InnerHtml);
        page.QuerySelector("link[href*='vision-']").ShouldNotBeNull();
        plain.QuerySelector("link[href*='vision-'], .look").ShouldBeNull();
        plain.QuerySelector(".masthead a[href='/vision']").Words().ShouldBe("Версия для слабовидящих");
        second.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Large)]
    public async Task Page_Known_IsKnownInItsOwnLookOnly(string? look)
    {
        using var page = await Ask("/news/", look);
        using var same = await Ask("/news/", look, ("If-None-Match", page.Headers.ETag!.Tag));
        using var other = await Ask("/news/", look is null ? Large : null, ("If-None-Match", page.Headers.ETag!.Tag));

        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var answer in new[] { page, same, other })
            answer.Headers.Vary.ShouldBe(["Accept-Encoding", "Cookie"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("vision=1900000")]
    [InlineData("vision=1200200x")]
    [InlineData("vision=../../etc; vision=1200200")]
    [InlineData("vision=<script>alert(1)</script>")]
    [InlineData("other=1200200")]
    public async Task Cookie_ThatIsNoLook_IsTheOrdinaryPage(string cookie)
    {
        using var ordinary = await Ask("/persons/", null);
        site.Commands.Reset();
        using var answer = await site.Visitor().SendAsync(Request("/persons/", ("Cookie", cookie)));

        answer.Headers.ETag.ShouldBe(ordinary.Headers.ETag);
        site.Commands.Commands.ShouldBeEmpty("it is the page that is kept");
    }

    [Theory]
    [InlineData("/rss.xml")]
    [InlineData("/feed.json")]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap.xml")]
    [InlineData("/api/v1/publications")]
    public async Task WhatIsNoPage_IsTheSameInEveryLook(string address)
    {
        using var first = await Ask(address, Large);
        using var ordinary = await Ask(address, null);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await first.Content.ReadAsByteArrayAsync()).ShouldBe(await ordinary.Content.ReadAsByteArrayAsync());
        first.Headers.ETag.ShouldBe(ordinary.Headers.ETag);
        first.Headers.Vary.ShouldNotContain("Cookie");
    }

    [Theory]
    [InlineData("/nothing?a=b", HttpStatusCode.NotFound)]
    [InlineData("/en/nothing", HttpStatusCode.NotFound)]
    [InlineData(SiteFixture.Gone, HttpStatusCode.Gone)]
    [InlineData("/terms/", HttpStatusCode.OK)]
    [InlineData("/search?q=%D1%80%D0%B0%D0%B1%D0%BE%D1%87%D0%B0%D1%8F&kind=news", HttpStatusCode.OK)]
    public async Task PageThatIsNotKept_IsInTheLookTooAndLeadsBackToItself(string address, HttpStatusCode status)
    {
        using var answer = await Ask(address, Large);
        var page = await answer.ReadPageAsync();

        answer.StatusCode.ShouldBe(status);
        page.DocumentElement.ClassName.ShouldBe("look-size-2 look-colours-2");
        page.QuerySelector("body > .look input[name=back]")!.GetAttribute("value").ShouldBe(address);
        answer.Headers.Vary.ShouldContain("Cookie");
    }

    [Fact]
    public async Task PressOffice_HasOneLook()
    {
        using var answer = await Ask("/admin/sign-in", Large);
        var page = await answer.ReadPageAsync();

        page.DocumentElement.HasAttribute("class").ShouldBeFalse();
        page.QuerySelector(".look, link[href*='vision-']").ShouldBeNull();
    }

    [Fact]
    public async Task Form_Sent_KeepsTheLookInOneCookieAndLeadsBack()
    {
        using var answer = await Choose(null, ("size", "2"), ("spacing", "1"), ("lines", "0"), ("colours", "3"), ("face", "1"), ("pictures", "1"), ("back", "/news/2026/?x=1"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe("/news/2026/?x=1");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldBe("vision=1210311; max-age=31536000; path=/; secure; samesite=lax; httponly");
    }

    [Fact]
    public async Task Button_OfTheBar_ChangesOneThing()
    {
        using var answer = await Choose("1211110", ("colours", "2"), ("back", "/"));

        answer.Headers.GetValues("Set-Cookie").Single().ShouldStartWith("vision=1211210;");
    }

    [Theory]
    [InlineData("ordinary", "1")]
    [InlineData("size", "0")]
    public async Task OrdinaryLook_Chosen_TakesTheCookieAway(string field, string value)
    {
        using var answer = await Choose("1100000", (field, value), ("back", "/press/"));

        answer.Headers.GetValues("Set-Cookie").Single().ShouldStartWith("vision=; expires=Thu, 01 Jan 1970");
        answer.Headers.Location!.OriginalString.ShouldBe("/press/");
    }

    [Theory]
    [InlineData("size", "3")]
    [InlineData("size", "-1")]
    [InlineData("colours", "5")]
    [InlineData("colours", "")]
    [InlineData("pictures", "10")]
    [InlineData("face", "٢")]
    public async Task Form_WithAChoiceThatIsNone_IsRefused(string field, string value)
    {
        using var answer = await Choose("1100000", (field, value));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://evil.test/")]
    [InlineData("//evil.test/")]
    [InlineData("/\\evil.test")]
    [InlineData("/a/..//evil.test/")]
    [InlineData("/.//evil.test/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/news/\r\nSet-Cookie: a=b")]
    [InlineData("news/")]
    [InlineData("")]
    public async Task Back_ToAnywhereElse_LeadsToTheSettings(string back)
    {
        using var answer = await Choose(null, ("size", "1"), ("back", back));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe("/vision");
    }

    [Fact]
    public async Task Back_InRussianLetters_IsWrittenForAHeader()
    {
        using var answer = await Choose(null, ("size", "1"), ("back", "/search?q=встреча"));

        answer.Headers.Location!.OriginalString.ShouldBe("/search?q=%D0%B2%D1%81%D1%82%D1%80%D0%B5%D1%87%D0%B0");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.test")]
    public async Task Form_FromAnotherSite_ChangesNothing(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/vision") { Content = new FormUrlEncodedContent([KeyValuePair.Create("size", "2")]) };
        request.Headers.Add(header, value);
        using var answer = await site.Visitor().SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://portal.test/news/?before=20260109-5", "/news/?before=20260109-5")]
    [InlineData("https://portal.test/vision", null)]
    [InlineData("https://portal.test/en/vision", null)]
    [InlineData("https://evil.test/news/", null)]
    [InlineData("https://portal.test//evil.test/", null)]
    [InlineData("not an address", null)]
    public async Task Settings_RememberThePageTheirReaderComesFrom(string referrer, string? back)
    {
        using var answer = await Ask("/vision", null, ("Referer", referrer));
        var page = await answer.ReadPageAsync();

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.QuerySelector("form.vision input[name=back]")?.GetAttribute("value").ShouldBe(back);
        page.QuerySelectorAll("form.vision input[type=radio]").Length.ShouldBe(19);
        page.QuerySelectorAll("form.vision input[type=radio][checked]").Length.ShouldBe(6);
        page.QuerySelector("form.vision input[name=__RequestVerificationToken]").ShouldBeNull();
    }

    [Fact]
    public async Task Settings_InALook_ShowItChosen()
    {
        using var answer = await Ask("/en/vision", "1210421");
        var page = await answer.ReadPageAsync();

        page.QuerySelectorAll("form.vision [checked]").Select(choice => choice.Id).ShouldBe(["size-2", "colours-4", "face-2", "spacing-1", "lines-0", "pictures-1"]);
        page.QuerySelector("form.vision")!.GetAttribute("action").ShouldBe("/en/vision");
    }

    [Fact]
    public async Task Body_ThatIsNoForm_IsRefused()
    {
        using var answer = await site.Visitor().PostAsync("/vision", new StringContent("{}", null, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static HttpRequestMessage Request(string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private Task<HttpResponseMessage> Ask(string address, string? look, params (string Name, string Value)[] headers) =>
        site.Visitor().SendAsync(Request(address, look is null ? headers : [.. headers, ("Cookie", $"vision={look}")]));

    private Task<HttpResponseMessage> Choose(string? look, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/vision") { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        if (look is not null)
            request.Headers.Add("Cookie", $"vision={look}");
        return site.Visitor().SendAsync(request);
    }
}
