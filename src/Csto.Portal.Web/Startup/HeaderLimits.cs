namespace Csto.Portal.Web.Startup;

/// <summary>
/// Refuses too long an address (414) and too many or too long headers (431) with a page. The server itself takes a little more
/// (<see cref="ServerLimits"/>), because what it refuses gets no words.
/// </summary>
internal sealed class HeaderLimits(RequestDelegate next)
{
    /// <summary>In characters, path and query.</summary>
    public const int LongestAddress = 8 * 1024;

    /// <summary>In characters, all names and values together; what browsers send takes a tenth of it.</summary>
    public const int LongestHeaders = 16 * 1024;

    public const int MostHeaders = 80;

    public Task InvokeAsync(HttpContext context)
    {
        var status = StatusOf(context.Request);
        if (status == 0)
            return next(context);
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static int StatusOf(HttpRequest request)
    {
        if ((request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0) > LongestAddress)
            return StatusCodes.Status414UriTooLong;
        if (request.Headers.Count > MostHeaders)
            return StatusCodes.Status431RequestHeaderFieldsTooLarge;
        var length = 0;
        foreach (var (name, values) in request.Headers)
        {
            length += name.Length;
            foreach (var value in values)
                length += value?.Length ?? 0;
        }

        return length > LongestHeaders ? StatusCodes.Status431RequestHeaderFieldsTooLarge : 0;
    }
}
