using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media.Inspection;

namespace Csto.Portal.Core.Media;

/// <summary>A video as readers get it: the original, with zeros where it tells what is not for them. Nothing is encoded anew, nothing moves.</summary>
public static class PublicVideo
{
    /// <summary>Null where the whole original is for readers, so that the server may send the file itself.</summary>
    /// <param name="store">Where the files lie.</param>
    /// <param name="sha256">Of a video that is there.</param>
    /// <exception cref="InvalidDataException">
    /// Nothing says any more what of it is not for readers, and it no longer reads as a video, or cannot be read at all: it must not be given.
    /// </exception>
    public static Stream? OpenBlanked(MediaStore store, string sha256)
    {
        try
        {
            var blanks = Noted(store, sha256) ?? Inspect(store, sha256);
            return blanks.Count == 0 ? null : new BlankedStream(Open(store, sha256, FileOptions.Asynchronous), blanks);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException("The video in the media store cannot be read.", e);
        }
    }

    private static IReadOnlyList<Blank>? Noted(MediaStore store, string sha256)
    {
        try
        {
            return BlankList.Read(File.ReadAllText(store.Public(sha256)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The list is lost: it is made again from the file, at some cost, and noted, so that the next reader does not pay for it.</summary>
    private static IReadOnlyList<Blank> Inspect(MediaStore store, string sha256)
    {
        FileFacts facts;
        using (var file = Open(store, sha256, FileOptions.None))
        {
            try
            {
                facts = FileInspector.Inspect(file);
            }
            catch (UnfitFileException e)
            {
                throw new InvalidDataException("The video in the media store is damaged, and the list of what is not for readers is lost.", e);
            }
        }

        if (facts.Kind != MediaKind.Video)
            throw new InvalidDataException("What lies in the place of the video is none.");
        Note(store, sha256, facts.Blanks);
        return facts.Blanks;
    }

    /// <summary>Where the disk does not take it, the next reader pays once more.</summary>
    private static void Note(MediaStore store, string sha256, IReadOnlyList<Blank> blanks)
    {
        var temporary = "";
        try
        {
            temporary = store.NewTemporary();
            File.WriteAllText(temporary, BlankList.Write(blanks));
            MediaStore.Keep(temporary, store.Public(sha256));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (temporary.Length > 0 && File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    private static FileStream Open(MediaStore store, string sha256, FileOptions options) =>
        new(store.Original(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, options);
}

/// <summary>Reads a file with some stretches blanked.</summary>
/// <param name="file">Seekable; closed with this.</param>
/// <param name="blanks">In their order, none over another.</param>
internal sealed class BlankedStream(Stream file, IReadOnlyList<Blank> blanks) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        var at = file.Position;
        var read = file.Read(buffer);
        Cover(buffer[..read], at);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var at = file.Position;
        var read = await file.ReadAsync(buffer, cancellationToken);
        Cover(buffer.Span[..read], at);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }

    private void Cover(Span<byte> read, long at)
    {
        var end = at + read.Length;
        for (var i = FirstEndingAfter(at); i < blanks.Count && blanks[i].Offset < end; i++)
        {
            var blank = blanks[i];
            var from = Math.Max(at, blank.Offset);
            var to = Math.Min(end, blank.End);
            read[(int)(from - at)..(int)(to - at)].Clear();
            for (var j = from; j < Math.Min(to, blank.Offset + blank.Head.Length); j++)
                read[(int)(j - at)] = blank.Head[(int)(j - blank.Offset)];
        }
    }

    private int FirstEndingAfter(long at)
    {
        var (low, high) = (0, blanks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blanks[middle].End <= at)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
