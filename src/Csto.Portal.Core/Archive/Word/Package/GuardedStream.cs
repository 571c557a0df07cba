namespace Csto.Portal.Core.Archive.Word.Package;

/// <summary>What all parts of one file may still unpack to, in bytes.</summary>
internal sealed class Allowance(long bytes)
{
    private long left = bytes;

    public void Take(int read)
    {
        if ((left -= read) < 0)
            throw new WordRefusedException(WordRefusal.Bomb);
    }
}

/// <summary>
/// A part of XML on its way to the parser. Ends the reading when the file unpacks to more than it may, and before a single tag, which the
/// parser holds whole in memory, grows beyond any that Word writes.
/// </summary>
internal sealed class GuardedStream(Stream inner, Allowance allowance, int longestTag) : Stream
{
    private bool inTag;
    private int tag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        allowance.Take(read);
        Watch(buffer[..read]);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Watch(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf(inTag ? (byte)'>' : (byte)'<');
            if (inTag && (tag += end < 0 ? bytes.Length : end) > longestTag)
                throw new WordRefusedException(WordRefusal.Suspicious);
            if (end < 0)
                return;

            (inTag, tag) = (!inTag, 0);
            bytes = bytes[(end + 1)..];
        }
    }
}
