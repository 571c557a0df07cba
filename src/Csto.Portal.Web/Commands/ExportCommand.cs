using System.CommandLine;
using System.Globalization;
using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Commands;

/// <summary>Writes publications out. Exit codes: 0 all well, 2 some that were asked for do not exist, 1 a failure, 130 interrupted.</summary>
internal static class ExportCommand
{
    public static Command Create(Verbs verbs)
    {
        var target = new Argument<string>("target") { Description = "Новая или пустая папка либо файл с именем на .zip.", HelpName = "ПАПКА|ФАЙЛ.zip" };
        var kind = new Option<string?>("--kind") { Description = "Только этот вид: news, speeches или statements.", HelpName = "ВИД" };
        var from = new Option<string?>("--from") { Description = "Первый день по дате материала.", HelpName = "ГГГГ-ММ-ДД" };
        var to = new Option<string?>("--to") { Description = "Последний день по дате материала.", HelpName = "ГГГГ-ММ-ДД" };
        var ids = new Option<int[]>("--id") { Description = "Только эти материалы: номера из адресов редакции.", HelpName = "НОМЕР…", AllowMultipleArgumentsPerToken = true };
        var command = new Command("export", "Выгружает материалы как Markdown с полями, со всеми редакциями. Без отбора — весь портал.") { target, kind, from, to, ids };
        command.SetAction((call, cancel) =>
        {
            var selection = new ExportSelection
            {
                Kind = Kind(call.GetValue(kind), out var kindProblem),
                From = Day(call.GetValue(from), "--from", out var fromProblem),
                To = Day(call.GetValue(to), "--to", out var toProblem),
                Ids = call.GetValue(ids) is { Length: > 0 } numbers ? numbers : null,
            };
            return (kindProblem ?? fromProblem ?? toProblem) is { } problem
                ? RefuseAsync(call, problem)
                : verbs.WithDatabaseAsync(
                    call,
                    (services, stop) => ExportAsync(
                        services.GetRequiredService<PortalExporter>(), selection, call.GetRequiredValue(target), call.InvocationConfiguration, stop),
                    cancel);
        });
        return command;
    }

    private static async Task<int> RefuseAsync(ParseResult call, string problem)
    {
        await call.InvocationConfiguration.Error.WriteLineAsync(problem);
        return ExitCodes.Failed;
    }

    private static async Task<int> ExportAsync(
        PortalExporter exporter, ExportSelection selection, string target, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var progress = new ProgressLine(Console.IsErrorRedirected ? null : console.Error);
        ExportReport report;
        try
        {
            report = IsZip(target)
                ? await ToZipAsync(exporter, selection, target, progress, cancellationToken)
                : await ToFolderAsync(exporter, selection, target, progress, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            progress.Clear();
            await console.Error.WriteLineAsync($"Выгрузка в «{target}» не удалась: {e.Message}");
            return ExitCodes.Failed;
        }

        progress.Clear();
        await console.Output.WriteLineAsync(
            $"Выгружено: {Plural.Of(report.Publications, "материал", "материала", "материалов")}, {Plural.Of(report.Files, "файл", "файла", "файлов")}. {target}");
        if (report.Lost.Count > 0)
            await console.Error.WriteLineAsync($"В хранилище нет файлов: {string.Join(", ", report.Lost)}. Материалы выгружены без них.");
        if (report.Missing.Count == 0)
            return report.Lost.Count == 0 ? ExitCodes.Done : ExitCodes.PartlyRefused;
        await console.Error.WriteLineAsync($"Таких материалов нет: {string.Join(", ", report.Missing)}.");
        return ExitCodes.PartlyRefused;
    }

    private static async Task<ExportReport> ToFolderAsync(
        PortalExporter exporter, ExportSelection selection, string folder, ProgressLine progress, CancellationToken cancellationToken)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new IOException("там уже что-то есть. Укажите новую или пустую папку.");
        await using var target = new FolderTarget(folder);
        return await exporter.ExportAsync(selection, target, progress, cancellationToken);
    }

    /// <summary>Under another name until it is whole, so that a broken-off export is not taken for one.</summary>
    private static async Task<ExportReport> ToZipAsync(
        PortalExporter exporter, ExportSelection selection, string path, ProgressLine progress, CancellationToken cancellationToken)
    {
        if (File.Exists(path) || Directory.Exists(path))
            throw new IOException("такой файл уже есть. Укажите другое имя или удалите его.");
        var part = path + ".part";
        try
        {
            ExportReport report;
            await using (var file = new FileStream(part, FileMode.Create, FileAccess.Write))
            await using (var target = await ZipTarget.CreateAsync(file, cancellationToken))
                report = await exporter.ExportAsync(selection, target, progress, cancellationToken);
            File.Move(part, path);
            return report;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static bool IsZip(string target) => target.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(target);

    private static PublicationKind? Kind(string? text, out string? problem)
    {
        var kind = text is null ? null : PublicationAddress.KindOf(text);
        problem = text is not null && kind is null ? $"Вид «{text}» неизвестен: укажите news, speeches или statements." : null;
        return kind;
    }

    private static DateOnly? Day(string? text, string option, out string? problem)
    {
        problem = null;
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        problem = $"{option}: «{text}» не дата. Напишите её так: 2026-02-13.";
        return null;
    }
}
