using System.Text;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Addresses;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;

namespace Csto.Portal.IntegrationTests.OldAddresses;

/// <summary>A portal that replaced a site at <c>old.example.org</c>.</summary>
public sealed class OldAddressPortal : PortalFactory, IAsyncLifetime
{
    public const string FormerHost = "old.example.org";

    public static readonly Actor Administrator = new(null, "Анна Вершинина");

    public OldAddressPortal() => Settings["Portal:FormerHosts"] = FormerHost;

    public HttpClient Reader { get; private set; } = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Clock.Now = new DateTimeOffset(2026, 2, 13, 9, 0, 0, TimeSpan.Zero);
        Reader = Visitor();
    }

    /// <returns>The publication's number and address.</returns>
    public async Task<(int Id, string Path)> PublishAsync(string slug)
    {
        var id = await new Newsroom(this).Publish(Newsroom.Text("Встреча пресс-служб " + slug, new(2026, 2, 13)) with { Slug = slug }, now: true);
        return (id, "/news/2026/02/13/" + slug);
    }

    public async Task LeadAsync(string old, string to) =>
        (await WithAsync<RedirectBook, CardOutcome>(b => b.AddAsync(old, to, Administrator, default))).ShouldBeOfType<CardOutcome.Done>();

    public Task<RedirectPlan> ImportAsync(string table, bool dryRun = false) =>
        WithAsync<RedirectBook, RedirectPlan>(b => b.ImportAsync(RedirectTable.Read(Encoding.UTF8.GetBytes(table)), "table.csv", dryRun, Administrator, default));

    /// <summary>Writes down what was counted, as the portal does twice a minute.</summary>
    public async Task WriteLostAsync()
    {
        var counts = await WithAsync<LostAddressCounter, IReadOnlyList<LostCount>>(c => Task.FromResult(c.Take()));
        await WithAsync<LostAddressBook, bool>(async b =>
        {
            foreach (var count in counts)
                await b.WriteAsync(count, default);
            await b.PruneAsync(default);
            return true;
        });
    }

    public Task<LostPage> LostAsync(bool dismissed = false) => WithAsync<LostAddressBook, LostPage>(b => b.ListAsync(dismissed, null, default));
}
