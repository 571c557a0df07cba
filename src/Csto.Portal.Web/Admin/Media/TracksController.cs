using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Subtitles;
using Csto.Portal.Web.Admin.Rescue;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>What goes with a video: subtitles in several languages, from a file or typed, and its poster.</summary>
[Route("/admin/media/{id:int}")]
public sealed class TracksController(VideoCards videos, MediaCatalogue catalogue, MediaCards cards) : DeskController
{
    private const string Page = "/Admin/Media/Track.cshtml";

    /// <summary>In bytes; subtitles of the longest film have a tenth of it.</summary>
    private const long LargestFile = 2 * 1024 * 1024;

    [HttpGet("tracks")]
    public async Task<IActionResult> New(int id) =>
        await FindAsync(id) is { } video ? View(Page, new TrackPage(video, null, new TrackForm { Version = video.Version, Language = "ru" })) : NotFound();

    [HttpPost("tracks"), KeepsWords]
    public Task<IActionResult> Create(int id, TrackForm form, IFormFile? file) => SaveAsync(id, null, form, file);

    [HttpGet("tracks/{track:int}")]
    public async Task<IActionResult> Edit(int id, int track) =>
        await FindAsync(id) is { } video && (await videos.TracksAsync(id, Cancelled)).FirstOrDefault(t => t.Id == track) is { } found
            ? View(Page, new TrackPage(video, track, TrackForm.From(found, video.Version)))
            : NotFound();

    [HttpPost("tracks/{track:int}"), KeepsWords]
    public Task<IActionResult> Update(int id, int track, TrackForm form, IFormFile? file) => SaveAsync(id, track, form, file);

    [HttpPost("tracks/{track:int}/delete")]
    public async Task<IActionResult> Delete(int id, int track, Guid version) => await videos.DeleteAsync(id, track, version, Actor, Cancelled) switch
    {
        MediaOutcome.Done => Said(id, "track-deleted"),
        MediaOutcome.Conflict => Said(id, "track-kept"),
        _ => NotFound(),
    };

    [HttpPost("poster"), KeepsWords]
    public async Task<IActionResult> Poster(int id, Guid version, string? picture)
    {
        if (await FindAsync(id) is not { } video)
            return NotFound();
        if (!ModelState.IsValid)
            return View("/Admin/Media/Edit.cshtml", await cards.PageAsync(video, MediaForm.From(video), Cancelled) with { Picture = picture });
        switch (await videos.ChoosePosterAsync(id, version, picture ?? "", Actor, Cancelled))
        {
            case MediaOutcome.Done:
                return Said(id, "poster");
            case MediaOutcome.Refused refused:
                Explain(refused.Problems);
                return View("/Admin/Media/Edit.cshtml", await cards.PageAsync(video, MediaForm.From(video), Cancelled) with { Picture = picture });
            case MediaOutcome.Conflict:
                return Said(id, "track-kept");
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> SaveAsync(int id, int? track, TrackForm form, IFormFile? file)
    {
        if (await FindAsync(id) is not { } video)
            return NotFound();
        if (file is { Length: > LargestFile })
            ModelState.AddModelError("File", "Файл слишком велик для субтитров. Выберите файл .vtt или .srt.");
        else if (file is { Length: > 0 })
            form = form with { Text = await ReadAsync(file) };
        if (!ModelState.IsValid)
            return View(Page, new TrackPage(video, track, form));
        switch (await videos.SaveAsync(id, track, form.Version, form.Read(), Actor, Cancelled))
        {
            case MediaOutcome.Done:
                return Said(id, "track");
            case MediaOutcome.Refused refused:
                Explain(refused.Problems);
                return View(Page, new TrackPage(video, track, form));
            case MediaOutcome.Conflict:
                Response.StatusCode = StatusCodes.Status409Conflict;
                return View(Page, new TrackPage(video, track, form with { Version = video.Version }) { Notice = Changed });
            default:
                return NotFound();
        }
    }

    private static readonly Notice Changed = Notice.Warning(
        "Пока вы писали, карточку видео изменили. Всё, что вы написали, на месте, но ещё не сохранено. Сверьте и сохраните ещё раз.");

    private async Task<string> ReadAsync(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, Cancelled);
        return WebVtt.Decode(bytes.ToArray());
    }

    private async Task<MediaItem?> FindAsync(int id) =>
        await catalogue.FindAsync(id, Cancelled) is { IsInBin: false, Facts.Kind: MediaKind.Video } video ? video : null;

    private RedirectResult Said(int id, string word) => SeeOther(DeskLinks.With(DeskLinks.MediaCard(id), ("said", word)));
}
