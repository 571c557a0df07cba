using System.Text;
using Csto.Portal.Core.Archive.Sources;
using static Csto.Portal.UnitTests.Archive.Pages;

namespace Csto.Portal.UnitTests.Archive;

public sealed class SourcesTests : IDisposable
{
    private const string Russian = "В Секретариате прошло совещание, на котором стороны обсудили ход подготовки к учению.";

    private readonly string _folder = Directory.CreateTempSubdirectory("archive-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Find_Folder_ListsItsFilesInDepthByName()
    {
        foreach (var name in new[] { "b.txt", "a/2.txt", "a/1.html", ".hidden", ".git/config" })
            Write(name, "x"u8.ToArray());

        var found = SourceFiles.Find([_folder]);

        found.Select(f => Path.GetRelativePath(_folder, f.Path)).ShouldBe([Path.Combine("a", "1.html"), Path.Combine("a", "2.txt"), "b.txt"]);
        found.ShouldAllBe(f => f.Refusal == null);
    }

    [Fact]
    public void Find_SameFileTwice_ListsItOnce()
    {
        var file = Write("a.txt", "x"u8.ToArray());
        File.CreateSymbolicLink(Path.Combine(_folder, "b.txt"), file);

        SourceFiles.Find([file, _folder, file]).ShouldHaveSingleItem().Name.ShouldBe(file);
    }

    [Fact]
    public void Find_LinksThatLeadNowhereOrRound_AreNamedWithTheReason()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "in"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "in", "up"), _folder);
        File.CreateSymbolicLink(Path.Combine(_folder, "gone.txt"), Path.Combine(_folder, "nothing.txt"));
        File.CreateSymbolicLink(Path.Combine(_folder, "self.txt"), Path.Combine(_folder, "self.txt"));

        var found = SourceFiles.Find([_folder, Path.Combine(_folder, "absent")]);

        found.Select(f => (Path.GetFileName(f.Path), f.Refusal?.Reason)).ShouldBe(
            [("gone.txt", RefusalReason.NotFound), (Path.GetFileName(_folder), RefusalReason.LinkLoop), ("self.txt", RefusalReason.LinkLoop), ("absent", RefusalReason.NotFound)]);
    }

    [Fact]
    public async Task ReadAsync_Utf8WithOrWithoutMark_IsRead()
    {
        (await Decode(Encoding.UTF8.GetBytes(Russian))).Value.ShouldBe(new(Russian, "utf-8"));
        (await Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Russian)])).Value.ShouldBe(new(Russian, "utf-8"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task ReadAsync_Utf16WithMark_IsRead(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        (await Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Russian)])).Value.ShouldBe(new(Russian, name));
    }

    [Fact]
    public async Task ReadAsync_Windows1251_IsRecognisedAndConverted() =>
        (await Decode(CodePage(1251).GetBytes("«" + Russian + "» — №\u00A01…"))).Value.ShouldBe(new("«" + Russian + "» — №\u00A01…", "windows-1251"));

    [Fact]
    public async Task ReadAsync_Windows1251InCapitals_IsRecognised() =>
        (await Decode(CodePage(1251).GetBytes(Russian.ToUpperInvariant()))).Value.ShouldBe(new(Russian.ToUpperInvariant(), "windows-1251"));

    [Theory]
    [InlineData(20866)]
    [InlineData(866)]
    [InlineData(28595)]
    public async Task ReadAsync_OtherRussianEncoding_IsRefusedRatherThanGarbled(int codePage) =>
        (await Decode(CodePage(codePage).GetBytes(Russian))).Refusal.ShouldBe(Refusal.UnknownEncoding);

    [Fact]
    public async Task ReadAsync_Utf8WithABrokenByte_SaysWhereItIsBroken()
    {
        var bytes = Encoding.UTF8.GetBytes(Russian);
        bytes[10] = 0xFF;

        var refusal = (await Decode(bytes)).Refusal.ShouldNotBeNull();
        refusal.Reason.ShouldBe(RefusalReason.DamagedText);
        refusal.Sentence.ShouldContain("байт");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public async Task ReadAsync_NothingInside_IsEmpty(string text) =>
        (await Decode(Encoding.UTF8.GetBytes(text))).Refusal.ShouldBe(Refusal.Empty);

    [Fact]
    public async Task ReadAsync_Picture_IsBinary()
    {
        var bytes = new byte[5000];
        new Random(1).NextBytes(bytes);
        (await Decode([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. bytes])).Refusal.ShouldBe(Refusal.Binary);
    }

    [Fact]
    public async Task ReadAsync_BeyondTheLimit_IsRefusedWithoutReading()
    {
        var path = Path.Combine(_folder, "huge.txt");
        await using (var file = File.Create(path))
            file.SetLength(200L * 1024 * 1024 * 1024);

        (await PageReader.ReadAsync(path)).Refusal.ShouldBe(Refusal.TooLarge);
    }

    [Fact]
    public async Task ReadAsync_Absent_IsNotFound() =>
        (await PageReader.ReadAsync(Path.Combine(_folder, "absent.txt"))).Refusal.ShouldBe(Refusal.NotFound);

    [Fact]
    public void Parse_HtmlOfThePage_IsReadLikeItsText()
    {
        var html = $"""
            <!DOCTYPE html><html><head><title>Сайт</title><style>p {"{"} color: red {"}"}</style></head><body>
            <header><ul><li><a href="/">Главная</a></li></ul></header>
            <nav><a href="/news">Новости</a></nav>
            <ul><li><a href="/about">О нас</a></li><li><a href="/a"><time>12.03.2024</time></a><br>В Астане
               завершились&nbsp;переговоры.</li></ul>
            <h1>{Title}</h1><div class="date">05.03.2024</div>
            <p>{Lead}</p><p>Стороны согласовали &laquo;перечень&raquo; <b>мероприятий</b>.<br/>{Second}</p>
            <hr><p>Пресс-секретарь Секретариата<br>Иван Петров<br>+7-495-111-22-33</p><p><a href="mailto:press@example.org">press@example.org</a></p>
            <script>alert("x")</script><ul><li><a href="/back">Вернуться назад</a></li></ul>
            <footer>Все права защищены.</footer></body></html>
            """;

        var page = Read(html);

        page.Recent.ShouldHaveSingleItem().Texts().ShouldBe(["В Астане завершились\u00A0переговоры."]);
        var article = page.Article.ShouldNotBeNull();
        article.Title.ShouldBe(Title);
        article.Date.ShouldBe(Day(2024, 3, 5));
        article.Texts().ShouldBe([Lead, "Стороны согласовали «перечень» мероприятий.", Second]);
        article.Contact.ShouldNotBeNull().Email.ShouldBe("press@example.org");
        page.Unplaced.ShouldBeEmpty();
    }

    [Fact]
    public void Parse_HeadingOfThePage_IsTheTitleEvenWithAFullStop()
    {
        var page = Read($"<html><body><p>12.03.2024</p><p>В Астане завершились переговоры.</p><h1>{Title}.</h1><p>{Lead}</p></body></html>");

        page.Article.ShouldNotBeNull().Title.ShouldBe(Title + ".");
    }

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;

    private async Task<OrRefusal<PageText>> Decode(byte[] bytes) => await PageReader.ReadAsync(Write("page.txt", bytes));

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
