using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Harness;

/// <summary>A page in a browser of its own, and what went wrong in it: script errors, console errors, requests that failed.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly bool _ownsContext;

    private Visit(IBrowserContext context, IPage page, bool ownsContext = true)
    {
        _ownsContext = ownsContext;
        Context = context;
        Page = page;
        page.Console += (_, message) => Hear(message);
        page.PageError += (_, error) => _complaints.Add($"script error: {error}");
        page.RequestFailed += (_, request) => Complain(request);
        page.Response += (_, response) => Complain(response);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Everything said so far; emptied by the reading.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        string[] said = [.. _complaints];
        _complaints.Clear();
        return said;
    }

    /// <summary>Opens an address and waits until its fonts stand; the answer must be <paramref name="status"/>.</summary>
    public async Task GoAsync(string path, int status = 200)
    {
        var answer = await Page.GotoAsync(path);
        answer.ShouldNotBeNull().Status.ShouldBe(status, path);
        answer.Headers["content-security-policy"].ShouldStartWith("default-src 'none'", Case.Sensitive, path);
        await SettleAsync();
    }

    /// <summary>Asks the document itself whether it is there: an event can pass before one begins to listen for it.</summary>
    public Task LoadedAsync() => Page.WaitForFunctionAsync("() => document.readyState === 'complete'");

    /// <summary>Waits until fonts have come, three frames have been drawn, and ends transitions.</summary>
    public Task SettleAsync() => Page.EvaluateAsync(Scripts.Settle);

    /// <summary>The page that opens beside this one, with what it complains about; dispose of it before the next is opened.</summary>
    public async Task<Visit> PopupAsync(Func<Task> open)
    {
        var page = await Page.RunAndWaitForPopupAsync(open);
        var visit = new Visit(Context, page, ownsContext: false);
        await visit.LoadedAsync();
        await visit.SettleAsync();
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (_ownsContext)
            await Context.DisposeAsync();
        else
            await Page.CloseAsync();
    }

    internal static async Task<Visit> StartAsync(IBrowserContext context)
    {
        await context.AddInitScriptAsync(Scripts.Observe);
        return new(context, await context.NewPageAsync());
    }

    private void Hear(IConsoleMessage message)
    {
        // Chromium writes every answer of 4xx and 5xx here, also that of a page which is meant to be one; Complain judges those.
        if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            _complaints.Add($"console {message.Type}: {message.Text}");
    }

    private void Complain(IRequest request)
    {
        // A navigation that another one overtook, or a download, which leaves the page where it is.
        if (request.Failure != "net::ERR_ABORTED")
            _complaints.Add($"request failed: {request.Url}: {request.Failure}");
    }

    private void Complain(IResponse response)
    {
        if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            _complaints.Add($"{response.Status}: {response.Url}");
    }
}
