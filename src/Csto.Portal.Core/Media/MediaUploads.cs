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
    /// <summary>What the pictures that were taken look like.</summary>
    public LikenessIndex Likes { get; } = new();

    private const int NoSpace = 28;
    private const int QuotaReached = 122;

    /// <summary>Takes what is being sent.</summary>
    /// <exception cref="UnfitFileException">The file is not taken; nothing is left.</exception>
    /// <param name="content">The file.</param>
    /// <param name="announce">Told the hash before anything is put in its place: what is about to be taken off the disk must not be this.</param>
    /// <param name="cancellationToken">Stops, leaving nothing behind.</param>
    internal Task<StoredFile> TakeAsync(Stream content, Func<string, Task> announce, CancellationToken cancellationToken) => CleanAsync(
        async temporary =>
        {
            var received = await store.ReceiveAsync(content, MediaLimits.Video, cancellationToken);
            temporary.Add(received.Path);
            return await TakeAsync(received, announce, temporary, cancellationToken);
        });

    /// <summary>Takes a file that lies in the media folder already; it is moved to its place, or left where it is when it is not taken.</summary>
    /// <inheritdoc cref="TakeAsync(Stream, Func{string, Task}, CancellationToken)"/>
    internal Task<StoredFile> TakeFileAsync(string path, Func<string, Task> announce, CancellationToken cancellationToken) => CleanAsync(
        async temporary =>
        {
            await using (var file = Open(path))
                FileInspector.Inspect(file); // what is refused need not be read whole
            return await TakeAsync(await MediaStore.ReceivedAsync(path, cancellationToken), announce, temporary, cancellationToken);
        });

    private async Task<StoredFile> CleanAsync(Func<List<string>, Task<StoredFile>> take)
    {
        var temporary = new List<string>();
        try
        {
            return await take(temporary);
        }
        catch (SenderException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotStored(logger, e);
            throw Unstored(e);
        }
        finally
        {
            temporary.ForEach(File.Delete);
        }
    }

    /// <summary>What to say where the disk does not take a file.</summary>
    internal static UnfitFileException Unstored(Exception e) => new(e.HResult is NoSpace or QuotaReached
        ? "Файл не сохранён: на диске сервера кончилось место. Скажите об этом администратору сервера и загрузите файл позже."
        : "Файл не сохранён: сервер не может записать его на диск. Скажите об этом администратору сервера и загрузите файл позже.");

    private async Task<StoredFile> TakeAsync(
        ReceivedFile received, Func<string, Task> announce, List<string> temporary, CancellationToken cancellationToken)
    {
        FileFacts facts;
        await using (var file = Open(received.Path))
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
        else if (facts.Kind == MediaKind.Video)
        {
            var blanks = received.Path + ".blanks";
            temporary.Add(blanks);
            await File.WriteAllTextAsync(blanks, BlankList.Write(facts.Blanks), cancellationToken);
            MediaStore.Keep(blanks, store.Public(received.Sha256));
        }

        MediaStore.Keep(received.Path, store.Original(received.Sha256));
        return new(received.Sha256, received.Bytes, facts, copy);
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "An uploaded file could not be written to the media folder")]
        public static partial void NotStored(ILogger logger, Exception exception);
    }
}
