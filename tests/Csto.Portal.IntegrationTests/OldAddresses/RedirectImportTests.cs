using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.OldAddresses;

public sealed class RedirectImportTests(OldAddressPortal portal) : IClassFixture<OldAddressPortal>
{
    [Fact]
    public async Task Import_Table_IsTakenWholeAndOnce()
    {
        var (id, path) = await portal.PublishAsync("iz-tablicy");
        var table = $"Старый;Новый\n/t/1.php?id=1;{path}\nhttps://old.example.org/t/2.html;https://portal.test{path}\n/t/3;/news/\n/T/3/;/news/\n/t/4;";

        var entries = await portal.WithDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.SubjectTitle == "table.csv"));
        var rehearsal = await portal.ImportAsync(table, dryRun: true);
        (await RowsAsync("/t/")).ShouldBeEmpty();
        var plan = await portal.ImportAsync(table);

        rehearsal.Made.Count.ShouldBe(3);
        (plan.Made.Count, plan.Unchanged, plan.Problems.Count).ShouldBe((3, 1, 0));
        var rows = await RowsAsync("/t/");
        rows.Select(r => (r.Path, r.PublicationId, r.Target, r.Parameters)).ShouldBe([("/t/1.php?id=1", id, null, "id"), ("/t/2.html", id, null, null), ("/t/3", null, "/news/", null)]);
        rows.ShouldAllBe(r => r.Origin == RedirectOrigin.Table);

        var generation = await GenerationAsync();
        (await portal.ImportAsync(table)).Made.ShouldBeEmpty();
        (await GenerationAsync()).ShouldBe(generation);
        (await portal.WithDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.Action == AuditAction.Imported && a.SubjectTitle == "table.csv"))).ShouldBe(entries + 1);
    }

    [Fact]
    public async Task Import_ChangedTable_LeadsElsewhere()
    {
        await portal.ImportAsync("/c/1;/news/");
        (await portal.ImportAsync("/c/1;/archive/")).Made.ShouldHaveSingleItem().Known.ShouldNotBeNull();
        (await RowsAsync("/c/")).ShouldHaveSingleItem().Target.ShouldBe("/archive/");
    }

    [Fact]
    public async Task Import_OneLineWrong_NothingIsTaken()
    {
        var plan = await portal.ImportAsync("/w/1;/news/\n/w/2;/net-takoi\n/press/;/news/");

        plan.Problems.Select(p => p.AsNote().ToString()).ShouldBe(
        [
            "Строка 2: на портале нет страницы «/net-takoi». Проверьте новый адрес.",
            "Строка 3: по старому адресу открывается страница портала /press/: переадресация никогда не сработала бы. Удалите строку.",
        ]);
        (await RowsAsync("/w/")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/ch/a;/ch/b\n/ch/b;/ch/c\n/ch/c;/news/", 2, "строки 1, 2, 3", "/news/")]
    [InlineData("/ch/a;/ch/b\n/ch/b;/ch/a", 2, "по кругу: строки 1, 2", "")]
    [InlineData("/ch/x;/news/\n/ch/a;/ch/a/", 1, "одно и то же", "")]
    [InlineData("/ch/a;/news/\n/CH/A;/archive/", 1, "уже стоит в строке 1", "")]
    public async Task Import_ChainsAndCircles_AreRefusedByLine(string table, int count, string words, string more)
    {
        var plan = await portal.ImportAsync(table);

        plan.Problems.Count.ShouldBe(count);
        plan.Problems[0].Message.ShouldContain(words);
        plan.Problems[0].Message.ShouldContain(more);
        (await RowsAsync("/ch/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_NewIsAnOldAddressThatIsKnown_LeadsToItsEnd()
    {
        var (id, path) = await portal.PublishAsync("konec");
        await portal.ImportAsync($"/k/b;{path}");
        await portal.ImportAsync("/k/a;/k/b");

        (await RowsAsync("/k/")).ShouldAllBe(r => r.PublicationId == id);
    }

    [Fact]
    public async Task Import_HostNobodySendsHere_IsMentioned() =>
        (await portal.ImportAsync("https://elsewhere.example/h/1;/news/", dryRun: true)).UnknownHosts.ShouldBe(["elsewhere.example"]);

    private Task<List<Redirect>> RowsAsync(string start) =>
        portal.WithDatabaseAsync(db => db.Redirects.AsNoTracking().Where(r => r.Path.StartsWith(start)).OrderBy(r => r.Path).ToListAsync());

    private Task<long> GenerationAsync() => portal.WithDatabaseAsync(db => db.SiteStates.Select(s => s.Generation).SingleAsync());
}
