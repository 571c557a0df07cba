using System.Diagnostics;
using System.Globalization;
using Csto.Portal.Core.Data;
using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Media;
using Csto.Portal.Core.Media.Variants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Csto.Portal.Benchmarks;

/// <summary>
/// Photographs of 24 megapixels into the library and into every size and format, as the portal does it; the reference is <c>vipsthumbnail</c> making one JPEG
/// of 1920 pixels of each of the same files, in the same run.
/// </summary>
internal static class PicturesRun
{
    public static async Task MeasureAsync(int count, Action<string> say)
    {
        var folder = Directory.CreateTempSubdirectory("portal-pictures-");
        try
        {
            var photographs = Enumerable.Range(1, count).Select(i => Photograph(folder.FullName, i)).ToList();
            using var tree = new ProcessTree();
            var reference = Span.Begin();
            foreach (var photograph in photographs)
                Run(folder.FullName, "vipsthumbnail", photograph, "--size", "1920x", "-o", "reference-%s.jpg[Q=82,strip]");
            reference = reference.End();
            say(Line("vipsthumbnail, one JPEG of 1920", reference, count, tree.TakePeak()));
            foreach (var (made, files) in await LibraryAsync(folder, photographs, tree, say))
            {
                say(string.Create(
                    CultureInfo.InvariantCulture,
                    $"one file against one of the reference: {made.Wall / files / (reference.Wall / count):0.00} of its time, {made.Processor / files / (reference.Processor / count):0.00} of its processor time"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<(Span Made, int Files)>> LibraryAsync(DirectoryInfo folder, List<string> photographs, ProcessTree tree, Action<string> say)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging()
            .AddPortalData(new(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder.FullName, "portal.db")}"))
            .AddMedia(new(folder.CreateSubdirectory("media").FullName)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabasePreparation>().PrepareAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        var upload = Span.Begin();
        foreach (var photograph in photographs)
        {
            await using var content = File.OpenRead(photograph);
            await scope.ServiceProvider.GetRequiredService<MediaLibrary>()
                .AddAsync(content, Path.GetFileName(photograph), new MediaDetails(), Actor.Portal, CancellationToken.None);
        }

        say(Line("upload: checks, copy, small picture", upload.End(), photographs.Count, tree.TakePeak()));
        var ofTexts = await MakeAsync(scope.ServiceProvider, folder, "for texts and albums", 0, tree, say);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        foreach (var asset in await db.MediaAssets.ToListAsync())
            asset.IsLead = true;
        await db.SaveChangesAsync();
        return [ofTexts, await MakeAsync(scope.ServiceProvider, folder, "more for the pictures of pieces", ofTexts.Files, tree, say)];
    }

    private static async Task<(Span Made, int Files)> MakeAsync(
        IServiceProvider services, DirectoryInfo folder, string what, int before, ProcessTree tree, Action<string> say)
    {
        var making = Span.Begin();
        while (await services.GetRequiredService<PictureWork>().MakeNextAsync(CancellationToken.None))
        {
        }

        making = making.End();
        var files = Directory.GetFiles(Path.Combine(folder.FullName, "media", "variants"), "*", SearchOption.AllDirectories);
        say(Line($"{what}: {files.Length - before} files, {files.Sum(file => new FileInfo(file).Length) / 1024} KiB in all", making, files.Length - before, tree.TakePeak()));
        return (making, files.Length - before);
    }

    /// <summary>6000 × 4000 of clouds of many sizes with the noise of a camera, about 10 MB: no two alike, and as hard to compress as a photograph.</summary>
    private static string Photograph(string folder, int number)
    {
        for (var band = 0; band < 3; band++)
        {
            var cell = ((number + band) * 40).ToString(CultureInfo.InvariantCulture);
            Run(folder, "vips", "perlin", "p.v", "6000", "4000", "--cell-size", cell);
            Run(folder, "vips", "linear", "p.v", $"b{band}.v", "110", "128", "--uchar");
        }

        Run(folder, "vips", "gaussnoise", "n.v", "6000", "4000", "--mean", "0", "--sigma", "8");
        Run(folder, "vips", "bandjoin", "b0.v b1.v b2.v", "j.v");
        Run(folder, "vips", "add", "j.v", "n.v", "s.v");
        Run(folder, "vips", "cast", "s.v", "c.v", "uchar");
        Run(folder, "vips", "copy", "c.v", "r.v", "--interpretation", "srgb");
        var name = string.Create(CultureInfo.InvariantCulture, $"photograph-{number}.jpg");
        Run(folder, "vips", "jpegsave", "r.v", name, "--Q", "92");
        foreach (var file in Directory.GetFiles(folder, "*.v"))
            File.Delete(file);
        return Path.Combine(folder, name);
    }

    private static void Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, Environment = { ["VIPS_CONCURRENCY"] = "1" } })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {arguments[0]} failed.");
    }

    private static string Line(string what, Span took, int files, (long All, long Children) peak) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {took.Wall:0.0} s, {files / took.Wall:0.00} a second; {took.Processor:0.0} s of processor; peak {peak.All / 1024} MiB of all processes, {peak.Children / 1024} MiB without this one");

    /// <summary>Seconds.</summary>
    private sealed record Span(double Wall, double Processor)
    {
        public static Span Begin() => new(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency, ProcessTree.ProcessorTime().TotalSeconds);

        public Span End()
        {
            var now = Begin();
            return new(now.Wall - Wall, now.Processor - Processor);
        }
    }
}
