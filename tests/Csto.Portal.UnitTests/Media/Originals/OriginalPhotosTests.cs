using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Media.Inspection;
using Csto.Portal.Core.Media.Originals;
using Csto.Portal.Testing;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Xmp;
using Directory = MetadataExtractor.Directory;

namespace Csto.Portal.UnitTests.Media.Originals;

/// <summary>What leaves the portal is read by somebody else's reader.</summary>
public sealed class OriginalPhotosTests : IDisposable
{
    private static readonly PhotoWords Words = new()
    {
        Caption = "Заседание «Совета» & встреча <глав>",
        Author = "Пётр Светлов",
        Credit = "Секретариат ОДКБ",
        Copyright = "© Секретариат ОДКБ, 2026",
        Place = "Москва",
        TakenOn = new(2026, 2, 13),
        Persons = ["Павел Арсеньев", "Елена Ковальчук"],
        Headline = "Итоги заседания",
        Terms = "https://portal.test/terms/",
        Source = "https://portal.test/news/2026/02/13/a/photos/0123456789ab0000",
    };

    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Jpeg_OfATelephone_KeepsItsTurnAndNothingElseOfItsOwn()
    {
        var bytes = Made(SampleFiles.TelltaleJpeg());

        Text(bytes).ShouldNotContain("HERE");
        FileInspector.Inspect(new MemoryStream(bytes)).ContentType.ShouldBe(MediaTypes.Jpeg);
        var read = ImageMetadataReader.ReadMetadata(new MemoryStream(bytes));
        read.OfType<GpsDirectory>().ShouldBeEmpty();
        var exif = read.OfType<ExifIfd0Directory>().ShouldHaveSingleItem();
        exif.Tags.Count.ShouldBe(1);
        exif.GetInt32(ExifDirectoryBase.TagOrientation).ShouldBe(6);
        ShouldHoldTheWords(read);
        var iptc = read.OfType<IptcDirectory>().ShouldHaveSingleItem();
        iptc.GetString(IptcDirectory.TagCaption).ShouldBe(Words.Caption);
        iptc.GetString(IptcDirectory.TagByLine).ShouldBe(Words.Author);
        iptc.GetString(IptcDirectory.TagCredit).ShouldBe(Words.Credit);
        iptc.GetString(IptcDirectory.TagCopyrightNotice).ShouldBe(Words.Copyright);
        iptc.GetString(IptcDirectory.TagDateCreated).ShouldBe("20260213");
        iptc.GetString(IptcDirectory.TagSpecialInstructions)!.ShouldEndWith(Words.Terms);
    }

    [Fact]
    public void Jpeg_Made_HasThePictureOfTheOriginalToTheByte() =>
        JpegFile.Strip(Made(SampleFiles.TelltaleJpeg())).ShouldBe(JpegFile.Strip(SampleFiles.Jpeg()));

    [Fact]
    public void Png_WithWordsOfOthers_HoldsOursAlone()
    {
        var png = SampleFiles.Png(40, 30);
        byte[] text = [0, 0, 0, 13, .. "tEXtComment\0HERE!"u8, 0, 0, 0, 0];
        var bytes = Made([.. png[..33], .. text, .. png[33..]]);

        Text(bytes).ShouldNotContain("HERE");
        FileInspector.Inspect(new MemoryStream(bytes)).Width.ShouldBe(40);
        ShouldHoldTheWords(ImageMetadataReader.ReadMetadata(new MemoryStream(bytes)));
    }

    [Fact]
    public void WebP_WithExif_HoldsOurWordsAlone()
    {
        var bytes = Made(SampleFiles.WebP());

        var facts = FileInspector.Inspect(new MemoryStream(bytes));
        (facts.ContentType, facts.Width, facts.Height).ShouldBe((MediaTypes.WebP, 64, 48));
        var read = ImageMetadataReader.ReadMetadata(new MemoryStream(bytes));
        read.OfType<ExifIfd0Directory>().ShouldBeEmpty("upright, so nothing is to be said");
        ShouldHoldTheWords(read);
        Pictures.StripWebP(bytes).ShouldBe(Pictures.StripWebP(SampleFiles.WebP()));
    }

    [Fact]
    public void Words_BeyondTheBoundsOfIptc_AreCutBetweenLetters()
    {
        var read = ImageMetadataReader.ReadMetadata(new MemoryStream(Made(SampleFiles.Jpeg(), Words with { Author = new string('Ж', 40), Caption = new string('Щ', 3000) })));

        var iptc = read.OfType<IptcDirectory>().ShouldHaveSingleItem();
        iptc.GetString(IptcDirectory.TagByLine).ShouldBe(new string('Ж', 16));
        iptc.GetString(IptcDirectory.TagCaption).ShouldBe(new string('Щ', 1000));
        Xmp(read)["dc:description[1]"].ShouldBe(new string('Щ', 3000));
    }

    [Fact]
    public void Words_ThatAreEmpty_AreNotThere()
    {
        var read = ImageMetadataReader.ReadMetadata(new MemoryStream(Made(SampleFiles.Jpeg(), new PhotoWords { Caption = "Одна\u0001 подпись\uD800" })));

        Xmp(read)["dc:description[1]"].ShouldBe("Одна подпись\uFFFD");
        Xmp(read).Keys.ShouldNotContain("photoshop:Credit");
    }

    [Fact]
    public void Plan_WrittenAndRead_IsTheSame()
    {
        var plan = OriginalPhotos.Plan(SampleFiles.TelltaleJpeg());
        var read = OriginalPlan.Read(plan.Write()).ShouldNotBeNull();
        (read.ContentType, read.Orientation, read.Head, read.Kept).ShouldBe((plan.ContentType, plan.Orientation, read.Head, read.Kept));
        read.Kept.ShouldBe(plan.Kept);
        read.Head.ShouldBe(plan.Head);
        OriginalPlan.Read("слова"u8.ToArray()).ShouldBeNull();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(200)]
    public void File_CutOff_IsNoPlan(int length) => Should.Throw<Exception>(() => OriginalPhotos.Plan(SampleFiles.TelltaleJpeg().AsSpan(0, length)));

    private static void ShouldHoldTheWords(IEnumerable<Directory> read)
    {
        var xmp = Xmp(read);
        xmp["dc:description[1]"].ShouldBe(Words.Caption);
        xmp["dc:creator[1]"].ShouldBe(Words.Author);
        xmp["dc:rights[1]"].ShouldBe(Words.Copyright);
        xmp["photoshop:Credit"].ShouldBe(Words.Credit);
        xmp["photoshop:DateCreated"].ShouldBe("2026-02-13");
        xmp["photoshop:Headline"].ShouldBe(Words.Headline);
        xmp["xmpRights:WebStatement"].ShouldBe(Words.Terms);
        xmp["xmpRights:Marked"].ShouldBe("True");
        xmp["Iptc4xmpCore:Location"].ShouldBe(Words.Place);
        xmp["Iptc4xmpExt:PersonInImage[2]"].ShouldBe("Елена Ковальчук");
    }

    private static IDictionary<string, string> Xmp(IEnumerable<Directory> read) => read.OfType<XmpDirectory>().ShouldHaveSingleItem().GetXmpProperties();

    private byte[] Made(byte[] original, PhotoWords? words = null)
    {
        File.WriteAllBytes(path, original);
        var file = OriginalPhotos.Compose(OriginalPhotos.Plan(original), path, words ?? Words);
        using var stream = file.Open();
        using var made = new MemoryStream();
        stream.CopyTo(made);
        made.Length.ShouldBe(file.Length);
        Crc32.Of(made.ToArray()).ShouldBe(file.Crc);
        return made.ToArray();
    }

    private static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
