using System.Globalization;

namespace Csto.Portal.Benchmarks.Overload;

/// <summary>
/// What readers of a page that is not kept, readers of one that is, and the press office wait for, first in peace, then beside each sort of crowd, in turn and several
/// times; then an upload over slow lines. Ratios are to the peace of the same round.
/// </summary>
internal sealed class OverloadRun(Uri portal, int process, PressOfficer officer, IReadOnlyList<string> addresses, TimeSpan length)
{
    private const string Kept = "/news/";
    private const long Megabyte = 1024 * 1024;

    private static readonly string[] Order = ["in peace", "400 in a hurry", "1,000 slow ones", "5,000 idle connections", "64 with huge headers"];
    private int _next = -1;

    public async Task MeasureAsync(int rounds, Action<string> say)
    {
        var seen = Order.ToDictionary(name => name, _ => new List<Phase>());
        // The first pages compile what they need.
        await PhaseAsync(Order[0]);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var name in Order)
                seen[name].Add(await PhaseAsync(name));
        }

        say("| beside | page not kept, median | of 100 the slowest | refused | kept page, median | slowest | press office, median | slowest | ratios of the medians |");
        say("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        var peace = seen[Order[0]];
        foreach (var name in Order)
            say(Line(name, seen[name], peace));
        var crowd = seen[Order[1]].ConvertAll(phase => phase.Crowd);
        say("");
        say(string.Create(CultureInfo.InvariantCulture,
            $"The 400 asked {Middle(crowd, c => c.Count / length.TotalSeconds):0} times a second and were refused {Middle(crowd, c => 100 * c.RefusedShare):0} % of them: in {Middle(crowd, c => c.Refusal):0} ms (of 100 the slowest {Middle(crowd, c => c.SlowRefusal):0} ms); what they were given came in {Middle(crowd, c => c.Median):0} ms ({Middle(crowd, c => c.Slow):0} ms). No answer at all: {crowd.Sum(c => c.Lost)}."));
        await UploadAsync(say);
    }

    private async Task<Phase> PhaseAsync(string name)
    {
        using var ended = new CancellationTokenSource();
        var crowd = name switch
        {
            "400 in a hurry" => Crowds.HurryAsync(portal, 400, Next, ended.Token),
            "1,000 slow ones" => Crowds.DawdleAsync(portal, 1000, Kept, ended.Token),
            "5,000 idle connections" => Crowds.IdleAsync(portal, 5000, ended.Token),
            "64 with huge headers" => Crowds.ShoutAsync(portal, 64, ended.Token),
            _ => Task.FromResult(Figures.Of([])),
        };
        // The crowd has come when its connections are there.
        await Task.Delay(TimeSpan.FromSeconds(1));
        using var reader = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = portal };
        Watch made = new(reader, Next, TimeSpan.FromMilliseconds(50)), kept = new(reader, () => Kept, TimeSpan.FromMilliseconds(50)),
            desk = new(officer.Client, () => "/admin/publications/", TimeSpan.FromMilliseconds(200));
        using var watched = new CancellationTokenSource(length);
        await Task.WhenAll(made.RunAsync(watched.Token), kept.RunAsync(watched.Token), desk.RunAsync(watched.Token));
        await ended.CancelAsync();
        var phase = new Phase(made.Figures(), kept.Figures(), desk.Figures(), await crowd);
        // What the crowd has left behind is done before the next.
        await Task.Delay(TimeSpan.FromSeconds(2));
        return phase;
    }

    private async Task UploadAsync(Action<string> say)
    {
        say("");
        say("| upload | seconds | memory before | at the most | grew by |");
        say("| --- | ---: | ---: | ---: | ---: |");
        await OneAsync("one of 200 MB, as fast as it goes", 1, 200 * Megabyte, null);
        await OneAsync("one of 200 MB at 20 MB/s", 1, 200 * Megabyte, 20 * Megabyte);
        await OneAsync("16 of 32 MB at once, each at 2 MB/s", 16, 32 * Megabyte, 2 * Megabyte);

        async Task OneAsync(string name, int count, long bytes, long? rate)
        {
            var before = Memory("VmRSS");
            await File.WriteAllTextAsync(Of("clear_refs"), "5");
            var times = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => officer.UploadAsync(bytes, rate)));
            var most = Memory("VmHWM");
            say(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times.Max():0.0} | {before} MiB | {most} MiB | {most - before} MiB |"));
        }
    }

    private static string Line(string name, List<Phase> phases, List<Phase> peace)
    {
        double Of(Func<Phase, double> figure) => Middle(phases, figure);
        double Ratio(Func<Phase, double> figure) => Middle([.. phases.Zip(peace)], pair => figure(pair.Second) is > 0 and var calm ? figure(pair.First) / calm : 0);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {Of(p => p.Made.Median):0.0} ms | {Of(p => p.Made.Slow):0} ms | {Of(p => 100 * p.Made.RefusedShare):0} % | {Of(p => p.Kept.Median):0.0} ms | {Of(p => p.Kept.Slow):0} ms | {Of(p => p.Desk.Median):0.0} ms | {Of(p => p.Desk.Slow):0} ms | {Ratio(p => p.Made.Median):0.0}, {Ratio(p => p.Kept.Median):0.0}, {Ratio(p => p.Desk.Median):0.0} |");
    }

    private static double Middle<T>(IReadOnlyList<T> rounds, Func<T, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);

    /// <summary>Another article each time, so that none of them is kept.</summary>
    private string Next() => addresses[(int)((uint)Interlocked.Increment(ref _next) % (uint)addresses.Count)];

    private string Of(string file) => string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/{file}");

    private int Memory(string what) => int.Parse(
        File.ReadLines(Of("status")).First(line => line.StartsWith(what, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;

    private sealed record Phase(Figures Made, Figures Kept, Figures Desk, Figures Crowd);
}
