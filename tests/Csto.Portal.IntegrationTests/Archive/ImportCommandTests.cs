using System.CommandLine;
using System.Diagnostics;
using Csto.Portal.Core.Archive;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Notices;
using Csto.Portal.Core.Publishing;
using Csto.Portal.Testing;
using Csto.Portal.Web.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Csto.Portal.IntegrationTests.Archive;

/// <summary>The verb as the operator meets it: what it prints, what it answers, what a killed run leaves.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("import-command-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task Import_GoodPages_EndsWithATableAndZero()
    {
        Write("1.txt", "05.03.2024\nВ Душанбе завершилось заседание рабочей группы.\n04.03.2024\nУважаемые коллеги!\nПриветствую вас в Душанбе.");

        var (code, output) = await RunAsync("import", _folder);

        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("Прочитано: 1\u00A0файл");
        Row(output, "создано").ShouldBe(["1", "0", "0", "1"]);
        Row(output, "на проверку").ShouldBe(["0", "1", "0", "1"]);
        output.ShouldContain("кто выступил");
    }

    [Fact]
    public async Task Import_SomeRefused_NamesThemAndEndsWithTwo()
    {
        Write("1.txt", "05.03.2024\nВ Душанбе завершилось заседание рабочей группы.");
        Write("2.txt", "");

        var (code, output) = await RunAsync("import", _folder);

        code.ShouldBe(ExitCodes.PartlyRefused);
        output.ShouldContain("2.txt: файл пуст");
        Row(output, "создано").ShouldBe(["1", "0", "0", "1"]);
    }

    [Fact]
    public async Task Import_DryRunWithAReport_SaysSoAndWritesTheReport()
    {
        Write("1.txt", "05.03.2024\nВ Душанбе завершилось заседание рабочей группы.");
        var report = Path.Combine(_folder, "report.json");

        var (code, output) = await RunAsync("import", Path.Combine(_folder, "1.txt"), "--dry-run", "--report", report);

        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("ничего не записано");
        (await File.ReadAllTextAsync(report)).ShouldContain("\"dryRun\": true");
    }

    [Fact]
    public async Task Import_ReportThatCannotBeWritten_IsRefusedBeforeTheImport()
    {
        Write("1.txt", "05.03.2024\nВ Душанбе завершилось заседание рабочей группы.");

        var (code, output) = await RunAsync("import", _folder, "--report", Path.Combine(_folder, "absent", "report.json"));

        code.ShouldBe(ExitCodes.Failed);
        output.ShouldContain("Импорт не начат");
        output.ShouldNotContain("создано");
    }

    [Fact]
    public async Task ImportRedirects_BrokenLine_IsNamedAndNothingIsTaken()
    {
        Write("1.csv", "Старый;Новый\n/a.html;/net-takoi");

        var (code, output) = await RunAsync("import-redirects", Path.Combine(_folder, "1.csv"));

        code.ShouldBe(ExitCodes.Failed);
        output.ShouldContain("Строка 2: на портале нет страницы «/net-takoi»");
        output.ShouldContain("Ничего не записано.");
        (await RunAsync("import-redirects", Path.Combine(_folder, "absent.csv"))).ShouldSatisfyAllConditions(
            r => r.Code.ShouldBe(ExitCodes.Failed), r => r.Output.ShouldContain("Проверьте имя"));
        (await RunAsync("import-redirects", _folder)).Output.ShouldContain("папка");
    }

    [Fact]
    public async Task ImportRedirects_LinesWithoutNewAddresses_ArePassedOver()
    {
        Write("1.csv", "Старый;Новый\n/a.html;\n/b.html;");

        var (code, output) = await RunAsync("import-redirects", Path.Combine(_folder, "1.csv"), "--dry-run");

        code.ShouldBe(ExitCodes.Done);
        output.ShouldContain("без нового адреса, пропущено  2");
    }

    [Fact]
    public async Task Import_KilledProcess_LeavesWholeItemsAndTheNextRunBringsTheRest()
    {
        const int pages = 150;
        for (var i = 0; i < pages; i++)
            Write($"{i:000}.txt", $"05.03.2024\nВ Душанбе завершилось заседание рабочей группы номер {i}.");
        var data = Directory.CreateDirectory(Path.Combine(_folder, ".data")).FullName;
        using (var process = Start(data))
        {
            while (await CountAsync(data, "ImportedItems") < 5 && !process.HasExited)
                await Task.Delay(20);
            process.Kill();
            await process.WaitForExitAsync();
        }

        var imported = await CountAsync(data, "ImportedItems");
        imported.ShouldBeInRange(5, pages - 1);
        (await CountAsync(data, "Publications")).ShouldBe(imported);
        (await CountAsync(data, "Publications WHERE LiveEditionId IS NOT NULL AND Sequence > 0")).ShouldBe(imported);
        (await CountAsync(data, "Editions WHERE GoesLiveAt IS NOT NULL")).ShouldBe(imported);
        (await ScalarAsync(data, "SELECT SUM(Count) FROM ArchiveDays")).ShouldBe(imported);

        using var again = Start(data);
        await again.WaitForExitAsync();
        again.ExitCode.ShouldBe(0);
        (await CountAsync(data, "Publications WHERE LiveEditionId IS NOT NULL")).ShouldBe(pages);
    }

    private Process Start(string data)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Csto.Portal.Web.dll"), "import", _folder])
        {
            Environment = { ["Portal__DataFolder"] = data },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start).ShouldNotBeNull();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        await using var database = await TestDatabase.CreateSqliteAsync();
        using var output = new StringWriter();
        var root = new RootCommand { ImportCommand.Create(new Verbs(() => Build(database.Options))), ImportRedirectsCommand.Create(new Verbs(() => Build(database.Options))) };
        var code = await root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = output });
        return (code, output.ToString());
    }

    private static IHost Build(DatabaseOptions options)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(new FakeClock()).AddPortalData(options).AddMedia(new(Path.GetTempPath())).AddPublishing().AddArchiveImport().AddSingleton<IOwnPages, NoPages>()
            .AddNotices(new(SendsMail: false, new Uri("https://portal.test")));
        return builder.Build();
    }

    private static string[] Row(string output, string name) =>
        output.Split('\n').Single(l => l.TrimStart().StartsWith(name, StringComparison.Ordinal)).Trim()[name.Length..]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Task<long> CountAsync(string data, string what) => ScalarAsync(data, $"SELECT COUNT(*) FROM {what}");

    /// <summary>0 while the database or the table is not there yet.</summary>
    private static async Task<long> ScalarAsync(string data, string sql)
    {
        var file = Path.Combine(data, "portal.db");
        if (!File.Exists(file))
            return 0;
        try
        {
            await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
