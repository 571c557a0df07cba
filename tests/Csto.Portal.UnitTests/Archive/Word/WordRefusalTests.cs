using System.IO.Compression;
using System.Text;
using Csto.Portal.Core.Archive.Word;
using Csto.Portal.Core.Domain;
using Csto.Portal.Testing;
using static Csto.Portal.Testing.WordFile;

namespace Csto.Portal.UnitTests.Archive.Word;

/// <summary>What is no Word file, or none to open, is refused in words that say what to do.</summary>
public class WordRefusalTests
{
    [Theory]
    [InlineData("", WordRefusalReason.Empty, "пуст")]
    [InlineData("{\\rtf1\\ansi text}", WordRefusalReason.OtherFormat, "RTF")]
    [InlineData("%PDF-1.7 …", WordRefusalReason.OtherFormat, "PDF")]
    [InlineData("<html><body>Текст</body></html>", WordRefusalReason.OtherFormat, "веб-страница")]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>", WordRefusalReason.OtherFormat, "XML")]
    [InlineData("Просто текст", WordRefusalReason.OtherFormat, "не документ Word")]
    public async Task File_OfAnotherFormat_IsNamed(string content, WordRefusalReason reason, string words) =>
        (await RefusalAsync(Encoding.UTF8.GetBytes(content))).ShouldSatisfyAllConditions(
            r => r.Reason.ShouldBe(reason),
            r => r.Sentence.ShouldContain(words));

    [Theory]
    [InlineData("EncryptedPackage", WordRefusalReason.Encrypted, "пароль")]
    [InlineData("WordDocument", WordRefusalReason.OldWord, ".doc")]
    public async Task File_OfTheOldContainer_IsProtectedOrOld(string stream, WordRefusalReason reason, string words)
    {
        byte[] content = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[65_500], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]];

        (await RefusalAsync(content)).ShouldSatisfyAllConditions(r => r.Reason.ShouldBe(reason), r => r.Sentence.ShouldContain(words));
    }

    [Theory]
    [InlineData("mimetype", "content.xml", "OpenDocument")]
    [InlineData("a.txt", "b.txt", "архив")]
    public async Task Zip_WithoutADocument_IsNamed(string first, string second, string words)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry(first);
            zip.CreateEntry(second);
        }

        (await RefusalAsync(file.ToArray())).Sentence.ShouldContain(words);
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "Excel")]
    [InlineData("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "PowerPoint")]
    public async Task Package_OfAnotherProgram_IsNamed(string type, string words) =>
        (await RefusalAsync(new WordFile { Type = type }.Build())).Sentence.ShouldContain(words);

    [Fact]
    public async Task Document_WithADocumentType_IsNotExpanded()
    {
        var file = new WordFile().File(
            "word/document.xml",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><x>&b;&c;</x>");

        (await RefusalAsync(file.Build())).Reason.ShouldBe(WordRefusalReason.Suspicious);
    }

    [Fact]
    public async Task Document_ThatUnpacksToTooMuch_IsRefusedOnTheWay()
    {
        var limits = new WordLimits { Unpacked = 1024 * 1024 };
        var file = new WordFile().File("word/document.xml", new byte[64 * 1024 * 1024]);

        (await RefusalAsync(file.Build(), limits)).Reason.ShouldBeOneOf(WordRefusalReason.Suspicious, WordRefusalReason.Damaged);
        (await RefusalAsync(News().Add(P(new string('а', 600_000))).Build(), limits)).ShouldBe(WordRefusal.Bomb);
    }

    [Fact]
    public async Task Document_OfATextInOneElement_IsCountedNotKept()
    {
        var file = News().Add(P(new string('а', 20_000_000))).Build();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = await RefusalAsync(file);

        refusal.Reason.ShouldBe(WordRefusalReason.TooLong);
        refusal.Sentence.ShouldContain("на 21\u00A0часть");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(16L * 1024 * 1024);
    }

    [Fact]
    public async Task Document_NestedBeyondReason_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:customXml>", 5_000)) + string.Concat(Enumerable.Repeat("</w:customXml>", 5_000));

        (await RefusalAsync(News().Add(deep).Build())).ShouldBe(WordRefusal.Suspicious);
    }

    [Fact]
    public async Task Document_OfEverNewNamesOrOneHugeTag_IsRefused()
    {
        var names = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<w:n{i}/>"));

        (await RefusalAsync(News().Add(names).Build())).ShouldBe(WordRefusal.Suspicious);
        (await RefusalAsync(News().Add($"<w:p a=\"{new string('x', 2_000_000)}\"/>").Build())).ShouldBe(WordRefusal.Suspicious);
    }

    [Fact]
    public async Task Document_WithTooMuchOfSomething_SaysOfWhat()
    {
        var limits = new WordLimits { Cells = 10, Pictures = 2, Comments = 1, Notes = 1 };
        var table = News().Add(Table(["а", "б", "в"], ["г", "д", "е"], ["ж", "з", "и"], ["к", "л", "м"]));
        var wide = News().Add("<w:tbl>" + Row(Cell(P("а"), "<w:gridSpan w:val=\"2000000000\"/>"), Cell(P("б"))) + Row(Cell(P("в"))) + "</w:tbl>");
        var pictures = News().Add(Paragraph(string.Concat(Enumerable.Repeat(Picture("rI"), 3)))).Link("rI", "image", "media/a.png");
        var comments = News().Part("comments.xml", "comments", "comments", "<w:comment w:id=\"1\"/><w:comment w:id=\"2\"/>");

        (await RefusalAsync(table.Build(), limits)).ShouldBe(WordRefusal.TooManyCells);
        (await RefusalAsync(wide.Build(), limits)).ShouldBe(WordRefusal.TooManyCells);
        (await RefusalAsync(pictures.Build(), limits)).ShouldBe(WordRefusal.TooManyPictures);
        (await RefusalAsync(comments.Build(), limits)).ShouldBe(WordRefusal.TooManyComments);
    }

    [Fact]
    public async Task Zip_OfTooManyParts_IsRefusedUnopened()
    {
        var file = News();
        for (var i = 0; i < 40; i++)
            file.File($"x/{i}", "");

        (await RefusalAsync(file.Build(), new WordLimits { Parts = 20 })).ShouldBe(WordRefusal.Bomb);
    }

    [Fact]
    public async Task Document_WithoutText_SaysSo() =>
        (await RefusalAsync(new WordFile().Add("<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>").Build())).ShouldBe(WordRefusal.NoText);

    [Fact]
    public async Task Parts_MissingOrDamaged_CostOnlyThemselvesOrTheFile()
    {
        var missing = News().Link("rS", "numbering", "nowhere.xml").Link("rF", "footnotes", "../../../etc/passwd");
        (await new WordReader().ReadAsync(new MemoryStream(missing.Build()), PublicationKind.News)).Draft.ShouldNotBeNull();

        (await RefusalAsync(News().File("word/document.xml", "<w:document").Build())).ShouldBe(WordRefusal.Damaged);
        (await RefusalAsync(News().File("word/document.xml", "").Build())).ShouldBe(WordRefusal.Damaged);
        (await RefusalAsync(News().File("word/document.xml", "<nothing/>").Build())).ShouldBe(WordRefusal.Damaged);
    }

    internal static async Task<WordRefusal> RefusalAsync(byte[] content, WordLimits? limits = null)
    {
        var outcome = await new WordReader(limits ?? WordLimits.Default).ReadAsync(new MemoryStream(content), PublicationKind.News);
        outcome.Draft.ShouldBeNull();
        return outcome.Refusal.ShouldNotBeNull();
    }
}
