using System.Diagnostics;
using System.Globalization;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.Benchmarks;

/// <summary>How long after a commit the readers of each of several nodes see it; the commit comes from a process of its own, as an import's does.</summary>
internal static class NodesRun
{
    private const int Rounds = 20;

    public static async Task MeasureAsync(string file, Uri[] nodes, Action<string> say)
    {
        await using var services = GeneratedArchive.Open(file);
        await using var db = GeneratedArchive.Context(services);
        using var client = new HttpClient();
        var newest = await db.Publications.Where(p => p.Kind == PublicationKind.News && p.Visibility == Visibility.Live)
            .OrderByDescending(p => p.PublishedOn).ThenByDescending(p => p.Sequence).Select(p => p.LiveEditionId).FirstAsync();
        var times = nodes.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"Изменено {Guid.NewGuid():n}");
            await db.InTransactionAsync(
                async cancel =>
                {
                    await db.NextGenerationAsync(cancel);
                    return await db.Editions.Where(e => e.Id == newest).ExecuteUpdateAsync(set => set.SetProperty(e => e.Title, title), cancel);
                },
                default);
            var committed = Stopwatch.GetTimestamp();
            await Task.WhenAll(nodes.Select(async (node, at) =>
            {
                while (!(await client.GetStringAsync(new Uri(node, "/news/"))).Contains(title, StringComparison.Ordinal))
                    await Task.Delay(5);
                times[at].Add(Stopwatch.GetElapsedTime(committed).TotalMilliseconds);
            }));
        }

        for (var at = 0; at < nodes.Length; at++)
        {
            var sorted = times[at].Order().ToList();
            say(string.Create(CultureInfo.InvariantCulture, $"{nodes[at].Authority}: median {sorted[Rounds / 2]:0} ms, slowest {sorted[^1]:0} ms of {Rounds}"));
        }
    }
}
