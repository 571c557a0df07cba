using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.Site;

/// <summary>How often a page asks the database once the portal is warm: what all pages share is remembered by then.</summary>
[Collection(nameof(SiteFixture))]
public sealed class QueryCountTests(SiteFixture site)
{
    [Theory]
    [InlineData("/", 2)]
    [InlineData("/news/", 2)]
    [InlineData("/archive/", 2)]
    [InlineData("/archive/2026/", 2)]
    [InlineData("/news/2026/01/", 2)]
    [InlineData("/archive/2026/01/09/", 2)]
    [InlineData("/archive/2026/02/01/", 2)]
    [InlineData(SiteFixture.Busy, 2)]
    [InlineData(SiteFixture.Old, 2)]
    [InlineData(SiteFixture.Speech, 2)]
    [InlineData("/persons/", 1)]
    [InlineData("/persons/elkin/", 2)]
    [InlineData("/persons/elkin/mentions/", 2)]
    [InlineData("/topics/", 1)]
    [InlineData("/topics/zakonodatelstvo/", 2)]
    [InlineData("/press/", 2)]
    public async Task Page_WhenWarm_AsksTheDatabaseSoOften(string address, int expected)
    {
        await site.Unkept.GetPageAsync(address);
        site.Commands.Reset();

        await site.Unkept.GetPageAsync(address);

        site.Commands.Commands.Count.ShouldBe(expected, string.Join("\n\n", site.Commands.Commands));
    }

    [Theory]
    [InlineData("/news/")]
    [InlineData("/")]
    [InlineData("/persons/elkin/")]
    public async Task List_OfItems_LoadsNoBodies(string address)
    {
        site.Commands.Reset();

        await site.Unkept.GetPageAsync(address);

        site.Commands.Commands.ShouldNotContain(sql => sql.Contains("\"Body\"") || sql.Contains("[Body]"));
        site.Commands.Commands.ShouldNotContain(sql => sql.Contains("COUNT(*)") || sql.Contains("OFFSET"));
    }
}
