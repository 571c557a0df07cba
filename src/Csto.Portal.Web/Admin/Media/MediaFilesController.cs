using Csto.Portal.Core.Media;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>Files for the press office, whether readers may have them or not.</summary>
[Route("/admin/media")]
public sealed class MediaFilesController(MediaReader media, MediaCatalogue catalogue, MediaStore store) : DeskController
{
    [HttpGet("files/{reference}/{name}")]
    public async Task<IActionResult> Show(string reference, string name) =>
        await media.FindAnyAsync(reference, Cancelled) is { } file ? this.Media(store, file, name) ?? NotFound() : NotFound();

    [HttpGet("files/{reference}/tracks/{track:int}")]
    public async Task<IActionResult> Subtitles(string reference, int track) =>
        await media.AnySubtitlesAsync(reference, track, Cancelled) is { } text ? this.Subtitles(text) : NotFound();

    [HttpGet("thumbs/{reference}")]
    public async Task<IActionResult> Thumb(string reference) =>
        await media.FindAnyAsync(reference, Cancelled) is { } file ? this.Thumb(store, file) : NotFound();

    [HttpGet("{id:int}/original")]
    public async Task<IActionResult> Original(int id) =>
        await catalogue.FindAsync(id, Cancelled) is { } item ? this.Original(store, item.Facts, item.ContentType) : NotFound();
}
