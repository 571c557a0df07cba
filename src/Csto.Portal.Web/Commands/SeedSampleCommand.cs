using System.CommandLine;
using Csto.Portal.Core.Archive.Samples;
using Csto.Portal.Core.Content;

namespace Csto.Portal.Web.Commands;

internal static class SeedSampleCommand
{
    public static Command Create(Verbs verbs)
    {
        var command = new Command("seed-sample", "Наполняет пустой портал примерами материалов. Портал, в котором уже есть материалы, не меняется.");
        command.SetAction((call, cancel) => verbs.WithDatabaseAsync(
            call,
            async (services, stop) =>
            {
                var made = await services.GetRequiredService<SampleContent>().FillAsync(stop);
                await call.InvocationConfiguration.Output.WriteLineAsync(made > 0
                    ? $"Опубликовано примеров: {Plural.Of(made, "материал", "материала", "материалов")}."
                    : "В портале уже есть материалы, примеры не нужны.");
                return ExitCodes.Done;
            },
            cancel));
        return command;
    }
}
