using System.Diagnostics;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
namespace Csto.Portal.IntegrationTests.Subscriptions;
public sealed class MeasureTests
{
    [Fact]
    public async Task Measure()
    {
        var log = new List<string>();
        await using var portal = await ReadersPortal.OpenAsync();
        async Task<string> Times()
        {
            var all = new List<double>();
            for (var i = 0; i < 21; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await portal.PublishAsync($"Новость {Guid.NewGuid()}");
                all.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            all.Sort();
            return $"median {all[10]:0.0} ms, p90 {all[18]:0.0}, max {all[20]:0.0}";
        }
        await Times();
        log.Add("publish, 0 subscribers: " + await Times());
        await portal.WithDatabaseAsync(db => db.Mailings.ExecuteUpdateAsync(s => s.SetProperty(m => m.DoneAt, m => m.At)));
        await portal.AddAsync(10_000);
        log.Add("publish, 10000 subscribers: " + await Times());
        await portal.WithDatabaseAsync(db => db.Mailings.ExecuteUpdateAsync(s => s.SetProperty(m => m.DoneAt, m => m.At)));
        await portal.PublishAsync("Одна новость");
        portal.Clock.Now += TimeSpan.FromSeconds(5);
        var start = Stopwatch.GetTimestamp();
        var steps = 0;
        while (await portal.StepAsync())
            steps++;
        log.Add($"letters of one piece: {await portal.WithDatabaseAsync(db => db.OutboxMessages.CountAsync(m => m.Lane == LetterLane.Readers))} in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, {steps} steps");
        await portal.PublishAsync("Другая новость");
        portal.Clock.Now += TimeSpan.FromSeconds(5);
        var run = Task.Run(async () => { while (await portal.StepAsync()) { } });
        log.Add("publish while letters are made: " + await Times());
        await run;
        start = Stopwatch.GetTimestamp();
        for (var i = 0; i < 100; i++)
            await portal.WithAsync<Csto.Portal.Core.Notices.OutboxLeases, object?>(async l => await l.ClaimAsync(default));
        log.Add($"claim of one letter among 10000s: {Stopwatch.GetElapsedTime(start).TotalMilliseconds / 100:0.00} ms");
        await File.WriteAllLinesAsync("/tmp/letters-measure.txt", log);
    }
}
