using System.Globalization;
using System.Security.Cryptography;
using Csto.Portal.IntegrationTests.Notices;
using Csto.Portal.IntegrationTests.Startup;
using Csto.Portal.Testing;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Csto.Portal.IntegrationTests.Faults;

/// <summary>
/// The executable, killed at any moment of its work. A few rounds here; <c>PORTAL_KILL_ROUNDS=200</c> asks for more, <c>PORTAL_KILL_SEED</c> for the same
/// moments again.
/// </summary>
public sealed class KilledTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _pages = Directory.CreateTempSubdirectory("kill-pages-").FullName;

    public void Dispose() => Directory.Delete(_pages, true);

    [Fact]
    public async Task Portal_KilledAtAnyMoment_HasEveryTransactionWholeOrNotAtAll()
    {
        var (random, rounds) = Chance(5);
        await using var database = await TestDatabase.CreateSqliteAsync();
        await using var trap = MailTrap.IsHere ? await MailTrap.OpenAsync() : null;
        var office = await BusyOffice.OpenAsync(database, _pages, trap);
        for (var round = 1; round <= rounds; round++)
        {
            await using (var portal = PortalProcess.Start(database.Folder, office.Settings))
            {
                await portal.GreetingAsync();
                await office.CheckAsync(portal.Address);
                var work = office.WorkAsync(portal.Address, round);
                await Task.Delay(random.Next(50, 2500));
                await portal.KillAsync();
                await work;
            }

            await Invariants.CheckAsync(database, office, kills: round);
            await office.ClaimsRunOutAsync();
        }

        output.WriteLine($"Published {office.Published.Count}, uploaded {office.Uploaded.Count}, scheduled {office.Scheduled.Count}, letters {office.Written.Count}, arrived {office.Letters.Count}.");
        (office.Published.Count + office.Uploaded.Count + office.Scheduled.Count).ShouldBeGreaterThan(0);
        await using var last = PortalProcess.Start(database.Folder, office.Settings);
        await last.GreetingAsync();
        await office.CheckAsync(last.Address);
        await office.EverythingScheduledIsOutAsync();
        await office.EverythingWrittenIsSentAsync();
        await Invariants.CheckAsync(database, office, rounds);
        office.Letters.Select(l => l.Subject).Distinct().Count().ShouldBe(office.Letters.Count == 0 ? 0 : office.Written.Count);
        await office.SweptAsync(last.Address);
    }

    [Fact]
    public async Task Portal_KilledWhileItMakesItsDatabase_ComesUpAllTheSame()
    {
        var (random, rounds) = Chance(4);
        var folder = Directory.CreateTempSubdirectory("kill-migrating-").FullName;
        (string, string)[] settings = [("Portal__DataFolder", folder), ("Portal__SampleContent", "true")];
        for (var round = 0; round < rounds; round++)
        {
            await using var killed = PortalProcess.Start(folder, settings);
            await Task.Delay(random.Next(300, 3500));
            await killed.KillAsync();
        }

        await using (var portal = PortalProcess.Start(folder, settings))
        {
            await portal.GreetingAsync();
            using var client = new HttpClient();
            (await client.GetAsync(new Uri(portal.Address, "/news/"))).EnsureSuccessStatusCode();
            (await portal.TerminateAsync()).ShouldBe(0, portal.Error);
        }

        (string Table, long Rows)[] counts = [("AspNetUsers", 1), ("Publications", 40), ("SiteStates", 1)];
        await using (var data = new SqliteConnection($"Data Source={Path.Combine(folder, "portal.db")};Pooling=False"))
        {
            await data.OpenAsync();
            foreach (var (table, rows) in counts)
            {
                await using var command = data.CreateCommand();
                command.CommandText = $"SELECT count(*) FROM {table}";
                (await command.ExecuteScalarAsync()).ShouldBe(rows, table);
            }
        }

        Directory.Delete(folder, true);
    }

    private (Random Random, int Rounds) Chance(int usual)
    {
        var seed = Environment.GetEnvironmentVariable("PORTAL_KILL_SEED") is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture) : RandomNumberGenerator.GetInt32(int.MaxValue);
        var rounds = Environment.GetEnvironmentVariable("PORTAL_KILL_ROUNDS") is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : usual;
        output.WriteLine($"PORTAL_KILL_SEED={seed} PORTAL_KILL_ROUNDS={rounds}");
        return (new Random(seed), rounds);
    }
}
