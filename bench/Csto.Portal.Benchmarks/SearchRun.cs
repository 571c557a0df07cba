using System.Diagnostics;
using System.Globalization;
using System.Text;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading;
using Csto.Portal.Core.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Benchmarks;

/// <summary>
/// Makes the search index of a generated archive and asks it what readers ask, each question several times after the index has settled: whole answers with
/// filters, counts and passages, as the page shows them. The middle one counts; no answer is kept.
/// </summary>
internal static class SearchRun
{
    private const int Rounds = 15;

    /// <summary>Until the runtime has compiled what is asked often for good.</summary>
    private const int WarmUp = 12;

    public static async Task MeasureAsync(string file, Action<string> say)
    {
        var folder = Directory.CreateTempSubdirectory("portal-search-");
        try
        {
            await using var services = Open(file, folder.FullName);
            var index = services.GetRequiredService<SearchIndex>();
            var (count, bytes) = await TextAsync(services);
            var began = Stopwatch.GetTimestamp();
            await services.GetRequiredService<IndexKeeper>().RebuildAsync(null, CancellationToken.None);
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            Say(say, $"index: {count} publications in {seconds:0.0} s, {count / seconds:0} a second; {index.FileBytes / 1e6:0} MB, {(double)index.FileBytes / bytes:0.00} of the text ({bytes / 1e6:0} MB)");
            began = Stopwatch.GetTimestamp();
            await services.GetRequiredService<IndexKeeper>().CatchUpAsync(CancellationToken.None);
            Say(say, $"frequent words into memory: {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
            foreach (var (_, request) in Questions().SelectMany(q => Enumerable.Repeat(q, WarmUp)))
                await MiddleAsync(services, request, 1);
            foreach (var (name, request) in Questions())
            {
                var (byDate, found) = await MiddleAsync(services, request, Rounds);
                var (byRelevance, _) = await MiddleAsync(services, request with { ByRelevance = true }, Rounds);
                Say(say, $"{name}: {found} results, by date {byDate:0.0} ms, by relevance {byRelevance:0.0} ms");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string Name, SearchRequest Request)> Questions()
    {
        yield return ("a word that nearly all have", new() { Text = "организация" });
        yield return ("two such words", new() { Text = "совет безопасности" });
        yield return ("a word that half have", new() { Text = "спасательные" });
        yield return ("three such words, narrowed to a kind and a year", new() { Text = "штаб полигон душанбе", Kind = PublicationKind.Speech, From = new(2020, 1, 1), To = new(2020, 12, 31) });
        yield return ("words that few have", new() { Text = "Образцова 17 ноября 2024" });
        yield return ("a date as a phrase", new() { Text = "\"26 ноября 2024 года\"" });
        yield return ("an exact phrase that many have", new() { Text = "\"рабочая группа\"" });
        yield return ("an exact phrase that few have", new() { Text = "\"модельном законодательстве в Ереване\"" });
        yield return ("an abbreviation in full", new() { Text = "комитет секретарей советов безопасности" });
        yield return ("the beginning of a word", new() { Text = "законод*" });
        yield return ("with a word excluded", new() { Text = "штаб -минск" });
        yield return ("nothing, and what is near", new() { Text = "штаб небывальщина" });
        yield return ("the other layout", new() { Text = "jhufybpfwbz" });
    }

    private static async Task<(double Milliseconds, int Found)> MiddleAsync(ServiceProvider services, SearchRequest request, int rounds)
    {
        var times = new List<double>();
        var found = 0;
        for (var round = 0; round <= rounds; round++)
        {
            await using var scope = services.CreateAsyncScope();
            var reader = scope.ServiceProvider.GetRequiredService<SearchReader>();
            var began = Stopwatch.GetTimestamp();
            var page = await reader.ReadAsync(request, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            found = (page as SearchPage.Found)?.Total ?? -1;
        }

        // The first makes the queries.
        return (times.Skip(1).Order().ElementAt(rounds / 2), found);
    }

    /// <summary>What readers see, in UTF-8.</summary>
    private static async Task<(int Count, long Bytes)> TextAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var (count, bytes) = (0, 0L);
        await foreach (var text in db.Publications.Where(p => p.Visibility == Visibility.Live).Select(p => p.LiveEdition!.Title + p.LiveEdition.Lead + p.LiveEdition.Body).AsAsyncEnumerable())
        {
            count++;
            bytes += Encoding.UTF8.GetByteCount(text);
        }

        return (count, bytes);
    }

    private static ServiceProvider Open(string file, string folder) => new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging()
        .AddPortalData(new(DatabaseProvider.Sqlite, $"Data Source={file}"))
        .AddSearch(new(folder)).AddPortalReading().BuildServiceProvider();

    private static void Say(Action<string> say, FormattableString line) => say(line.ToString(CultureInfo.InvariantCulture));
}
