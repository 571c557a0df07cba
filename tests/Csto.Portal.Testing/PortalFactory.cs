using System.Net;
using Csto.Portal.Core.Data;
using Csto.Portal.Web.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Csto.Portal.Testing;

/// <summary>
/// The whole portal over HTTP on a database of its own, with a clock that tests set. Take it as a class fixture, or make one in a test
/// that needs an empty portal. Tests speak to it by HTTP and by the helpers here, never by the container.
/// </summary>
public class PortalFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The address the portal believes to be reached by; cookies are secure there.</summary>
    public static readonly Uri Address = new("https://portal.test");

    private readonly bool _isAnothersDatabase;
    private TestDatabase? _database;

    /// <summary>One more node on a database that somebody else makes and takes away.</summary>
    protected PortalFactory(TestDatabase database)
        : this() => (_database, _isAnothersDatabase) = (database, true);

    public PortalFactory() => ClientOptions.BaseAddress = Address;

    public FakeClock Clock { get; } = new();

    /// <summary>Outside a class fixture: <c>await using var portal = await PortalFactory.CreateAsync();</c></summary>
    public static async Task<PortalFactory> CreateAsync()
    {
        var portal = new PortalFactory();
        await portal.InitializeAsync();
        return portal;
    }

    /// <summary>More settings, by their configuration names (<c>Portal:SampleContent</c>); set them before the first request. One who follows every link asks for more answers a minute than a program should.</summary>
    public Dictionary<string, string> Settings { get; } = new() { ["Portal:Limits:AnswersPerMinute"] = "100000" };

    /// <summary>
    /// Whether the portal itself brings scheduled pieces out as the clock goes. Off, so that it asks the database nothing between a test's own
    /// questions; set it before the first request.
    /// </summary>
    public bool RunsSchedule { get; init; }

    /// <summary>
    /// Whether the portal itself keeps its indexes up to what readers see. Off: they are brought up to date by whoever searches; set it before the first request.
    /// </summary>
    public bool RunsIndexing { get; init; }

    /// <summary>
    /// Whether pictures have their sizes and formats before anything else is sent to the press office, as if somebody had waited a minute. The
    /// portal's own loop never runs; see <see cref="MakePicturesAsync"/>.
    /// </summary>
    public bool MakesPictures { get; init; } = true;

    /// <summary>
    /// Whether the portal says to others on its database that it is there, so that they show a generation at one instant. Off, since clocks of tests stand;
    /// set it before the first request.
    /// </summary>
    public bool JoinsOthers { get; init; }

    /// <summary>The clock of the portal, where <see cref="Clock"/>, whose timers follow the machine's own, will not do.</summary>
    public TimeProvider? Wall { get; init; }

    /// <summary>A visitor: keeps cookies, follows no redirects.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = Address, AllowAutoRedirect = false });

    /// <summary>A client signed in as a fresh account of the role (<see cref="Csto.Portal.Core.Accounts.Roles"/>).</summary>
    public async Task<HttpClient> SignedInAsync(string role)
    {
        var cookies = new CookieContainer();
        await using var scope = Services.CreateAsyncScope();
        cookies.Add(Address, await scope.ServiceProvider.SessionCookieAsync(role));
        return CreateDefaultClient(Address, new CookieContainerHandler(cookies));
    }

    /// <summary>Makes the sizes and formats of all pictures that wait for them.</summary>
    public Task MakePicturesAsync() => PicturesMade.MakeAsync(Services);

    /// <summary>Runs <paramref name="use"/> against the database in a scope of its own.</summary>
    public Task<T> WithDatabaseAsync<T>(Func<PortalDbContext, Task<T>> use) => WithAsync(use);

    /// <summary>Runs <paramref name="use"/> with a service of the portal in a scope of its own.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Whether the database is a SQLite file whatever the environment says, for tests that lay hands on the file.</summary>
    public bool IsOnSqlite { get; init; }

    public async Task InitializeAsync() => _database = IsOnSqlite ? await TestDatabase.CreateSqliteAsync() : await TestDatabase.CreateAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null && !_isAnothersDatabase)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Returns once pages are served: a slow machine must not meet the answer «the portal is starting».</summary>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        PortalStart? start = null;
        // Taken while it starts: a portal that cannot ends, and its services with it, before it could be asked why.
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(portal => new Seen(start = portal.GetRequiredService<PortalStart>())));
        var host = base.CreateHost(builder);
        start!.Completion.GetAwaiter().GetResult();
        // Pages are kept in tests as they are in life, from the first one on.
        AskForTheGenerationAsync(host.Services).GetAwaiter().GetResult();
        return host;
    }

    /// <summary>What a node does five times a second: it looks whether others have published.</summary>
    public static async Task AskForTheGenerationAsync(IServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GenerationLook>().AskAsync(default);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseContentRoot(Repository.Path("src", "Csto.Portal.Web"));
        var database = _database ?? throw new InvalidOperationException("Make the factory by CreateAsync or as a class fixture.");
        builder.UseSetting("Portal:DataFolder", database.Folder);
        builder.UseSetting("Portal:Database:Provider", database.Options.Provider.ToString());
        builder.UseSetting("ConnectionStrings:Portal", database.Options.ConnectionString);
        builder.UseSetting("Portal:PublicBaseUrl", Address.OriginalString);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(Wall ?? Clock);
            services.AddSingleton(_ => NodeIdentity.OfThisProcess(JoinsOthers));
            services.Remove(services.Single(service => service.ImplementationType == typeof(MediaCleaning)));
            services.Remove(services.Single(service => service.ImplementationType == typeof(PictureLoop)));
            services.Remove(services.Single(service => service.ImplementationType == typeof(ProofLoop)));
            services.Remove(services.Single(service => service.ImplementationType == typeof(SubscriptionLoop)));
            if (!RunsIndexing)
            {
                services.Remove(services.Single(service => service.ImplementationType == typeof(SearchLoop)));
                services.AddTransient<IStartupFilter, SearchIndexed>();
            }

            if (MakesPictures)
                services.AddTransient<IStartupFilter, PicturesMade>();
            if (RunsSchedule)
                return;
            services.Remove(services.Single(service => service.ImplementationType == typeof(ReleaseClock)));
            services.Remove(services.Single(service => service.ImplementationType == typeof(GenerationPoll)));
        });
    }

    private sealed record Seen(PortalStart Start) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => next;
    }
}
