using System.Net;
using Csto.Portal.Core.Archive.Samples;
using Csto.Portal.Testing;
using Microsoft.AspNetCore.Http;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>Any spelling of an address leads to its page by one redirect at most, and never away from the portal.</summary>
public sealed class SpellingTests(SpellingTests.Filled portal) : IClassFixture<SpellingTests.Filled>
{
    private static readonly string[] Addresses =
    [
        "/", "/news/", "/news/2026/", "/news/2026/02/", "/news/2026/02/13/", "/archive/2024/09/", "/speeches/", "/statements/2026/",
        "/persons/", "/persons/severinov/", "/topics/", "/topics/mirotvorchestvo/", "/press/", "/news/2024/03/21/priznanie-udostoverenii",
    ];

    public static TheoryData<string> Canonical => [.. Addresses];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Get_AnySpelling_IsThePageOrOneRedirectToIt(int seed)
    {
        var random = new Random(seed);
        foreach (var address in Addresses)
        {
            var spelled = Misspell(address, random);
            var (status, location) = await GetAsync(spelled, "?a=%D1%84&B=%2F");
            if (spelled == address)
            {
                status.ShouldBe(HttpStatusCode.OK, spelled);
                continue;
            }

            status.ShouldBe(HttpStatusCode.MovedPermanently, spelled);
            location.ShouldBe(address + "?a=%D1%84&B=%2F", spelled);
        }
    }

    [Theory]
    [MemberData(nameof(Canonical))]
    public async Task Get_TheAddressItself_IsThePage(string address) => (await GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("///evil.example/news/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\\/evil.example/news/")]
    [InlineData("/%2Fevil.example")]
    [InlineData("//admin/../evil.example")]
    [InlineData("/Admin//evil.example")]
    [InlineData("/ADMIN/%2F%2Fevil.example")]
    [InlineData("/Admin\\evil.example")]
    [InlineData("//news//evil.example")]
    [InlineData("/news/2026/02/13//evil.example/")]
    public async Task Get_AddressMadeToLeadAway_StaysAtHome(string address)
    {
        var (status, location) = await GetAsync(address);
        if (location is null)
        {
            status.ShouldBe(HttpStatusCode.NotFound);
            return;
        }

        location.ShouldStartWith("/admin/");
        location.ShouldNotContain("//");
        location.ShouldNotContain("\\");
    }

    [Theory]
    [InlineData("/Admin", "", "/admin")]
    [InlineData("//admin/publications", "?a=B", "/admin/publications?a=B")]
    [InlineData("/ADMIN/Publications/7", "", "/admin/Publications/7")]
    public async Task Get_PressOfficeSpelledOtherwise_LeadsToWhereItsCookieIsSent(string spelled, string query, string expected)
    {
        var (status, location) = await GetAsync(spelled, query);

        status.ShouldBe(HttpStatusCode.MovedPermanently);
        location.ShouldBe(expected);
    }

    [Fact]
    public async Task Post_OtherSpelling_IsNotRedirected()
    {
        using var response = await portal.Visitor().PostAsync("/NEWS", null);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    /// <summary>Exactly this path: a client would put it right before sending it.</summary>
    private async Task<(HttpStatusCode Status, string? Location)> GetAsync(string path, string query = "")
    {
        var context = await portal.Server.SendAsync(context =>
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.Host = new HostString(PortalFactory.Address.Host);
            context.Request.Path = new PathString(path);
            context.Request.QueryString = new QueryString(query);
        });
        return ((HttpStatusCode)context.Response.StatusCode, context.Response.Headers.Location.FirstOrDefault());
    }

    private static string Misspell(string address, Random random)
    {
        if (random.Next(3) == 0)
            address = address.ToUpperInvariant();
        if (random.Next(3) == 0)
            address = address.Replace("/0", "/", StringComparison.Ordinal);
        if (random.Next(3) == 0 && address.Length > 1)
            address = address.EndsWith('/') ? address[..^1] : address + "/";
        if (random.Next(3) == 0)
        {
            var slash = random.Next(address.Count(c => c == '/'));
            var at = address.Select((c, i) => (c, i)).Where(pair => pair.c == '/').ElementAt(slash).i;
            address = address.Insert(at, new string('/', random.Next(1, 3)));
        }

        return address;
    }

    public sealed class Filled : PortalFactory, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await WithAsync<SampleContent, int>(samples => samples.FillAsync(default));
        }
    }
}
