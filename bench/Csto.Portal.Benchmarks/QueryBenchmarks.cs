using BenchmarkDotNet.Attributes;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Benchmarks;

/// <summary>
/// What a page asks of the database, uncached, on SQLite: the same at 1,000 and at 1,000,000 publications is the claim. The archives are made in
/// the temporary folder when absent.
/// </summary>
[MemoryDiagnoser]
public class QueryBenchmarks
{
    private ServiceProvider _services = null!;
    private ListCursor _deep = null!;
    private PublicationAddress _item;
    private DateOnly _day;

    [Params(1_000, 1_000_000)]
    public int Publications { get; set; }

    [GlobalSetup]
    public async Task Open()
    {
        var file = Path.Combine(Path.GetTempPath(), "portal-bench", $"{Publications}.db");
        if (!File.Exists(file))
            await GeneratedArchive.CreateAsync(file, Publications, Console.Error.WriteLine);
        _services = new ServiceCollection()
            .AddPortalData(new(DatabaseProvider.Sqlite, $"Data Source={file}"))
            .AddSingleton(TimeProvider.System)
            .AddPortalReading()
            .BuildServiceProvider();
        await using var db = _services.CreateScope().ServiceProvider.GetRequiredService<PortalDbContext>();
        var middle = await db.Publications.Where(p => p.Id >= Publications / 2 && p.Kind == PublicationKind.News).OrderBy(p => p.Id).FirstAsync();
        _item = PublicationAddress.Of(middle)!.Value;
        _day = middle.PublishedOn!.Value;
        _deep = new(_day, middle.Sequence);
    }

    [GlobalCleanup]
    public void Close() => _services.Dispose();

    [Benchmark]
    public Task<HomePage> Home() => Ask<HomeReader, HomePage>(r => r.ReadAsync(default));

    [Benchmark]
    public Task<ListPage?> List() => Ask<ListReader, ListPage?>(r => r.ReadAsync(PublicationKind.News, ArchivePeriod.All, null, default));

    [Benchmark]
    public Task<ListPage?> ListFarBack() => Ask<ListReader, ListPage?>(r => r.ReadAsync(null, ArchivePeriod.All, _deep, default));

    [Benchmark]
    public Task<ListPage?> Day() => Ask<ListReader, ListPage?>(r => r.ReadAsync(PublicationKind.News, ArchivePeriod.OfDay(_day), null, default));

    [Benchmark]
    public Task<ListPage?> Month() =>
        Ask<ListReader, ListPage?>(r => r.ReadAsync(null, ArchivePeriod.OfMonth(_day.Year, _day.Month), null, default));

    [Benchmark]
    public Task<ListPage?> Year() => Ask<ListReader, ListPage?>(r => r.ReadAsync(null, ArchivePeriod.OfYear(_day.Year), null, default));

    [Benchmark]
    public Task<PublicationAnswer?> Item() => Ask<PublicationPages, PublicationAnswer?>(r => r.FindAsync(_item, default));

    private async Task<TResult> Ask<TReader, TResult>(Func<TReader, Task<TResult>> ask)
        where TReader : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TReader>());
    }
}
