using System.CommandLine;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Accounts.SecondFactor;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Web.Commands;

/// <summary>For the last administrator, whom no colleague can help.</summary>
internal static class ResetSecondFactorCommand
{
    public static Command Create(Verbs verbs)
    {
        var user = new Option<string>("--user") { Description = "Имя для входа.", HelpName = "ИМЯ", Required = true };
        var command = new Command("reset-second-factor", "Снимает второй шаг входа: приложение, коды восстановления, ключи доступа.") { user };
        command.SetAction((call, cancel) => verbs.WithDatabaseAsync(
            call, (services, stop) => ResetAsync(services, call.GetRequiredValue(user), call.InvocationConfiguration, stop), cancel));
        return command;
    }

    private static async Task<int> ResetAsync(IServiceProvider services, string name, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var found = await services.GetRequiredService<UserDirectory>().FindAsync(name, cancellationToken);
        if (found is null)
        {
            await console.Error.WriteLineAsync($"Учётной записи «{name}» нет. Имена для входа показывает страница «Люди и роли».");
            return ExitCodes.Failed;
        }

        if (!found.HasSecondFactor)
        {
            await console.Output.WriteLineAsync($"У «{found.UserName}» второго шага входа нет: снимать нечего.");
            return ExitCodes.Done;
        }

        await services.GetRequiredService<SecondFactors>().RemoveAllAsync(found.Id, Actor.Portal, cancellationToken);
        await console.Output.WriteLineAsync($"Второй шаг входа «{found.UserName}» снят, все сеансы закончены. Войти можно по одному паролю.");
        return ExitCodes.Done;
    }
}
