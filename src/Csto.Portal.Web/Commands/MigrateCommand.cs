using System.CommandLine;

namespace Csto.Portal.Web.Commands;

internal static class MigrateCommand
{
    public static Command Create(Verbs verbs)
    {
        var command = new Command("migrate", "Создаёт базу данных, если её нет, и приводит её в соответствие с этой версией портала.");
        command.SetAction((call, cancel) => verbs.WithDatabaseAsync(
            call,
            async (_, _) =>
            {
                await call.InvocationConfiguration.Output.WriteLineAsync("База данных соответствует этой версии портала.");
                return ExitCodes.Done;
            },
            cancel));
        return command;
    }
}
