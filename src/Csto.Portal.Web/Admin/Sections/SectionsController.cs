using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Sections;

/// <summary>What the sections of the portal say of themselves.</summary>
[Route("/admin/sections"), Authorize(Permissions.CanPublish)]
public sealed class SectionsController(SectionBook book) : CardController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? said) => View(new SectionsPage(await book.ListAsync(Cancelled))
    {
        Notice = said == "saved" ? Notice.Success("Сохранено. Читатели это уже видят.") : null,
    });

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id) => await FindAsync(id) is { } section
        ? View(new SectionPage(section, SectionForm.From(section.Card)))
        : NotFound();

    [HttpPost("{id:int}"), KeepsWords]
    public async Task<IActionResult> Update(int id, SectionForm form)
    {
        if (await FindAsync(id) is not { } section)
            return NotFound();
        if (!ModelState.IsValid || !IsDone(await book.ChangeAsync(id, form.Read(), Actor, Cancelled)))
            return View("Edit", new SectionPage(section, form));
        return SeeOther(With(DeskLinks.Sections, "saved"));
    }

    private async Task<KnownSection?> FindAsync(int id) => (await book.ListAsync(Cancelled)).FirstOrDefault(s => s.Id == id);
}
