using System.Data.Common;
using System.Net.Mail;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Data.Sqlite;
using Csto.Portal.Core.Data.SqlServer;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Notices;
using Csto.Portal.Testing;
using Csto.Portal.Web.Mail;
using Csto.Portal.Web.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csto.Portal.IntegrationTests.Notices;

/// <summary>An outbox in a database of its own, and senders that empty it.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly List<ServiceProvider> nodes = [];

    private PostOffice(TestDatabase database) => this.database = database;

    public FakeClock Clock { get; } = new();

    public static Letter Letter { get; } =
        new("test/1", "vershinina@press.test", "Анна Вершинина", "Материал ждёт вашей проверки", "Здравствуйте!\n\nПосмотрите, пожалуйста.");

    public static NoticeOptions Options { get; } = new(true, new Uri("https://portal.test"));

    public static async Task<PostOffice> OpenAsync() => new(await TestDatabase.CreateAsync());

    public async Task<T> With<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var db = database.Open();
        return await work(db);
    }

    public Outbox Outbox(PortalDbContext db, bool sendsMail = true) => new(db, new(sendsMail, new Uri("https://portal.test")), Clock);

    /// <summary>Writes letters in one unit of work.</summary>
    public Task<bool> WriteAsync(params Letter[] letters) => With(db => db.InTransactionAsync(
        async cancel =>
        {
            var added = true;
            foreach (var letter in letters)
                added &= await Outbox(db).AddAsync(letter, cancel);
            await db.SaveChangesAsync(cancel);
            return added;
        },
        default));

    public Task<OutboxMessage> StoredAsync() => With(db => db.OutboxMessages.AsNoTracking().SingleAsync());

    public Task<ClaimedLetter?> ClaimAsync() => With(db => new OutboxLeases(db, Clock, Options).ClaimAsync(default));

    public SmtpTransport Transport(int port, TimeSpan? limit = null) => Node(port, limit).GetRequiredService<SmtpTransport>();

    /// <summary>A sender as a node of its own has it.</summary>
    public MailSender Sender(int port, TimeSpan? limit = null) => Node(port, limit).GetRequiredService<MailSender>();

    /// <summary>One whose database goes away when a letter has been sent, for so many tries to note that.</summary>
    public MailSender SenderWithoutDatabase(int port, int tries, TimeProvider clock) =>
        Node(port, null, new NotedNowhere(tries), clock).GetRequiredService<MailSender>();

    private ServiceProvider Node(int port, TimeSpan? limit, IInterceptor? fault = null, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        if (fault is not null)
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(fault)).ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(fault));
        var node = services
            .AddPortalData(database.Options)
            .AddNotices(new(true, new Uri("https://portal.test")))
            .AddSingleton(clock ?? Clock)
            .AddSingleton(new PortalSettings { DataFolder = database.Folder, PublicBaseUrl = new Uri("https://portal.test") })
            .AddSingleton(new MailSettings
            {
                Host = "127.0.0.1",
                Port = port,
                Security = MailSecurity.None,
                From = new MailAddress("portal@press.test", "Портал ОДКБ"),
                TimeLimit = limit ?? TimeSpan.FromSeconds(30),
            })
            .AddSingleton<SmtpTransport>()
            .AddSingleton<MailSender>()
            .AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>))
            .BuildServiceProvider();
        nodes.Add(node);
        return node;
    }

    /// <summary>Updates of <c>SentAt</c> fail so many times.</summary>
    private sealed class NotedNowhere(int tries) : DbCommandInterceptor
    {
        private int _left = tries;

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains("SentAt", StringComparison.Ordinal) && Interlocked.Decrement(ref _left) >= 0
                ? throw new SqliteException("unable to open database file", 14)
                : ValueTask.FromResult(result);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
        await database.DisposeAsync();
    }
}
