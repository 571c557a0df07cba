using System.CommandLine;
using Csto.Portal.Core.Archive.Backup;

namespace Csto.Portal.Web.Commands;

/// <summary>Brings a backup back. Exit codes: 0 all well, 2 the backup itself lacks files, 1 a failure and nothing changed, 130 interrupted and nothing changed.</summary>
internal static class RestoreCommand
{
    private const string Failed = "Портал не восстановлен, ничего не изменилось";

    public static Command Create(Verbs verbs)
    {
        var file = new Argument<string>("file") { Description = "Копия, сделанная командой backup, с этого или другого сервера, с любой базой данных.", HelpName = "ФАЙЛ" };
        var replace = new Option<bool>("--replace") { Description = "Удалить из базы данных всё, что в ней есть, и заменить копией." };
        var command = new Command("restore", "Восстанавливает портал из резервной копии в пустую базу данных и пустую медиатеку. Портал при этом должен быть остановлен.") { file, replace };
        command.SetAction(async (call, cancel) =>
        {
            var (path, console) = (call.GetRequiredValue(file), call.InvocationConfiguration);
            // The whole of it is looked at before the database is even asked for.
            var code = await verbs.RunAsync(call, (_, stop) => VerifyAsync(path, console, stop), cancel);
            return code != ExitCodes.Done
                ? code
                : await verbs.WithDatabaseAsync(
                    call, (services, stop) => RestoreAsync(services.GetRequiredService<PortalRestore>(), path, call.GetValue(replace), console, stop), cancel);
        });
        return command;
    }

    private static Task<int> VerifyAsync(string path, InvocationConfiguration console, CancellationToken cancellationToken) =>
        BackupWords.SayAsync(console, Failed, path, async progress =>
        {
            await using var backup = await BackupFile.OpenAsync(path, cancellationToken);
            await backup.VerifyAsync(progress, cancellationToken);
            return ExitCodes.Done;
        });

    private static Task<int> RestoreAsync(
        PortalRestore restore, string path, bool replace, InvocationConfiguration console, CancellationToken cancellationToken) =>
        BackupWords.SayAsync(console, Failed, path, async progress =>
        {
            await using var backup = await BackupFile.OpenAsync(path, cancellationToken);
            await restore.RestoreAsync(backup, replace, progress, cancellationToken);
            progress.Clear();
            await console.Output.WriteLineAsync("Портал восстановлен. Всем нужно войти заново; письма, ждавшие отправки, остановлены и стоят на странице «Почта».");
            await BackupWords.DescribeAsync(console, backup.Manifest);
            await console.Output.WriteLineAsync("Размеры картинок работающий портал сделает сам; сразу их сделает команда pictures.");
            return backup.Manifest.Lost.Count == 0 ? ExitCodes.Done : ExitCodes.PartlyRefused;
        });
}
