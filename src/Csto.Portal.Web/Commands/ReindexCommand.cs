using System.CommandLine;
using Csto.Portal.Core.Archive;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Search;
using Csto.Portal.Core.Search.Indexing;
using Csto.Portal.Core.Search.Quotes;

namespace Csto.Portal.Web.Commands;

/// <summary>Makes the search index anew; running nodes are asked to do so themselves, each its own.</summary>
internal static class ReindexCommand
{
    public static Command Create(Verbs verbs)
    {
        var command = new Command("reindex", "Делает поисковый указатель заново. Работающий портал просит сделать это самому: поиск при этом не прерывается.");
        command.SetAction((call, cancel) => verbs.WithDatabaseAsync(
            call, (services, stop) => MakeAsync(services.GetRequiredService<IndexKeeper>(), services.GetRequiredService<QuoteKeeper>(), services.GetRequiredService<SearchIndex>(), call.InvocationConfiguration, stop), cancel));
        return command;
    }

    private static async Task<int> MakeAsync(IndexKeeper keeper, QuoteKeeper quotes, SearchIndex index, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        quotes.AskOthers();
        if (keeper.AskOthers() is > 0 and var asked)
        {
            await console.Output.WriteLineAsync(
                $"Портал работает: {Plural.Of(asked, "узел сделает", "узла сделают", "узлов сделают")} свой указатель заново в течение ближайших минут. Ход виден на странице «Состояние».");
            return ExitCodes.Done;
        }

        var line = new ProgressLine(Console.IsErrorRedirected ? null : console.Error);
        try
        {
            var count = await keeper.RebuildAsync(new Telling(line), cancellationToken);
            await quotes.RebuildAsync(cancellationToken);
            line.Clear();
            await console.Output.WriteLineAsync($"В указателе {Plural.Of(count, "материал", "материала", "материалов")}, файл {FileSize.InRussian(index.FileBytes)}.");
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is Core.Search.Data.IndexFileException or IOException or UnauthorizedAccessException)
        {
            line.Clear();
            await console.Error.WriteLineAsync($"Указатель не записан: {e.Message} Проверьте место на диске и права на папку Portal__SearchFolder.");
            return ExitCodes.Failed;
        }
    }

    private sealed class Telling(ProgressLine line) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => line.Report(new ImportProgress(value.Done, value.Total, ""));
    }
}
