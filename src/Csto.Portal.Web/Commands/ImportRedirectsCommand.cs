using System.CommandLine;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing.Addresses;

namespace Csto.Portal.Web.Commands;

/// <summary>Takes a table of old and new addresses, whole or not at all. Exit codes: 0 taken, 1 not taken, with the reasons line by line, 130 interrupted.</summary>
internal static class ImportRedirectsCommand
{
    /// <summary>Whoever mends these finds the rest with the next run.</summary>
    private const int MaxListed = 100;

    private static readonly Actor Importer = new(null, "Таблица адресов");

    public static Command Create(Verbs verbs)
    {
        var file = new Argument<string>("file") { Description = "Таблица CSV: старый адрес; новый адрес. UTF-8 или windows-1251, с заголовком или без.", HelpName = "ФАЙЛ.csv" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Проверить таблицу и ничего не записать." };
        var command = new Command("import-redirects", "Вносит таблицу адресов старого сайта: с каждого читателя сразу ведут на страницу портала. Ошибка в одной строке не даёт внести ни одной.") { file, dryRun };
        command.SetAction((call, cancel) => verbs.WithDatabaseAsync(
            call,
            (services, stop) => ImportAsync(services.GetRequiredService<RedirectBook>(), call.GetRequiredValue(file), call.GetValue(dryRun), call.InvocationConfiguration, stop),
            cancel));
        return command;
    }

    private static async Task<int> ImportAsync(RedirectBook book, string path, bool dryRun, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (await ReadAsync(path, console.Error, cancellationToken) is not { } bytes)
            return ExitCodes.Failed;
        var table = RedirectTable.Read(bytes);
        var plan = await book.ImportAsync(table, Path.GetFileName(path), dryRun, Importer, cancellationToken);
        if (plan.UnknownHosts.Count > 0)
        {
            await console.Error.WriteLineAsync(
                $"Внимание: в старых адресах есть сайты, запросы к которым сюда не приходят: {string.Join(", ", plan.UnknownHosts.Take(10))}. Если их имена будут указывать на портал, перечислите их в настройке Portal__FormerHosts.");
        }

        LineNote[] problems = [.. table.Problems.Concat(plan.Problems.Select(p => p.AsNote())).OrderBy(p => p.Number)];
        if (problems.Length > 0)
        {
            await RefuseAsync(console.Error, problems);
            return ExitCodes.Failed;
        }

        await console.Output.WriteLineAsync(Summary(plan, table.Unanswered, dryRun));
        return ExitCodes.Done;
    }

    private static async Task RefuseAsync(TextWriter error, LineNote[] problems)
    {
        foreach (var problem in problems.Take(MaxListed))
            await error.WriteLineAsync(problem.ToString());
        if (problems.Length > MaxListed)
            await error.WriteLineAsync($"…и ещё {Plural.Of(problems.Length - MaxListed, "строка", "строки", "строк")} с ошибками.");
        await error.WriteLineAsync("Ничего не записано. Исправьте таблицу и запустите команду снова.");
    }

    private static string Summary(RedirectPlan plan, int unanswered, bool dryRun)
    {
        var made = plan.Made.Count(m => m.Known is null);
        var lines = new List<string>
        {
            dryRun ? "Пробный прогон: ошибок нет, ничего не записано. Будет так." : "Таблица внесена целиком.",
            $"  добавлено     {made}",
            $"  изменено      {plan.Made.Count - made}",
            $"  уже было так  {plan.Unchanged}",
        };
        if (unanswered > 0)
            lines.Add($"  без нового адреса, пропущено  {unanswered}");
        return string.Join(Environment.NewLine, lines);
    }

    private static async Task<byte[]?> ReadAsync(string path, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            // Pipes and devices have no length, and opening one may wait for ever.
            if (new FileInfo(path) is { Exists: true } file && file.Length > RedirectTable.Largest)
            {
                await error.WriteLineAsync($"Файл «{path}» больше {FileSize.InRussian(RedirectTable.Largest)}. Разделите таблицу на несколько.");
                return null;
            }

            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            await error.WriteLineAsync($"Файла «{path}» нет. Проверьте имя.");
        }
        catch (UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"«{path}» — папка, или нет права читать этот файл.");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            await error.WriteLineAsync($"Файл «{path}» не прочитан: {e.Message}");
        }

        return null;
    }
}
