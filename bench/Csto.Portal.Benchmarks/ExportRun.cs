using System.Diagnostics;
using System.Globalization;
using Csto.Portal.Core.Archive.Export;
using Csto.Portal.Core.Media;

namespace Csto.Portal.Benchmarks;

/// <summary>One export of a generated portal, in a process of its own so that its peak of memory is the export's.</summary>
internal static class ExportRun
{
    public static async Task MeasureAsync(string file, Action<string> say)
    {
        await using var services = GeneratedArchive.Open(file);
        await using var db = GeneratedArchive.Context(services);
        var began = Stopwatch.GetTimestamp();
        await using var target = await ZipTarget.CreateAsync(Stream.Null, CancellationToken.None);
        var report = await new PortalExporter(db, new MediaStore(new(Path.GetTempPath()), TimeProvider.System)).ExportAsync(new(), target, null, CancellationToken.None);
        using var self = Process.GetCurrentProcess();
        say(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Publications} publications, {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s, peak {self.PeakWorkingSet64 / (1024 * 1024)} MiB"));
    }
}
