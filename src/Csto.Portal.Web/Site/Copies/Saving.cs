using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.Site.Copies;

/// <summary>Headers of what is taken along.</summary>
internal static class Saving
{
    /// <summary>Search engines have the page.</summary>
    public static void KeepFromSearchEngines(this Controller controller) => controller.Response.Headers["X-Robots-Tag"] = "noindex";

    /// <summary>RFC 6266: browsers save the answer under a name.</summary>
    public static void SaveAs(this Controller controller, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        controller.Response.Headers.ContentDisposition = disposition.ToString();
    }
}
