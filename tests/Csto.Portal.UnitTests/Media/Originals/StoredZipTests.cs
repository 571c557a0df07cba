using System.IO.Compression;
using Csto.Portal.Core.Media.Originals;

namespace Csto.Portal.UnitTests.Media.Originals;

/// <summary>The archive is read by the framework's reader, which did not write it.</summary>
public sealed class StoredZipTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(10)]
    public void Archive_Read_HoldsItsFilesAsTheyAre(long largest)
    {
        File.WriteAllBytes(path, [.. "..середина файла.."u8]);
        var middle = "середина"u8.ToArray();
        ZipFileEntry[] files =
        [
            new("01-зал.jpg", new(2026, 2, 13), [new Part.Bytes([.. "начало "u8]), new Part.FileRange(path, 2, middle.Length, Crc32.Of(middle)), new Part.Bytes([])]),
            new("пусто.txt", new(1970, 1, 1), []),
            new("подписи.txt", new(2026, 12, 31), [new Part.Bytes([.. "слова"u8])]),
        ];
        var parts = StoredZip.Of(files, largest);
        using var stream = new PartsStream(parts);

        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);

        archive.Entries.Select(entry => entry.Name).ShouldBe(["01-зал.jpg", "пусто.txt", "подписи.txt"]);
        archive.Entries.Select(Read).ShouldBe(["начало середина", "", "слова"]);
        archive.Entries.ShouldAllBe(entry => entry.CompressedLength == entry.Length);
        archive.Entries[0].LastWriteTime.Date.ShouldBe(new DateTime(2026, 2, 13));
        stream.Length.ShouldBe(parts.Sum(part => part.Length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Sum_OfTwoStretches_IsThatOfTheWhole(int length)
    {
        var (first, second) = (Bytes(1234, 1), Bytes(length, 2));
        Crc32.Combine(Crc32.Of(first), Crc32.Of(second), length).ShouldBe(Crc32.Of([.. first, .. second]));
        Crc32.Of(second, Crc32.Of(first)).ShouldBe(Crc32.Of([.. first, .. second]));
    }

    [Fact]
    public void Sum_OfNineDigits_IsThatOfTheStandard() => Crc32.Of("123456789"u8).ShouldBe(0xCBF43926u);

    [Fact]
    public void Stream_FromAnyPlace_GivesTheSameBytes()
    {
        File.WriteAllBytes(path, Bytes(5000, 3));
        Part[] parts = [new Part.Bytes(Bytes(10, 4)), new Part.Bytes([]), new Part.FileRange(path, 1000, 3000, 0), new Part.Bytes(Bytes(7, 5)), new Part.FileRange(path, 0, 5, 0)];
        byte[] whole = [.. Bytes(10, 4), .. Bytes(5000, 3)[1000..4000], .. Bytes(7, 5), .. Bytes(5000, 3)[..5]];
        using var stream = new PartsStream(parts);
        foreach (var from in new[] { 0, 9, 10, 11, 3009, 3010, 3017, 3021, 3022 })
        {
            stream.Seek(from, SeekOrigin.Begin);
            using var rest = new MemoryStream();
            stream.CopyTo(rest);
            rest.ToArray().ShouldBe(whole[from..]);
        }
    }

    [Fact]
    public void Stream_OfAFileThatHasShrunk_FailsRatherThanSendsLess()
    {
        File.WriteAllBytes(path, Bytes(10, 3));
        using var stream = new PartsStream([new Part.FileRange(path, 5, 100, 0)]);
        Should.Throw<EndOfStreamException>(() => stream.CopyTo(Stream.Null));
    }

    private static byte[] Bytes(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
