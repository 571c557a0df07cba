using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Domain;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Bulk;

/// <summary>Pieces as a ZIP of Markdown files, written to the browser as it grows.</summary>
[Route("/admin/export")]
public sealed class ExportController(PortalExporter exporter, Chosen chosen, TimeProvider clock) : DeskController
{
    [HttpPost("")]
    public async Task<IActionResult> Create(BulkForm form)
    {
        var ids = form.Whole ? null : await chosen.IdsAsync(form, null, Cancelled);
        if (ids is { Count: 0 })
            return View("/Admin/Bulk/Nothing.cshtml", new NothingChosenPage());
        return new ExportResult(exporter, new() { Ids = ids }, $"portal-{MoscowTime.Today(clock):yyyy-MM-dd}.zip");
    }
}
