using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Topics;

/// <summary>Topics that publications are gathered under.</summary>
[Route("/admin/topics"), Authorize(Permissions.CanPublish)]
public sealed class TopicsController(TopicBook book) : CardController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? said) => View(new TopicsPage(await book.ListAsync(Cancelled)) { Notice = SaidOf(said) });

    [HttpGet("new")]
    public IActionResult New() => View("Edit", new TopicPage(null, new TopicForm()));

    [HttpPost("new"), KeepsWords]
    public Task<IActionResult> Create(TopicForm form) => SaveAsync(null, form);

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id) => await book.FindAsync(id, Cancelled) is { } topic
        ? View(new TopicPage(id, new TopicForm { Name = topic.Card.Name, Slug = topic.Card.Slug, EnglishName = topic.Card.EnglishName }))
        : NotFound();

    [HttpPost("{id:int}"), KeepsWords]
    public Task<IActionResult> Update(int id, TopicForm form) => SaveAsync(id, form);

    [HttpGet("{id:int}/delete")]
    public async Task<IActionResult> Remove(int id) => await book.FindAsync(id, Cancelled) is { } topic
        ? View("Delete", new TopicDeletionPage(topic, await book.UsesAsync(id, Cancelled)))
        : SeeOther(DeskLinks.Topics);

    [HttpPost("{id:int}/delete")]
    public async Task<IActionResult> Delete(int id) => await book.DeleteAsync(id, Actor, Cancelled) is CardOutcome.Refused
        ? SeeOther(DeskLinks.TopicDeletion(id))
        : SeeOther(With(DeskLinks.Topics, "deleted"));

    private async Task<IActionResult> SaveAsync(int? id, TopicForm form)
    {
        if (!ModelState.IsValid)
            return View("Edit", new TopicPage(id, form));
        var outcome = await book.ChangeAsync(id, form.Read(), Actor, Cancelled);
        if (IsDone(outcome))
            return SeeOther(With(DeskLinks.Topics, "saved"));
        return outcome is CardOutcome.Refused ? View("Edit", new TopicPage(id, form)) : NotFound();
    }
}
