using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>The media library: what there is, and what is said of it.</summary>
[Route("/admin/media")]
public sealed class MediaController(
    MediaLibrary library, MediaCatalogue catalogue, MediaCards cards, MediaRemover remover, TimeProvider clock) : DeskController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(MediaQuery query)
    {
        var problems = new List<FieldProblem>();
        var filter = query.Read(problems);
        Explain(problems);
        return View(new MediaListPage
        {
            Query = query,
            List = await catalogue.ListAsync(filter, query.Cursor, Cancelled),
            Found = await catalogue.CountAsync(filter, Cancelled),
            Persons = await catalogue.PersonsAsync(Cancelled),
            Uploaders = await catalogue.UploadersAsync(Cancelled),
            Stuck = filter.InBin ? await remover.StuckAsync(Cancelled) : [],
            Now = clock.GetUtcNow().UtcDateTime,
            Notice = SaidOf(query.Said, query.MovedIds.Count),
        });
    }

    /// <summary>The same for scripts; with the first page, who can be searched for.</summary>
    [HttpGet("choices")]
    public async Task<IActionResult> Choices(MediaQuery query)
    {
        var page = await catalogue.ListAsync(query.Read([]) with { InBin = false }, query.Cursor, Cancelled);
        return Json(new MediaChoices([.. page.Items.Select(MediaChoice.Of)], page.Next)
        {
            Persons = query.Cursor is null ? await catalogue.PersonsAsync(Cancelled) : [],
        });
    }

    /// <summary>The files that a text names, for scripts.</summary>
    /// <param name="references">As the text gives them, with commas between them.</param>
    [HttpGet("named")]
    public async Task<IActionResult> Named(string? references)
    {
        var asked = (references ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Take(Core.Content.MediaReferences.MostInBlock).ToList();
        return Json((await catalogue.NamedAsync(asked, Cancelled)).Select(MediaChoice.Of));
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
        switch (await library.ChangeAsync(id, form.Version, details, form.PersonIds, Actor, Cancelled))
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

    private static readonly Notice Changed = Notice.Warning(
        "Пока вы писали, карточку изменили. Всё, что вы написали, на месте, но ещё не сохранено. Сверьте и сохраните ещё раз.");

    private static Notice? SaidOf(string? word, int count = 0) => word switch
    {
        "saved" => Notice.Success("Сохранено. Там, где файл показан, читатели уже видят изменения."),
        "track" => Notice.Success("Субтитры сохранены. Там, где видео показано, читатели уже видят их."),
        "track-deleted" => Notice.Success("Субтитры удалены."),
        "track-kept" => Notice.Warning("Пока страница была открыта, карточку изменили, и ничего не сделано. Сверьте и повторите."),
        "poster" => Notice.Success("Заставка сохранена."),
        "described" => Notice.Success("Описания сохранены."),
        "again" => Notice.Success("Размеры для страниц делаются заново."),
        "deleted" => Notice.Success("Файл в корзине. Его можно вернуть."),
        "binned" => Notice.Success($"В корзину: {Core.Content.Plural.Of(count, "файл", "файла", "файлов")}. Вернуть их можно 30 дней."),
        "unbinned" => Notice.Success($"Из корзины: {Core.Content.Plural.Of(count, "файл", "файла", "файлов")}."),
        "none" => Notice.Warning("Ни одного файла не отмечено. Отметьте те, которые нужны, и нажмите ещё раз."),
        "kept" => Notice.Warning("Часть файлов осталась на месте: их где-то показывают. Где именно, сказано в их карточках."),
        "restored" => Notice.Success("Файл возвращён из корзины."),
        "replaced" => Notice.Success("Готово: там, где был прежний файл, читатели уже видят этот."),
        "put-back" => Notice.Success("Прежний файл возвращён на место, читатели уже видят его."),
        _ => null,
    };

    private Task<MediaCardPage> PageAsync(MediaItem item, MediaForm form) => cards.PageAsync(item, form, Cancelled);}
