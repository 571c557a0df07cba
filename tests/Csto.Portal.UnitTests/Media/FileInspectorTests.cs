using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media.Inspection;
using Csto.Portal.Testing;

namespace Csto.Portal.UnitTests.Media;

public sealed class FileInspectorTests
{
    public static TheoryData<string, byte[], MediaKind, int?, int?> Good => new()
    {
        { MediaTypes.Jpeg, SampleFiles.Jpeg(), MediaKind.Picture, 64, 48 },
        { MediaTypes.Jpeg, SampleFiles.TelltaleJpeg(), MediaKind.Picture, 64, 48 },
        { MediaTypes.Png, SampleFiles.Png(10, 7), MediaKind.Picture, 10, 7 },
        { MediaTypes.WebP, SampleFiles.WebP(), MediaKind.Picture, 64, 48 },
        { MediaTypes.Avif, SampleFiles.Avif(), MediaKind.Picture, 64, 48 },
        { MediaTypes.Gif, SampleFiles.Gif(3), MediaKind.Picture, 1, 1 },
        { MediaTypes.Pdf, SampleFiles.Pdf(), MediaKind.Document, null, null },
        { MediaTypes.Docx, SampleFiles.Docx(), MediaKind.Document, null, null },
        { MediaTypes.Xlsx, SampleFiles.Zip("[Content_Types].xml", "xl/workbook.xml"), MediaKind.Document, null, null },
        { MediaTypes.Zip, SampleFiles.Zip("снимки/1.jpg"), MediaKind.Document, null, null },
        { MediaTypes.Mp4, SampleFiles.Mp4(), MediaKind.Video, 640, 360 },
        { MediaTypes.WebM, SampleFiles.WebM(), MediaKind.Video, 640, 240 },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void Inspect_AWholeFile_KnowsItByItsContent(string contentType, byte[] bytes, MediaKind kind, int? width, int? height)
    {
        var facts = Inspect(bytes);
        facts.ContentType.ShouldBe(contentType);
        (facts.Kind, facts.Width, facts.Height).ShouldBe((kind, width, height));
    }

    /// <summary>Wherever a copy may break off.</summary>
    [Theory]
    [MemberData(nameof(Good))]
    public void Inspect_AnyTruncation_IsRefused(string contentType, byte[] bytes, MediaKind kind, int? width, int? height)
    {
        (kind, width, height).ShouldNotBe(default);
        for (var length = 0; length < bytes.Length - 1; length += 1 + (bytes.Length / 211))
            Should.Throw<UnfitFileException>(() => Inspect(bytes[..length]), $"{contentType}, the first {length} bytes");
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void Inspect_ASecondFileAtTheEnd_IsRefused(string contentType, byte[] bytes, MediaKind kind, int? width, int? height)
    {
        (kind, width, height).ShouldNotBe(default);
        Should.Throw<UnfitFileException>(() => Inspect([.. bytes, .. SampleFiles.Zip("a.txt")]), contentType)
            .Message.ShouldBeOneOf(UnfitFileException.Trailing().Message, UnfitFileException.Broken().Message, UnfitFileException.Truncated().Message);
        Should.Throw<UnfitFileException>(() => Inspect([.. bytes, .. "<html><script>"u8]), contentType);
    }

    [Fact]
    public void Inspect_AnArchiveThatEndsInsideThePicture_IsRefused()
    {
        // The comment of the archive is the rest of the JPEG, so that both ends are right.
        var jpeg = SampleFiles.Jpeg();
        var zip = SampleFiles.Zip("a.txt");
        zip[^2] = (byte)(jpeg.Length - 2);
        zip[^1] = (byte)((jpeg.Length - 2) >> 8);
        byte[] polyglot = [0xFF, 0xD8, 0xFF, 0xEF, (byte)((zip.Length + 2) >> 8), (byte)(zip.Length + 2), .. zip, .. jpeg[2..]];

        Should.Throw<UnfitFileException>(() => Inspect(polyglot)).Message.ShouldBe(UnfitFileException.Trailing().Message);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG")]
    [InlineData("\uFEFF \n<!DOCTYPE html><title>x</title>", "HTML")]
    [InlineData("MZ\u0090", "программа")]
    [InlineData("#!/bin/sh", "программа")]
    [InlineData("просто текст", "не принимаются")]
    [InlineData("", "пуст")]
    public void Inspect_AForeignFile_SaysWhatItIs(string text, string reason) =>
        Should.Throw<UnfitFileException>(() => Inspect(Encoding.UTF8.GetBytes(text))).Message.ShouldContain(reason);

    [Fact]
    public void Inspect_MarkupInUtf16_IsRefusedAsMarkup() =>
        Should.Throw<UnfitFileException>(() => Inspect([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<svg/>")])).Message.ShouldContain("SVG");

    [Theory]
    [InlineData("word/vbaProject.bin", "макрос")]
    [InlineData("META-INF/MANIFEST.MF", "программа")]
    [InlineData("../наружу.txt", "наружу")]
    [InlineData("ppt/presentation.xml", "PDF")]
    public void Inspect_AnArchiveWith_IsRefused(string name, string reason) =>
        Should.Throw<UnfitFileException>(() => Inspect(SampleFiles.Zip("[Content_Types].xml", "word/document.xml", name))).Message.ShouldContain(reason);

    [Theory]
    [InlineData(30_000, 10)]
    [InlineData(12_000, 12_000)]
    public void Inspect_APictureTooLarge_IsRefusedByItsHeader(int width, int height) =>
        Should.Throw<UnfitFileException>(() => Inspect(SampleFiles.PngOf(width, height, [1, 2, 3]))).Message.ShouldContain("слишком велика");

    [Fact]
    public void Inspect_ManyFrames_AreRefused() =>
        Should.Throw<UnfitFileException>(() => Inspect(SampleFiles.Gif(501))).Message.ShouldContain("кадр");

    [Fact]
    public void Inspect_AMov_SaysWhatToDo() =>
        Should.Throw<UnfitFileException>(() => Inspect([0, 0, 0, 16, .. "ftypqt  "u8, 0, 0, 0, 0])).Message.ShouldContain("MOV");

    /// <summary>Whether it can be decoded, the program that decodes pictures says.</summary>
    [Fact]
    public void Inspect_AHeic_IsAPicture()
    {
        var heic = SampleFiles.Avif();
        "heic"u8.CopyTo(heic.AsSpan(8));
        "heic"u8.CopyTo(heic.AsSpan(16));
        Inspect(heic).ContentType.ShouldBe(MediaTypes.Heic);
    }

    [Fact]
    public void Inspect_AJpegWithAPreviewAfterIt_IsTaken() => Inspect([.. SampleFiles.Jpeg(), 0, 0, .. SampleFiles.Jpeg()]).Width.ShouldBe(64);

    /// <summary>Noise at any place of any file is an answer, never an accident.</summary>
    [Theory]
    [MemberData(nameof(Good))]
    public void Inspect_DamagedFiles_AreTakenOrRefused(string contentType, byte[] bytes, MediaKind kind, int? width, int? height)
    {
        (kind, width, height).ShouldNotBe(default);
        var random = new Random(contentType.Length + bytes.Length);
        for (var i = 0; i < 500; i++)
        {
            var damaged = bytes.ToArray();
            for (var j = 0; j < 3; j++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                Inspect(damaged);
            }
            catch (UnfitFileException e)
            {
                e.Message.ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void Strip_AJpegFromATelephone_LeavesThePictureAlone()
    {
        var bare = JpegFile.Strip([.. SampleFiles.TelltaleJpeg(), .. SampleFiles.Jpeg()]);
        bare.ShouldBe(SampleFiles.Jpeg());
        Encoding.Latin1.GetString(SampleFiles.TelltaleJpeg()).ShouldContain(SampleFiles.Telltales[0]);
    }

    [Fact]
    public void Strip_AWebPWithExif_LeavesThePictureAlone()
    {
        Encoding.Latin1.GetString(SampleFiles.WebP()).ShouldContain("EXIF");
        var bare = Pictures.StripWebP(SampleFiles.WebP());
        Encoding.Latin1.GetString(bare).ShouldNotContain("EXIF");
        Inspect(bare).Width.ShouldBe(64);
    }

    private static FileFacts Inspect(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return FileInspector.Inspect(stream);
    }
}
