using System.Buffers;
using Csto.Portal.Core.Content;
using Microsoft.Extensions.Logging;

namespace Csto.Portal.Core.Media.Originals;

/// <summary>A photograph as it leaves the portal.</summary>
public sealed class OriginalFile
{
    internal OriginalFile(string contentType, IReadOnlyList<Part> parts) =>
        (ContentType, Parts, Length, Crc) = (contentType, parts, parts.Sum(part => part.Length), Part.Sum(parts));

    /// <summary>JPEG, PNG or WebP.</summary>
    public string ContentType { get; }

    /// <summary>In bytes.</summary>
    public long Length { get; }

    /// <summary>Of its bytes; changes with the words in it.</summary>
    public uint Crc { get; }

    internal IReadOnlyList<Part> Parts { get; }

    /// <summary>Its bytes, from any place; nothing is opened before they are read.</summary>
    public Stream Open() => new PartsStream(Parts);
}

/// <summary>
/// Photographs in their full size for journalists: freed of everything that was in the file, then with caption, author, credit, copyright, day, place and
/// terms of use written into it. JPEG, PNG and WebP keep every pixel as it was: only blocks of the file are left out and put in. Of other formats, whose
/// words few programs read (AVIF, GIF, HEIC), a JPEG in full size is made once, by the bounded program that makes all copies.
/// </summary>
public sealed partial class OriginalPhotos(MediaStore store, Vips vips, ILogger<OriginalPhotos> logger) : IDisposable
{
    /// <summary>Of a JPEG that stands for an original: no difference is seen.</summary>
    private const int Quality = 92;

    /// <summary>Files read through at once: each is in memory while it is.</summary>
    private readonly SemaphoreSlim turns = new(2);

    /// <param name="file">A picture that readers may have.</param>
    /// <param name="contentType">Of the original.</param>
    /// <param name="words">What to write into it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null where the file is not on the disk.</returns>
    public async Task<OriginalFile?> FindAsync(MediaFacts file, string contentType, PhotoWords words, CancellationToken cancellationToken)
    {
        var path = contentType is MediaTypes.Jpeg or MediaTypes.Png or MediaTypes.WebP
            ? store.Original(file.Sha256)
            : await FullSizeAsync(file.Sha256, cancellationToken);
        if (path is not null && await PlanAsync(path, store.Plan(file.Sha256), cancellationToken) is { } plan)
            return Compose(plan, path, words);
        // What readers get everywhere else is better than nothing.
        var copy = store.Public(file.Sha256);
        if (await PlanAsync(copy, null, cancellationToken) is not { } smaller)
            return null;
        Log.Smaller(logger, file.Sha256);
        return Compose(smaller, copy, words);
    }

    public void Dispose() => turns.Dispose();

    internal static OriginalPlan Plan(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, ..] => JpegOriginal.Plan(file),
        [0x89, ..] => PngOriginal.Plan(file),
        _ when file.StartsWith("RIFF"u8) => WebPOriginal.Plan(file),
        _ => throw new InvalidDataException("Neither JPEG nor PNG nor WebP."),
    };

    internal static OriginalFile Compose(OriginalPlan plan, string path, PhotoWords words)
    {
        var (before, after) = plan.ContentType switch
        {
            MediaTypes.Jpeg => JpegOriginal.Words(plan, words),
            MediaTypes.Png => PngOriginal.Words(plan, words),
            _ => WebPOriginal.Words(plan, words),
        };
        return new(plan.ContentType, [new Part.Bytes(before), .. plan.Kept.Select(range => new Part.FileRange(path, range.From, range.Length, range.Crc)), new Part.Bytes(after)]);
    }

    /// <param name="kept">Where the plan is kept; null where it is not.</param>
    private async Task<OriginalPlan?> PlanAsync(string path, string? kept, CancellationToken cancellationToken)
    {
        if (kept is not null && File.Exists(kept) && File.Exists(path) && OriginalPlan.Read(await File.ReadAllBytesAsync(kept, cancellationToken)) is { } known)
            return known;
        await turns.WaitAsync(cancellationToken);
        try
        {
            var plan = await ReadAsync(path, cancellationToken);
            if (kept is not null)
                await KeepAsync(plan, kept, cancellationToken);
            return plan;
        }
        catch (Exception e) when (e is InvalidDataException or FileNotFoundException or DirectoryNotFoundException
            or ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            Log.Unreadable(logger, path, e.Message);
            return null;
        }
        finally
        {
            turns.Release();
        }
    }

    private static async Task<OriginalPlan> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, FileOptions.Asynchronous);
        if (file.Length > Math.Max(MediaLimits.Picture, Vips.LargestFile))
            throw new InvalidDataException("Larger than any picture.");
        var buffer = ArrayPool<byte>.Shared.Rent((int)file.Length);
        try
        {
            var bytes = buffer.AsMemory(0, (int)file.Length);
            await file.ReadExactlyAsync(bytes, cancellationToken);
            return Plan(bytes.Span);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task KeepAsync(OriginalPlan plan, string kept, CancellationToken cancellationToken)
    {
        var temporary = store.NewTemporary();
        try
        {
            await File.WriteAllBytesAsync(temporary, plan.Write(), cancellationToken);
            MediaStore.Keep(temporary, kept);
        }
        catch (IOException e)
        {
            // It will be found again the next time.
            File.Delete(temporary);
            Log.NotKept(logger, kept, e.Message);
        }
    }

    /// <summary>The JPEG that stands for an original of another format; null where it cannot be made.</summary>
    private async Task<string?> FullSizeAsync(string sha256, CancellationToken cancellationToken)
    {
        var (original, place) = (store.Original(sha256), store.FullSize(sha256));
        if (File.Exists(place))
            return place;
        if (!File.Exists(original) || Vips.MissingPackage is not null)
            return null;
        var input = store.NewTemporary();
        var output = $"{input}.jpg";
        try
        {
            File.Copy(original, input);
            if (!await vips.ShrinkAsync(input, output, MediaLimits.Side, Quality, cancellationToken))
                return null;
            MediaStore.Keep(output, place);
            return place;
        }
        finally
        {
            File.Delete(input);
            File.Delete(output);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The original of {Sha256} cannot be given out; its copy for pages stands in for it")]
        public static partial void Smaller(ILogger logger, string sha256);

        [LoggerMessage(LogLevel.Warning, "{Path} cannot be taken apart: {Reason}")]
        public static partial void Unreadable(ILogger logger, string path, string reason);

        [LoggerMessage(LogLevel.Warning, "{Path} could not be written: {Reason}")]
        public static partial void NotKept(ILogger logger, string path, string reason);
    }
}
