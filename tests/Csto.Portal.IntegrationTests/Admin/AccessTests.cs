using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;

namespace Csto.Portal.IntegrationTests.Admin;

/// <summary>
/// One table says who may what; the test walks every endpoint of the application and holds it to the table, over HTTP. A new page of the
/// press office fails here until it stands in the table.
/// </summary>
public sealed class AccessTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    /// <summary>
    /// What readers send: a text that is too long for an address, answered and forgotten; how pages are to look, kept in their own browser. Neither changes anything here, and
    /// pages that are kept for everybody hold no token: CrossSitePosts stands before them.
    /// </summary>
    internal static readonly string[] Asking = ["POST verify", "POST vision"];

    /// <summary>
    /// What readers change, without an account and without a cookie: the address of each but the first holds a key that its owner got by mail, and the first writes a
    /// letter that asks the owner of an address. The last is also sent by mail programs (RFC 8058), which know no token.
    /// </summary>
    internal static readonly string[] Subscribing =
    [
        "POST subscribe", "POST letters/confirm/{key}", "POST letters/{key}", "POST letters/{key}/pause", "POST letters/{key}/pause/delete", "POST letters/{key}/leave",
    ];

    [Fact]
    public void Endpoints_OfThePressOffice_AreExactlyTheTable() =>
        Endpoints().Where(e => e.Address.StartsWith("admin", StringComparison.Ordinal)).Select(e => $"{e.Verb} {e.Address}")
            .ShouldBe(AccessTable.Declared.Keys, ignoreOrder: true);

    [Fact]
    public void Endpoints_OfControllers_AnswerNamedVerbsOnly() =>
        Endpoints().Where(e => e.Verb == "*").Select(e => e.Address).ShouldBeEmpty("An action without a verb answers every verb.");

    [Fact]
    public void Endpoints_OutsideThePressOffice_ChangeNothing_ButAskAndSubscribe() =>
        Endpoints().Where(e => !e.Address.StartsWith("admin", StringComparison.Ordinal) && e.Verb is not ("GET" or "HEAD"))
            .Select(e => $"{e.Verb} {e.Address}").ShouldBe([.. Asking, .. Subscribing], ignoreOrder: true);

    /// <summary>Only what has no cookie behind it goes without a token; every form of the press office has one.</summary>
    [Fact]
    public void Endpoints_WithoutAFormToken_AreThoseOfReaders() =>
        Endpoints().Where(e => e.Verb is not ("GET" or "HEAD") && e.Endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute>() is not null)
            .Select(e => $"{e.Verb} {e.Address}").ShouldBe([.. Asking, .. Subscribing], ignoreOrder: true);

    [Fact]
    public void Endpoints_ButSigningIn_DemandAuthentication() =>
        Endpoints().Where(e => e.Address.StartsWith("admin", StringComparison.Ordinal))
            .Where(e => e.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || e.Endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(e => e.Address).Distinct().ShouldBe(AccessTable.Declared.Where(d => d.Value == AccessTable.Nobody).Select(d => d.Key.Split(' ')[1]).Distinct(), ignoreOrder: true);

    [Fact]
    public async Task Visitor_AnyPageOfThePressOffice_IsSentToTheSignIn()
    {
        var visitor = portal.Visitor();
        foreach (var (route, roles) in AccessTable.Declared.Where(d => d.Value != AccessTable.Nobody))
        {
            using var answer = await visitor.SendAsync(Request(route));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, route);
            answer.Headers.Location!.OriginalString.ShouldContain("/admin/sign-in", customMessage: route);
        }
    }

    [Theory]
    [InlineData(Roles.Author)]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Administrator)]
    public async Task Role_AnyPageOfThePressOffice_MayWhatTheTableSays(string role)
    {
        var client = await portal.SignedInAsync(role);
        foreach (var (route, roles) in AccessTable.Declared.Where(d => d.Value != AccessTable.Nobody))
        {
            using var answer = await client.SendAsync(Request(route));
            var changes = !route.StartsWith("GET", StringComparison.Ordinal);
            if (!roles.Contains(role))
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, route);
            else if (changes)
                // Allowed, and refused only because the antiforgery token is missing.
                answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, route);
            else
                answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Account_WithoutARole_MayNothing()
    {
        var client = await portal.SignedInAsync("Уборщик");
        foreach (var route in AccessTable.Declared.Where(d => d.Value != AccessTable.Nobody).Select(d => d.Key))
            (await client.SendAsync(Request(route))).StatusCode.ShouldBe(HttpStatusCode.Forbidden, route);
    }

    /// <summary>A value for a parameter of the route, of nothing there is.</summary>
    private static string Filled(string segment) => segment switch
    {
        ['{', .., '}'] when segment.EndsWith(":guid}", StringComparison.Ordinal) => $"{Guid.Empty}",
        "{number:int}" => "1",
        ['{', .., '}'] => "999999",
        _ => segment,
    };

    private static HttpRequestMessage Request(string route)
    {
        var (verb, address) = (route.Split(' ')[0], route.Split(' ')[1]);
        var path = string.Join('/', address.Split('/').Select(Filled));
        var request = new HttpRequestMessage(new HttpMethod(verb), "/" + path);
        if (verb == "POST")
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("Title", "Без ключа формы")]);
        return request;
    }

    private List<(string Verb, string Address, Microsoft.AspNetCore.Http.Endpoint Endpoint)> Endpoints() => Endpoints(portal);

    internal static List<(string Verb, string Address, Microsoft.AspNetCore.Http.Endpoint Endpoint)> Endpoints(PortalFactory portal) =>
    [
        .. from endpoint in portal.Services.GetService(typeof(EndpointDataSource)) is EndpointDataSource source ? source.Endpoints.OfType<RouteEndpoint>() : []
           where endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
           from verb in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } verbs ? verbs : ["*"]
           select (verb, endpoint.RoutePattern.RawText!.Trim('/'), (Microsoft.AspNetCore.Http.Endpoint)endpoint),
    ];
}
