using Csto.Portal.Core.Publishing;
using Csto.Portal.Core.Reading;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>What a piece said before: all its editions, each as its page, each compared with what readers see.</summary>
[Route("/admin/publications/{id:int}/editions")]
public sealed class EditionsController(
    Workbench workbench, HistoryReader history, ChoiceReader choices, PublicationPages pages) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int id, string? said) =>
        await workbench.OpenAsync(id, Cancelled) is { } piece
            ? View("Editions", new EditionsPage(piece, await history.ListAsync(id, Cancelled))
            {
                MayPublish = MayPublish,
                Notice = said == "note" ? Notice.Success("Пояснение исправлено: читатели уже видят новое.") : null,
            })
            : NotFound();

    [HttpGet("{number:int}"), FramedByPortal]
    public async Task<IActionResult> Show(int id, int number)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece
            || await workbench.EditionAsync(id, number, Cancelled) is not { } edition)
            return NotFound();
        Response.Headers.CacheControl = "no-store";
        var page = await pages.PreviewAsync(Previews.DraftOf(edition.Content, piece.Kind, piece), Cancelled);
        var words = $"Редакция № {edition.Number}: {Chip.Of(edition.State).Text.ToLowerInvariant()}. Читатели видят только опубликованную.";
        return new InLanguage(page.Language, View("Preview", new PreviewPage(page, words, new NoticeLink("Все редакции", DeskLinks.Editions(id)))));
    }

    [HttpGet("{number:int}/comparison")]
    public async Task<IActionResult> Compare(int id, int number)
    {
        if (await workbench.OpenAsync(id, Cancelled) is not { } piece
            || await workbench.EditionAsync(id, number, Cancelled) is not { } edition)
            return NotFound();
        if (piece.Live is not { } live || live.Number == number)
            return SeeOther(DeskLinks.Editions(id));
        // The older text stands on the left.
        var (before, after) = number < live.Number ? (edition, live) : (live, edition);
        var fields = Versus.Compare(before.Content, after.Content, await choices.ReadAsync([before.Content, after.Content], Cancelled));
        return View("Comparison", new ComparisonPage(piece, before, after, fields));
    }
}
