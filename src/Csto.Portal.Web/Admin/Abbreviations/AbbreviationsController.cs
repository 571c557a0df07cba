using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Abbreviations;

/// <summary>Abbreviations that the search takes for the same in short and in full.</summary>
[Route("/admin/abbreviations"), Authorize(Permissions.CanPublish)]
public sealed class AbbreviationsController(AbbreviationBook book) : CardController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? said) => View(new AbbreviationsPage(await book.ListAsync(Cancelled)) { Notice = Said(said) });

    [HttpGet("new")]
    public IActionResult New() => View("Edit", new AbbreviationPage(null, new AbbreviationForm()));

    [HttpPost("new"), KeepsWords]
    public Task<IActionResult> Create(AbbreviationForm form) => SaveAsync(null, form);

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id) =>
        await book.FindAsync(id, Cancelled) is { } known ? View(new AbbreviationPage(id, AbbreviationForm.From(known))) : NotFound();

    [HttpPost("{id:int}"), KeepsWords]
    public Task<IActionResult> Update(int id, AbbreviationForm form) => SaveAsync(id, form);

    [HttpGet("{id:int}/delete")]
    public async Task<IActionResult> Remove(int id) =>
        await book.FindAsync(id, Cancelled) is { } known ? View("Delete", new AbbreviationDeletionPage(known)) : SeeOther(DeskLinks.Abbreviations);

    [HttpPost("{id:int}/delete")]
    public async Task<IActionResult> Delete(int id)
    {
        await book.DeleteAsync(id, Actor, Cancelled);
        return SeeOther(With(DeskLinks.Abbreviations, "deleted"));
    }

    private static Notice? Said(string? word) => word switch
    {
        "saved" => Notice.Success("Сохранено. Поиск учтёт это, когда указатель будет сделан заново: обычно через несколько секунд, в большом архиве через минуту."),
        "deleted" => Notice.Success("Удалено. Поиск учтёт это, когда указатель будет сделан заново."),
        _ => null,
    };

    private async Task<IActionResult> SaveAsync(int? id, AbbreviationForm form)
    {
        if (!ModelState.IsValid)
            return View("Edit", new AbbreviationPage(id, form));
        var outcome = await book.ChangeAsync(id, form.Version, form.Read(), Actor, Cancelled);
        if (IsDone(outcome))
            return SeeOther(With(DeskLinks.Abbreviations, "saved"));
        if (outcome is CardOutcome.Conflict && await book.FindAsync(id!.Value, Cancelled) is { } saved)
            return View("Edit", new AbbreviationPage(id, form with { Version = saved.Version }, saved) { Notice = Changed });
        return outcome is CardOutcome.Refused ? View("Edit", new AbbreviationPage(id, form)) : NotFound();
    }
}
