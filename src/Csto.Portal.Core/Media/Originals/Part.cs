using Microsoft.Win32.SafeHandles;

namespace Csto.Portal.Core.Media.Originals;

/// <summary>A stretch of something that is put together for a download: bytes in memory, or a part of a file.</summary>
/// <param name="Crc">Its check sum.</param>
internal abstract record Part(long Length, uint Crc)
{
    public sealed record Bytes(byte[] Data) : Part(Data.Length, Crc32.Of(Data));

    /// <param name="From">Where in the file it begins.</param>
    public sealed record FileRange(string Path, long From, long Length, uint Crc) : Part(Length, Crc);

    public static uint Sum(IEnumerable<Part> parts) => parts.Aggregate(0u, (crc, part) => Crc32.Combine(crc, part.Crc, part.Length));
}

/// <summary>
/// Parts one after the other as one stream that knows its length and can be read from any place: a download of many gigabytes needs no temporary
/// file, no more memory than one buffer, and can be taken up where it broke off.
/// </summary>
internal sealed class PartsStream : Stream
{
    private readonly IReadOnlyList<Part> parts;
    private readonly long[] starts;
    private (string Path, SafeFileHandle Handle)? open;

    public PartsStream(IReadOnlyList<Part> parts)
    {
        this.parts = parts;
        starts = new long[parts.Count + 1];
        for (var i = 0; i < parts.Count; i++)
            starts[i + 1] = starts[i] + parts[i].Length;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => starts[^1];

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Next(buffer.Length) is not var (part, from, length))
            return 0;
        var read = length;
        if (part is Part.Bytes bytes)
            bytes.Data.AsMemory((int)from, length).CopyTo(buffer);
        else if (part is Part.FileRange file)
            read = await RandomAccess.ReadAsync(HandleOf(file.Path), buffer[..length], file.From + from, cancellationToken);
        return Advance(read);
    }

    public override int Read(Span<byte> buffer)
    {
        if (Next(buffer.Length) is not var (part, from, length))
            return 0;
        var read = length;
        if (part is Part.Bytes bytes)
            bytes.Data.AsSpan((int)from, length).CopyTo(buffer);
        else if (part is Part.FileRange file)
            read = RandomAccess.Read(HandleOf(file.Path), buffer[..length], file.From + from);
        return Advance(read);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        open?.Handle.Dispose();
        open = null;
        base.Dispose(disposing);
    }

    private (Part Part, long From, int Length)? Next(int most)
    {
        if (Position >= Length || most == 0)
            return null;
        var index = Array.BinarySearch(starts, Position);
        // A part without bytes begins where the next one does.
        for (index = index < 0 ? ~index - 1 : index; starts[index + 1] == Position;)
            index++;
        var from = Position - starts[index];
        return (parts[index], from, (int)Math.Min(most, parts[index].Length - from));
    }

    private SafeFileHandle HandleOf(string path)
    {
        if (open is { } known && known.Path == path)
            return known.Handle;
        open?.Handle.Dispose();
        open = null;
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.Asynchronous);
        open = (path, handle);
        return handle;
    }

    private int Advance(int read)
    {
        if (read == 0)
            throw new EndOfStreamException("A file of the media store is shorter than it was.");
        Position += read;
        return read;
    }
}
