using System.Net;
using System.Net.Http.Json;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Startup;

public sealed class HostTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Get_Asset_MayBeCachedForEver()
    {
        var client = portal.Visitor();
        var names = await client.GetFromJsonAsync<Dictionary<string, string>>("/assets/manifest.json");
        var style = await client.GetAsync("/assets/" + names!["site.css"]);
        style.StatusCode.ShouldBe(HttpStatusCode.OK);
        style.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
    }

    [Fact]
    public async Task SignedIn_AnyRole_HasAClient()
    {
        foreach (var role in Roles.All)
            (await (await portal.SignedInAsync(role)).GetAsync("/admin/nothing-here")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
