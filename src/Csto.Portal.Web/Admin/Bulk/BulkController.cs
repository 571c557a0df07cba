using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Publishing.Bulk;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Bulk;

/// <summary>Several pieces at once: a summary before, the action, what became of it, and undoing it.</summary>
[Route("/admin/bulk"), Authorize(Permissions.CanPublish)]
public sealed class BulkController(BulkDesk desk, BulkRunner runner, BulkReader reader, Chosen chosen, TimeProvider clock) : DeskController
{
    /// <summary>How long one request works; the page then says how far it has come.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    [HttpGet("")]
    public async Task<IActionResult> Index(int? before) => View(new BulkListPage(await reader.ListAsync(before, Cancelled), before is null));

    /// <summary>Asks what is still missing and says what would happen; writes nothing.</summary>
    [HttpPost("new"), KeepsWords]
    public async Task<IActionResult> New(BulkForm form)
    {
        if (form.WhatToDo is not { } action)
            return SeeOther(DeskLinks.Publications);
        var ids = await chosen.IdsAsync(form, BulkRequest.MostPieces, Cancelled);
        if (ids.Count == 0)
            return View("Nothing", new NothingChosenPage());
        var request = form.Read(action, ids);
        var preview = await desk.PreviewAsync(request, Cancelled);
        Explain(preview.Problems.Where(p => form.Asked || p.Field.Length == 0));
        return View("New", await PageAsync(form, request, preview));
    }

    [HttpPost(""), KeepsWords]
    public async Task<IActionResult> Create(BulkForm form)
    {
        if (form.WhatToDo is not { } action)
            return SeeOther(DeskLinks.Publications);
        var request = form.Read(action, form.NamedIds);
        var preview = await desk.PreviewAsync(request, Cancelled);
        var page = await PageAsync(form, request, preview);
        if (page.IsSummed && (form.Summed ?? "") != page.Summed)
            ModelState.AddModelError("", "Выбрано другое, чем было показано. Прочитайте ниже, что произойдёт теперь, и подтвердите ещё раз.");
        if (!ModelState.IsValid)
            return View("New", page);
        var (id, refused) = await desk.StartAsync(request, Actor, Cancelled);
        if (id is null)
        {
            Explain(refused.Problems);
            return View("New", page);
        }

        await runner.RunAsync(id.Value, Budget, Actor, Cancelled);
        return SeeOther(DeskLinks.BulkOperation(id.Value));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id) =>
        await reader.FindAsync(id, Cancelled) is { } result ? View("Show", new BulkResultPage(result, clock.GetUtcNow().UtcDateTime)) : NotFound();

    [HttpPost("{id:int}/continuation")]
    public async Task<IActionResult> Continue(int id)
    {
        if (await reader.FindAsync(id, Cancelled) is not { } result)
            return NotFound();
        await (result.Summary.UndoneAt is null
            ? runner.RunAsync(id, Budget, Actor, Cancelled)
            : runner.UndoAsync(id, Budget, Actor, Cancelled));
        return SeeOther(DeskLinks.BulkOperation(id));
    }

    [HttpPost("{id:int}/undoing")]
    public async Task<IActionResult> Undo(int id)
    {
        await runner.UndoAsync(id, Budget, Actor, Cancelled);
        return SeeOther(DeskLinks.BulkOperation(id));
    }

    private async Task<NewBulkPage> PageAsync(BulkForm form, BulkRequest request, BulkPreview preview)
    {
        var (topics, sections) = await chosen.TargetsAsync(Cancelled);
        return new(form, request, preview, topics, sections);
    }
}
