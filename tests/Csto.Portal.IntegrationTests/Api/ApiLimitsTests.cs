using System.Net;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Api;

/// <summary>One address may ask for so many answers a minute; pages and what is kept are not counted.</summary>
public sealed class ApiLimitsTests
{
    [Fact]
    public async Task Questions_BeyondTheShare_AreToldToWait()
    {
        await using var portal = new PortalFactory { Settings = { ["Portal:Limits:AnswersPerMinute"] = "3" } };
        await portal.InitializeAsync();
        using var reader = portal.Visitor();
        for (var i = 0; i < 3; i++)
            (await reader.GetAsync("/api/v1/publications?limit=" + (i + 1))).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var refused = await reader.GetAsync("/api/v1/publications?limit=9");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await reader.GetAsync("/rss.xml")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await reader.GetAsync("/news/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
