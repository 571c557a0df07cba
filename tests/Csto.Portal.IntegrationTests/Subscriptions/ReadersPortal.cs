using System.Globalization;
using System.Text.RegularExpressions;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Subscriptions;
using Csto.Portal.IntegrationTests.Publishing;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Csto.Portal.Web.Mail;
using Csto.Portal.Web.Startup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Subscriptions;

/// <summary>
/// A portal that sends mail when the test says so, with a press office whose people have accounts: what they publish is news, not archive. Noon in Moscow,
/// 13 February 2026.
/// </summary>
public sealed partial class ReadersPortal : PortalFactory
{
    public static readonly DateOnly Day = new(2026, 2, 13);

    private Actor? _editor;

    /// <summary>On the port nobody listens to, unless a test has a server.</summary>
    public static async Task<ReadersPortal> OpenAsync(int port = 1)
    {
        var portal = new ReadersPortal();
        await portal.InitializeAsync();
        portal.Settings["Portal:Mail:Host"] = "127.0.0.1";
        portal.Settings["Portal:Mail:Port"] = port.ToString(CultureInfo.InvariantCulture);
        portal.Settings["Portal:Mail:Security"] = "None";
        portal.Settings["Portal:Mail:From"] = "portal@press.test";
        return portal;
    }

    /// <summary>Fills in the form as a browser does, from an address in the network of its own.</summary>
    public async Task<HttpResponseMessage> AskAsync(string address, string query = "", string prefix = "", params (string, string)[] values)
    {
        using var visitor = Visitor();
        var page = await visitor.GetPageAsync($"{prefix}/subscribe{query}");
        return await visitor.SubmitAsync(page, "form.subscribe", null, [("address", address), .. values]);
    }

    /// <summary>Somebody who asked and pressed the button.</summary>
    /// <returns>The path of the page of the subscription.</returns>
    public async Task<string> SubscribedAsync(string address, string query = "", string prefix = "", params (string, string)[] values)
    {
        (await AskAsync(address, query, prefix, values)).Dispose();
        var link = LinkIn((await LettersAsync(address))[^1].Body, "/letters/confirm/");
        using var visitor = Visitor();
        using var confirmed = await visitor.SubmitAsync(await visitor.GetPageAsync(link), "main form", null);
        return confirmed.Headers.Location!.OriginalString.Split('?')[0];
    }

    /// <summary>Subscribers without the pages, for tests of numbers.</summary>
    public Task AddAsync(int count, Func<int, SubscriptionPace>? pace = null) => WithAsync<SubscriptionKeys, bool>(async keys =>
    {
        await WithDatabaseAsync(async db =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var i = 0; i < count; i++)
            {
                var key = SubscriptionKeys.Make();
                db.Subscribers.Add(new()
                {
                    Address = $"reader{i}@example.org", Language = Publication.Russian, Pace = pace?.Invoke(i) ?? SubscriptionPace.AtOnce, Choice = SubscriptionChoice.Everything,
                    ConfirmedAt = Clock.Now.UtcDateTime, FromAt = Clock.Now.UtcDateTime, KeyHash = SubscriptionKeys.Hash(key), SealedKey = keys.Seal(key),
                });
            }

            return await db.SaveChangesAsync();
        });
        return true;
    });

    /// <summary>A piece that somebody with an account brings to readers now.</summary>
    public async Task<int> PublishAsync(string title, Func<EditionContent, EditionContent>? change = null, PublicationKind kind = PublicationKind.News)
    {
        var actor = await EditorAsync();
        var text = Newsroom.Text(title, MoscowTime.DateOf(Clock.Now.UtcDateTime));
        var draft = (await WithAsync<PublicationWriter, Outcome>(w => w.CreateAsync(kind, change?.Invoke(text) ?? text, actor, default))).ShouldBeDone();
        return (await WithAsync<Publisher, Outcome>(p => p.PublishUrgentlyAsync(draft.PublicationId, draft.Basis, "Срочно.", actor, default))).ShouldBeDone().PublicationId;
    }

    /// <summary>A piece that waits for its instant.</summary>
    public Task<int> ScheduleAsync(string title, DateTimeOffset at) => new Newsroom(this).Schedule(Newsroom.Text(title, Day), at.UtcDateTime);

    public Task<ReleaseResult> ReleaseAsync(int id) => WithAsync<Releases, ReleaseResult>(r => r.ReleaseAsync(id, default));

    /// <summary>Another edition of it.</summary>
    public async Task ChangeAsync(int id, ChangeSignificance significance, string? note)
    {
        var actor = await EditorAsync();
        var (basis, title) = await WithDatabaseAsync(async db => await db.Publications.Where(p => p.Id == id)
            .Select(p => new ValueTuple<EditionBasis, string>(new EditionBasis(p.LiveEdition!.Id, p.LiveEdition.TextVersion), p.LiveEdition.Title)).SingleAsync());
        var text = Newsroom.Text(title, Day) with { Body = "Новый текст.", Significance = significance, ChangeNote = note };
        var saved = (await WithAsync<PublicationWriter, Outcome>(w => w.SaveAsync(id, basis, text, actor, default))).ShouldBeDone();
        (await WithAsync<Publisher, Outcome>(p => p.PublishUrgentlyAsync(id, saved.Basis, "Срочно.", actor, default))).ShouldBeDone();
    }

    public async Task UnpublishAsync(int id)
    {
        var actor = await EditorAsync();
        (await WithAsync<Unpublisher, Outcome>(u => u.UnpublishAsync(id, "Опубликовано по ошибке.", actor, default))).ShouldBeDone();
    }

    public async Task WithdrawAsync(int id, string why)
    {
        var actor = await EditorAsync();
        (await WithAsync<Withdrawer, Outcome>(w => w.WithdrawAsync(id, why, actor, default))).ShouldBeDone();
    }

    /// <summary>What a node does every few seconds, after so much time.</summary>
    public async Task RunAsync(TimeSpan? after = null)
    {
        Clock.Now += after ?? MailingRun.Settling;
        while (await WithAsync<MailingRun, bool>(run => run.NextAsync(default)))
        {
        }
    }

    public Task<bool> StepAsync() => WithAsync<MailingRun, bool>(run => run.NextAsync(default));

    public async Task<int> SendAsync() => await Services.GetRequiredService<MailSender>().SendDueAsync(default);

    /// <summary>All that were written to an address, the oldest first; of none: all to readers but those that ask to confirm.</summary>
    public Task<List<OutboxMessage>> LettersAsync(string? address = null) => WithDatabaseAsync(db => db.OutboxMessages.AsNoTracking()
        .Where(m => address == null ? m.Lane == LetterLane.Readers : m.ToAddress == address).OrderBy(m => m.Id).ToListAsync());

    public Task<Subscriber?> SubscriberAsync(string address) => WithDatabaseAsync(db => db.Subscribers.AsNoTracking().SingleOrDefaultAsync(s => s.Address == address));

    /// <summary>The path of the first address in a letter that has this in it.</summary>
    public static string LinkIn(string body, string part) => new Uri(Addresses().Matches(body).Select(m => m.Value).First(a => a.Contains(part, StringComparison.Ordinal))).AbsolutePath;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Remove(services.Single(service => service.ImplementationType == typeof(MailLoop))));
    }

    private async Task<Actor> EditorAsync() => _editor ??= await WithDatabaseAsync(async db =>
    {
        var user = new PortalUser { UserName = "editor-of-letters", DisplayName = "Анна Вершинина", CreatedAt = Clock.Now.UtcDateTime };
        db.Users.Add(user);
        await db.SaveChangesAsync();
        return new Actor(user.Id, user.DisplayName);
    });

    [GeneratedRegex(@"https://\S+", RegexOptions.None, 1000)]
    private static partial Regex Addresses();
}
