using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Csto.Portal.Core.Media.Inspection;
using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Media;

/// <summary>Bombs, files that are two files, and files that are locked: each refused by its headers, in words.</summary>
public sealed class HostileFileTests
{
    public static TheoryData<string, byte[], string> Files => new()
    {
        { "a picture of 3,600 megapixels", SampleFiles.PngOf(60_000, 60_000, [1, 2, 3]), "слишком велика" },
        { "ten thousand frames", SampleFiles.Gif(10_000), "кадр" },
        { "an AVIF that says it is huge", HugeAvif(), "слишком велика" },
        { "zip 42", Archives(16), "других архивов" },
        { "an archive that unpacks to gigabytes", Bomb(), "слишком большие" },
        { "a locked archive", Locked(), "паролем" },
        { "an archive that says it has too many files", ManyFiles(), "больше 10000 файлов" },
        { "a locked PDF", Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>\nstartxref\n9\n%%EOF\n"), "закрыт" },
        { "a PDF that is a page", Encoding.ASCII.GetBytes("%PDF-1.4\n%<html><script>alert(1)</script>\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"), "веб-страница" },
        { "a page that is a PDF", Encoding.ASCII.GetBytes("<html>%PDF-1.4\n%%EOF"), "HTML" },
        { "a JPEG with an archive behind it", [.. SampleFiles.Jpeg(), .. SampleFiles.Zip("a.txt")], "постороннее" },
        { "a GIF that is a program of Java", [.. SampleFiles.Gif(), .. SampleFiles.Zip("META-INF/MANIFEST.MF")], "постороннее" },
        { "an MP4 with a page in front", [.. SampleFiles.Box("ftyp", [.. "isom\0\0\0\0mp42"u8]), .. SampleFiles.Box("free", [.. "<script>alert(1)</script>"u8]), .. SampleFiles.Mp4()[24..]], "веб-страница" },
        { "an MP4 with an archive behind it", [.. SampleFiles.Mp4(), .. SampleFiles.Zip("a.txt")], "постороннее" },
        { "half a JPEG", SampleFiles.Jpeg()[..300], "обрывается" },
        { "an MP4 that measures something while it plays in fragments", Fragments(), "место съёмки" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Inspect_AHostileFile_IsRefusedInWords(string what, byte[] bytes, string reason)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        Should.Throw<UnfitFileException>(() => FileInspector.Inspect(stream), what).Message.ShouldContain(reason);
    }

    private static byte[] HugeAvif()
    {
        var avif = SampleFiles.Avif();
        var at = avif.AsSpan().IndexOf("ispe"u8) + 8;
        BinaryPrimitives.WriteUInt32BigEndian(avif.AsSpan(at), 4_000_000_000);
        BinaryPrimitives.WriteUInt32BigEndian(avif.AsSpan(at + 4), 4_000_000_000);
        return avif;
    }

    private static byte[] Archives(int count) => SampleFiles.Zip([.. Enumerable.Range(0, count).Select(i => $"lib {i:x}.zip")]);

    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("нули.txt", CompressionLevel.SmallestSize).Open())
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 60; i++)
                entry.Write(zeros);
        }

        return file.ToArray();
    }

    /// <summary>The bit that says so, in the header and in the list.</summary>
    private static byte[] Locked()
    {
        var zip = SampleFiles.Zip("тайна.txt");
        zip[6] |= 1;
        zip[zip.AsSpan().LastIndexOf("PK\x1\x2"u8) + 8] |= 1;
        return zip;
    }

    private static byte[] ManyFiles()
    {
        var zip = SampleFiles.Zip("a.txt");
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(zip.Length - 12), 60_000);
        return zip;
    }

    private static byte[] Fragments()
    {
        var telltale = SampleFiles.TelltaleMp4();
        return [.. telltale, .. SampleFiles.Box("moof", new byte[8])];
    }
}
