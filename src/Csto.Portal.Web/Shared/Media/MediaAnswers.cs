using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Csto.Portal.Web.Shared;

/// <summary>A file of the media store as an answer: its type as found by content, ranges, a tag, and a name that runs nothing.</summary>
public static class MediaAnswers
{
    /// <summary>What readers get by the name in an address: a file made of a picture, or what <see cref="Media(Controller, MediaStore, MediaFacts)"/> gives.</summary>
    /// <returns>Null where the file has no such name, or what was made of it is not on the disk.</returns>
    public static IActionResult? Media(this Controller controller, MediaStore store, MediaFacts file, string name)
    {
        if (name == file.Name)
            return controller.Media(store, file);
        if (file.FindVariant(name) is not { } variant)
            return null;
        var made = variant.FileName(file.Variants!.Recipe);
        var path = Path.Combine(store.Variants(file.Sha256), made);
        return File.Exists(path) ? controller.FileOf(path, variant.ContentType, Tag(file.Sha256, made), name, isAttachment: false) : null;
    }

    /// <summary>
    /// What readers get: of a picture the copy without metadata, of a video the file with its metadata blanked, of a document the file itself. 404
    /// where it is not on the disk.
    /// </summary>
    public static IActionResult Media(this Controller controller, MediaStore store, MediaFacts file) => file.Kind switch
    {
        MediaKind.Picture => controller.FileOf(store.Public(file.Sha256), file.ContentType, Tag(file.Sha256, "public"), file.Name, isAttachment: false),
        MediaKind.Video => controller.VideoOf(store, file),
        _ => controller.FileOf(store.Original(file.Sha256), file.ContentType, Tag(file.Sha256, "original"), WithExtension(file.FileName, file.ContentType), isAttachment: true),
    };

    /// <summary>A file as it was uploaded, to be saved.</summary>
    public static IActionResult Original(this Controller controller, MediaStore store, MediaFacts file, string contentType) =>
        controller.FileOf(store.Original(file.Sha256), contentType, Tag(file.Sha256, "original"), WithExtension(file.FileName, contentType), isAttachment: true);

    /// <summary>The small picture for lists.</summary>
    public static IActionResult Thumb(this Controller controller, MediaStore store, MediaFacts file) =>
        controller.FileOf(store.Thumb(file.Sha256), MediaTypes.WebP, Tag(file.Sha256, "thumb"), "thumb.webp", isAttachment: false);

    /// <param name="text">WebVTT.</param>
    public static IActionResult Subtitles(this Controller controller, string text) => controller.Content(text, "text/vtt; charset=utf-8");

    /// <summary>Something put together to be saved: with its length, in parts where they are asked for, and stopped with the reader.</summary>
    /// <param name="controller">Answers.</param>
    /// <param name="content">Closed with the answer.</param>
    /// <param name="contentType">Of the content.</param>
    /// <param name="name">To be saved under.</param>
    /// <param name="tag">Changes with any byte of the content.</param>
    public static IActionResult Download(this Controller controller, Stream content, string contentType, string name, string tag)
    {
        controller.Response.Headers.CacheControl = "private, no-cache";
        return new FileStreamResult(content, contentType)
        {
            FileDownloadName = name,
            EnableRangeProcessing = true,
            EntityTag = new EntityTagHeaderValue($"\"{tag}\""),
        };
    }

    private static IActionResult VideoOf(this Controller controller, MediaStore store, MediaFacts file)
    {
        if (!File.Exists(store.Original(file.Sha256)))
            return controller.NotFound();
        var tag = Tag(file.Sha256, "public");
        Stream? blanked;
        try
        {
            blanked = PublicVideo.OpenBlanked(store, file.Sha256);
        }
        catch (InvalidDataException)
        {
            return controller.NotFound();
        }

        if (blanked is null)
            return controller.FileOf(store.Original(file.Sha256), file.ContentType, tag, file.Name, isAttachment: false);
        controller.Response.Headers.ContentDisposition = Disposition(file.Name, isAttachment: false);
        return new FileStreamResult(blanked, file.ContentType) { EnableRangeProcessing = true, EntityTag = tag };
    }

    /// <summary>
    /// Its own name, with the extension of what it is: «план.exe» is saved as a PDF if it is one. Made harmless here too: not every name came through the
    /// library, some came with a backup or an archive.
    /// </summary>
    private static string WithExtension(string fileName, string contentType) =>
        $"{UploadedName.Clean(Path.GetFileNameWithoutExtension(UploadedName.Clean(fileName)))}.{MediaTypes.Extension(contentType)}";

    private static IActionResult FileOf(
        this Controller controller, string path, string contentType, EntityTagHeaderValue tag, string name, bool isAttachment)
    {
        if (!File.Exists(path))
            return controller.NotFound();
        controller.Response.Headers.ContentDisposition = Disposition(name, isAttachment);
        return new PhysicalFileResult(path, contentType) { EnableRangeProcessing = true, EntityTag = tag };
    }

    private static string Disposition(string name, bool isAttachment)
    {
        var disposition = new ContentDispositionHeaderValue(isAttachment ? "attachment" : "inline");
        disposition.SetHttpFileName(name);
        return disposition.ToString();
    }

    private static EntityTagHeaderValue Tag(string sha256, string copy) => new($"\"{sha256[..32]}-{copy}\"");
}
