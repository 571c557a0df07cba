using Csto.Portal.Core.Media;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>Puts one file in the place of another wherever it is shown: the new file is taken, then both are shown side by side, then it is confirmed.</summary>
[Route("/admin/media")]
public sealed class ReplacementController(MediaLibrary library, MediaCatalogue catalogue, MediaStandings standings, MediaReplacer replacer) : DeskController
{
    /// <param name="id">The file to be replaced.</param>
    /// <param name="with">The one to take its place; null while it is not chosen.</param>
    [HttpGet("{id:int}/replacement")]
    public Task<IActionResult> New(int id, int? with) => ShowAsync(id, with);

    [HttpPost("{id:int}/replacement/file"), StreamedUpload, RequestSizeLimit(UploadController.LargestUpload)]
    public async Task<IActionResult> Upload(int id)
    {
        if (HttpContext.Features.Get<UploadParts>() is not { } parts)
            return BadRequest();
        try
        {
            await foreach (var (name, content) in parts.FilesAsync(Cancelled))
            {
                switch (await library.AddAsync(content, name, new MediaDetails(), Actor, Cancelled))
                {
                    case MediaOutcome.Added added:
                        return SeeOther(DeskLinks.MediaReplacement(id, added.Id));
                    case MediaOutcome.Refused refused:
                        Explain(refused.Problems.Select(p => p with { Field = "Files" }));
                        return await ShowAsync(id, null);
                }
            }
        }
        catch (InvalidDataException)
        {
            return BadRequest();
        }

        ModelState.AddModelError("Files", "Файл не выбран. Выберите тот, который встанет на место прежнего.");
        return await ShowAsync(id, null);
    }

    [HttpPost("{id:int}/replacement")]
    public async Task<IActionResult> Create(int id, int with)
    {
        switch (await replacer.ReplaceAsync(id, with, Actor, Cancelled))
        {
            case MediaOutcome.Done:
                return SeeOther(DeskLinks.With(DeskLinks.MediaCard(with), ("said", "replaced")));
            case MediaOutcome.Refused refused:
                Explain(refused.Problems);
                return await ShowAsync(id, with);
            default:
                return NotFound();
        }
    }

    [HttpPost("replacements/{replacement:int}/undoing")]
    public async Task<IActionResult> Undo(int replacement) => await replacer.UndoAsync(replacement, Actor, Cancelled) is MediaOutcome.Done done
        ? SeeOther(DeskLinks.With(DeskLinks.MediaCard(done.Id), ("said", "put-back")))
        : NotFound();

    private async Task<IActionResult> ShowAsync(int id, int? with)
    {
        if (await catalogue.FindAsync(id, Cancelled) is not { IsInBin: false } old)
            return NotFound();
        var next = with is { } other ? await catalogue.FindAsync(other, Cancelled) : null;
        var obstacle = with is { } one ? await replacer.WhyNotAsync(id, one, Cancelled) : null;
        return View("/Admin/Media/Replacement.cshtml", new ReplacementPage(old, next, obstacle, await standings.OfAsync(id, Cancelled)));
    }
}

/// <param name="Old">The file to be replaced.</param>
/// <param name="Next">The one to take its place; null while it is not chosen.</param>
/// <param name="Obstacle">Why it cannot; null where it can.</param>
/// <param name="Standing">Of the old one.</param>
public sealed record ReplacementPage(MediaItem Old, MediaItem? Next, ReplacementObstacle? Obstacle, MediaStanding Standing) : DeskPage
{
    public override string Title => "Замена файла";

    public override string Section => DeskLinks.Media;

    /// <summary>What the form of files offers to choose.</summary>
    public string Accept => Old.Facts.Kind switch
    {
        Core.Domain.MediaKind.Picture => "image/*",
        Core.Domain.MediaKind.Video => "video/mp4,video/webm",
        _ => ".pdf,.docx,.xlsx,.zip",
    };
}
