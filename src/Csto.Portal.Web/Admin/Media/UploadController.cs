using Csto.Portal.Core.Media;
using Microsoft.AspNetCore.Mvc;

namespace Csto.Portal.Web.Admin.Media;

/// <summary>Takes files: several in one form, or one at a time from a script that shows how far each has come.</summary>
[Route("/admin/media")]
public sealed class UploadController(MediaLibrary library, MediaCatalogue catalogue) : DeskController
{
    /// <summary>In bytes: the largest video, and what stands round it.</summary>
    internal const long LargestUpload = MediaLimits.Video + (16 * 1024 * 1024);

    private const int MostFiles = 100;

    [HttpPost(""), StreamedUpload, RequestSizeLimit(LargestUpload)]
    public async Task<IActionResult> Create()
    {
        if (HttpContext.Features.Get<UploadParts>() is not { } parts)
            return BadRequest();
        var files = new List<UploadedFile>();
        try
        {
            await foreach (var (name, content) in parts.FilesAsync(Cancelled))
                files.Add(files.Count < MostFiles ? await TakeAsync(name, content) : new(name, null, false, $"За один раз принимается до {MostFiles} файлов. Загрузите этот отдельно."));
        }
        catch (InvalidDataException)
        {
            return BadRequest();
        }

        return Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal)
            ? Json(files.Select(UploadAnswer.Of))
            : View("/Admin/Media/Uploaded.cshtml", new UploadedPage(files));
    }

    private async Task<UploadedFile> TakeAsync(string name, Stream content) =>
        await library.AddAsync(content, name, new MediaDetails(), Actor, Cancelled) switch
        {
            MediaOutcome.Added added => UploadedFile.Of(name, added, await catalogue.FindAsync(added.Id, Cancelled)),
            MediaOutcome.Refused refused => UploadedFile.Of(name, refused),
            _ => throw new InvalidOperationException("A file is taken or refused."),
        };
}
