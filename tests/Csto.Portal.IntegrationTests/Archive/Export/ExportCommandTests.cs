using System.CommandLine;
using Csto.Portal.Core.Archive;
using Csto.Portal.Core.Archive.Samples;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Testing;
using Csto.Portal.Web.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Csto.Portal.IntegrationTests.Archive.Export;

/// <summary>The verbs as the operator meets them.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("export-command-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task Export_ThenImportOfTheZip_BringsEverything()
    {
        await using var first = await TestDatabase.CreateSqliteAsync();
        await using var second = await TestDatabase.CreateSqliteAsync();
        await SampleAsync(first);
        var zip = Path.Combine(_folder, "all.zip");

        var (code, output) = await RunAsync(first, "export", zip);
        code.ShouldBe(ExitCodes.Done, output);
        output.ShouldContain("Выгружено: 40\u00A0материалов");

        (code, output) = await RunAsync(second, "import", zip);
        code.ShouldBe(ExitCodes.Done, output);
        output.ShouldContain("создано              40");

        (code, output) = await RunAsync(second, "import", zip, "--report", Path.Combine(_folder, "report.json"));
        code.ShouldBe(ExitCodes.Done, output);
        output.ShouldContain("без изменений        40");
        (await File.ReadAllTextAsync(Path.Combine(_folder, "report.json"))).ShouldContain("\"outcome\": \"same\"");
    }

    [Theory]
    [InlineData("--kind", "poems", "Вид «poems» неизвестен")]
    [InlineData("--from", "13.02.2026", "--from: «13.02.2026» не дата")]
    public async Task Export_WrongOption_SaysWhatIsExpected(string option, string value, string words)
    {
        await using var database = await TestDatabase.CreateSqliteAsync();

        var (code, output) = await RunAsync(database, "export", Path.Combine(_folder, "a.zip"), option, value);

        code.ShouldBe(ExitCodes.Failed);
        output.ShouldContain(words);
    }

    [Fact]
    public async Task Export_OntoSomethingThatIsThere_IsRefused()
    {
        await using var database = await TestDatabase.CreateSqliteAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.zip"), "важное");

        (await RunAsync(database, "export", Path.Combine(_folder, "a.zip"))).Output.ShouldContain("такой файл уже есть");
        (await RunAsync(database, "export", _folder)).Output.ShouldContain("там уже что-то есть");
        (await File.ReadAllTextAsync(Path.Combine(_folder, "a.zip"))).ShouldBe("важное");
    }

    [Fact]
    public async Task Export_OfNumbersThatDoNotExist_NamesThemAndEndsWithTwo()
    {
        await using var database = await TestDatabase.CreateSqliteAsync();
        await SampleAsync(database);

        var (code, output) = await RunAsync(database, "export", Path.Combine(_folder, "out"), "--id", "1", "999999");

        code.ShouldBe(ExitCodes.PartlyRefused);
        output.ShouldContain("Таких материалов нет: 999999.");
        Folders.Files(Path.Combine(_folder, "out")).Count(f => f.EndsWith(".md", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Import_OfABrokenZip_SaysWhyAndEndsWithOne()
    {
        await using var database = await TestDatabase.CreateSqliteAsync();
        var zip = Path.Combine(_folder, "broken.zip");
        await File.WriteAllBytesAsync(zip, "PK\u0003\u0004мусор"u8.ToArray());

        var (code, output) = await RunAsync(database, "import", zip);

        code.ShouldBe(ExitCodes.Failed);
        output.ShouldContain("не прочитана: это не архив ZIP");
    }

    private static async Task SampleAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var clock = new FakeClock();
        await new SampleContent(db, new PublicationWriter(db, clock), new Publisher(db, new PublicationChecks(db), clock)).FillAsync(default);
    }

    private static async Task<(int Code, string Output)> RunAsync(TestDatabase database, params string[] args)
    {
        using var output = new StringWriter();
        var verbs = new Verbs(() => Build(database.Options));
        var root = new RootCommand { ImportCommand.Create(verbs), ExportCommand.Create(verbs) };
        var code = await root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = output });
        return (code, output.ToString());
    }

    private static IHost Build(DatabaseOptions options)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(new FakeClock()).AddPortalData(options).AddMedia(new(Path.GetTempPath())).AddPublishing().AddArchiveImport().AddSingleton<IOwnPages, NoPages>();
        return builder.Build();
    }
}
