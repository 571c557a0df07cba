using System.Globalization;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Harness;

/// <summary>What every page must stand, public or not; everything wrong with a page is said at once.</summary>
internal static class PageChecks
{
    /// <summary>Half of what counts as good (0.1). A busy machine draws before its fonts have come, which alone moves lines by up to 0.02.</summary>
    private const double MostShift = 0.05;
    private const int Narrowest = 320;

    private static readonly (int Width, ColorScheme Scheme)[] Looks =
    [
        (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (360, ColorScheme.Dark), (360, ColorScheme.Light),
    ];

    /// <summary>
    /// The page that is open: nothing failed or was refused while it came, nothing moved, axe finds nothing at two widths in two schemes,
    /// nobody scrolls sideways at 320 px or with text of 200 %.
    /// </summary>
    public static async Task ShouldBeSoundAsync(this Visit visit)
    {
        var problems = await visit.ProblemsAsync();
        problems.ShouldBeEmpty(visit.Page.Url + Environment.NewLine + string.Join(Environment.NewLine, problems));
    }

    /// <summary>What keeps the page from being sound.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(this Visit visit)
    {
        var problems = new List<string>(await visit.ComplaintsAsync());
        foreach (var (width, scheme) in Looks)
        {
            await visit.LookAsync(width, scheme);
            problems.AddRange((await visit.AxeAsync()).Select(problem => $"axe at {width} {scheme}: {problem}"));
        }

        await visit.LookAsync(Narrowest, ColorScheme.Light);
        problems.AddRange((await visit.OverflowAsync()).Select(problem => $"overflow at {Narrowest}: {problem}"));
        problems.AddRange(await visit.OverflowOfLargeTextAsync());
        problems.AddRange(visit.TakeComplaints());
        return [.. problems.Distinct()];
    }

    public static async Task<IReadOnlyList<string>> AxeAsync(this Visit visit)
    {
        if (!await visit.Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await visit.Page.EvaluateAsync(Scripts.Axe);
        return await visit.Page.EvaluateAsync<string[]>(Scripts.RunAxe);
    }

    public static async Task LookAsync(this Visit visit, int width, ColorScheme scheme)
    {
        await visit.Page.SetViewportSizeAsync(width, 900);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await visit.SettleAsync();
    }

    public static async Task<IReadOnlyList<string>> OverflowAsync(this Visit visit) =>
        await visit.Page.EvaluateAsync<string[]>(Scripts.Overflow);

    /// <summary>What has moved since the page began to show; empty where the eye does not notice.</summary>
    public static async Task<IReadOnlyList<string>> ShiftsAsync(this Visit visit) => [.. (await visit.ObservedAsync()).Shifts()];

    /// <summary>The reader's own setting of the browser for text of twice the size, at the width of a desk and of a telephone.</summary>
    private static async Task<IReadOnlyList<string>> OverflowOfLargeTextAsync(this Visit visit)
    {
        var problems = new List<string>();
        var devTools = await visit.Context.NewCDPSessionAsync(visit.Page);
        await SetTextSizeAsync(devTools, 32);
        foreach (var width in new[] { 1280, 360 })
        {
            await visit.LookAsync(width, ColorScheme.Light);
            problems.AddRange((await visit.OverflowAsync()).Select(problem => $"overflow at {width} with text of 200 %: {problem}"));
        }

        await SetTextSizeAsync(devTools, 16);
        await devTools.DetachAsync();
        return problems;
    }

    private static async Task SetTextSizeAsync(ICDPSession devTools, int pixels) => await devTools.SendAsync(
        "Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = pixels, ["fixed"] = pixels } });

    private static async Task<IReadOnlyList<string>> ComplaintsAsync(this Visit visit)
    {
        var observed = await visit.ObservedAsync();
        return
        [
            .. visit.TakeComplaints(),
            .. observed.Violations.Select(violation => $"content security policy: {violation}"),
            .. observed.Shifts(),
        ];
    }

    private static Task<Observed> ObservedAsync(this Visit visit) => visit.Page.EvaluateAsync<Observed>("() => observed.take()");

    /// <summary>What <c>observe.js</c> noted.</summary>
    private sealed class Observed
    {
        public double Shift { get; set; }

        public string?[] Moved { get; set; } = [];

        public string[] Violations { get; set; } = [];

        public IEnumerable<string> Shifts() => Shift < MostShift
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"layout shift of {Shift:0.000}: {string.Join(" | ", Moved)}")];
    }
}
