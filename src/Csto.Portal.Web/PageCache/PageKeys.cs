using System.Text;
using Csto.Portal.Web.Looks;
using Microsoft.AspNetCore.WebUtilities;

namespace Csto.Portal.Web.PageCache;

/// <summary>
/// Makes the keys of requests. What no page reads of a query, the marks that letters and social networks add to links, makes no other page of it; nor
/// can anybody fill the memory with it. Of cookies the look that a reader chose is read.
/// </summary>
internal sealed class PageKeys(EndpointDataSource endpoints)
{
    private readonly Lazy<IReadOnlyList<string>> _all = new(() =>
    [
        .. endpoints.Endpoints.SelectMany(e => e.Metadata.GetMetadata<CacheablePagesAttribute>()?.Parameters ?? []).Distinct(StringComparer.OrdinalIgnoreCase),
    ]);

    /// <summary>Before it is known which page is asked for: with every parameter that any page reads.</summary>
    public PageKey Of(HttpRequest request) =>
        new(request.Path.Value ?? "", request.QueryString.HasValue ? Read(request.QueryString, _all.Value) : "", LookCookie.Read(request.Headers.Cookie));

    /// <summary>Whether a page that reads these parameters is found by the key: a parameter of another page would make as many keys of it as there are values.</summary>
    public static bool IsKeyOf(PageKey key, HttpRequest request, CacheablePagesAttribute page) =>
        key.Query.Length == 0 || key.Query == Read(request.QueryString, page.Parameters);

    private static string Read(QueryString query, IReadOnlyList<string> names)
    {
        StringBuilder? read = null;
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            var name = pair.DecodeName();
            foreach (var known in names)
            {
                if (name.Span.Equals(known, StringComparison.OrdinalIgnoreCase))
                    (read ??= new()).Append(read.Length == 0 ? '?' : '&').Append(known).Append('=').Append(Uri.EscapeDataString(pair.DecodeValue().Span));
            }
        }

        return read?.ToString() ?? "";
    }
}
