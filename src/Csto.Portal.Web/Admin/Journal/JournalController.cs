using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Journal;

/// <summary>Who did what, when.</summary>
[Route("/admin/journal"), Authorize(Permissions.CanAdminister)]
public sealed class JournalController(JournalReader journal) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(JournalQuery query)
    {
        var problems = new List<FieldProblem>();
        var filter = query.Read(problems);
        Explain(problems);
        return View(new JournalListPage(
            query, filter, await journal.ListAsync(filter, query.Before, Cancelled), await journal.ActorsAsync(Cancelled)));
    }
}
