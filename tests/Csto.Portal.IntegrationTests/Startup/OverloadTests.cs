using System.Net;
using System.Threading.Channels;
using Csto.Portal.Core.Accounts;
using Csto.Portal.IntegrationTests.Admin;
using Csto.Portal.Testing;
using Csto.Portal.Web.Startup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.IntegrationTests.Startup;

/// <summary>A portal that takes two requests of a sort at a time, and whose answers are held back as long as a test wants.</summary>
#pragma warning disable CA1001 // xunit ends it by DisposeAsync
public sealed class OverloadTests : IAsyncLifetime
#pragma warning restore CA1001
{
    private const int AtATime = 2;
    private const int Waiting = 4 * AtATime;
    private HeldPortal portal = null!;

    public Task InitializeAsync()
    {
        portal = new() { Settings = { ["Portal:Limits:Requests"] = "2" } };
        return portal.InitializeAsync();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Get_MoreThanCanWait_AreRefusedAtOnceAndTheRestIsServed()
    {
        var client = portal.Visitor();
        await client.GetPageAsync("/");
        portal.Hold();
        var held = Enumerable.Range(0, AtATime).Select(n => client.GetAsync(Page(n))).ToList();
        await portal.ArrivedAsync(AtATime);

        var crowd = Enumerable.Range(AtATime, Waiting + 6).Select(n => client.GetAsync(Page(n))).ToList();
        // Nothing is let go yet: whoever has an answer was refused.
        for (var i = 0; i < 6; i++)
        {
            var first = await Task.WhenAny(crowd);
            crowd.Remove(first);
            using var refused = await first;
            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
            refused.Headers.CacheControl!.NoStore.ShouldBeTrue();
            refused.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
            var page = await refused.ReadPageAsync();
            page.Text("h1").ShouldBe("Слишком много посетителей");
            page.DocumentElement.GetAttribute("lang").ShouldBe("ru");
        }

        portal.LetGo();
        foreach (var answer in await Task.WhenAll(held))
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Task.WhenAll(crowd);
        (await client.GetAsync("/news/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Desk_WhileReadersCrowd_IsServedAndSoAreHealthAndStylesheets()
    {
        var editor = await portal.BrowserAsync(Roles.Editor);
        var client = portal.Visitor();
        await client.GetPageAsync("/");
        portal.Hold(path => path.StartsWith("/persons", StringComparison.Ordinal));
        var held = Enumerable.Range(0, AtATime).Select(n => client.GetAsync(Page(n))).ToList();
        await portal.ArrivedAsync(AtATime);

        (await editor.GetAsync("/admin/publications/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var id = await editor.WriteAsync("news", PressOffice.News);
        id.ShouldBeGreaterThan(0);
        (await client.GetAsync("/healthz/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);

        portal.LetGo();
        await Task.WhenAll(held);
    }

    [Fact]
    public async Task Save_WhileTheDeskIsCrowded_IsNeverRefused()
    {
        var editor = await portal.BrowserAsync(Roles.Editor);
        var form = await editor.GetPageAsync("/admin/publications/new?kind=news");
        portal.Hold(path => path == "/admin/media");
        var held = Enumerable.Range(0, AtATime).Select(_ => editor.GetAsync("/admin/media")).ToList();
        await portal.ArrivedAsync(AtATime);

        using var saved = await editor.SubmitAsync(form, PressOffice.Editor, "[data-save]", PressOffice.News);
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        portal.LetGo();
        await Task.WhenAll(held);
    }

    /// <summary>A crowd must meet the gate, and not wait in front of it for those who work without a pause.</summary>
    [Fact]
    public async Task Request_LetIn_GoesToTheEndOfTheLineBeforeItIsWorkedOn()
    {
        var isWorkedOn = false;
        var gate = ActivatorUtilities.CreateInstance<OverloadGate>(portal.Services, (RequestDelegate)(_ =>
        {
            isWorkedOn = true;
            return Task.CompletedTask;
        }));
        var line = new Line();
        var former = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(line);
        var answer = gate.InvokeAsync(new DefaultHttpContext { Request = { Method = "GET", Path = "/news/" } });
        SynchronizationContext.SetSynchronizationContext(former);

        isWorkedOn.ShouldBeFalse();
        line.Next();
        await answer;
        isWorkedOn.ShouldBeTrue();
    }

    /// <summary>Work that waits until it is its turn.</summary>
    private sealed class Line : SynchronizationContext
    {
        private readonly Queue<Action> waiting = [];

        public override void Post(SendOrPostCallback d, object? state) => waiting.Enqueue(() => d(state));

        public void Next() => waiting.Dequeue()();
    }

    /// <summary>Pages that differ, since one that many ask for is made once. There is no such person.</summary>
    private static string Page(int number) => $"/persons/person-{number}";

    /// <summary>Holds requests inside, behind the gate.</summary>
    private sealed class HeldPortal : PortalFactory
    {
        private readonly Channel<string> arrived = Channel.CreateUnbounded<string>();
        private TaskCompletionSource? open;
        private Func<string, bool> which = _ => true;

        public void Hold(Func<string, bool>? paths = null)
        {
            which = paths ?? (_ => true);
            open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        public void LetGo()
        {
            var opened = open;
            open = null;
            opened?.SetResult();
        }

        public async Task ArrivedAsync(int requests)
        {
            for (var i = 0; i < requests; i++)
                await arrived.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddControllers(mvc => mvc.Filters.Add(new Holding(this))));
        }

        private sealed class Holding(HeldPortal portal) : IAsyncResourceFilter
        {
            public async Task OnResourceExecutionAsync(
                ResourceExecutingContext context, ResourceExecutionDelegate next)
            {
                if (portal.open is { } open && HttpMethods.IsGet(context.HttpContext.Request.Method) && portal.which(context.HttpContext.Request.Path.Value!))
                {
                    portal.arrived.Writer.TryWrite(context.HttpContext.Request.Path);
                    await open.Task;
                }

                await next();
            }
        }
    }
}
