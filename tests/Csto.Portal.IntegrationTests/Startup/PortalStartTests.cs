using System.Net;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Archive.Samples;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Csto.Portal.Web.Shared;
using Csto.Portal.Web.Startup;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Startup;

public sealed class PortalStartTests
{
    [Fact]
    public async Task Start_EmptyPortal_HasOneAdministratorWhoMustChangeThePassword()
    {
        await using var portal = await PortalFactory.CreateAsync();

        var user = await portal.WithDatabaseAsync(db => db.Users.SingleAsync());

        user.UserName.ShouldBe("admin");
        user.MustChangePassword.ShouldBeTrue();
        (await portal.WithAsync<FirstAdministrator, AccountOutcome.Issued?>(first => first.EnsureAsync(default))).ShouldBeNull();
    }

    [Fact]
    public async Task Ensure_TwoNodesAtOnce_MakeOne()
    {
        await using var portal = await PortalFactory.CreateAsync();
        await portal.WithDatabaseAsync(db => db.Users.ExecuteDeleteAsync());

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Task.Run(() => portal.WithAsync<FirstAdministrator, AccountOutcome.Issued?>(first => first.EnsureAsync(default)))));

        made.Count(issued => issued is not null).ShouldBe(1);
        (await portal.WithDatabaseAsync(db => db.Users.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public void Print_FirstStart_ShowsTheAddressAndTheOneTimePassword()
    {
        var shown = Print(new AccountOutcome.Issued(1, "admin", "abcde-fghjk"));

        shown.ShouldContain("http://localhost:5080/");
        shown.ShouldContain("http://localhost:5080/admin/sign-in");
        shown.ShouldContain("abcde-fghjk");
    }

    [Fact]
    public void Print_SecondStart_ShowsTheAddressOnly()
    {
        var shown = Print(null);

        shown.ShouldContain("http://localhost:5080/");
        shown.ShouldNotContain("пароль", Case.Insensitive);
    }

    [Fact]
    public async Task Start_SamplesAskedFor_FillsAnEmptyPortalOnce()
    {
        await using var portal = await PortalFactory.CreateAsync();
        portal.Settings["Portal:SampleContent"] = "true";

        (await portal.WithDatabaseAsync(db => db.Publications.CountAsync(p => p.Visibility == Visibility.Live))).ShouldBeInRange(30, 50);
        var generation = await portal.WithDatabaseAsync(db => db.SiteStates.Select(s => s.Generation).SingleAsync());

        (await portal.WithAsync<SampleContent, int>(samples => samples.FillAsync(default))).ShouldBe(0);
        (await portal.WithDatabaseAsync(db => db.SiteStates.Select(s => s.Generation).SingleAsync())).ShouldBe(generation);
        using var home = await portal.Visitor().GetAsync("/");
        home.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Fill_TwoNodesAtOnce_FillOnce()
    {
        await using var portal = await PortalFactory.CreateAsync();

        var made = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            Task.Run(() => portal.WithAsync<SampleContent, int>(samples => samples.FillAsync(default)))));

        made.Count(count => count > 0).ShouldBe(1);
        (await portal.WithDatabaseAsync(db => db.Publications.CountAsync())).ShouldBe(made.Max());
    }

    [Fact]
    public async Task Fill_EveryKindOfContent_IsThere()
    {
        await using var portal = await PortalFactory.CreateAsync();
        await portal.WithAsync<SampleContent, int>(samples => samples.FillAsync(default));

        var editions = await portal.WithDatabaseAsync(db => db.Editions.Include(e => e.Publication).AsNoTracking().ToListAsync());

        editions.ShouldAllBe(e => e.Footer != null && e.PublishedOn <= new DateOnly(2026, 2, 13));
        editions.Select(e => e.PublishedOn!.Value.Year).Distinct().Order().ShouldBe(Enumerable.Range(2016, 11));
        editions.Select(e => e.SpeechType).Distinct().Count().ShouldBe(4);
        editions.Count(e => e.PublishedOn == new DateOnly(2026, 2, 13)).ShouldBeGreaterThan(2);
        editions.Max(e => e.Title.Length).ShouldBeGreaterThan(200);
        editions.ShouldContain(e => e.Body.Length == 0);
        foreach (var mark in new[] { ":::quote ", ":::greeting ", "| ---", "[^1]:", "\n1. ", "\n- ", "**Вопрос:**" })
            editions.ShouldContain(e => e.Body.Replace(":---", "---", StringComparison.Ordinal).Contains(mark, StringComparison.Ordinal), mark);
        foreach (var edition in editions)
            MarkdownRenderer.Render(edition.Body).Html.ShouldNotContain(":::");
    }

    private static string Print(AccountOutcome.Issued? administrator)
    {
        using var output = new StringWriter();
        var settings = new PortalSettings { DataFolder = "/", PublicBaseUrl = new Uri("http://localhost:5080") };
        Greeting.Print(output, settings, administrator);
        return output.ToString();
    }
}
