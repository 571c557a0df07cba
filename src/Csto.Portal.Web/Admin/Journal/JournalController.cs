using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Journal;

/// <summary>Who did what, when, from what to what.</summary>
[Route("/admin/journal"), Authorize(Permissions.CanAdminister)]
public sealed class JournalController(JournalReader journal, TimeProvider clock) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(JournalQuery query)
    {
        var problems = new List<FieldProblem>();
        var filter = query.Read(problems);
        Explain(problems);
        return View("Index", new JournalListPage(
            query, filter, await journal.ListAsync(filter, JournalCursor.Parse(query.After), Cancelled), await journal.ActorsAsync(Cancelled)));
    }

    /// <summary>What the filters find, all of it, as a file.</summary>
    [HttpGet("export")]
    public Task<IActionResult> Export(JournalQuery query, string? format)
    {
        var problems = new List<FieldProblem>();
        var filter = query.Read(problems);
        if (problems.Count > 0 || !JournalFile.IsFormat(format))
            return Index(query);
        return Task.FromResult<IActionResult>(new JournalFile(journal.AllAsync(filter, Cancelled), format!, MoscowTime.DateOf(clock.GetUtcNow().UtcDateTime)));
    }
}
