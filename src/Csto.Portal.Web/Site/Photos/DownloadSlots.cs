using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Csto.Portal.Web.Site.Photos;

/// <summary>Room for downloads in full size: each holds files open and the words of all its photographs in memory until its reader has it.</summary>
public sealed class DownloadSlots
{
    /// <summary>At a time, of each node.</summary>
    public const int Most = 40;

    private int taken;

    /// <returns>Null where all are taken; else to be disposed of when the download has ended, however.</returns>
    public IDisposable? TryTake()
    {
        if (Interlocked.Increment(ref taken) <= Most)
            return new Slot(this);
        Interlocked.Decrement(ref taken);
        return null;
    }

    private sealed class Slot(DownloadSlots slots) : IDisposable
    {
        private int isGiven;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isGiven, 1) == 0)
                Interlocked.Decrement(ref slots.taken);
        }
    }
}

/// <summary>Lets so many in at a time as there is room for; others are told when to come back, in words and in <c>Retry-After</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LimitedDownloadAttribute : Attribute, IAsyncResourceFilter
{
    private const string Seconds = "30";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        using var slot = context.HttpContext.RequestServices.GetRequiredService<DownloadSlots>().TryTake();
        if (slot is null)
            context.Result = Busy(context.HttpContext);
        else
            await next();
    }

    private static ViewResult Busy(HttpContext http)
    {
        var title = PhotosWords.Busy;
        http.Response.Headers.RetryAfter = Seconds;
        http.Response.Headers.CacheControl = "no-store";
        return new ViewResult
        {
            ViewName = ErrorPage.View,
            StatusCode = StatusCodes.Status503ServiceUnavailable,
            ViewData = new ViewDataDictionary(http.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
            {
                Model = new ErrorPage(
                    new PageHead { Title = title, Path = null, IsIndexed = false },
                    StatusCodes.Status503ServiceUnavailable,
                    title,
                    PhotosWords.BusyText,
                    http.TraceIdentifier),
            },
        };
    }
}
