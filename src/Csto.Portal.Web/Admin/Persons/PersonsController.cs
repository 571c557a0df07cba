using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Persons;

/// <summary>Persons and the posts they held.</summary>
[Route("/admin/persons"), Authorize(Permissions.CanPublish)]
public sealed class PersonsController(PersonBook book, ChoiceReader choices) : CardController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? text, string? said)
    {
        var words = SearchFolding.Fold(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var persons = (await choices.ReadAsync(Cancelled)).Persons
            .Where(p => words.All(w => SearchFolding.Fold(p.Name).Contains(w, StringComparison.Ordinal)));
        return View(new PersonsPage([.. persons], text) { Notice = SaidOf(said) });
    }

    [HttpGet("new")]
    public async Task<IActionResult> New() => View("Edit", await PageAsync(null, new PersonForm()));

    [HttpPost("new"), KeepsWords]
    public Task<IActionResult> Create(PersonForm form) => SaveAsync(null, form);

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, string? said) => await book.FindAsync(id, Cancelled) is { } person
        ? View(await PageAsync(id, PersonForm.From(person)) with { Notice = SaidOf(said) })
        : NotFound();

    [HttpPost("{id:int}"), KeepsWords]
    public Task<IActionResult> Update(int id, PersonForm form) => SaveAsync(id, form);

    [HttpGet("{id:int}/delete")]
    public async Task<IActionResult> Remove(int id) => await book.FindAsync(id, Cancelled) is { } person
        ? View("Delete", new PersonDeletionPage(id, person.Card.Name, await book.UsesAsync(id, Cancelled)))
        : SeeOther(DeskLinks.Persons);

    [HttpPost("{id:int}/delete")]
    public async Task<IActionResult> Delete(int id) => await book.DeleteAsync(id, Actor, Cancelled) is CardOutcome.Refused
        ? SeeOther(DeskLinks.PersonDeletion(id))
        : SeeOther(With(DeskLinks.Persons, "deleted"));

    private async Task<IActionResult> SaveAsync(int? id, PersonForm form)
    {
        var (card, problems) = form.Read();
        Explain(problems);
        if (!ModelState.IsValid)
            return View("Edit", await PageAsync(id, form));
        var outcome = await book.ChangeAsync(id, form.Version, card, Actor, Cancelled);
        if (IsDone(outcome))
            return SeeOther(With(DeskLinks.Person(((CardOutcome.Done)outcome).Id), "saved"));
        if (outcome is CardOutcome.Conflict && await book.FindAsync(id!.Value, Cancelled) is { } saved)
            return View("Edit", await PageAsync(id, form with { Version = saved.Version }) with { Saved = saved.Card, Notice = Changed });
        return outcome is CardOutcome.Refused ? View("Edit", await PageAsync(id, form)) : NotFound();
    }

    private async Task<PersonPage> PageAsync(int? id, PersonForm form) =>
        new(id, form, (await choices.ReadAsync(Cancelled)).MemberStates) { Overlaps = PersonPage.InWords(form.Read().Card) };
}
