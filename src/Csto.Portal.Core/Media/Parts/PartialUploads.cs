using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media.Inspection;
using Microsoft.Extensions.Logging;

namespace Csto.Portal.Core.Media.Parts;

/// <summary>
/// Files that come in parts and can go on after a lost connection: begun with name and size, continued at an offset, finished when all is here.
/// Whoever began an upload alone may go on. Nothing is held in memory but the part that is being written.
/// </summary>
public sealed partial class PartialUploads(MediaStore store, MediaLibrary library, ILogger<PartialUploads> logger)
{
    /// <summary>Unfinished uploads of one person.</summary>
    public const int MostOfOne = 100;

    private const int BufferSize = 128 * 1024;

    /// <summary>Bytes that an upload must leave free on the disk.</summary>
    private const long Reserve = 256L * 1024 * 1024;

    /// <summary>Begins an upload, or finds the one that was begun for the same file.</summary>
    /// <param name="name">What the file is called where it comes from.</param>
    /// <param name="size">In bytes.</param>
    /// <param name="key">What the sender knows the file by: 16 to 64 hex digits.</param>
    /// <param name="actor">Who sends it.</param>
    public PartOutcome Begin(string name, long size, string key, Actor actor)
    {
        if (size <= 0)
            return new PartOutcome.Refused("Файл пуст.");
        if (size > MediaLimits.Video)
            return new PartOutcome.Refused($"Файл весит {FileSize.InRussian(size)}, принимаются до {FileSize.InRussian(MediaLimits.Video)}. Уменьшите его.");
        if (actor.UserId is not { } owner || key.Length is < 16 or > 64 || !key.All(char.IsAsciiHexDigitLower))
            return new PartOutcome.Missing();
        var id = IdOf(owner, name, size, key);
        var folder = Folder(id);
        if (folder.ReadNote() is { Done: null } known && known.Owner == owner)
            return new PartOutcome.Ready(new(id, folder.Offset, size));
        return Stored(() => Begin(id, new(owner, UploadedName.Clean(name), size)), folder, logger);
    }

    /// <summary>Null where there is none of this person.</summary>
    public PartialUpload? Find(string id, Actor actor) => NoteOf(id, actor) is { } note ? new(id, Folder(id).Offset, note.Size) : null;

    /// <summary>Adds a part. What came before the connection broke stays.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="offset">Where the part belongs, in bytes from the beginning.</param>
    /// <param name="content">The part; read to its end.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="cancellationToken">Stops; what has come stays.</param>
    public async Task<PartOutcome> AppendAsync(string id, long offset, Stream content, Actor actor, CancellationToken cancellationToken)
    {
        if (NoteOf(id, actor) is not { Done: null } note)
            return new PartOutcome.Missing();
        var folder = Folder(id);
        if (!folder.TryLock(out var held))
            return new PartOutcome.Busy();
        using (held)
        {
            if (folder.Offset != offset)
                return new PartOutcome.Elsewhere(new(id, folder.Offset, note.Size));
            try
            {
                await WriteAsync(folder, note, content, cancellationToken);
                return new PartOutcome.Ready(new(id, folder.Offset, note.Size));
            }
            catch (SenderException)
            {
                return new PartOutcome.Ready(new(id, folder.Offset, note.Size));
            }
            catch (UnfitFileException e)
            {
                folder.Delete();
                return new PartOutcome.Refused(e.Message);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Log.NotStored(logger, e);
                folder.Delete();
                return new PartOutcome.Refused(MediaUploads.Unstored(e).Message);
            }
        }
    }

    /// <summary>Takes the whole file into the library. Asked again, it answers the same.</summary>
    public async Task<PartOutcome> FinishAsync(string id, Actor actor, CancellationToken cancellationToken)
    {
        var folder = Folder(id);
        if (NoteOf(id, actor) is null)
            return new PartOutcome.Missing();
        if (!folder.TryLock(out var held))
            return new PartOutcome.Busy();
        using (held)
        {
            // Read under the lock: the request before may have finished it.
            if (folder.ReadNote() is not { } note)
                return new PartOutcome.Missing();
            if (note.Done is { } done)
                return new PartOutcome.Finished(done.ToOutcome());
            if (folder.Offset != note.Size)
                return new PartOutcome.Elsewhere(new(id, folder.Offset, note.Size));
            var outcome = await library.AddFileAsync(folder.Data, note.Name, actor, cancellationToken);
            // What is not taken is not kept; the answer is, until the sweep, for whoever lost it on the way.
            File.Delete(folder.Data);
            folder.WriteNote(note with { Done = DoneNote.Of(outcome) });
            return new PartOutcome.Finished(outcome);
        }
    }

    /// <summary>Forgets an upload and what has come of it.</summary>
    public PartOutcome Drop(string id, Actor actor)
    {
        if (NoteOf(id, actor) is null)
            return new PartOutcome.Missing();
        var folder = Folder(id);
        if (!folder.TryLock(out var held))
            return new PartOutcome.Busy();
        using (held)
            folder.Delete();
        return new PartOutcome.Ready(new(id, 0, 0));
    }

    private PartOutcome Begin(string id, PartNote note)
    {
        var folder = Folder(id);
        // What an earlier upload of the same file left goes; another tab may be beginning it anew at this moment.
        if (folder.TryLock(out var held))
        {
            using (held)
            {
                if (folder.ReadNote() is { Done: null } begunNow)
                    return new PartOutcome.Ready(new(id, folder.Offset, begunNow.Size));
                folder.Delete();
            }
        }
        else if (folder.ReadNote() is not null)
        {
            return new PartOutcome.Busy();
        }

        Directory.CreateDirectory(store.Parts);
        var begun = Directory.EnumerateDirectories(store.Parts).Select(path => new PartFolder(path).ReadNote()).Count(other => other?.Owner == note.Owner && other.Done is null);
        if (begun >= MostOfOne)
            throw new UnfitFileException($"У вас уже {Plural.Of(begun, "незаконченная загрузка", "незаконченные загрузки", "незаконченных загрузок")}. Дождитесь их конца или отмените лишние.");
        if (new DriveInfo(store.Parts).AvailableFreeSpace is var free && free < note.Size + Reserve)
            throw new UnfitFileException("На диске сервера не хватает места для этого файла. Скажите об этом администратору сервера и загрузите файл позже.");
        folder.WriteNote(note);
        return new PartOutcome.Ready(new(id, 0, note.Size));
    }

    private static PartOutcome Stored(Func<PartOutcome> act, PartFolder folder, ILogger logger)
    {
        try
        {
            return act();
        }
        catch (UnfitFileException e)
        {
            return new PartOutcome.Refused(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotStored(logger, e);
            folder.Delete();
            return new PartOutcome.Refused(MediaUploads.Unstored(e).Message);
        }
    }

    private async Task WriteAsync(PartFolder folder, PartNote note, Stream content, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferSize];
        await using var data = store.Append(folder.Data);
        for (int read; (read = await MediaStore.ReadAsync(content, buffer, cancellationToken)) > 0;)
        {
            if (data.Length + read > note.Size)
                throw new UnfitFileException("Пришло больше, чем обещано: файл изменился, пока загружался. Загрузите его заново.");
            await data.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            await data.FlushAsync(CancellationToken.None);
            if (data.Length - read < FileInspector.HeadLength)
                Glance(folder.Data, note.Size);
        }
    }

    /// <summary>Its first bytes tell what the file will be: what is none of ours, or too large for its kind, need not be sent to its end.</summary>
    private static void Glance(string path, long size)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var head = new byte[(int)Math.Min(FileInspector.HeadLength, file.Length)];
        file.ReadExactly(head);
        if (head.Length < Math.Min(FileInspector.HeadLength, size))
            return;
        var limit = MediaLimits.Of(FileInspector.KindOf(head));
        if (size > limit)
            throw new UnfitFileException($"Файл весит {FileSize.InRussian(size)}, а такие принимаются до {FileSize.InRussian(limit)}. Уменьшите его.");
    }

    private PartNote? NoteOf(string id, Actor actor) =>
        id.Length == 32 && id.All(char.IsAsciiHexDigitLower) && Folder(id).ReadNote() is { } note && note.Owner == actor.UserId ? note : null;

    private PartFolder Folder(string id) => new(Path.Combine(store.Parts, id));

    private static string IdOf(int owner, string name, long size, string key) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{owner}\n{size}\n{key}\n{name}"))))[..32];

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A part of an upload could not be written to the media folder")]
        public static partial void NotStored(ILogger logger, Exception exception);
    }
}
