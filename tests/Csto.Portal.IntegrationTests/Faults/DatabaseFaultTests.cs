using System.Net;
using AngleSharp.Html.Dom;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Media;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Media;
using Csto.Portal.IntegrationTests.Site;
using Csto.Portal.Testing;
using Csto.Portal.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Faults;

/// <summary>
/// What readers and the press office get while the database is away, slow, read-only, full or locked; afterwards everything goes on by itself.
/// </summary>
public sealed class DatabaseFaultTests : IAsyncLifetime, IDisposable
{
    private const string Kept = "/news/2026/02/13/vstrecha";
    private const string Other = "/news/2026/02/13/zaiavlenie";
    private static readonly DateOnly Day = new(2026, 2, 13);
    private static readonly byte[] Picture = SampleFiles.Png(42, 30, 5);
    private static readonly string Photo = MediaDesk.Address(Picture, "zal.webp");
    private const string Words = "Строка первая.\n\n<script>alert(1)</script> & «ёлочки»";

    private readonly FaultyPortal _portal = new();
    private HttpClient _reader = null!;
    private HttpClient _author = null!;

    public async Task InitializeAsync()
    {
        await _portal.InitializeAsync();
        _reader = _portal.Visitor();
        _author = await _portal.BrowserAsync(Roles.Author);
        var (_, reference) = await _author.UploadedAsync("зал.png", Picture);
        var newsroom = new Newsroom(_portal);
        await newsroom.Publish(Newsroom.Text("Встреча", Day) with { Body = MediaDesk.Blocks(("photo", reference)) });
        await newsroom.Publish("Заявление", Day);
    }

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    public void Dispose()
    {
        _reader.Dispose();
        _author.Dispose();
        _portal.Dispose();
    }

    [Theory]
    [InlineData(DatabaseFault.Away, false)]
    [InlineData(DatabaseFault.Slow, false)]
    [InlineData(DatabaseFault.ReadOnly, true)]
    [InlineData(DatabaseFault.Full, true)]
    [InlineData(DatabaseFault.Locked, true)]
    public async Task Reader_IsGivenWhatIsKeptAndToldOfTheRest(DatabaseFault fault, bool canBeRead)
    {
        var page = await _reader.GetStringAsync(Kept);
        var picture = await _reader.GetByteArrayAsync(Photo);
        await _portal.BreakAsync(fault);

        (await _reader.GetStringAsync(Kept)).ShouldBe(page);
        (await _reader.GetByteArrayAsync(Photo)).ShouldBe(picture);
        string[] rest = [Other, "/", "/news/", "/photos/", "/press/", "/admin/sign-in"];
        foreach (var address in rest)
        {
            using var answer = await _reader.GetAsync(address);
            if (canBeRead || address == "/admin/sign-in")
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            else
                await ShouldSayItIsAwayAsync(answer, "Портал скоро вернётся");
        }

        using (var missing = await _reader.GetAsync("/news/2026/02/13/net-takoi"))
            missing.StatusCode.ShouldBe(canBeRead ? HttpStatusCode.NotFound : HttpStatusCode.ServiceUnavailable);
        (await _reader.GetAsync("/healthz/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _reader.GetAsync("/healthz/ready")).StatusCode.ShouldBe(canBeRead ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);

        await _portal.MendAsync();
        (await _reader.GetStringAsync(Kept)).ShouldBe(page);
        foreach (var address in rest)
            (await _reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        (await _reader.GetAsync("/healthz/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(DatabaseFault.Away)]
    [InlineData(DatabaseFault.Slow)]
    [InlineData(DatabaseFault.ReadOnly)]
    [InlineData(DatabaseFault.Full)]
    [InlineData(DatabaseFault.Locked)]
    public async Task Writer_IsGivenTheTextBackAndSavesItLater(DatabaseFault fault)
    {
        var id = await _author.WriteAsync("news", PressOffice.News);
        var page = await _author.OpenAsync(id);
        await _portal.BreakAsync(fault);
        // More than the free pages of the file take.
        var typed = Words + new string('ы', fault == DatabaseFault.Full ? 400_000 : 100);

        using var answer = await _author.SubmitAsync(page, PressOffice.Editor, "[data-save]", ("Body", typed), ("Lead", "Краткий лид."));
        var given = await ShouldSayItIsAwayAsync(answer, fault == DatabaseFault.Full ? "На сервере кончилось место" : "База данных не отвечает", hasRetryAfter: false);
        given.Value("Body").ShouldBe(typed);
        given.Value("Lead").ShouldBe("Краткий лид.");
        // Sent again while it lasts, it comes back again.
        using (var again = await _author.SubmitAsync(given, "form", null))
            given = await again.ReadPageAsync();
        given.Value("Body").ShouldBe(typed);

        await _portal.MendAsync();
        (await _author.SubmitAsync(given, "form", null)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await BodyAsync(id)).ShouldBe(typed);
    }

    /// <summary>Whoever only looks is not held up by what is written down of the visit.</summary>
    [Theory]
    [InlineData(DatabaseFault.ReadOnly)]
    [InlineData(DatabaseFault.Full)]
    [InlineData(DatabaseFault.Locked)]
    public async Task PressOffice_OnADatabaseThatCannotBeWritten_IsReadAsEver(DatabaseFault fault)
    {
        var id = await _author.WriteAsync("news", PressOffice.News);
        await _portal.BreakAsync(fault);
        _portal.Clock.Now += SessionBook.SeenEvery;

        foreach (var address in (string[])["/admin/", "/admin/publications/", $"/admin/publications/{id}", "/admin/media", "/admin/account"])
            (await _author.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);

        await _portal.MendAsync();
        (await _author.GetAsync("/admin/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _portal.WithDatabaseAsync(db => db.UserSessions.MaxAsync(s => s.LastSeenAt))).ShouldBe(_portal.Clock.Now.UtcDateTime);
    }

    [Theory]
    [InlineData(DatabaseFault.Away)]
    [InlineData(DatabaseFault.Slow)]
    [InlineData(DatabaseFault.ReadOnly)]
    [InlineData(DatabaseFault.Locked)]
    public async Task SignIn_SaysThatTheDatabaseDoesNotAnswerAndWorksLater(DatabaseFault fault)
    {
        var account = await _portal.SettledAccountAsync();
        var person = _portal.Visitor().AsBrowser();
        var page = await person.GetPageAsync("/admin/sign-in");
        await _portal.BreakAsync(fault);

        using (var answer = await person.SubmitAsync(page, "form", null, ("UserName", account.UserName), ("Password", TestPasswords.Good)))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain(TestPasswords.Good);
        }

        await _portal.MendAsync();
        (await person.SignInAsync(account.UserName, TestPasswords.Good)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(DatabaseFault.Away)]
    [InlineData(DatabaseFault.Slow)]
    [InlineData(DatabaseFault.ReadOnly)]
    [InlineData(DatabaseFault.Locked)]
    public async Task Upload_SaysThatItFailedAndIsTakenLater(DatabaseFault fault)
    {
        var bytes = SampleFiles.Pdf("план " + fault);
        var token = (await _author.GetPageAsync("/admin/media")).QuerySelector("form.upload input[type=hidden]")!.GetAttribute("value")!;
        await _portal.BreakAsync(fault);

        using (var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), "Files", "план.pdf" } })
        using (var answer = await _author.PostAsync("/admin/media", form))
            await ShouldSayItIsAwayAsync(answer, "Портал скоро вернётся");

        await _portal.MendAsync();
        (await _author.UploadedAsync("план.pdf", bytes)).Id.ShouldBeGreaterThan(0);
        var left = await _portal.WithAsync<MediaStore, string[]>(store => Task.FromResult(Directory.GetFileSystemEntries(store.Incoming)));
        left.ShouldBeEmpty();
    }

    /// <summary>An error that leaves a service in the background ends the whole node.</summary>
    [Theory]
    [InlineData(DatabaseFault.Away)]
    [InlineData(DatabaseFault.Slow)]
    [InlineData(DatabaseFault.Mistaken)]
    public async Task Schedule_ThatCannotBeLookedAt_IsLookedAtAgain(DatabaseFault fault)
    {
        var schedule = ActivatorUtilities.CreateInstance<ReleaseClock>(_portal.Services);
        await _portal.BreakAsync(fault);

        (await schedule.TickAsync(default)).ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        await _portal.MendAsync();
        (await schedule.TickAsync(default)).ShouldBe(TimeSpan.FromSeconds(1));
    }

    private static async Task<IHtmlDocument> ShouldSayItIsAwayAsync(HttpResponseMessage answer, string words, bool hasRetryAfter = true)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        if (hasRetryAfter)
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
        var page = await answer.ReadPageAsync();
        page.DocumentElement.GetAttribute("lang").ShouldBe("ru");
        page.Text("h1").ShouldContain(words);
        page.DocumentElement.TextContent.ShouldNotContain("Exception");
        page.DocumentElement.TextContent.ShouldNotContain("SQLite");
        return page;
    }

    private Task<string> BodyAsync(int id) => _portal.WithDatabaseAsync(
        db => db.Editions.Where(e => e.PublicationId == id).OrderByDescending(e => e.Number).Select(e => e.Body).FirstAsync());
}
