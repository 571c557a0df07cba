using System.Runtime.CompilerServices;
using Csto.Portal.Core.Reading;
using Csto.Portal.Web.Localization;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Site.Tables;

/// <summary>A list to be written as a table.</summary>
/// <param name="Title">Of the list.</param>
/// <param name="List">The path of its page.</param>
/// <param name="Name">Of the file, without an extension.</param>
/// <param name="Lines">Newest first.</param>
internal sealed record Table(string Title, string List, string Name, IAsyncEnumerable<TableLine> Lines)
{
    /// <summary>About two megabytes.</summary>
    public const int MostForSpreadsheets = 5000;

    /// <summary>Some forty pages; Word takes long over longer tables.</summary>
    public const int MostForWord = 1000;

    /// <summary>It is known to go on beyond what is written.</summary>
    public bool IsCut { get; set; }

    public static int MostOf(TableFormat format) => format == TableFormat.Csv ? MostForSpreadsheets : MostForWord;

    public static IReadOnlyList<string> Head =>
    [
        CopyingWords.TableDate, CopyingWords.TableKind, CopyingWords.TableTitle, CopyingWords.TableAddress, CopyingWords.TablePersons, CopyingWords.TableLanguage,
    ];

    /// <summary>Without those that are too many.</summary>
    public async IAsyncEnumerable<TableLine> BoundedAsync(int most, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var written = 0;
        await foreach (var line in Lines.WithCancellation(cancellationToken))
        {
            if (written++ == most)
            {
                IsCut = true;
                yield break;
            }

            yield return line;
        }
    }

    /// <summary>What says that there is more, and how to get it.</summary>
    public static string Cut(int most) => Sentence.Text(CopyingWords.TableCut, Counted.Number(most));

    public static string TitleOf(TableLine line) => MachineText.OneLine(line.Title, line.Address.Language) is var title && line.IsWithdrawn
        ? Sentence.Text(FeedsWords.WithdrawnTitle, title)
        : title;

    public async Task WriteAsync(CsvTable csv, PortalSettings settings)
    {
        await csv.WriteAsync(Head);
        await foreach (var line in BoundedAsync(MostForSpreadsheets))
        {
            await csv.WriteAsync(
                When.ForMachines(line.Address.PublishedOn),
                Words.Of(line.Address.Kind),
                TitleOf(line),
                settings.Address(Links.Item(line.Address)),
                string.Join(", ", line.Persons),
                line.Address.Language);
        }

        if (IsCut)
            await csv.WriteAsync(Cut(MostForSpreadsheets));
    }
}
