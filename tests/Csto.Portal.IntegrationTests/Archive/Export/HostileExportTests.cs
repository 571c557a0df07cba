using System.IO.Compression;
using Csto.Portal.Core.Archive.Reimport;
using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;

namespace Csto.Portal.IntegrationTests.Archive.Export;

/// <summary>Exports that people, programs or bad intent have been at.</summary>
public sealed class HostileExportTests
{
    private const string Manifest = "format: csto-portal\nversion: 1\n";

    [Theory]
    [InlineData("../../evil.md")]
    [InlineData("/etc/evil.md")]
    [InlineData("news\\..\\evil.md")]
    [InlineData("C:evil.md")]
    public async Task Zip_WithANameThatLeadsOut_RefusesThatFileAlone(string name)
    {
        await using var desk = await ExportDesk.OpenAsync();
        var zip = Zip(desk, ("export.yaml", Manifest), (name, "---\nkind: news\ntitle: Зло\n---\n"), ("news/a.md", "---\nkind: news\ntitle: Добро\n---\n"));

        var report = await desk.Import(zip);

        report.Items.Single(i => i.Outcome == ReimportOutcome.Refused).Note.ShouldBe("имя файла ведёт за пределы выгрузки");
        (await desk.With(db => db.Editions.Select(e => e.Title).ToListAsync())).ShouldBe(["Добро"]);
    }

    [Fact]
    public async Task Zip_WithABomb_RefusesItAtTheLimit()
    {
        await using var desk = await ExportDesk.OpenAsync();
        var zip = Zip(desk, ("export.yaml", Manifest), ("news/a.md", "---\nkind: news\ntitle: А\n---\n" + new string('а', 40_000_000)));
        new FileInfo(zip).Length.ShouldBeLessThan(1_000_000);

        (await desk.Import(zip)).Items.Single().Note!.ShouldStartWith("файл больше 16 МБ");
    }

    [Fact]
    public async Task Zip_WithAFileTwice_IsRefusedWhole()
    {
        await using var desk = await ExportDesk.OpenAsync();
        (await desk.Import(Zip(desk, ("export.yaml", Manifest), ("a.md", "1"), ("a.md", "2")))).Failure.ShouldBe("файл «a.md» встречается в архиве дважды");
    }

    [Fact]
    public async Task Zip_CutOff_SaysSo()
    {
        await using var desk = await ExportDesk.OpenAsync();
        var zip = Zip(desk, ("export.yaml", Manifest), ("a.md", new string('x', 1000)));
        await File.WriteAllBytesAsync(zip, (await File.ReadAllBytesAsync(zip))[..^30]);

        (await desk.Import(zip)).Failure!.ShouldContain("оборвался при передаче");
    }

    [Theory]
    [InlineData("format: other\nversion: 1\n", "export.yaml: строка 1, поле «format»: ожидается csto-portal: это не выгрузка портала")]
    [InlineData("format: csto-portal\nversion: 9\n", "export.yaml: строка 2, поле «version»: эта версия портала читает выгрузки версии 1; обновите портал")]
    public async Task Folder_OfAnotherForm_IsRefusedWhole(string manifest, string failure)
    {
        await using var desk = await ExportDesk.OpenAsync();
        (await desk.Import(Folder(desk, ("export.yaml", manifest)))).Failure.ShouldBe(failure);
    }

    [Theory]
    [InlineData("- slug: a\n  name: А\n- slug: a\n  name: Б\n", "topics.yaml: строка 3, поле «slug»: «a» встречается дважды")]
    [InlineData("- slug: a\n  title: А\n", "topics.yaml: строка 1, поле «name»: поле обязательно, но его нет")]
    [InlineData("- slug: А б\n  name: А\n", "topics.yaml, «А б», поле «slug»: допустимы строчные латинские буквы, цифры и одиночные дефисы, не более 80 знаков")]
    public async Task Cards_OfAnotherForm_AreNamedAndNothingComesIn(string topics, string failure)
    {
        await using var desk = await ExportDesk.OpenAsync();
        var folder = Folder(desk, ("export.yaml", Manifest), ("topics.yaml", topics), ("a.md", "---\nkind: news\ntitle: А\n---\n"));

        (await desk.Import(folder)).Failure.ShouldBe(failure);
        (await desk.With(db => db.Publications.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Pieces_ThatCannotStand_AreNamedEachAndTheRestComesIn()
    {
        await using var desk = await ExportDesk.OpenAsync();
        var folder = Folder(
            desk,
            ("export.yaml", Manifest),
            ("1.md", "---\nkind: news\ntitle: А\ntopics: [net-takoi]\n---\n"),
            ("2.md", $"---\nkind: news\ntitle: {new string('а', 400)}\n---\n"),
            ("3.md", "---\nkind: news\ndate: 1990-01-01\ntitle: А\n---\n"),
            ("4.md", "---\nkey: same\nkind: news\ntitle: А\n---\n"),
            ("5.md", "---\nkey: same\nkind: news\ntitle: Б\n---\n"),
            ("6.md", "---\nkind: news\n---\n"),
            ("7.edition-1.md", "---\nkind: news\n---\n"),
            ("8.md", "\u0001\u0002"));

        var notes = (await desk.Import(folder)).Items.ToDictionary(i => i.File, i => (i.Outcome, i.Note));

        notes["1.md"].ShouldBe((ReimportOutcome.Refused, "на портале и в выгрузке нет темы «net-takoi»"));
        notes["2.md"].Note!.ShouldStartWith("Заголовок: 400");
        notes["3.md"].Note!.ShouldStartWith("Дата раньше 15.05.1992");
        notes["4.md"].ShouldBe((ReimportOutcome.Made, "черновик"));
        notes["5.md"].Note!.ShouldContain("уже есть в файле «4.md»");
        notes["6.md"].Note!.ShouldContain("поле «title»");
        notes["7.edition-1.md"].Note!.ShouldContain("не названа ни в одном материале");
        notes["8.md"].Outcome.ShouldBe(ReimportOutcome.Refused);
        (await desk.With(db => db.Publications.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Import_OfAnAddressThatIsTaken_IsRefusedAndNamesIt()
    {
        await using var first = await ExportDesk.FullAsync();
        await using var second = await ExportDesk.FullAsync();

        var report = await second.Import(await first.Export());

        var refused = report.Items.Single(i => i.Title == "Отозвано");
        refused.Outcome.ShouldBe(ReimportOutcome.Refused);
        refused.Note!.ShouldContain("на портале занят другим материалом");
        report.Count(ReimportOutcome.Made).ShouldBe(4, "what has no address yet cannot collide");
    }

    [Theory]
    [InlineData("state: live", "state: draft")]
    [InlineData("visibility: live", "visibility: hidden")]
    [InlineData("  live: 1\n", "")]
    [InlineData("section: news", "section: speeches")]
    [InlineData("language: ru", "language: xx")]
    public async Task Piece_WhosePartsDoNotFit_IsRefused(string part, string instead)
    {
        await using var first = await ExportDesk.FullAsync();
        await using var second = await ExportDesk.OpenAsync();
        var folder = await first.Export(selection: new() { Ids = [(await first.Load("Замена снятого")).Id] });
        var file = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Single();
        var text = await File.ReadAllTextAsync(file);
        text.ShouldContain(part);
        await File.WriteAllTextAsync(file, text.Replace(part, instead, StringComparison.Ordinal));

        (await second.Import(folder)).Items.Single().Outcome.ShouldBe(ReimportOutcome.Refused);
        (await second.With(db => db.Publications.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Draft_WrittenByHand_ComesInOnce()
    {
        await using var desk = await ExportDesk.OpenAsync();
        var folder = Folder(desk, ("export.yaml", Manifest), ("a.md", "---\nkind: statement\ntitle: От руки\n---\nТекст.\n"));

        (await desk.Import(folder)).Items.Single().Outcome.ShouldBe(ReimportOutcome.Made);
        (await desk.Import(folder)).Items.Single().Outcome.ShouldBe(ReimportOutcome.Same);

        (await desk.Load("От руки")).Editions.Single().State.ShouldBe(EditionState.Draft);
    }

    private static string Zip(ExportDesk desk, params (string Name, string Text)[] files)
    {
        var path = desk.Path("hostile.zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in files)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }

        return path;
    }

    private static string Folder(ExportDesk desk, params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(desk.Path("hostile")).FullName;
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(folder, name), text);
        return folder;
    }
}
