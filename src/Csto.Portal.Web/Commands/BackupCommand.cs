using System.CommandLine;
using Csto.Portal.Core.Archive.Backup;
using Csto.Portal.Core.Content;

namespace Csto.Portal.Web.Commands;

/// <summary>
/// Writes the whole portal into one file, or looks whether such a file is whole. Exit codes: 0 all well, 2 the portal has lost files, all else is
/// in the backup, 1 a failure, 130 interrupted.
/// </summary>
internal static class BackupCommand
{
    public static Command Create(Verbs verbs)
    {
        var file = new Argument<string>("file") { Description = "Новый файл; в нём будут и секреты: храните его так же бережно, как базу данных.", HelpName = "ФАЙЛ" };
        var verify = new Option<bool>("--verify") { Description = "Не делать копию, а проверить готовую." };
        var command = new Command("backup", "Делает резервную копию всего портала — базы данных и медиатеки — одним файлом. Портал при этом работает.") { file, verify };
        command.SetAction((call, cancel) => verbs.RunAsync(
            call,
            (services, stop) => call.GetValue(verify)
                ? VerifyAsync(call.GetRequiredValue(file), call.InvocationConfiguration, stop)
                : MakeAsync(services.GetRequiredService<PortalBackup>(), call.GetRequiredValue(file), call.InvocationConfiguration, stop),
            cancel));
        return command;
    }

    private static Task<int> MakeAsync(PortalBackup backup, string path, InvocationConfiguration console, CancellationToken cancellationToken) =>
        BackupWords.SayAsync(console, "Копия не сделана", path, async progress =>
        {
            var manifest = await WriteAsync(backup, path, progress, cancellationToken);
            progress.Clear();
            await console.Output.WriteLineAsync($"Копия сделана: {path}, {FileSize.InRussian(new FileInfo(path).Length)}.");
            await BackupWords.DescribeAsync(console, manifest);
            return manifest.Lost.Count == 0 ? ExitCodes.Done : ExitCodes.PartlyRefused;
        });

    /// <summary>Under another name until it is whole and on the disk, readable by its owner alone.</summary>
    private static async Task<BackupManifest> WriteAsync(PortalBackup backup, string path, ProgressLine progress, CancellationToken cancellationToken)
    {
        if (File.Exists(path) || Directory.Exists(path))
            throw new BackupRefusedException($"«{path}» уже есть. Укажите другое имя или удалите прежнюю копию.");
        var part = path + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        // Another backup that writes there keeps it locked: its file is not ours to delete.
        var file = new FileStream(part, options);
        try
        {
            BackupManifest manifest;
            await using (file)
            {
                manifest = await backup.WriteAsync(file, progress, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(part, path);
            return manifest;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static Task<int> VerifyAsync(string path, InvocationConfiguration console, CancellationToken cancellationToken) =>
        BackupWords.SayAsync(console, "Копия не проверена", path, async progress =>
        {
            await using var file = await BackupFile.OpenAsync(path, cancellationToken);
            await file.VerifyAsync(progress, cancellationToken);
            progress.Clear();
            await console.Output.WriteLineAsync($"Копия цела: {path}.");
            await BackupWords.DescribeAsync(console, file.Manifest);
            return file.Manifest.Lost.Count == 0 ? ExitCodes.Done : ExitCodes.PartlyRefused;
        });
}
