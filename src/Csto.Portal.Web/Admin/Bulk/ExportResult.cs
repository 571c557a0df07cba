using Csto.Portal.Core.Archive.Export;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Bulk;

/// <summary>
/// A ZIP that is made while it is sent. What goes wrong after the first byte can no longer be said: the connection is broken off, and the browser says that
/// the download failed, rather than keeping half a file.
/// </summary>
internal sealed class ExportResult(PortalExporter exporter, ExportSelection selection, string fileName) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.ContentType = "application/zip";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await using var target = await ZipTarget.CreateAsync(http.Response.Body, http.RequestAborted);
            await exporter.ExportAsync(selection, target, null, http.RequestAborted);
        }
        catch when (http.Response.HasStarted)
        {
            http.Abort();
            throw;
        }
    }
}
