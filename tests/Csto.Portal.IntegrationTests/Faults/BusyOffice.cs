using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Csto.Portal.Core.Publishing;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.IntegrationTests.Media;
using Csto.Portal.IntegrationTests.Notices;
using Csto.Portal.IntegrationTests.Publishing;
using Csto.Portal.IntegrationTests.Startup;
using Csto.Portal.Testing;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Faults;

/// <summary>A press office that does everything at once against an executable, and remembers what it was told is done.</summary>
/// <param name="database">Of the portal.</param>
/// <param name="pages">A folder with something to import.</param>
/// <param name="trap">Takes the letters; null where there is no mail server on this machine: then none are written.</param>
internal sealed partial class BusyOffice(TestDatabase database, string pages, MailTrap? trap)
{
    private const string Name = "ivanova";
    private readonly CookieContainer cookies = new();
    private int number;

    public (string, string)[] Settings { get; } =
    [
        ("Portal__DataFolder", database.Folder),
        .. trap is null ? [] : ((string, string)[])
        [
            ("Portal__Mail__Host", "127.0.0.1"),
            ("Portal__Mail__Port", trap.Port.ToString(CultureInfo.InvariantCulture)),
            ("Portal__Mail__Security", "None"),
            ("Portal__Mail__From", "portal@press.test"),
        ],
    ];

    /// <summary>Subjects of letters whose unit of work was committed.</summary>
    public ConcurrentBag<string> Written { get; } = [];

    public IReadOnlyList<TrappedLetter> Letters => trap?.Letters ?? [];

    /// <summary>Numbers of pieces whose publishing was answered with success.</summary>
    public ConcurrentBag<int> Published { get; } = [];

    /// <summary>Hashes of files that were taken.</summary>
    public ConcurrentBag<string> Uploaded { get; } = [];

    /// <summary>Numbers of pieces that stand in the schedule, all due within a second.</summary>
    public ConcurrentBag<int> Scheduled { get; } = [];

    public static async Task<BusyOffice> OpenAsync(TestDatabase database, string pages, MailTrap? trap)
    {
        for (var i = 0; i < 300; i++)
            await File.WriteAllTextAsync(Path.Combine(pages, $"{i:000}.txt"), $"05.03.2024\nВ Душанбе завершилось заседание рабочей группы номер {i}.");
        var office = new BusyOffice(database, pages, trap);
        var made = await PortalProcess.RunAsync(database.Folder, office.Settings, "create-admin", "--user", Name, "--name", "Анна Иванова");
        made.Code.ShouldBe(0, made.Error);
        await using var portal = PortalProcess.Start(database.Folder, office.Settings);
        await portal.GreetingAsync();
        var client = office.Client(portal.Address);
        var password = OneTimePassword().Match(made.Output).Value;
        using var signedIn = await client.SignInAsync(Name, password);
        using var changed = await client.SubmitAsync(
            await signedIn.ReadPageAsync(), "main form", null, ("Current", password), ("Chosen", TestPasswords.Good), ("Repeated", TestPasswords.Good));
        changed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.TerminateAsync()).ShouldBe(0, portal.Error);
        return office;
    }

    /// <summary>Works until nobody answers any more.</summary>
    public async Task WorkAsync(Uri address, int round)
    {
        await using var import = PortalProcess.Start(database.Folder, Settings, "import", pages);
        await Task.WhenAll(
            RepeatAsync(address, PublishAsync),
            RepeatAsync(address, UploadAsync),
            RepeatAsync(address, _ => trap is null ? Task.Delay(20) : WriteLettersAsync()),
            RepeatAsync(address, _ => round % 2 == 0 ? ScheduleAsync() : Task.Delay(20)));
        // The verb is killed with the portal.
    }

    /// <summary>Five minutes later the claims of senders that were killed have run out.</summary>
    public async Task ClaimsRunOutAsync()
    {
        await using var db = database.Open();
        await db.OutboxMessages.Where(m => m.ClaimedBy != null).ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, m => m.CreatedAt));
    }

    /// <summary>What was written goes out.</summary>
    public async Task EverythingWrittenIsSentAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var db = database.Open();
        while (await db.OutboxMessages.AnyAsync(m => m.SentAt == null, patience.Token))
            await Task.Delay(100, patience.Token);
    }

    /// <summary>The site answers, and shows everything it said is published.</summary>
    public async Task CheckAsync(Uri address)
    {
        using var client = Client(address);
        foreach (var path in (string[])["/", "/news/", "/healthz/ready", "/admin/publications/"])
            (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        if (Published.IsEmpty)
            return;
        var newest = Published.Max();
        await using var db = database.Open();
        var piece = await db.Publications.AsNoTracking().SingleAsync(p => p.Id == newest);
        var day = piece.PublishedOn!.Value;
        var page = string.Create(CultureInfo.InvariantCulture, $"/news/{day:yyyy/MM/dd}/{piece.Slug}");
        (await client.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.OK, page);
    }

    /// <summary>What was due while the portal was down goes out when it is up.</summary>
    public async Task EverythingScheduledIsOutAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var db = database.Open();
        int[] ids = [.. Scheduled];
        while (await db.Publications.CountAsync(p => ids.Contains(p.Id) && p.Visibility == Visibility.Live, patience.Token) < ids.Length)
            await Task.Delay(100, patience.Token);
    }

    /// <summary>A day later, the next upload takes away what killed ones left.</summary>
    public async Task SweptAsync(Uri address)
    {
        var incoming = Directory.CreateDirectory(Path.Combine(database.Folder, "media", "incoming")).FullName;
        foreach (var left in Directory.EnumerateFiles(incoming))
            File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddDays(-2));
        using var client = Client(address);
        await UploadAsync(client);
        Directory.EnumerateFileSystemEntries(incoming).ShouldBeEmpty();
    }

    private HttpClient Client(Uri address) =>
        new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address }.AsBrowser();

    private async Task RepeatAsync(Uri address, Func<HttpClient, Task> work)
    {
        using var client = Client(address);
        while (true)
        {
            try
            {
                await work(client);
                // Not all work speaks to the executable.
                (await client.GetAsync("/healthz/live")).Dispose();
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private async Task PublishAsync(HttpClient client)
    {
        var id = await client.WriteAsync("news", [.. PressOffice.News, ("Title", $"Сообщение номер {Interlocked.Increment(ref number)}")]);
        await client.PublishAsync(id);
        Published.Add(id);
    }

    private async Task UploadAsync(HttpClient client)
    {
        var bytes = SampleFiles.Pdf($"план {Interlocked.Increment(ref number)} {Guid.NewGuid()}");
        await client.UploadedAsync("план.pdf", bytes);
        Uploaded.Add(MediaDesk.Sha256(bytes));
    }

    /// <summary>As another node would, on the same database: approved by somebody else, due at once.</summary>
    private async Task ScheduleAsync()
    {
        var clock = TimeProvider.System;
        await using var db = database.Open();
        var (writer, reader) = (await HireAsync(db, "author"), await HireAsync(db, "reader"));
        var checks = new PublicationChecks(db);
        var text = Desk.Text with { Title = $"По расписанию {Interlocked.Increment(ref number)}" };
        var made = (await new PublicationWriter(db, clock).CreateAsync(PublicationKind.News, text, writer, default)).ShouldBeDone();
        var sent = (await new Submitter(db, checks, clock).SubmitAsync(made.PublicationId, made.Basis, writer, default)).ShouldBeDone();
        var approved = (await new Approver(db, checks, clock).ApproveAsync(sent.PublicationId, sent.Basis, reader, default)).ShouldBeDone();
        (await new EditionScheduler(db, checks, clock).ScheduleAsync(
            made.PublicationId, approved.Basis, new(clock.GetUtcNow().UtcDateTime.AddSeconds(1), Anyway: true), reader, default)).ShouldBeDone();
        Scheduled.Add(made.PublicationId);
    }

    /// <summary>Letters in one unit of work, as another node writes them; of every third nothing must be left.</summary>
    private async Task WriteLettersAsync()
    {
        string[] subjects = [.. Enumerable.Range(0, 5).Select(_ => $"Письмо {Interlocked.Increment(ref number)}")];
        var isTakenBack = number % 3 == 0;
        await using var db = database.Open();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            var outbox = new Outbox(db, new(true, new Uri("https://portal.test")), TimeProvider.System);
            foreach (var subject in subjects)
                await outbox.AddAsync(PostOffice.Letter with { Key = $"kill/{subject[7..]}", Subject = subject }, default);
            await db.SaveChangesAsync();
            if (isTakenBack)
                return;
            await transaction.CommitAsync();
        }

        foreach (var subject in subjects)
            Written.Add(subject);
        await Task.Delay(20);
    }

    private static async Task<Actor> HireAsync(PortalDbContext db, string name)
    {
        var user = await db.Users.SingleOrDefaultAsync(u => u.UserName == name);
        if (user is null)
        {
            db.Add(user = new PortalUser { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, CreatedAt = DateTime.UtcNow });
            await db.SaveChangesAsync();
        }

        return new(user.Id, name);
    }

    [GeneratedRegex("([a-z2-9]{5}-){3}[a-z2-9]{5}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OneTimePassword();
}
