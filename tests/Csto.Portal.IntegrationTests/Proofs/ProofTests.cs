using System.Net;
using System.Text.Json;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Proofs;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Proofs;

/// <summary>The clock begins at noon, 13 February 2026, in Moscow.</summary>
public sealed class ProofTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 2, 13);
    private const string Address = "/news/2026/02/13/srok";

    private readonly OpenSsl _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task CanonicalText_StaysWhenCardsChange_AndEveryMajorEditionHasItsOwn()
    {
        await using var portal = await SignedAsync(await _shell.KeyAsync());
        var newsroom = new Newsroom(portal);
        using var reader = portal.Visitor();
        var id = await newsroom.Publish(Text("Три дня."), now: true);
        var first = await reader.GetByteArrayAsync(Address + "/editions/1/canonical.txt");

        await newsroom.Change(id, Text("Пять дней.") with { Significance = ChangeSignificance.Major, ChangeNote = "Исправлен срок." });
        await newsroom.Change(id, Text("Пять суток."));

        (await reader.GetByteArrayAsync(Address + "/editions/1/canonical.txt")).ShouldBe(first);
        (await reader.GetStringAsync(Address + "/editions/2/canonical.txt")).ShouldEndWith("\n\nПять дней.\n");
        (await reader.GetAsync(Address + "/editions/3/canonical.txt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await reader.GetPageAsync(Address);
        page.QuerySelector(".proof a")!.GetAttribute("href").ShouldBe(Address + "/editions/2/canonical.txt");
        (await reader.GetPageAsync(Address + "/editions/1")).QuerySelector(".proof code").Words()
            .ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(first)));
        var answer = await reader.GetAsync(Address + "/editions/1/canonical.txt");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
    }

    [Fact]
    public async Task Proofs_OfWhatIsUnpublished_AreGone_OfWhatIsNotPublishedThereAreNone()
    {
        await using var portal = await SignedAsync(await _shell.KeyAsync());
        var newsroom = new Newsroom(portal);
        using var reader = portal.Visitor();
        var id = await newsroom.Publish(Text("Три дня."), now: true);
        await newsroom.Unpublish(id, "Ошибка.");

        (await reader.GetAsync(Address + "/editions/1/canonical.txt")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await reader.GetAsync(Address + "/editions/1/canonical.sig")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await reader.GetAsync("/news/2026/02/13/net/editions/1/canonical.txt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.WithDatabaseAsync(db => db.EditionProofs.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task WithoutAKey_ThereAreHashesAndNoSignatures_AndThePagesSaySo()
    {
        await using var portal = await PortalFactory.CreateAsync();
        using var reader = portal.Visitor();
        await new Newsroom(portal).Publish(Text("Три дня."), now: true);

        (await reader.GetPageAsync(Address)).QuerySelector(".proof").Words().ShouldContain("Подписи у этой редакции нет");
        (await reader.GetAsync(Address + "/editions/1/canonical.sig")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.GetPageAsync("/verify")).QuerySelector("main").Words().ShouldContain("портал тексты не подписывает");
        (await reader.GetStringAsync("/.well-known/csto-signing-keys.json")).ShouldBe("{\n  \"keys\": []\n}");
        (await (await portal.BrowserAsync(Roles.Administrator)).GetPageAsync("/admin/status/")).QuerySelector("main").Words().ShouldContain("Не задан: у текстов есть контрольные суммы");
    }

    [Fact]
    public async Task KeyChanged_OldOneStaysPublishedWithItsPeriod_AndItsSignaturesHold()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var first = new Node(database, await _shell.KeyAsync("first.pem"));
        await new Newsroom(first).Publish(Text("Три дня."), now: true);
        await using var second = new Node(database, await _shell.KeyAsync("second.pem"));
        second.Clock.Now = first.Clock.Now.AddDays(1);
        using var reader = second.Visitor();

        var keys = await KeysAsync(reader);
        keys.Select(k => (k.From, k.To)).ShouldBe([("2026-02-14T09:00:00Z", null), ("2026-02-13T09:00:00Z", "2026-02-14T09:00:00Z")]);
        (await second.CatchUpAsync()).ShouldBe(0);
        await VerifyAsync(reader, keys[1].Id);
    }

    [Fact]
    public async Task KeyRevoked_IsSaidSo_AndWhatItSignedIsSignedByTheNext()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var first = new Node(database, await _shell.KeyAsync("first.pem"));
        await new Newsroom(first).Publish(Text("Три дня."), now: true);
        var old = (await KeysAsync(first.Visitor()))[0].Id;
        (await first.WithAsync<KeyRegister, bool>(r => r.RevokeAsync(old, new(2026, 2, 12, 0, 0, 0, DateTimeKind.Utc), default))).ShouldBeTrue();
        (await first.CatchUpAsync()).ShouldBe(0, "a revoked key signs nothing anew");
        await using var second = new Node(database, await _shell.KeyAsync("second.pem"));
        second.Clock.Now = first.Clock.Now.AddDays(1);

        (await second.CatchUpAsync()).ShouldBe(1);

        using var reader = second.Visitor();
        var keys = await KeysAsync(reader);
        keys[1].RevokedFrom.ShouldBe("2026-02-12T00:00:00Z");
        (await reader.GetPageAsync(Address)).QuerySelectorAll(".proof code")[1].Words().ShouldBe(keys[0].Id);
        await VerifyAsync(reader, keys[0].Id);
        (await first.WithAsync<KeyRegister, bool>(r => r.RevokeAsync("0000", first.Clock.Now.UtcDateTime, default))).ShouldBeFalse();
    }

    [Fact]
    public async Task EditionsOlderThanProofs_GetTheirs_Once_HoweverManyNodesTry()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var without = new Node(database, null);
        var id = await new Newsroom(without).Publish(Text("Три дня."), now: true);
        await new Newsroom(without).Change(id, Text("Пять дней.") with { Significance = ChangeSignificance.Major, ChangeNote = "Срок." });
        var before = await without.WithDatabaseAsync(db => db.EditionProofs.OrderBy(p => p.EditionId).Select(p => p.Sha256).ToListAsync());
        await without.WithDatabaseAsync(db => db.EditionProofs.ExecuteDeleteAsync());
        var generation = await without.WithDatabaseAsync(db => db.SiteStates.Select(s => s.Generation).SingleAsync());
        await using var other = new Node(database, null);
        (await without.Visitor().GetPageAsync(Address)).QuerySelector(".proof").ShouldBeNull();

        await Task.WhenAll(without.CatchUpAsync(), other.CatchUpAsync());

        (await without.WithDatabaseAsync(db => db.EditionProofs.OrderBy(p => p.EditionId).Select(p => p.Sha256).ToListAsync())).ShouldBe(before);
        (await without.WithDatabaseAsync(db => db.SiteStates.Select(s => s.Generation).SingleAsync())).ShouldBeGreaterThan(generation);
        await PortalFactory.AskForTheGenerationAsync(without.Services);
        (await without.Visitor().GetPageAsync(Address)).QuerySelector(".proof").ShouldNotBeNull();
    }

    private static EditionContent Text(string body) => Newsroom.Text("Срок", Day) with { Body = body, Slug = "srok" };

    private static async Task<PortalFactory> SignedAsync(string key)
    {
        var portal = new PortalFactory { Settings = { ["Portal:Signing:KeyFile"] = key } };
        await portal.InitializeAsync();
        return portal;
    }

    private async Task VerifyAsync(HttpClient reader, string key)
    {
        await File.WriteAllBytesAsync(_shell.At("t"), await reader.GetByteArrayAsync(Address + "/editions/1/canonical.txt"));
        await File.WriteAllBytesAsync(_shell.At("s"), await reader.GetByteArrayAsync(Address + "/editions/1/canonical.sig"));
        await File.WriteAllBytesAsync(_shell.At("k"), await reader.GetByteArrayAsync($"/.well-known/csto-signing-keys/{key}.pem"));
        (await _shell.RunAsync("openssl dgst -sha256 -verify k -signature s t")).Output.Trim().ShouldBe("Verified OK");
    }

    private static async Task<Listed[]> KeysAsync(HttpClient reader) => JsonDocument.Parse(await reader.GetStringAsync("/.well-known/csto-signing-keys.json"))
        .RootElement.GetProperty("keys").Deserialize<Listed[]>(JsonSerializerOptions.Web)!;

    private sealed record Listed(string Id, string From, string? To, string? RevokedFrom);

    /// <summary>A portal on the database of another.</summary>
    private sealed class Node : PortalFactory
    {
        public Node(TestDatabase database, string? key)
            : base(database)
        {
            if (key is not null)
                Settings["Portal:Signing:KeyFile"] = key;
        }

        public async Task<int> CatchUpAsync()
        {
            var (done, last) = (0, 0);
            do
                done += last = await WithAsync<ProofCatchUp, int>(c => c.NextAsync(default));
            while (last > 0);
            return done;
        }
    }
}
