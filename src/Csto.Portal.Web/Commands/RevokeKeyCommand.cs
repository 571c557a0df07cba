using System.CommandLine;
using System.Globalization;
using Csto.Portal.Core.Publishing.Proofs;

namespace Csto.Portal.Web.Commands;

/// <summary>For a signing key that somebody else may hold.</summary>
internal static class RevokeKeyCommand
{
    public static Command Create(Verbs verbs)
    {
        var key = new Option<string>("--key") { Description = "Номер ключа, как на странице «Состояние».", HelpName = "КЛЮЧ", Required = true };
        var since = new Option<string>("--since")
        {
            Description = "С какого момента подписям нельзя верить, по UTC, например 2026-11-20T00:00:00Z.", HelpName = "МОМЕНТ", Required = true,
        };
        var command = new Command("revoke-key", "Объявляет ключ подписи недействительным и велит подписать его тексты заново.") { key, since };
        command.SetAction((call, cancel) => verbs.WithDatabaseAsync(
            call,
            (services, stop) => RevokeAsync(services, call.GetRequiredValue(key), call.GetRequiredValue(since), call.InvocationConfiguration, stop),
            cancel));
        return command;
    }

    private static async Task<int> RevokeAsync(IServiceProvider services, string key, string since, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (!DateTime.TryParseExact(
            since, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            await console.Error.WriteLineAsync($"Момент «{since}» не понят: напишите его по UTC, например 2026-11-20T00:00:00Z.");
            return ExitCodes.Failed;
        }

        if (!await services.GetRequiredService<KeyRegister>().RevokeAsync(key, instant, cancellationToken))
        {
            await console.Error.WriteLineAsync($"Ключа «{key}» у портала не было. Номера ключей показывает адрес {Shared.Links.Keys}.");
            return ExitCodes.Failed;
        }

        await console.Output.WriteLineAsync($"Ключ {key} объявлен недействительным с {since}. Задайте порталу новый ключ и запустите его заново: тексты будут подписаны им.");
        return ExitCodes.Done;
    }
}
