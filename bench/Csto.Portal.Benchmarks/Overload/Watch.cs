using System.Collections.Concurrent;
using System.Diagnostics;

namespace Csto.Portal.Benchmarks.Overload;

/// <summary>One who asks for something at a steady pace, over connections of its own, and notes how long each answer took.</summary>
/// <param name="client">Of this one alone.</param>
/// <param name="next">What is asked for.</param>
/// <param name="pace">From one question to the next, whether the former is answered or not.</param>
internal sealed class Watch(HttpClient client, Func<string> next, TimeSpan pace)
{
    private readonly ConcurrentBag<(double Milliseconds, int Status)> _answers = [];

    public async Task RunAsync(CancellationToken ended)
    {
        var asked = new List<Task>();
        using var timer = new PeriodicTimer(pace);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
                asked.Add(AskAsync());
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(asked);
        }
    }

    public Figures Figures() => Overload.Figures.Of([.. _answers]);

    private async Task AskAsync()
    {
        var began = Stopwatch.GetTimestamp();
        var status = 0;
        try
        {
            using var answer = await client.GetAsync(next());
            status = (int)answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // No answer at all counts as refused, and not quickly.
        }

        _answers.Add((Stopwatch.GetElapsedTime(began).TotalMilliseconds, status));
    }
}

/// <summary>What came of many questions.</summary>
/// <param name="Count">Questions.</param>
/// <param name="Served">Those answered with a page.</param>
/// <param name="Median">Of the served, in milliseconds.</param>
/// <param name="Slow">Of a hundred served the slowest, in milliseconds.</param>
/// <param name="Refusal">Median of the refused, in milliseconds; 0 where none was.</param>
/// <param name="SlowRefusal">Of a hundred refused the slowest, in milliseconds.</param>
/// <param name="Lost">Those that got no answer at all.</param>
internal sealed record Figures(int Count, int Served, double Median, double Slow, double Refusal, double SlowRefusal, int Lost)
{
    public double RefusedShare => Count == 0 ? 0 : (double)(Count - Served) / Count;

    public static Figures Of(IReadOnlyCollection<(double Milliseconds, int Status)> answers)
    {
        var served = answers.Where(a => a.Status is >= 200 and < 400).Select(a => a.Milliseconds).Order().ToList();
        var refused = answers.Where(a => a.Status is 503).Select(a => a.Milliseconds).Order().ToList();
        return new(answers.Count, served.Count, At(served, 0.5), At(served, 0.99), At(refused, 0.5), At(refused, 0.99), answers.Count(a => a.Status == 0));
    }

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];
}
