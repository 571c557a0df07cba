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
                var samples = services.GetRequiredService<SampleContent>();
                var made = await samples.FillAsync(stop);
                await call.InvocationConfiguration.Output.WriteLineAsync(made > 0
                    ? $"Опубликовано примеров: {Plural.Of(made, "материал", "материала", "материалов")}."
                    : "В портале уже есть материалы, примеры не нужны.");
                if (made > 0 && samples.WithoutPictures is { } why)
                    await call.InvocationConfiguration.Output.WriteLineAsync($"Примеры — без картинок. {why}");
                return ExitCodes.Done;
            },
            cancel));
        return command;
    }
}
