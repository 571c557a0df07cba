using Csto.Portal.Core.Archive.Pages;
using Csto.Portal.Core.Archive.Sources;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive;

/// <param name="Paths">Files and folders.</param>
/// <param name="DryRun">Find out what would come in, and write nothing.</param>
public sealed record ImportRequest(IReadOnlyList<string> Paths, bool DryRun = false);

/// <param name="Done">Files dealt with.</param>
/// <param name="Total">Files found.</param>
/// <param name="File">The file dealt with last.</param>
public sealed record ImportProgress(int Done, int Total, string File);

/// <summary>
/// Brings pages of the old site into the portal. Running it again changes nothing; a file that cannot be read is named and the rest goes
/// on; stopped at any moment, it leaves whole items behind.
/// </summary>
public sealed class ArchiveImporter(ItemImporter importer, ImportRehearsal rehearsal, ArchivePictures pictures, OldAddressKeeper addresses, TimeProvider clock)
{
    /// <param name="request">What to import.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="cancellationToken">Stops between items; the report then says so and tells what came in until then.</param>
    public async Task<ImportReport> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow().UtcDateTime;
        var sources = SourceFiles.Find(request.Paths);
        var files = new List<FileReport>();
        var footers = new List<ContactFooter>();
        var interrupted = false;
        foreach (var source in sources)
        {
            var items = new List<ItemReport>();
            try
            {
                files.Add(await ImportFileAsync(source, items, footers, request.DryRun, cancellationToken));
                progress?.Report(new(files.Count, sources.Count, source.Name));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                files.Add(new(source.Name, null, null, Upright(items), []));
                interrupted = true;
                break;
            }
        }

        return new(request.DryRun, interrupted, started, clock.GetUtcNow().UtcDateTime, ImportReport.Count(files), ContactMerge.All(footers), files);
    }

    private async Task<FileReport> ImportFileAsync(
        SourceFile source, List<ItemReport> items, List<ContactFooter> footers, bool dryRun, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (source.Refusal is { } unreachable)
            return FileReport.Refused(source.Name, unreachable);
        var text = await PageReader.ReadAsync(source.Path, cancellationToken);
        if (text.Value is not { } read)
            return FileReport.Refused(source.Name, text.Refusal!);
        var parsed = ArchivePageParser.Parse(read.Text);
        if (parsed.Value is not { } page)
            return FileReport.Refused(source.Name, parsed.Refusal!, read.Encoding);

        // The column's first item is its newest: from the bottom up, order within a day comes out as it was.
        foreach (var item in page.Items.Reverse())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Task<ItemMedia> BringAsync() => pictures.BringAsync(item, source, dryRun, cancellationToken);
            var result = dryRun
                ? await rehearsal.ImportAsync(item, BringAsync, cancellationToken)
                : await importer.ImportAsync(item, source.Name, BringAsync, cancellationToken);
            // The page is the article's; what its column tells of has pages of its own.
            var kept = item == page.Article && result.Outcome != ImportOutcome.Refused
                ? await addresses.KeepAsync(result.PublicationId, PageAddresses.Of(read.Text, source.Path, source.Root), dryRun, cancellationToken)
                : [];
            if (item.Contact is { } footer && result.Outcome != ImportOutcome.Refused)
                footers.Add(footer);
            items.Add(new(
                result.Outcome, item.Kind, item.Title, item.Date, item.DatedBy, item.IsWhole, result.PublicationId, result.Address, result.Reason)
            {
                Pictures = result.Pictures,
                OldAddresses = kept,
            });
        }

        return new(source.Name, read.Encoding, null, Upright(items), page.Unplaced);
    }

    private static List<ItemReport> Upright(List<ItemReport> fromTheBottom) => [.. Enumerable.Reverse(fromTheBottom)];
}
