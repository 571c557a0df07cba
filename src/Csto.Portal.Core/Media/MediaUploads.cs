using System.Runtime.ExceptionServices;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media.Inspection;
using Microsoft.Extensions.Logging;

namespace Csto.Portal.Core.Media;

/// <summary>A file that stands in the store, and what is known of it.</summary>
internal sealed record StoredFile(string Sha256, long Bytes, FileFacts Facts, PictureCopy? Copy);

/// <summary>Takes files into the store: received, looked at, copied for readers, put in their places; or refused with nothing left behind.</summary>
public sealed partial class MediaUploads(MediaStore store, Vips vips, ILogger<MediaUploads> logger)
{
    private const int NoSpace = 28;
    private const int QuotaReached = 122;

    /// <exception cref="UnfitFileException">The file is not taken; nothing is left.</exception>
    /// <param name="content">The file.</param>
    /// <param name="announce">Told the hash before anything is put in its place: what is about to be taken off the disk must not be this.</param>
    /// <param name="cancellationToken">Stops, leaving nothing behind.</param>
    internal async Task<StoredFile> TakeAsync(Stream content, Func<string, Task> announce, CancellationToken cancellationToken)
    {
        var temporary = new List<string>();
        try
        {
            return await TakeAsync(content, announce, temporary, cancellationToken);
        }
        catch (SenderException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotStored(logger, e);
            throw new UnfitFileException(e.HResult is NoSpace or QuotaReached
                ? "Файл не сохранён: на диске сервера кончилось место. Скажите об этом администратору сервера и загрузите файл позже."
                : "Файл не сохранён: сервер не может записать его на диск. Скажите об этом администратору сервера и загрузите файл позже.");
        }
        finally
        {
            temporary.ForEach(File.Delete);
        }
    }

    private async Task<StoredFile> TakeAsync(
        Stream content, Func<string, Task> announce, List<string> temporary, CancellationToken cancellationToken)
    {
        var received = await store.ReceiveAsync(content, MediaLimits.Video, cancellationToken);
        temporary.Add(received.Path);
        FileFacts facts;
        await using (var file = new FileStream(received.Path, FileMode.Open, FileAccess.Read, FileShare.Read))
            facts = FileInspector.Inspect(file);
        PictureCopy? copy = null;
        if (facts.Kind == MediaKind.Picture)
        {
            copy = await new PictureCopies(vips).MakeAsync(received.Path, facts.ContentType, cancellationToken);
            temporary.AddRange([copy.Public, copy.Thumb]);
        }

        await announce(received.Sha256);
        if (copy is not null)
        {
            MediaStore.Keep(copy.Public, store.Public(received.Sha256));
            MediaStore.Keep(copy.Thumb, store.Thumb(received.Sha256));
        }

        MediaStore.Keep(received.Path, store.Original(received.Sha256));
        return new(received.Sha256, received.Bytes, facts, copy);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "An uploaded file could not be written to the media folder")]
        public static partial void NotStored(ILogger logger, Exception exception);
    }
}
