using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Contacts;

/// <summary>Press contacts in the order of the press centre.</summary>
[Route("/admin/contacts"), Authorize(Permissions.CanPublish)]
public sealed class ContactsController(ContactBook book) : CardController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? said) => View(new ContactsPage(await book.ListAsync(Cancelled)) { Notice = SaidOf(said) });

    [HttpGet("new")]
    public IActionResult New() => View("Edit", new ContactPage(null, new ContactForm()));

    [HttpPost("new"), KeepsWords]
    public Task<IActionResult> Create(ContactForm form) => SaveAsync(null, form);

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id) =>
        await book.FindAsync(id, Cancelled) is { } contact ? View(new ContactPage(id, ContactForm.From(contact))) : NotFound();

    [HttpPost("{id:int}"), KeepsWords]
    public Task<IActionResult> Update(int id, ContactForm form) => SaveAsync(id, form);

    [HttpPost("{id:int}/position")]
    public async Task<IActionResult> Move(int id, string? to)
    {
        if (to is not ("up" or "down"))
            return BadRequest();
        await book.MoveAsync(id, to == "up", Actor, Cancelled);
        return SeeOther(With(DeskLinks.Contacts, "moved"));
    }

    [HttpGet("{id:int}/delete")]
    public async Task<IActionResult> Remove(int id) => await book.FindAsync(id, Cancelled) is { } contact
        ? View("Delete", new ContactDeletionPage(contact, await book.DraftsWithAsync(id, Cancelled)))
        : SeeOther(DeskLinks.Contacts);

    [HttpPost("{id:int}/delete")]
    public async Task<IActionResult> Delete(int id)
    {
        await book.DeleteAsync(id, Actor, Cancelled);
        return SeeOther(With(DeskLinks.Contacts, "deleted"));
    }

    private async Task<IActionResult> SaveAsync(int? id, ContactForm form)
    {
        var (card, problems) = form.Read();
        Explain(problems);
        if (!ModelState.IsValid)
            return View("Edit", new ContactPage(id, form));
        var outcome = await book.ChangeAsync(id, form.Version, card, Actor, Cancelled);
        if (IsDone(outcome))
            return SeeOther(With(DeskLinks.Contacts, "saved"));
        if (outcome is CardOutcome.Conflict && await book.FindAsync(id!.Value, Cancelled) is { } saved)
            return View("Edit", new ContactPage(id, form with { Version = saved.Version }, saved.Card) { Notice = Changed });
        return outcome is CardOutcome.Refused ? View("Edit", new ContactPage(id, form)) : NotFound();
    }
}
