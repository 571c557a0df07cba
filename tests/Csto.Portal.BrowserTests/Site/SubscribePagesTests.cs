using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.BrowserTests.Site;

/// <summary>A portal that sends mail, to a server that is not there: its letters are read in the outbox.</summary>
public sealed class MailingPortal : LivePortal
{
    public const string Address1 = "anna.konstantinopolskaya-verkhnedneprovskaya@press.example.org";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (Chromium.WhyAbsent is not null)
            return;
        await SiteContent.FillAsync(Portal);
    }

    protected override void Configure(PortalFactory portal)
    {
        portal.Settings["Portal:Mail:Host"] = "127.0.0.1";
        portal.Settings["Portal:Mail:Port"] = "1";
        portal.Settings["Portal:Mail:Security"] = "None";
        portal.Settings["Portal:Mail:From"] = "portal@press.test";
    }

    /// <summary>The path of the link in the last letter to the address.</summary>
    public Task<string> LinkAsync(string part) => Portal.WithDatabaseAsync(async db =>
    {
        var body = await db.OutboxMessages.Where(m => m.ToAddress == Address1).OrderByDescending(m => m.Id).Select(m => m.Body).FirstAsync();
        return new Uri(body.Split('\n').First(line => line.Contains(part, StringComparison.Ordinal))).AbsolutePath;
    });
}

/// <summary>From the press centre to a subscription and out of it again, as a reader does it, without scripts; and each page in every look.</summary>
public sealed class SubscribePagesTests(MailingPortal portal) : IClassFixture<MailingPortal>
{
    [BrowserFact]
    public async Task Reader_WithoutScripts_SubscribesChangesAndLeaves()
    {
        await using var visit = await portal.OpenAsync(new() { JavaScriptEnabled = false });
        var page = visit.Page;
        await page.GotoAsync("/press/");
        await page.ClickAsync(".subscribe__offer a");
        await page.FillAsync("#address", MailingPortal.Address1);
        await page.CheckAsync("input[name=kind][value=speeches]");
        await page.CheckAsync("input[value=daily]");
        await page.ClickAsync("form.subscribe button");
        (await page.InnerTextAsync("h1")).ShouldBe("Проверьте почту");

        await page.GotoAsync(await portal.LinkAsync("/letters/confirm/"));
        (await page.InnerTextAsync("main")).ShouldContain("Выступления");
        await page.ClickAsync("main form button");
        (await page.InnerTextAsync("main")).ShouldContain("Подписка подтверждена");
        (await page.IsCheckedAsync("input[value=daily]")).ShouldBeTrue();

        await page.CheckAsync("input[name=kind][value=news]");
        await page.ClickAsync("text=Сохранить");
        (await page.InnerTextAsync(".subscribe__notice")).ShouldBe("Сохранено.");
        var subscriber = await portal.Portal.WithDatabaseAsync(db => db.Subscribers.AsNoTracking().SingleAsync());
        subscriber.Choice.Kinds.ShouldBe([PublicationKind.News, PublicationKind.Speech]);

        await page.ClickAsync("text=Приостановить");
        await page.ClickAsync("text=Возобновить");
        await page.ClickAsync("button:has-text('Отписаться')");
        (await page.InnerTextAsync("h1")).ShouldBe("Вы отписались");
        (await portal.Portal.WithDatabaseAsync(db => db.Subscribers.AnyAsync())).ShouldBeFalse();
    }

    [BrowserFact]
    public async Task Pages_OfASubscription_AreSoundInEveryLook()
    {
        await using var visit = await portal.OpenAsync();
        foreach (var path in (string[])["/subscribe?person=kovalchuk&kind=news", "/en/subscribe", "/subscribe/asked", "/press/", SiteContent.Person, SiteContent.Topic, "/feeds/"])
            await SoundAsync(visit, path);
        await visit.GoAsync("/subscribe");
        await visit.Page.FillAsync("#address", MailingPortal.Address1);
        await visit.Page.ClickAsync("form.subscribe button");
        var confirm = await portal.LinkAsync("/letters/confirm/");
        await SoundAsync(visit, confirm);
        await visit.Page.ClickAsync("main form button");
        var own = new Uri(visit.Page.Url).AbsolutePath;
        await SoundAsync(visit, own + "?said=confirmed");
        await SoundAsync(visit, own + "/leave");
        await SoundAsync(visit, "/letters/nothing", 410);
        await portal.Portal.WithDatabaseAsync(db => db.Subscribers.ExecuteUpdateAsync(
            set => set.SetProperty(s => s.PausedAt, s => s.ConfirmedAt).SetProperty(s => s.SleepsSince, s => s.ConfirmedAt)));
        await SoundAsync(visit, own);
        await visit.Page.ClickAsync("button:has-text('Отписаться')");
        await visit.ShouldBeSoundAsync();
    }

    private static async Task SoundAsync(Visit visit, string path, int status = 200)
    {
        await visit.GoAsync(path, status);
        await visit.ShouldBeSoundAsync();
    }
}
