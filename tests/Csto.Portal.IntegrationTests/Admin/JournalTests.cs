using System.Net;
using System.Text;
using System.Text.Json;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Admin;

public sealed class JournalTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private static readonly Actor Anna = new(null, "Анна Вершинина");

    private HttpClient _administrator = null!;
    private int _subject;

    public async Task InitializeAsync()
    {
        _administrator = await portal.BrowserAsync(Roles.Administrator);
        _subject = Random.Shared.Next(1_000_000, int.MaxValue);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task Entry_ChangedOrDeleted_IsRefused(EntityState state)
    {
        await AddAsync("Встреча");
        await Should.ThrowAsync<InvalidOperationException>(() => portal.WithDatabaseAsync(async db =>
        {
            db.Entry(await db.AuditEntries.FirstAsync(a => a.SubjectId == _subject)).State = state;
            return await db.SaveChangesAsync();
        }));
        (await ListAsync(new())).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("учение", true)]
    [InlineData("УЧЕНИЕ совместное", true)]
    [InlineData("взлетное", true)]
    [InlineData("учение парад", false)]
    [InlineData("100%", true)]
    [InlineData("100_", false)]
    public async Task List_WordsOfTheTitle_AreFoundInAnyCase(string text, bool isFound)
    {
        await AddAsync("Совместное учение «Взлётное» на 100%");
        (await ListAsync(new() { Text = text })).Any().ShouldBe(isFound);
    }

    [Fact]
    public async Task List_Period_CountsMoscowDays()
    {
        await AddAsync("Вечер", at: new(2025, 3, 1, 20, 59, 59, DateTimeKind.Utc));
        await AddAsync("Ночь", at: new(2025, 3, 1, 21, 0, 0, DateTimeKind.Utc));
        (await TitlesAsync(new() { From = new(2025, 3, 1), To = new(2025, 3, 1) })).ShouldBe(["Вечер"]);
        (await TitlesAsync(new() { From = new(2025, 3, 2) })).ShouldBe(["Ночь"]);
        (await TitlesAsync(new() { To = DateOnly.MaxValue })).ShouldBe(["Ночь", "Вечер"]);
    }

    [Fact]
    public async Task List_ManyOfOneInstant_IsWalkedWithoutGapsOrRepetition()
    {
        const int Count = (JournalReader.PageSize * 2) + 7;
        await portal.WithDatabaseAsync(async db =>
        {
            for (var i = 0; i < Count; i++)
                db.AddAudit(portal.Clock.Now.UtcDateTime, Anna, AuditAction.Changed, new(AuditSubject.Topic, _subject, $"Тема {i}"));
            return await db.SaveChangesAsync();
        });
        var address = $"/admin/journal/?subject=Topic&subjectId={_subject}";
        var titles = new List<string>();
        while (true)
        {
            var page = await _administrator.GetPageAsync(address);
            titles.AddRange(page.QuerySelectorAll(".journal__what").Select(e => e.Text("a, span")));
            if (page.QuerySelector("[rel=next]") is not { } next)
                break;
            address = next.GetAttribute("href")!;
        }

        titles.ShouldBe(Enumerable.Range(0, Count).Reverse().Select(i => $"«Тема {i}»"));
    }

    [Fact]
    public async Task History_OfAnAccount_StandsBehindItsPageWithEveryChange()
    {
        var account = await portal.SettledAccountAsync();
        await portal.WithAsync<OwnAccount, AccountOutcome>(own => own.ChangeAsync(account.UserId, new("Мария Ильинична", "m@example.org"), default));
        var page = await _administrator.GetPageAsync($"/admin/users/{account.UserId}");
        var history = await _administrator.GetPageAsync(page.QuerySelector("a[href*='subjectId=']")!.GetAttribute("href")!);

        history.Text(".desk__note").ShouldContain("учётная запись");
        var changes = history.QuerySelectorAll(".journal__change").Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        changes.ShouldContain("Имя: было Мария Соколовская → стало Мария Ильинична");
        changes.ShouldContain("Почта: было — → стало m@example.org");
        changes.ShouldContain("Роль: было — → стало Редактор");
    }

    [Fact]
    public async Task Export_Csv_IsForSpreadsheetsAndRunsNothing()
    {
        await AddAsync("=HYPERLINK(\"https://example.org\";\"Выиграли\")", changes: [new("Телефон", "+7-495-000-00-00", "строка\nвторая"), new("Имя", null, " пробел")]);
        var (type, name, bytes) = await ExportAsync("csv");

        type.ShouldBe("text/csv; charset=utf-8");
        name.ShouldBe("attachment; filename=journal-2026-02-13.csv");
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var id = (await ListAsync(new()))[0].Id;
        Encoding.UTF8.GetString(bytes[3..]).ShouldBe(
            "Номер;Когда (Москва);Когда (UTC);Кто;Что сделано;С чем;Номер предмета;Название;Поле;Было;Стало\r\n"
            + $"{id};13.02.2026 12:00:00;2026-02-13T09:00:00Z;Анна Вершинина;Изменение;тема;{_subject};\"'=HYPERLINK(\"\"https://example.org\"\";\"\"Выиграли\"\")\";Телефон;'+7-495-000-00-00;\"строка\nвторая\"\r\n"
            + $"{id};13.02.2026 12:00:00;2026-02-13T09:00:00Z;Анна Вершинина;Изменение;тема;{_subject};\"'=HYPERLINK(\"\"https://example.org\"\";\"\"Выиграли\"\")\";Имя;;\" пробел\"\r\n");
    }

    [Fact]
    public async Task Export_JsonLines_IsAnObjectALineWithEveryChange()
    {
        await AddAsync("Первая", changes: [new("Имя", "а", "б")]);
        await AddAsync("Вторая");
        var (type, _, bytes) = await ExportAsync("jsonl");

        type.ShouldBe("application/jsonl; charset=utf-8");
        var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        lines.Select(l => l.GetProperty("subjectTitle").GetString()).ShouldBe(["Вторая", "Первая"]);
        lines[1].GetProperty("changes")[0].GetProperty("after").GetString().ShouldBe("б");
        lines[1].GetProperty("action").GetString().ShouldBe("Changed");
        lines[1].GetProperty("at").GetString().ShouldBe("2026-02-13T09:00:00Z");
    }

    [Theory]
    [InlineData("format=xml")]
    [InlineData("format=csv&from=вчера")]
    [InlineData("format=csv&from=2026-02-13&to=2026-02-12")]
    public async Task Export_WrongQuestion_IsThePageThatSaysSo(string query)
    {
        using var answer = await _administrator.GetAsync("/admin/journal/export?" + query);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.ReadPageAsync()).Text("h1").ShouldBe("Журнал");
    }

    [Theory]
    [InlineData("after=чепуха")]
    [InlineData("after=99999999999999999999-1")]
    [InlineData("what=Nothing&subject=99&subjectId=x&actor=-5")]
    public async Task List_MadeUpAddress_IsAPageAllTheSame(string query) =>
        (await _administrator.GetAsync("/admin/journal/?" + query)).StatusCode.ShouldBe(HttpStatusCode.OK);

    private Task<int> AddAsync(string title, DateTime? at = null, FieldChange[]? changes = null) => portal.WithDatabaseAsync(db =>
    {
        db.AddAudit(at ?? new(2026, 2, 13, 9, 0, 0, DateTimeKind.Utc), Anna, AuditAction.Changed, new(AuditSubject.Topic, _subject, title), changes);
        return db.SaveChangesAsync();
    });

    private async Task<IReadOnlyList<AuditEntry>> ListAsync(JournalFilter filter) => (await portal.WithAsync<JournalReader, JournalPage>(
        journal => journal.ListAsync(filter with { Subject = AuditSubject.Topic, SubjectId = _subject }, null, default))).Entries;

    private async Task<IEnumerable<string>> TitlesAsync(JournalFilter filter) => (await ListAsync(filter)).Select(e => e.SubjectTitle);

    private async Task<(string Type, string Name, byte[] Bytes)> ExportAsync(string format)
    {
        using var answer = await _administrator.GetAsync($"/admin/journal/export?subject=Topic&subjectId={_subject}&format={format}");
        return (answer.Content.Headers.ContentType!.ToString(), answer.Content.Headers.ContentDisposition!.ToString(), await answer.Content.ReadAsByteArrayAsync());
    }
}
