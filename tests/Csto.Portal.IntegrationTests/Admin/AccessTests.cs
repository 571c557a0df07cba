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
    private static readonly string[] Nobody = [];
    private static readonly string[] Everybody = [Roles.Author, Roles.Editor, Roles.Administrator];
    private static readonly string[] Editors = [Roles.Editor, Roles.Administrator];

    /// <summary>What readers send that is too long for an address; it is answered and forgotten.</summary>
    private static readonly string[] Asking = ["POST verify"];

    private static readonly string[] Administrators = [Roles.Administrator];

    private static readonly Dictionary<string, string[]> Declared = new()
    {
        // Open to who is not signed in.
        ["GET admin/sign-in"] = Nobody,
        ["POST admin/sign-in"] = Nobody,
        ["GET admin/sign-in/code"] = Nobody,
        ["POST admin/sign-in/code"] = Nobody,
        ["GET admin/sign-in/passkey"] = Nobody,
        ["POST admin/sign-in/passkey"] = Nobody,
        ["GET admin/invitation"] = Nobody,
        ["POST admin/invitation"] = Nobody,

        ["GET admin"] = Everybody,
        ["GET admin/board"] = Everybody,
        ["POST admin/sign-out"] = Everybody,
        ["GET admin/account"] = Everybody,
        ["POST admin/account"] = Everybody,
        ["POST admin/account/sessions/delete"] = Everybody,
        ["POST admin/account/sessions/{id:guid}/delete"] = Everybody,
        ["GET admin/account/second-factor"] = Everybody,
        ["GET admin/account/second-factor/app"] = Everybody,
        ["POST admin/account/second-factor/app"] = Everybody,
        ["GET admin/account/second-factor/app/delete"] = Everybody,
        ["POST admin/account/second-factor/app/delete"] = Everybody,
        ["POST admin/account/second-factor/codes"] = Everybody,
        ["POST admin/account/second-factor/done"] = Everybody,
        ["POST admin/account/second-factor/news/delete"] = Everybody,
        ["GET admin/account/passkeys/new"] = Everybody,
        ["POST admin/account/passkeys/new"] = Everybody,
        ["GET admin/account/passkeys/{key}"] = Everybody,
        ["POST admin/account/passkeys/{key}"] = Everybody,
        ["POST admin/account/passkeys/{key}/delete"] = Everybody,
        ["GET admin/account/password"] = Everybody,
        ["POST admin/account/password"] = Everybody,
        ["GET admin/publications"] = Everybody,
        ["GET admin/publications/new"] = Everybody,
        ["GET admin/publications/{id:int}/translations"] = Everybody,
        ["POST admin/publications/{id:int}/translations"] = Everybody,
        ["POST admin/publications/{id:int}/translations/link"] = Editors,
        ["POST admin/publications/{id:int}/translations/link/delete"] = Editors,
        ["POST admin/publications/{id:int}/translations/confirmation"] = Editors,
        ["POST admin/publications/{id:int}/language"] = Everybody,
        ["POST admin/publications/new"] = Everybody,
        ["POST admin/publications/preview"] = Everybody,
        ["GET admin/publications/word"] = Everybody,
        ["POST admin/publications/word"] = Everybody,
        ["GET admin/publications/{id:int}/word"] = Everybody,
        ["GET admin/publications/{id:int}"] = Everybody,
        ["POST admin/publications/{id:int}"] = Everybody,
        ["GET admin/publications/{id:int}/bin"] = Everybody,
        ["POST admin/publications/{id:int}/bin"] = Everybody,
        ["POST admin/publications/{id:int}/bin/delete"] = Everybody,
        ["GET admin/publications/{id:int}/kind"] = Everybody,
        ["POST admin/publications/{id:int}/kind"] = Everybody,
        ["GET admin/publications/{id:int}/previews"] = Everybody,
        ["POST admin/publications/{id:int}/previews"] = Everybody,
        ["POST admin/publications/{id:int}/previews/{link:int}/delete"] = Everybody,
        ["GET admin/publications/{id:int}/remarks"] = Everybody,
        ["POST admin/publications/{id:int}/remarks"] = Everybody,
        ["POST admin/publications/{id:int}/remarks/{remark:int}/answers"] = Everybody,
        ["POST admin/publications/{id:int}/remarks/{remark:int}/resolution"] = Everybody,
        ["POST admin/publications/{id:int}/remarks/{remark:int}/resolution/delete"] = Everybody,
        ["GET admin/publications/{id:int}/states"] = Everybody,
        ["GET admin/publications/{id:int}/states/comparison"] = Everybody,
        ["POST admin/publications/{id:int}/states/comparison"] = Everybody,
        ["POST admin/publications/{id:int}/states/{state:long}/restoration"] = Everybody,
        ["POST admin/publications/new/autosave"] = Everybody,
        ["POST admin/publications/{id:int}/autosave"] = Everybody,
        ["POST admin/publications/{id:int}/presence"] = Everybody,
        ["POST admin/publications/{id:int}/presence/delete"] = Everybody,
        ["GET admin/publications/{id:int}/editions"] = Everybody,
        ["GET admin/publications/{id:int}/editions/{number:int}"] = Everybody,
        ["GET admin/publications/{id:int}/editions/{number:int}/comparison"] = Everybody,

        ["GET admin/planner"] = Everybody,
        ["GET admin/planner/{day}"] = Everybody,
        ["GET admin/planner/{day}/day"] = Everybody,
        ["GET admin/publications/{id:int}/schedule"] = Editors,
        ["POST admin/publications/{id:int}/schedule"] = Editors,
        ["POST admin/publications/{id:int}/schedule/delete"] = Editors,
        ["GET admin/publications/{id:int}/editions/{number:int}/note"] = Editors,
        ["POST admin/publications/{id:int}/editions/{number:int}/note"] = Editors,
        ["GET admin/media"] = Everybody,
        ["POST admin/media"] = Everybody,
        ["GET admin/media/choices"] = Everybody,
        ["GET admin/media/{id:int}/tracks"] = Everybody,
        ["POST admin/media/{id:int}/tracks"] = Everybody,
        ["GET admin/media/{id:int}/tracks/{track:int}"] = Everybody,
        ["POST admin/media/{id:int}/tracks/{track:int}"] = Everybody,
        ["POST admin/media/{id:int}/tracks/{track:int}/delete"] = Everybody,
        ["POST admin/media/{id:int}/poster"] = Everybody,
        ["GET admin/media/description"] = Everybody,
        ["POST admin/media/description"] = Everybody,
        ["POST admin/media/parts"] = Everybody,
        ["GET admin/media/parts/{id}"] = Everybody,
        ["PATCH admin/media/parts/{id}"] = Everybody,
        ["DELETE admin/media/parts/{id}"] = Everybody,
        ["POST admin/media/parts/{id}/completion"] = Everybody,
        ["GET admin/media/named"] = Everybody,
        ["POST admin/media/bin"] = Everybody,
        ["POST admin/media/bin/delete"] = Everybody,
        ["GET admin/media/{id:int}/replacement"] = Everybody,
        ["POST admin/media/{id:int}/replacement"] = Everybody,
        ["POST admin/media/{id:int}/replacement/file"] = Everybody,
        ["POST admin/media/replacements/{replacement:int}/undoing"] = Everybody,
        ["GET admin/media/files/{reference}/{name}"] = Everybody,
        ["GET admin/media/files/{reference}/tracks/{track:int}"] = Everybody,
        ["GET admin/media/progress"] = Everybody,
        ["POST admin/media/{id:int}/variants"] = Everybody,
        ["GET admin/media/thumbs/{reference}"] = Everybody,
        ["GET admin/media/{id:int}"] = Everybody,
        ["POST admin/media/{id:int}"] = Everybody,
        ["GET admin/media/{id:int}/focus"] = Everybody,
        ["POST admin/media/{id:int}/focus"] = Everybody,
        ["GET admin/media/{id:int}/original"] = Everybody,
        ["GET admin/media/{id:int}/bin"] = Everybody,
        ["POST admin/media/{id:int}/bin"] = Everybody,
        ["POST admin/media/{id:int}/bin/delete"] = Everybody,

        ["GET admin/publications/{id:int}/submission"] = Everybody,
        ["POST admin/publications/{id:int}/submission"] = Everybody,
        ["GET admin/publications/{id:int}/submission/delete"] = Everybody,
        ["POST admin/publications/{id:int}/submission/delete"] = Everybody,
        ["GET admin/publications/{id:int}/editions/{number:int}/confirmation"] = Everybody,
        ["POST admin/publications/{id:int}/editions/{number:int}/confirmation"] = Everybody,

        ["GET admin/publications/{id:int}/approval"] = Editors,
        ["POST admin/publications/{id:int}/approval"] = Editors,
        ["GET admin/publications/{id:int}/approval/delete"] = Editors,
        ["POST admin/publications/{id:int}/approval/delete"] = Editors,
        ["GET admin/publications/{id:int}/withdrawal"] = Editors,
        ["POST admin/publications/{id:int}/withdrawal"] = Editors,
        ["GET admin/publications/{id:int}/withdrawal/delete"] = Editors,
        ["POST admin/publications/{id:int}/withdrawal/delete"] = Editors,
        ["GET admin/publications/{id:int}/publication"] = Editors,
        ["POST admin/publications/{id:int}/publication"] = Editors,
        ["GET admin/publications/{id:int}/publication/delete"] = Editors,
        ["POST admin/publications/{id:int}/publication/delete"] = Editors,
        ["POST admin/export"] = Everybody,
        ["GET admin/bulk"] = Editors,
        ["POST admin/bulk"] = Editors,
        ["POST admin/bulk/new"] = Editors,
        ["GET admin/bulk/{id:int}"] = Editors,
        ["POST admin/bulk/{id:int}/continuation"] = Editors,
        ["POST admin/bulk/{id:int}/undoing"] = Editors,
        ["GET admin/contacts"] = Editors,
        ["GET admin/contacts/new"] = Editors,
        ["POST admin/contacts/new"] = Editors,
        ["GET admin/contacts/{id:int}"] = Editors,
        ["POST admin/contacts/{id:int}"] = Editors,
        ["POST admin/contacts/{id:int}/position"] = Editors,
        ["GET admin/contacts/{id:int}/delete"] = Editors,
        ["POST admin/contacts/{id:int}/delete"] = Editors,
        ["GET admin/persons"] = Editors,
        ["GET admin/persons/new"] = Editors,
        ["POST admin/persons/new"] = Editors,
        ["GET admin/persons/{id:int}"] = Editors,
        ["POST admin/persons/{id:int}"] = Editors,
        ["GET admin/persons/{id:int}/delete"] = Editors,
        ["POST admin/persons/{id:int}/delete"] = Editors,
        ["GET admin/abbreviations"] = Editors,
        ["GET admin/abbreviations/new"] = Editors,
        ["POST admin/abbreviations/new"] = Editors,
        ["GET admin/abbreviations/{id:int}"] = Editors,
        ["POST admin/abbreviations/{id:int}"] = Editors,
        ["GET admin/abbreviations/{id:int}/delete"] = Editors,
        ["POST admin/abbreviations/{id:int}/delete"] = Editors,
        ["GET admin/topics"] = Editors,
        ["GET admin/topics/new"] = Editors,
        ["POST admin/topics/new"] = Editors,
        ["GET admin/topics/{id:int}"] = Editors,
        ["POST admin/topics/{id:int}"] = Editors,
        ["GET admin/topics/{id:int}/delete"] = Editors,
        ["POST admin/topics/{id:int}/delete"] = Editors,
        ["GET admin/sections"] = Editors,
        ["GET admin/sections/{id:int}"] = Editors,
        ["POST admin/sections/{id:int}"] = Editors,

        ["GET admin/users"] = Administrators,
        ["GET admin/users/new"] = Administrators,
        ["POST admin/users/new"] = Administrators,
        ["GET admin/users/invitations/new"] = Administrators,
        ["POST admin/users/invitations/new"] = Administrators,
        ["POST admin/users/invitations/{id:int}/delete"] = Administrators,
        ["GET admin/users/{id:int}"] = Administrators,
        ["POST admin/users/{id:int}"] = Administrators,
        ["POST admin/users/{id:int}/password"] = Administrators,
        ["POST admin/users/{id:int}/activity"] = Administrators,
        ["POST admin/users/{id:int}/activity/delete"] = Administrators,
        ["POST admin/users/{id:int}/lock/delete"] = Administrators,
        ["POST admin/users/{id:int}/sessions/delete"] = Administrators,
        ["POST admin/users/{id:int}/second-factor/delete"] = Administrators,
        ["GET admin/journal"] = Administrators,
        ["GET admin/journal/export"] = Administrators,
        ["GET admin/status"] = Administrators,
        ["GET admin/mail"] = Administrators,
        ["POST admin/mail/test"] = Administrators,
        ["POST admin/mail/{id:long}/retry"] = Administrators,
    };

    [Fact]
    public void Endpoints_OfThePressOffice_AreExactlyTheTable() =>
        Endpoints().Where(e => e.Address.StartsWith("admin", StringComparison.Ordinal)).Select(e => $"{e.Verb} {e.Address}")
            .ShouldBe(Declared.Keys, ignoreOrder: true);

    [Fact]
    public void Endpoints_OfControllers_AnswerNamedVerbsOnly() =>
        Endpoints().Where(e => e.Verb == "*").Select(e => e.Address).ShouldBeEmpty("An action without a verb answers every verb.");

    [Fact]
    public void Endpoints_OutsideThePressOffice_ChangeNothing_ButAsk() =>
        Endpoints().Where(e => !e.Address.StartsWith("admin", StringComparison.Ordinal) && e.Verb is not ("GET" or "HEAD"))
            .Select(e => $"{e.Verb} {e.Address}").ShouldBe(Asking, ignoreOrder: true);

    [Fact]
    public void Endpoints_ButSigningIn_DemandAuthentication() =>
        Endpoints().Where(e => e.Address.StartsWith("admin", StringComparison.Ordinal))
            .Where(e => e.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || e.Endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(e => e.Address).Distinct().ShouldBe(Declared.Where(d => d.Value == Nobody).Select(d => d.Key.Split(' ')[1]).Distinct(), ignoreOrder: true);

    [Fact]
    public async Task Visitor_AnyPageOfThePressOffice_IsSentToTheSignIn()
    {
        var visitor = portal.Visitor();
        foreach (var (route, roles) in Declared.Where(d => d.Value != Nobody))
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
        foreach (var (route, roles) in Declared.Where(d => d.Value != Nobody))
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
        foreach (var route in Declared.Where(d => d.Value != Nobody).Select(d => d.Key))
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
