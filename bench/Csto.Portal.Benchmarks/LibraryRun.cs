using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Benchmarks;

/// <summary>What the press office asks of a library of 1,000 files and of one of 100,000: each question several times, the middle one counts.</summary>
internal static class LibraryRun
{
    private const int Rounds = 9;
    private static readonly string[] Words = ["заседание", "Совета", "учения", "Душанбе", "флаги", "встреча", "секретаря", "Москва", "делегация", "церемония", "штаб", "парламент"];

    public static async Task MeasureAsync(Action<string> say)
    {
        var folder = Directory.CreateTempSubdirectory("portal-library-");
        try
        {
            await using var small = await LibraryAsync(folder, 1_000);
            await using var large = await LibraryAsync(folder, 100_000);
            foreach (var (name, ask) in Questions())
            {
                var (one, many) = (await MiddleAsync(small, ask), await MiddleAsync(large, ask));
                say(string.Create(CultureInfo.InvariantCulture, $"{name}: {one:0.0} ms, {many:0.0} ms, ratio {many / one:0.0}"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Name, Func<IServiceProvider, Task> Ask)> Questions()
    {
        yield return ("the first page", services => List(services, new()));
        yield return ("words that many have, a page", services => List(services, new() { Text = "заседание душанбе" }));
        yield return ("words that many have, counted", services => Count(services, new() { Text = "заседание душанбе" }));
        yield return ("a word that one has, a page", services => List(services, new() { Text = "IMG_00777.JPG" }));
        yield return ("a word that none has, a page", services => List(services, new() { Text = "небывалое" }));
        yield return ("by a person", services => List(services, new() { PersonId = 1 }));
        yield return ("taken in a month", services => List(services, new() { TakenFrom = new(2020, 3, 1), TakenTo = new(2020, 3, 31) }));
        yield return ("used in live texts", services => List(services, new() { Usage = MediaUsage.Live }));
        yield return ("used nowhere, a page", services => List(services, new() { Usage = MediaUsage.Nowhere }));
        yield return ("used nowhere, counted", services => Count(services, new() { Usage = MediaUsage.Nowhere }));
        yield return ("in past editions only, a page", services => List(services, new() { Usage = MediaUsage.PastOnly }));
        yield return ("the card of a file, with what looks like it", services => services.GetRequiredService<MediaStandings>().OfAsync(500, CancellationToken.None));
    }

    private static Task<MediaPage> List(IServiceProvider services, MediaFilter filter) => services.GetRequiredService<MediaCatalogue>().ListAsync(filter, null, CancellationToken.None);

    private static Task<int> Count(IServiceProvider services, MediaFilter filter) => services.GetRequiredService<MediaCatalogue>().CountAsync(filter, CancellationToken.None);

    private static async Task<double> MiddleAsync(ServiceProvider services, Func<IServiceProvider, Task> ask)
    {
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            await using var scope = services.CreateAsyncScope();
            var begun = Stopwatch.GetTimestamp();
            await ask(scope.ServiceProvider);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        // The first makes the query.
        return times.Skip(1).Order().ElementAt(Rounds / 2);
    }

    private static async Task<ServiceProvider> LibraryAsync(DirectoryInfo folder, int count)
    {
        var file = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{count}.db"));
        await GeneratedArchive.CreateAsync(file, count / 10, _ => { });
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging()
            .AddPortalData(new(DatabaseProvider.Sqlite, $"Data Source={file}"))
            .AddMedia(new(folder.CreateSubdirectory("media").FullName)).BuildServiceProvider();
        var random = new Random(count);
        for (var from = 0; from < count; from += 1000)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            var person = await db.Persons.FirstAsync(p => p.Id == 1);
            var editions = await db.Editions.OrderBy(e => e.Id).Skip(from / 10).Take(100).ToListAsync();
            for (var i = from; i < from + 1000; i++)
            {
                var asset = Asset(i, random);
                if (i % 50 == 0)
                    asset.Persons.Add(person);
                db.Add(asset);
                // Half of the files stand in texts.
                if (i % 2 == 0)
                    db.Add(new EditionMedia { Edition = editions[i % editions.Count], MediaAsset = asset, Position = 0 });
            }

            await db.SaveChangesAsync();
        }

        return services;
    }

    private static MediaAsset Asset(int number, Random random) => new()
    {
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(number))),
        Kind = MediaKind.Picture,
        ContentType = "image/jpeg",
        Bytes = 5_000_000,
        Width = 6000,
        Height = 4000,
        PublicType = "image/jpeg",
        PublicWidth = 1920,
        PublicHeight = 1280,
        FileName = string.Create(CultureInfo.InvariantCulture, $"IMG_{number:00000}.JPG"),
        Alt = string.Join(' ', random.GetItems(Words, 5)),
        Caption = string.Join(' ', random.GetItems(Words, 12)),
        Author = "Пётр Светлов",
        Credit = "Секретариат ОДКБ",
        Place = random.GetItems(Words, 1)[0],
        TakenOn = new DateOnly(2016, 1, 1).AddDays(number % 3650),
        Likeness = random.NextInt64(),
        UploadedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };
}
