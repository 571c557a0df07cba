using System.Diagnostics;
using System.Globalization;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Benchmarks;

/// <summary>
/// What a page asks of the database, uncached, on SQLite, a new scope each time: a small archive and a large one ask in turn, so that whatever else the machine
/// does falls on both alike. The archives are made in the temporary folder when absent.
/// </summary>
internal sealed class QueriesRun : IAsyncDisposable
{
    private const int WarmUp = 60;
    private const int Rounds = 600;

    private readonly ServiceProvider services;
    private readonly PublicationAddress item;
    private readonly DateOnly day;
    private readonly ListCursor far;

    private QueriesRun(ServiceProvider services, Publication middle)
    {
        this.services = services;
        item = PublicationAddress.Of(middle)!.Value;
        day = middle.PublishedOn!.Value;
        far = new(day, middle.Sequence);
    }

    public static async Task MeasureAsync(int few, int many, Action<string> say)
    {
        await using var small = await OpenAsync(few, say);
        await using var large = await OpenAsync(many, say);
        say(string.Create(CultureInfo.InvariantCulture, $"| page | {few:N0} | {many:N0} | ratio |"));
        say("| --- | ---: | ---: | ---: |");
        foreach (var (name, ask) in Questions())
        {
            var times = (Small: new List<double>(Rounds), Large: new List<double>(Rounds));
            for (var round = -WarmUp; round < Rounds; round++)
            {
                var (one, other) = (await small.TimeAsync(ask), await large.TimeAsync(ask));
                if (round < 0)
                    continue;
                times.Small.Add(one);
                times.Large.Add(other);
            }

            var (middle, against) = (Middle(times.Small), Middle(times.Large));
            say(string.Create(CultureInfo.InvariantCulture, $"| {name} | {middle:0.00} ms | {against:0.00} ms | {against / middle:0.00} |"));
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static IEnumerable<(string Name, Func<QueriesRun, IServiceProvider, Task> Ask)> Questions()
    {
        yield return ("front page", (_, asked) => asked.GetRequiredService<HomeReader>().ReadAsync(Publication.Russian, default));
        yield return ("list of news", (_, asked) => List(asked, PublicationKind.News, ArchivePeriod.All));
        yield return ("list of all kinds, from the middle of the archive on", (run, asked) => List(asked, null, ArchivePeriod.All, run.far));
        yield return ("day", (run, asked) => List(asked, PublicationKind.News, ArchivePeriod.OfDay(run.day)));
        yield return ("month", (run, asked) => List(asked, null, ArchivePeriod.OfMonth(run.day.Year, run.day.Month)));
        yield return ("year", (run, asked) => List(asked, null, ArchivePeriod.OfYear(run.day.Year)));
        yield return ("item", (run, asked) => asked.GetRequiredService<PublicationPages>().FindAsync(run.item, default));
    }

    private static Task<ListPage?> List(IServiceProvider asked, PublicationKind? kind, ArchivePeriod period, ListCursor? before = null) =>
        asked.GetRequiredService<ListReader>().ReadAsync(Publication.Russian, kind, period, before, default);

    private static double Middle(List<double> times) => times.Order().ElementAt(Rounds / 2);

    private async Task<double> TimeAsync(Func<QueriesRun, IServiceProvider, Task> ask)
    {
        var begun = Stopwatch.GetTimestamp();
        await using (var scope = services.CreateAsyncScope())
            await ask(this, scope.ServiceProvider);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static async Task<QueriesRun> OpenAsync(int publications, Action<string> say)
    {
        var file = Path.Combine(Path.GetTempPath(), "portal-bench", string.Create(CultureInfo.InvariantCulture, $"{publications}.db"));
        if (!File.Exists(file))
        {
            // A half-made archive must not be taken for a whole one the next time.
            var unfinished = file + ".part";
            File.Delete(unfinished);
            await GeneratedArchive.CreateAsync(unfinished, publications, say);
            File.Move(unfinished, file);
        }

        var opened = new ServiceCollection()
            .AddPortalData(new(DatabaseProvider.Sqlite, $"Data Source={file}"))
            .AddSingleton(TimeProvider.System)
            .AddPortalReading()
            .BuildServiceProvider();
        await using var scope = opened.CreateAsyncScope();
        var middle = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Publications
            .Where(p => p.Id >= publications / 2 && p.Kind == PublicationKind.News).OrderBy(p => p.Id).FirstAsync();
        return new(opened, middle);
    }
}
