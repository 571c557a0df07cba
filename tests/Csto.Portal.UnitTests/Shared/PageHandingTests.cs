using Csto.Portal.Core.Data;
using Csto.Portal.Web.PageCache;
using Microsoft.AspNetCore.Http;

namespace Csto.Portal.UnitTests.Shared;

/// <summary>Many ask for one page in the moment in which it has just been made.</summary>
public sealed class PageHandingTests
{
    private static readonly PageKey Key = new("/news/", "");

    [Fact]
    public async Task Page_FoundKeptByTheFirstOfMany_IsGivenToTheOthersAndNotMadeAgain()
    {
        var generations = new GenerationWatch(TimeProvider.System);
        generations.Learn(7);
        var vintages = new Vintages(generations, TimeProvider.System);
        var store = new PageStore(new(1));
        var kept = new CachedPage("страница"u8.ToArray(), "text/html; charset=utf-8", vintages.Current!.Value);
        kept.Keep(new HeaderDictionary());
        store.Keep(Key, kept);
        var made = 0;
        var making = new PageMaking(
            context =>
            {
                made++;
                context.Response.ContentType = "text/html";
                return context.Response.WriteAsync("ещё одна");
            },
            store, vintages, generations);
        using var slow = new SlowBody();

        var first = making.InvokeAsync(Asking(slow));
        using var body = new MemoryStream();
        var second = making.InvokeAsync(Asking(body));
        slow.Taken.SetResult();
        await Task.WhenAll(first, second);

        made.ShouldBe(0);
        body.ToArray().ShouldBe("страница"u8.ToArray());
    }

    private static DefaultHttpContext Asking(Stream body)
    {
        var context = new DefaultHttpContext { Request = { Method = "GET", Path = Key.Path }, Response = { Body = body } };
        context.Features.Set(new AskedPage(Key));
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new CacheablePagesAttribute()), null));
        return context;
    }

    /// <summary>A visitor who takes nothing for a while.</summary>
    private sealed class SlowBody : MemoryStream
    {
        public TaskCompletionSource Taken { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => await Taken.Task.WaitAsync(cancellationToken);
    }
}
