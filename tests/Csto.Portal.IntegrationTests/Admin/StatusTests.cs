using System.Diagnostics;
using System.Diagnostics.Metrics;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Testing;
using Csto.Portal.Web.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class StatusTests
{
    [Fact]
    public async Task Page_OfAnEmptyPortal_SaysThatAllIsWell()
    {
        await using var portal = await PortalFactory.CreateAsync();

        var page = await (await portal.BrowserAsync(Roles.Administrator)).GetPageAsync("/admin/status/");

        page.Text(".desk__note").ShouldStartWith("Всё в порядке");
    }

    [Fact]
    public async Task Page_WithSomethingLate_NamesItAndLeadsThere()
    {
        await using var portal = await PortalFactory.CreateAsync();
        await LetALetterFailAsync(portal);

        var page = await (await portal.BrowserAsync(Roles.Administrator)).GetPageAsync("/admin/status/");

        page.Text(".desk__note").ShouldStartWith("Есть на что взглянуть");
        page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Письма не отправлены", StringComparison.Ordinal))
            .QuerySelector("a")!.GetAttribute("href").ShouldBe("/admin/mail/");
    }

    [Fact]
    public async Task Gauges_SayWhatTheDatabaseSaidLast_AndNothingBefore()
    {
        await using var portal = await PortalFactory.CreateAsync();
        await LetALetterFailAsync(portal);
        var meter = portal.Services.GetRequiredService<PortalMeter>();
        var seen = new Dictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == PortalMeter.Name && instrument.Meter.Scope == portal.Services.GetRequiredService<IMeterFactory>())
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => seen[instrument.Name] = value);
        listener.Start();

        listener.RecordObservableInstruments();
        seen.ShouldBeEmpty();
        meter.Take(await portal.WithAsync<StatusReader, PortalNumbers>(s => s.NumbersAsync(default)), 2);
        listener.RecordObservableInstruments();

        seen["portal.mail.given_up"].ShouldBe(1);
        seen["portal.nodes"].ShouldBe(2);
        seen["portal.generation.lag"].ShouldBe(0);
        seen["portal.schedule.overdue"].ShouldBe(0);
    }

    [Fact]
    public void Trace_OfAPreview_DoesNotTellItsAddress()
    {
        using var activity = new Activity("GET");
        activity.SetTag("url.path", "/preview/abcdef").SetTag("url.query", "?q=слово");
        using var processor = new WithoutSecrets();

        processor.OnEnd(activity);

        activity.GetTagItem("url.path").ShouldBe("/preview/…");
        activity.GetTagItem("url.query").ShouldBeNull();
    }

    private static Task<int> LetALetterFailAsync(PortalFactory portal) => portal.WithDatabaseAsync(db =>
    {
        db.Add(new OutboxMessage
        {
            Key = "test/1",
            ToAddress = "a@portal.test",
            ToName = "А",
            Subject = "Письмо",
            Body = "Текст",
            CreatedAt = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc),
            GivenUpAt = new(2026, 2, 4, 0, 0, 0, DateTimeKind.Utc),
        });
        return db.SaveChangesAsync();
    });
}
