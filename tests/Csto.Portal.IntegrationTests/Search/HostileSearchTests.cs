using System.Net;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Search;

/// <summary>Whatever is typed is answered with a page.</summary>
public sealed class HostileSearchTests : IAsyncLifetime
{
    private static readonly string[] Parts =
    [
        "AND", "OR", "NOT", "NEAR(совет заседание, 3)", "\"", "\"\"", "*", "^", "(", ")", "{", "}", ":", "words:", "-", "--", "+", "'", "\"совет", "совет\"", "стем*", "²совет", "§0", "¶", "😀", "👩🏽‍🚀", "\u202Eсовет\u202C",
        "\u200Fابجد", "\0", "\u0001", "\uFFFD", "%00", "%", "_", "\\", ";", "DROP TABLE piece", "совет", "заседание", "ё", "13.02.2026", "99.99.9999", "0001-01-01", "9999-12-31", "İstanbul", "ﬁ",
    ];

    private PortalFactory _portal = null!;
    private HttpClient _reader = null!;

    public async Task InitializeAsync()
    {
        _portal = await PortalFactory.CreateAsync();
        await new Newsroom(_portal).Publish("Заседание совета", new(2026, 2, 10));
        _reader = _portal.Visitor();
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Search_Anything_IsAnsweredWithAPage()
    {
        var random = new Random(13);
        for (var i = 0; i < 50; i++)
            await ShouldBeAnsweredAsync(Uri.EscapeDataString(string.Join(random.Next(3) == 0 ? "" : " ", random.GetItems(Parts, random.Next(1, 8)))));
    }

    [Theory]
    [InlineData("%ED%A0%80%ED%B0%80")]
    [InlineData("%FF%FE%00")]
    [InlineData("%")]
    [InlineData("")]
    [InlineData("%22%22%22&q=2&kind=x&person=%00&from=2026-99-99&to=x&state=zz&order=x&language=%22")]
    public async Task Search_WhatIsNoText_IsAnsweredWithAPage(string query) => await ShouldBeAnsweredAsync(query);

    [Fact]
    public async Task Search_TenThousandSigns_AreAnsweredWithAPage()
    {
        await ShouldBeAnsweredAsync(new string('-', 6_000));
        await ShouldBeAnsweredAsync(string.Join('+', Enumerable.Repeat("sovet", 1_200)));
    }

    [Fact]
    public async Task Search_TooOftenFromOnePlace_IsToldToWaitInWords()
    {
        HttpResponseMessage? refused = null;
        for (var i = 0; i < 200 && refused is null; i++)
        {
            var answer = await _reader.GetAsync($"/search?q=слово{i}");
            if (answer.StatusCode != HttpStatusCode.OK)
                refused = answer;
        }

        refused!.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await refused.ReadPageAsync()).QuerySelector("h1").ShouldNotBeNull();
    }

    private async Task ShouldBeAnsweredAsync(string query)
    {
        using var answer = await _reader.GetAsync($"/search?q={query}");
        answer.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Redirect], query);
    }
}
