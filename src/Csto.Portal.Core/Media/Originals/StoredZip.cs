using System.Buffers.Binary;
using System.Text;

namespace Csto.Portal.Core.Media.Originals;

/// <summary>A file in an archive.</summary>
/// <param name="Name">Without folders.</param>
/// <param name="Day">Shown as its date.</param>
internal sealed record ZipFileEntry(string Name, DateOnly Day, IReadOnlyList<Part> Parts);

/// <summary>
/// A ZIP archive (APPNOTE 6.3.10) whose files are stored as they are: photographs do not shrink any more. Lengths and check sums are known beforehand, so
/// the archive is a list of parts whose length is known before its first byte is sent. Beyond four gigabytes it is Zip64.
/// </summary>
internal static class StoredZip
{
    private const ushort Version = 20;
    private const ushort Version64 = 45;

    /// <summary>Names are in UTF-8.</summary>
    private const ushort Flags = 0x0800;

    private const uint Elsewhere = uint.MaxValue;

    /// <param name="files">In the order of the archive.</param>
    /// <param name="largest">From which numbers on Zip64 is used; tests set it low.</param>
    public static IReadOnlyList<Part> Of(IReadOnlyList<ZipFileEntry> files, long largest = Elsewhere)
    {
        var parts = new List<Part>();
        var directory = new MemoryStream();
        var at = 0L;
        foreach (var file in files)
        {
            var length = file.Parts.Sum(part => part.Length);
            if (length >= Elsewhere)
                throw new ArgumentException("A photograph of four gigabytes.", nameof(files));
            var (name, crc) = (Encoding.UTF8.GetBytes(file.Name), Part.Sum(file.Parts));
            var local = new Part.Bytes(Local(name, file.Day, crc, (uint)length));
            directory.Write(Central(name, file.Day, crc, (uint)length, at, largest));
            parts.Add(local);
            parts.AddRange(file.Parts);
            at += local.Length + length;
        }

        parts.Add(new Part.Bytes(directory.ToArray()));
        parts.Add(new Part.Bytes(End(files.Count, directory.Length, at, largest)));
        return parts;
    }

    private static byte[] Local(byte[] name, DateOnly day, uint crc, uint length)
    {
        var record = new Record("PK\x3\x4"u8);
        record.Put16(Version).Put16(Flags).Put16(0).Put16(0).Put16(Dos(day)).Put32(crc).Put32(length).Put32(length).Put16((ushort)name.Length).Put16(0);
        return record.Put(name).Bytes;
    }

    private static byte[] Central(byte[] name, DateOnly day, uint crc, uint length, long at, long largest)
    {
        var isFar = at >= largest;
        var record = new Record("PK\x1\x2"u8);
        record.Put16(isFar ? Version64 : Version).Put16(isFar ? Version64 : Version).Put16(Flags).Put16(0).Put16(0).Put16(Dos(day))
            .Put32(crc).Put32(length).Put32(length).Put16((ushort)name.Length).Put16((ushort)(isFar ? 12 : 0)).Put16(0).Put16(0).Put16(0).Put32(0)
            .Put32(isFar ? Elsewhere : (uint)at).Put(name);
        if (isFar)
            record.Put16(1).Put16(8).Put64(at);
        return record.Bytes;
    }

    private static byte[] End(int count, long length, long at, long largest)
    {
        var record = new Record([]);
        var is64 = at >= largest || length >= largest || count >= ushort.MaxValue;
        if (is64)
        {
            record.Put("PK\x6\x6"u8).Put64(44).Put16(Version64).Put16(Version64).Put32(0).Put32(0).Put64(count).Put64(count).Put64(length).Put64(at);
            record.Put("PK\x6\x7"u8).Put32(0).Put64(at + length).Put32(1);
        }

        var short16 = is64 ? ushort.MaxValue : (ushort)count;
        return record.Put("PK\x5\x6"u8).Put16(0).Put16(0).Put16(short16).Put16(short16)
            .Put32(is64 ? Elsewhere : (uint)length).Put32(is64 ? Elsewhere : (uint)at).Put16(0).Bytes;
    }

    /// <summary>Seven bits of years since 1980, four of months, five of days.</summary>
    private static ushort Dos(DateOnly day) => day.Year < 1980 ? (ushort)0x21 : (ushort)(((day.Year - 1980) << 9) | (day.Month << 5) | day.Day);

    private sealed class Record
    {
        private readonly List<byte> bytes = [];

        public Record(ReadOnlySpan<byte> signature) => bytes.AddRange(signature);

        public byte[] Bytes => [.. bytes];

        public Record Put(ReadOnlySpan<byte> data)
        {
            bytes.AddRange(data);
            return this;
        }

        public Record Put16(ushort number)
        {
            Span<byte> data = stackalloc byte[2];
            BinaryPrimitives.WriteUInt16LittleEndian(data, number);
            return Put(data);
        }

        public Record Put32(uint number)
        {
            Span<byte> data = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(data, number);
            return Put(data);
        }

        public Record Put64(long number)
        {
            Span<byte> data = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(data, number);
            return Put(data);
        }
    }
}
