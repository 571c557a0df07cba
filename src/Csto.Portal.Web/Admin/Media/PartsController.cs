using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Parts;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>How far an upload has come.</summary>
/// <param name="Problem">A Russian sentence: the file is not taken and nothing is kept of it; null where all is well.</param>
public sealed record PartAnswer(string Id, long Offset, long Size, string? Problem = null);

/// <summary>
/// Uploads in parts, for scripts: POST begins one or finds it again, PATCH adds a part at <c>offset</c>, GET says where it stands, POST to
/// <c>completion</c> takes the whole, DELETE forgets it. 404: there is no such upload of this person; 409: the part belongs elsewhere, the answer
/// says where; 423: another request is at it. A file that is refused is an answer like others, with the reason in it.
/// </summary>
[Route("/admin/media/parts")]
public sealed class PartsController(PartialUploads uploads, MediaCatalogue catalogue) : DeskController
{
    /// <summary>In bytes; scripts send parts of a quarter of it.</summary>
    private const int LargestPart = 16 * 1024 * 1024;

    [HttpPost("")]
    public IActionResult Begin([FromForm] string? name, [FromForm] long size, [FromForm] string? key) =>
        Answer(uploads.Begin(name ?? "", size, key ?? "", Actor));

    [HttpGet("{id}")]
    public IActionResult Show(string id) => uploads.Find(id, Actor) is { } upload ? Json(Of(upload)) : NotFound();

    [HttpPatch("{id}"), RequestSizeLimit(LargestPart)]
    public async Task<IActionResult> Append(string id, [FromQuery] long offset) =>
        Answer(await uploads.AppendAsync(id, offset, Request.Body, Actor, Cancelled));

    [HttpPost("{id}/completion")]
    public async Task<IActionResult> Finish(string id) => await uploads.FinishAsync(id, Actor, Cancelled) switch
    {
        PartOutcome.Finished { Outcome: MediaOutcome.Added added } => Json(UploadAnswer.Of(
            UploadedFile.Of("", added, await catalogue.FindAsync(added.Id, Cancelled)))),
        PartOutcome.Finished { Outcome: MediaOutcome.Refused refused } => Json(UploadAnswer.Of(UploadedFile.Of("", refused))),
        var outcome => Answer(outcome),
    };

    [HttpDelete("{id}")]
    public IActionResult Drop(string id) => Answer(uploads.Drop(id, Actor));

    private IActionResult Answer(PartOutcome outcome) => outcome switch
    {
        PartOutcome.Ready ready => Json(Of(ready.Upload)),
        PartOutcome.Elsewhere elsewhere => Conflict(Of(elsewhere.Upload)),
        PartOutcome.Refused refused => Json(new PartAnswer("", 0, 0, refused.Message)),
        PartOutcome.Busy => StatusCode(StatusCodes.Status423Locked, new PartAnswer("", 0, 0)),
        _ => NotFound(),
    };

    private static PartAnswer Of(PartialUpload upload) => new(upload.Id, upload.Offset, upload.Size);
}
