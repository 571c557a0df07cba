using System.CommandLine;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Commands;

/// <summary>For containers: asks the portal that runs beside it.</summary>
internal static class HealthcheckCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create(Verbs verbs)
    {
        var command = new Command("healthcheck", "Спрашивает работающий рядом портал, отвечает ли он. Код выхода 0: отвечает.");
        command.SetAction((call, cancel) => verbs.RunAsync(
            call,
            (services, stop) => AskAsync(services.GetRequiredService<ListeningAddress>(), call.InvocationConfiguration, stop),
            cancel));
        return command;
    }

    private static async Task<int> AskAsync(ListeningAddress portal, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var address = new Uri(portal.Local, "/healthz/live");
        try
        {
            using var client = new HttpClient { Timeout = Patience };
            using var answer = await client.GetAsync(address, cancellationToken);
            if (answer.IsSuccessStatusCode)
                return ExitCodes.Done;
            await console.Error.WriteLineAsync($"Портал по адресу {address} ответил кодом {(int)answer.StatusCode}.");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync($"Портал по адресу {address} не отвечает: {e.Message}");
        }

        return ExitCodes.Failed;
    }
}
