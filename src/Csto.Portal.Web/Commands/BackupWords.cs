using System.CommandLine;
using System.Globalization;
using Csto.Portal.Core.Archive.Backup;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Commands;

/// <summary>What the verbs about backups say.</summary>
internal static class BackupWords
{
    private const int NoSpace = 28;
    private const int QuotaReached = 122;

    /// <summary>Does the job and tells its failures in a sentence.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="failed">How a failure begins: «Копия не сделана».</param>
    /// <param name="path">Of the backup.</param>
    /// <param name="job">Returns the exit code.</param>
    public static async Task<int> SayAsync(InvocationConfiguration console, string failed, string path, Func<ProgressLine, Task<int>> job)
    {
        var progress = new ProgressLine(Console.IsErrorRedirected ? null : console.Error);
        try
        {
            return await job(progress);
        }
        catch (Exception e) when (Why(e, path) is not null)
        {
            progress.Clear();
            await console.Error.WriteLineAsync($"{failed}. {Why(e, path)}");
            return ExitCodes.Failed;
        }
        finally
        {
            progress.Clear();
        }
    }

    public static async Task DescribeAsync(InvocationConfiguration console, BackupManifest manifest)
    {
        var moment = manifest.Made.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        await console.Output.WriteLineAsync(
            $"Состояние на {moment} UTC ({MoscowTime.ToMoscow(manifest.Made):HH:mm} по Москве), версия портала {manifest.Portal}.");
        await console.Output.WriteLineAsync(
            $"В ней: {Plural.Of(manifest.RowsOf("Publications"), "материал", "материала", "материалов")}, "
            + $"{Plural.Of(manifest.RowsOf("Editions"), "редакция", "редакции", "редакций")}, "
            + $"{Plural.Of(manifest.RowsOf("AspNetUsers"), "учётная запись", "учётные записи", "учётных записей")}, "
            + $"{Plural.Of(manifest.RowsOf("AuditEntries"), "запись журнала", "записи журнала", "записей журнала")}, "
            + $"{Plural.Of(manifest.RowsOf("MediaAssets"), "карточка медиатеки", "карточки медиатеки", "карточек медиатеки")}, "
            + $"{Plural.Of(manifest.Files, "файл", "файла", "файлов")} ({FileSize.InRussian(manifest.Bytes)}).");
        if (manifest.Lost.Count == 0)
            return;
        await console.Error.WriteLineAsync(
            "Внимание: эти файлы медиатеки портал потерял ещё до копирования, целыми их в копии нет. Загрузите их заново или возьмите из прежней копии:");
        foreach (var lost in manifest.Lost)
            await console.Error.WriteLineAsync($"  {lost.FileName} — {lost.Problem} ({lost.Name})");
    }

    private static string? Why(Exception e, string path) => e switch
    {
        BackupRefusedException => e.Message,
        BrokenBackupException => $"«{path}»: {e.Message}.",
        FileNotFoundException => $"Файла «{path}» нет.",
        DirectoryNotFoundException => $"Папки для «{path}» нет: создайте её или укажите другое место.",
        IOException { HResult: NoSpace or QuotaReached } => "На диске кончилось место. Освободите его или укажите другой диск и запустите команду снова.",
        UnauthorizedAccessException => $"Нет прав: {e.Message}",
        IOException => $"Диск не читается или не пишется: {e.Message}",
        _ => null,
    };
}
