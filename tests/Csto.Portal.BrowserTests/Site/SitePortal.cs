using Csto.Portal.BrowserTests.Harness;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>A portal that tests read and never change.</summary>
public sealed class SitePortal : LivePortal
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (Chromium.WhyAbsent is null)
            await SiteContent.FillAsync(Portal);
    }
}

[CollectionDefinition(Name)]
public sealed class SiteGroup : ICollectionFixture<SitePortal>
{
    public const string Name = "Public pages in a browser";
}
