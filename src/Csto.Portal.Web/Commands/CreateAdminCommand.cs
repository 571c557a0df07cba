using System.CommandLine;
using Csto.Portal.Core.Accounts;
using Csto.Portal.Core.Domain;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Commands;

internal static class CreateAdminCommand
{
    public static Command Create(Verbs verbs)
    {
        var user = new Option<string>("--user") { Description = "Имя для входа латиницей.", HelpName = "ИМЯ", DefaultValueFactory = _ => FirstAdministrator.Name };
        var name = new Option<string>("--name") { Description = "Имя и фамилия: их видят коллеги и журнал.", HelpName = "«ИМЯ ФАМИЛИЯ»", DefaultValueFactory = _ => "Администратор портала" };
        var command = new Command("create-admin", "Создаёт администратора и показывает его одноразовый пароль.") { user, name };
        command.SetAction((call, cancel) => verbs.WithDatabaseAsync(
            call,
            (services, stop) => CreateAsync(services, new(call.GetRequiredValue(user), call.GetRequiredValue(name), Roles.Administrator), call.InvocationConfiguration, stop),
            cancel));
        return command;
    }

    private static async Task<int> CreateAsync(
        IServiceProvider services, NewAccount account, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var outcome = await services.GetRequiredService<UserAccounts>().CreateAsync(account, Actor.Portal, cancellationToken);
        switch (outcome)
        {
            case AccountOutcome.Issued issued:
                var signIn = services.GetRequiredService<PortalSettings>().Absolute("/admin/sign-in");
                await console.Output.WriteLineAsync(
                    $"""
                    Администратор создан.
                      Имя для входа:       {issued.UserName}
                      Одноразовый пароль:  {issued.OneTimePassword}
                    Войдите по адресу {signIn}: портал сразу попросит сменить пароль. Второй раз он показан не будет.
                    """);
                return ExitCodes.Done;
            case AccountOutcome.Refused refused:
                foreach (var problem in refused.Problems)
                    await console.Error.WriteLineAsync(problem.Message);
                return ExitCodes.Failed;
            default:
                throw new InvalidOperationException($"Unexpected {outcome}.");
        }
    }
}
