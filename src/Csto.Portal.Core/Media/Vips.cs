using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Csto.Portal.Core.Media;

/// <summary>What the program works on, and how urgently.</summary>
/// <param name="IsOfOurMaking">A file that the program itself has written before; all others are kept from readers of formats that are not safe.</param>
/// <param name="IsInBackground">Nobody waits: readers and uploads come first.</param>
internal sealed record VipsRun(bool IsOfOurMaking, bool IsInBackground)
{
    /// <summary>What somebody has sent and waits for.</summary>
    public static readonly VipsRun Uploaded = new(IsOfOurMaking: false, IsInBackground: false);
}

/// <summary>
/// Decodes pictures, in a process of its own that is held by the kernel: processor time, memory, size of what it writes and number of open
/// files. A hostile picture can end that process and nothing else.
/// </summary>
public sealed partial class Vips(ILogger<Vips> logger) : IDisposable
{
    /// <summary>The Debian package of the program.</summary>
    public const string Package = "libvips-tools";

    /// <summary>Bytes of what it may write.</summary>
    internal const long LargestFile = 256L * 1024 * 1024;

    private const string Program = "vips";
    private const string HeaderReader = "vipsheader";

    /// <summary>Bytes: XMP packets of agencies take some tens of thousands.</summary>
    internal const int LongestField = 3 * 256 * 1024;

    private const string Limiter = "prlimit";
    private const string Patient = "nice";
    private const long Memory = 2L * 1024 * 1024 * 1024;
    private const long Written = LargestFile;
    private const int ProcessorSeconds = 60;

    /// <summary>A picture that does not say is in sRGB already: told only what to export, libvips 8.14 makes it darker by a third.</summary>
    internal static readonly string[] ToSrgb = ["--import-profile", "srgb", "--export-profile", "srgb"];

    /// <summary>How long the program may take; tests wait less.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Tests put a program that hangs in its place.</summary>
    internal string Decoder { get; init; } = Program;

    /// <summary>Two at once: more would only take memory and processor from readers.</summary>
    private readonly SemaphoreSlim turns = new(2);

    /// <summary>The Debian package to install; null where nothing is missing.</summary>
    public static string? MissingPackage => Find(Program) is null ? Package : Find(Limiter) is null ? "util-linux" : Find(Patient) is null ? "coreutils" : null;

    /// <summary>
    /// Makes a copy upright, in sRGB, no larger than <paramref name="side"/> pixels, with no metadata. Both files stand in the same folder.
    /// </summary>
    /// <param name="input">Path of the picture, without an extension.</param>
    /// <param name="output">Path of the copy with <c>.jpg</c> or <c>.webp</c>, which decides the format.</param>
    /// <param name="side">Pixels of the longer side; a smaller picture stays as it is.</param>
    /// <param name="quality">Of both formats, 1 to 100.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    /// <returns>False where the picture could not be decoded within the limits.</returns>
    internal async Task<bool> ShrinkAsync(string input, string output, int side, int quality, CancellationToken cancellationToken) =>
        await RunAsync(
            Path.GetDirectoryName(input)!,
            [
                "thumbnail", Path.GetFileName(input), Invariant($"{Path.GetFileName(output)}[Q={quality},strip]"),
                Invariant($"{side}"), "--height", Invariant($"{side}"), "--size", "down", .. ToSrgb, "--fail-on", "truncated",
            ],
            VipsRun.Uploaded,
            cancellationToken)
        && File.Exists(output);

    /// <summary>Waits for a turn and runs the program once.</summary>
    /// <param name="folder">Where the files of the arguments stand.</param>
    /// <param name="arguments">An operation and what it needs; names of files without folders.</param>
    /// <param name="run">What is worked on.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    /// <returns>False where the operation did not succeed within the limits; the reason is in the log.</returns>
    internal async Task<bool> RunAsync(string folder, IReadOnlyList<string> arguments, VipsRun run, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(Start(folder, arguments, run), cancellationToken)
                || (OfGrey(arguments) is { } others && await RunAsync(Start(folder, others, run), cancellationToken));
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>
    /// Writes the brightness of a picture shrunk to a grid, whatever its shape: a line of numbers from 0 to 255, with tabs between them, for each row.
    /// </summary>
    /// <param name="input">Path of the picture.</param>
    /// <param name="output">Path of the text, in the same folder, with <c>.csv</c>.</param>
    /// <param name="columns">Numbers in a row.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    /// <returns>False where the picture could not be decoded within the limits.</returns>
    internal async Task<bool> GridAsync(string input, string output, int columns, int rows, CancellationToken cancellationToken) =>
        await RunAsync(
            Path.GetDirectoryName(input)!,
            ["thumbnail", Path.GetFileName(input), Path.GetFileName(output), Invariant($"{columns}"), "--height", Invariant($"{rows}"), "--size", "force"],
            VipsRun.Uploaded,
            cancellationToken)
        && File.Exists(output);

    /// <summary>
    /// What a picture carries beside its points, as it stands in the file or unpacked from it: <c>xmp-data</c>, <c>exif-data</c>. Unpacked in the bounded
    /// process, never here.
    /// </summary>
    /// <param name="input">Path of the picture.</param>
    /// <param name="field">As libvips calls it.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    /// <returns>Null where it carries none, or more than <see cref="LongestField"/>.</returns>
    internal async Task<byte[]?> FieldAsync(string input, string field, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            var start = Start(Path.GetDirectoryName(input)!, ["-f", field, Path.GetFileName(input)], VipsRun.Uploaded, HeaderReader);
            using var process = Process.Start(start)!;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            try
            {
                // The program prints Base64.
                var text = new char[LongestField / 3 * 4];
                var length = await process.StandardOutput.ReadBlockAsync(text, patience.Token);
                var bytes = new byte[LongestField];
                return length < text.Length && Convert.TryFromBase64Chars(text.AsSpan(0, length), bytes, out var written) && written > 0 ? bytes[..written] : null;
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();

    /// <summary>The same without the profile that a picture in shades of grey has no use for: libvips refuses such a picture with it. Null where there is none.</summary>
    private static List<string>? OfGrey(IReadOnlyList<string> arguments)
    {
        var at = arguments.ToList().IndexOf(ToSrgb[0]);
        return at < 0 ? null : [.. arguments.Take(at), .. arguments.Skip(at + 2)];
    }

    private ProcessStartInfo Start(string folder, IReadOnlyList<string> arguments, VipsRun run, string? program = null)
    {
        // Names without folders: in paths of the operator's making, brackets and percent signs would mean something to the program.
        var start = new ProcessStartInfo(Patient) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        string[] limits =
        [
            "-n", run.IsInBackground ? "10" : "0", Limiter,
            Invariant($"--as={Memory}"), Invariant($"--cpu={ProcessorSeconds}"), Invariant($"--fsize={Written}"), "--nofile=128", "--core=0", "--",
            program ?? Decoder,
        ];
        foreach (var argument in limits.Concat(arguments))
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["TMPDIR"] = folder;
        start.Environment["VIPS_CONCURRENCY"] = "1";
        if (!run.IsOfOurMaking)
            start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        return start;
    }

    private async Task<bool> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var words = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
        }

        await output;
        if (process.ExitCode == 0)
            return true;
        Log.Failed(logger, process.ExitCode, Content.PlainText.Excerpt(await words, 500));
        return false;
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    internal static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A picture could not be decoded (exit code {Code}): {Words}")]
        public static partial void Failed(ILogger logger, int code, string words);
    }
}
