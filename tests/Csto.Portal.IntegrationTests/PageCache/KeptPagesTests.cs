using System.Net;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Csto.Portal.Web.PageCache;
using Csto.Portal.Web.Site;
using Csto.Portal.Web.Site.Photos;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.PageCache;

/// <summary>The portal's own pages, kept: never older than what was published.</summary>
public sealed class KeptPagesTests : IAsyncLifetime, IDisposable
{
    private static readonly DateOnly Day = new(2026, 2, 13);

    private readonly PortalFactory _portal = new();
    private Newsroom _newsroom = null!;

    public async Task InitializeAsync()
    {
        await _portal.InitializeAsync();
        _newsroom = new(_portal);
    }

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task List_AfterAPublication_ShowsItWithTheNextRequest()
    {
        using var reader = _portal.Visitor();
        await _newsroom.Publish("Первая встреча", Day);
        (await reader.GetStringAsync("/news/")).ShouldContain("Первая");

        var second = await _newsroom.Publish("Вторая встреча", Day);
        (await reader.GetStringAsync("/news/")).ShouldContain("Вторая");

        await _newsroom.Unpublish(second, "Опубликовано по ошибке.");
        (await reader.GetStringAsync("/news/")).ShouldNotContain("Вторая");
        (await reader.GetAsync("/news/2026/02/13/vtoraia-vstrecha")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Item_KeptAndAskedForAgain_AsksTheDatabaseNothing()
    {
        using var reader = _portal.Visitor();
        await _newsroom.Publish("Встреча", Day);
        var address = "/news/2026/02/13/vstrecha";
        var page = await reader.GetStringAsync(address);

        // Behind the portal's back, which no transaction of its own ever does.
        await _portal.WithDatabaseAsync(db => db.Editions.ExecuteUpdateAsync(set => set.SetProperty(e => e.Title, "Другой")));

        (await reader.GetStringAsync(address)).ShouldBe(page);
    }

    [Fact]
    public async Task AnotherNode_LooksAtTheGeneration_ShowsWhatTheFirstPublished()
    {
        await using var second = _portal.WithWebHostBuilder(_ => { });
        using var there = second.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = PortalFactory.Address, AllowAutoRedirect = false });
        (await there.GetStringAsync("/news/")).ShouldNotContain("Встреча");
        await _newsroom.Publish("Встреча", Day);

        await PortalFactory.AskForTheGenerationAsync(second.Services);

        (await there.GetStringAsync("/news/")).ShouldContain("Встреча");
    }

    [Fact]
    public async Task Visitor_OfThePressOffice_SeesAndLeavesThePublicPage()
    {
        await _newsroom.Publish("Встреча", Day);
        using var editor = await _portal.SignedInAsync(Core.Accounts.Roles.Editor);

        var own = await editor.GetStringAsync("/");

        (await _portal.Visitor().GetStringAsync("/")).ShouldBe(own);
    }

    [Fact]
    public void Controllers_OfPublicPages_SayThatTheyAreForEverybody()
    {
        var pages = typeof(SiteController).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SiteController)) && !t.IsAbstract);

        // A preview is for one person, files obey an embargo request by request, the terms of use are the operator's own file, the settings of looks remember the page their reader comes from, the links in letters are one subscriber's.
        pages.Where(t => !t.IsDefined(typeof(CacheablePagesAttribute), inherit: true) && !t.GetMethods().Any(m => m.IsDefined(typeof(CacheablePagesAttribute), inherit: true)))
            .Select(t => t.Name).Order().ShouldBe(["LettersController", "MediaController", "PreviewController", "TermsController", "VisionController"]);
    }

    [Fact]
    public void Parameters_OfKeptPages_AreNamed()
    {
        using var visitor = _portal.Visitor();
        var actions = _portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .Where(a => a.EndpointMetadata.OfType<CacheablePagesAttribute>().Any(page => page.IsKept)).ToList();

        actions.Count.ShouldBeGreaterThan(15);
        var routed = string.Concat(actions.Select(a => a.AttributeRouteInfo!.Template));
        foreach (var action in actions)
        {
            var named = action.EndpointMetadata.OfType<CacheablePagesAttribute>().SelectMany(page => page.Parameters).ToList();
            action.Parameters.Where(p => p.ParameterType != typeof(CancellationToken) && p.ParameterType != typeof(ItemRoute))
                .Select(p => p.Name).Where(name => !named.Contains(name) && !routed.Contains("{" + name, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(action.DisplayName);
        }
    }

    [Fact]
    public async Task Section_Renamed_IsSoOnEveryPageAtOnce()
    {
        using var reader = _portal.Visitor();
        await reader.GetStringAsync("/press/");
        var id = await _portal.WithDatabaseAsync(db => db.Sections.Where(s => s.Kind == PublicationKind.News).Select(s => s.Id).SingleAsync());

        await _portal.WithAsync<SectionBook, CardOutcome>(b => b.ChangeAsync(id, new("Известия", "Что произошло."), new(null, "Анна Вершинина"), default));

        (await reader.GetStringAsync("/press/")).ShouldContain("Известия");
    }
}
