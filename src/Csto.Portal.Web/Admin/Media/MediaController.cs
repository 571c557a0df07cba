using Csto.Portal.Core.Media;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>The media library: what there is, and what is said of it.</summary>
[Route("/admin/media")]
public sealed class MediaController(MediaLibrary library, MediaCatalogue catalogue) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(MediaQuery query) =>
        View(new MediaListPage(query, await catalogue.ListAsync(query.Read(), query.Cursor, Cancelled)) { Notice = SaidOf(query.Said) });

    /// <summary>The same for scripts.</summary>
    [HttpGet("choices")]
    public async Task<IActionResult> Choices(MediaQuery query)
    {
        var page = await catalogue.ListAsync(query.Read() with { InBin = false }, query.Cursor, Cancelled);
        return Json(new MediaChoices([.. page.Items.Select(MediaChoice.Of)], page.Next));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, string? said) =>
        await catalogue.FindAsync(id, Cancelled) is { } item
            ? View(await PageAsync(item, MediaForm.From(item)) with { Notice = SaidOf(said) })
            : NotFound();

    [HttpPost("{id:int}"), KeepsWords]
    public async Task<IActionResult> Update(int id, MediaForm form)
    {
        if (await catalogue.FindAsync(id, Cancelled) is not { } item)
            return NotFound();
        var (details, problems) = form.Read();
        Explain(problems);
        if (!ModelState.IsValid)
            return View("Edit", await PageAsync(item, form));
        switch (await library.ChangeAsync(id, form.Version, details, Actor, Cancelled))
        {
            case MediaOutcome.Done:
                return SeeOther(DeskLinks.With(DeskLinks.MediaCard(id), ("said", "saved")));
            case MediaOutcome.Refused refused:
                Explain(refused.Problems);
                return View("Edit", await PageAsync(item, form));
            case MediaOutcome.Conflict when await catalogue.FindAsync(id, Cancelled) is { } saved:
                Response.StatusCode = StatusCodes.Status409Conflict;
                return View("Edit", await PageAsync(saved, form with { Version = saved.Version }) with { Notice = Changed });
            default:
                return NotFound();
        }
    }

    [HttpGet("{id:int}/bin")]
    public async Task<IActionResult> Remove(int id) => await catalogue.FindAsync(id, Cancelled) is { IsInBin: false } item
        ? View("Delete", await PageAsync(item, MediaForm.From(item)))
        : SeeOther(DeskLinks.Media);

    [HttpPost("{id:int}/bin")]
    public async Task<IActionResult> Delete(int id) => await library.DeleteAsync(id, Actor, Cancelled) is MediaOutcome.Refused
        ? SeeOther(DeskLinks.MediaBin(id))
        : SeeOther(DeskLinks.With(DeskLinks.Media, ("said", "deleted")));

    [HttpPost("{id:int}/bin/delete")]
    public async Task<IActionResult> Restore(int id) => await library.RestoreAsync(id, Actor, Cancelled) is MediaOutcome.Done
        ? SeeOther(DeskLinks.With(DeskLinks.MediaCard(id), ("said", "restored")))
        : NotFound();

    private static readonly Notice Changed = Notice.Warning(
        "Пока вы писали, карточку изменили. Всё, что вы написали, на месте, но ещё не сохранено. Сверьте и сохраните ещё раз.");

    private static Notice? SaidOf(string? word) => word switch
    {
        "saved" => Notice.Success("Сохранено. Там, где файл показан, читатели уже видят изменения."),
        "again" => Notice.Success("Размеры для страниц делаются заново."),
        "deleted" => Notice.Success("Файл в корзине. Его можно вернуть."),
        "restored" => Notice.Success("Файл возвращён из корзины."),
        _ => null,
    };

    private async Task<MediaCardPage> PageAsync(MediaItem item, MediaForm form) => new(item, form, await catalogue.UsesAsync(item.Id, Cancelled));
}
