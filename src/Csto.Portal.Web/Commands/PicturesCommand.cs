using System.CommandLine;
using Csto.Portal.Core.Archive;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Variants;

namespace Csto.Portal.Web.Commands;

/// <summary>Looks through the sizes and formats of all pictures, and makes those that are missing: after files were lost, or restored without them.</summary>
internal static class PicturesCommand
{
    public static Command Create(Verbs verbs)
    {
        var command = new Command("pictures", "Проверяет размеры и форматы всех картинок и делает недостающие, например после восстановления из копии.");
        command.SetAction((call, cancel) => verbs.WithDatabaseAsync(
            call, (services, stop) => MakeAsync(services.GetRequiredService<PictureWork>(), call.InvocationConfiguration, stop), cancel));
        return command;
    }

    private static async Task<int> MakeAsync(PictureWork work, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (Vips.MissingPackage is { } package)
        {
            await console.Error.WriteLineAsync($"Картинки обработать нечем: не установлен пакет {package}.");
            return ExitCodes.Failed;
        }

        var all = await work.AgainAsync(cancellationToken);
        var line = new ProgressLine(Console.IsErrorRedirected ? null : console.Error);
        while (await work.MakeNextAsync(cancellationToken))
            line.Report(new ImportProgress(all - await work.CountAsync(cancellationToken), all, ""));

        line.Clear();
        var (waiting, failed) = (await work.CountAsync(cancellationToken), await work.CountFailedAsync(cancellationToken));
        await console.Output.WriteLineAsync($"Картинок: {all}. Готовы для страниц: {all - waiting - failed}.");
        if (failed > 0)
            await console.Error.WriteLineAsync($"Не подготовлены: {failed}. Причины стоят в карточках этих картинок в медиатеке.");
        if (waiting > 0)
            await console.Error.WriteLineAsync($"Ещё ждут: {waiting}. Их делает работающий портал, или файлы нельзя записать; подробности в журнале сервера.");
        return waiting + failed == 0 ? ExitCodes.Done : ExitCodes.PartlyRefused;
    }
}
