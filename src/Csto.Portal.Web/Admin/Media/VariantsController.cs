using System.Globalization;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Media.Variants;
using Csto.Portal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>The sizes and formats of pictures: how far they are, and once more.</summary>
[Route("/admin/media")]
public sealed class VariantsController(PictureProgress progress) : DeskController
{
    /// <param name="ids">Numbers of files with commas between them; anything else among them is passed over.</param>
    [HttpGet("progress")]
    public async Task<IActionResult> Progress(string? ids)
    {
        var numbers = (ids ?? "").Split(',')
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0);
        return Json((await progress.OfAsync(numbers, Cancelled)).Select(PictureAnswer.From));
    }

    [HttpPost("{id:int}/variants")]
    public async Task<IActionResult> Create(int id) =>
        await progress.AgainAsync(id, Cancelled) ? SeeOther(DeskLinks.With(DeskLinks.MediaCard(id), ("said", "again"))) : NotFound();
}

/// <summary>How far one picture is, for scripts.</summary>
/// <param name="State"><c>ready</c>, <c>waiting</c> or <c>failed</c>.</param>
/// <param name="Made">Files made.</param>
/// <param name="Of">Files in all.</param>
/// <param name="Problem">A Russian sentence; null unless it failed.</param>
public sealed record PictureAnswer(int Id, string State, int Made, int Of, string? Problem)
{
    internal static PictureAnswer From(PictureStep step) => new(
        step.Id,
        step.State switch { PictureState.Ready => "ready", PictureState.Failed => "failed", _ => "waiting" },
        step.Made,
        step.Of,
        step.Problem);
}
