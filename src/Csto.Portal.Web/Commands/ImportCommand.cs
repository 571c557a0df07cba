using System.CommandLine;
using Csto.Portal.Core.Archive;
using Csto.Portal.Core.Archive.Reimport;

namespace Csto.Portal.Web.Commands;

/// <summary>Brings pages of the old site in. Exit codes: 0 all well, 2 some refused, 1 a failure, 130 interrupted.</summary>
internal static class ImportCommand
{
    public static Command Create(Verbs verbs)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Файлы и папки со страницами старого сайта (текст или HTML в UTF-8, UTF-16 или Windows-1251) или одна выгрузка: папка или ZIP.",
            HelpName = "ПУТЬ…",
            Arity = ArgumentArity.OneOrMore,
        };
        var report = new Option<string?>("--report") { Description = "Записать подробный отчёт в файл (JSON).", HelpName = "ФАЙЛ" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Показать, что вошло бы, и ничего не записать." };
        var command = new Command("import", "Вносит в портал страницы старого сайта или выгрузку, сделанную командой export. Повторный запуск ничего не меняет.") { paths, report, dryRun };
        command.SetAction((call, cancel) => verbs.WithDatabaseAsync(
            call,
            (services, stop) => call.GetRequiredValue(paths) is [var path] && ExportImporter.IsExport(path)
                ? ReimportAsync(
                    services.GetRequiredService<ExportImporter>(), path, call.GetValue(dryRun), call.GetValue(report), call.InvocationConfiguration, stop)
                : ImportAsync(
                    services.GetRequiredService<ArchiveImporter>(),
                    new(call.GetRequiredValue(paths), call.GetValue(dryRun)),
                    call.GetValue(report),
                    call.InvocationConfiguration,
                    stop),
            cancel));
        return command;
    }

    private static async Task<int> ReimportAsync(
        ExportImporter importer, string path, bool dryRun, string? reportPath, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (reportPath is not null && WhyNotWritable(reportPath) is { } problem)
        {
            await console.Error.WriteLineAsync($"Отчёт нельзя записать в «{reportPath}»: {problem} Импорт не начат.");
            return ExitCodes.Failed;
        }

        var progress = new ProgressLine(Console.IsErrorRedirected ? null : console.Error);
        var report = await importer.ImportAsync(path, dryRun, progress, cancellationToken);
        progress.Clear();
        if (report.Failure is { } failure)
            await console.Error.WriteLineAsync($"Выгрузка «{path}» не прочитана: {failure}.");
        else
            ReimportSummary.Write(console.Output, report);
        if (reportPath is not null)
        {
            await File.WriteAllTextAsync(reportPath, report.ToJson(), CancellationToken.None);
            await console.Output.WriteLineAsync($"\nОтчёт: {reportPath}");
        }

        return report.Failure is not null ? ExitCodes.Failed
            : report.Interrupted ? ExitCodes.Interrupted
            : report.HasRefusals ? ExitCodes.PartlyRefused : ExitCodes.Done;
    }

    private static async Task<int> ImportAsync(
        ArchiveImporter importer, ImportRequest request, string? reportPath, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (reportPath is not null && WhyNotWritable(reportPath) is { } problem)
        {
            await console.Error.WriteLineAsync($"Отчёт нельзя записать в «{reportPath}»: {problem} Импорт не начат.");
            return ExitCodes.Failed;
        }

        var progress = new ProgressLine(Console.IsErrorRedirected ? null : console.Error);
        var report = await importer.ImportAsync(request, progress, cancellationToken);
        progress.Clear();
        ImportSummary.Write(console.Output, report);
        if (reportPath is not null)
        {
            await File.WriteAllTextAsync(reportPath, report.ToJson(), CancellationToken.None);
            await console.Output.WriteLineAsync($"\nОтчёт: {reportPath}");
        }

        return report.Interrupted ? ExitCodes.Interrupted : report.HasRefusals ? ExitCodes.PartlyRefused : ExitCodes.Done;
    }

    /// <summary>Asked before a long import, not after it.</summary>
    private static string? WhyNotWritable(string path)
    {
        try
        {
            using var probe = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write);
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return "такой папки нет.";
        }
        catch (UnauthorizedAccessException)
        {
            return "это папка или нет права на запись.";
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return e.Message;
        }
    }
}
