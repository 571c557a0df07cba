using System.Buffers.Binary;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Content.Pictures;
using Csto.Portal.Core.Media.Inspection;

namespace Csto.Portal.Core.Media.Variants;

/// <summary>
/// Makes the files of a picture on the disk: decodes the original once, small enough to be worked on, cuts each crop out of that and writes it in
/// every width and type. One process at a time; what is there already is not made again, so a making that was cut short goes on.
/// </summary>
public sealed class PictureMaker(MediaStore store, Vips vips)
{
    private static readonly VipsRun First = new(IsOfOurMaking: false, IsInBackground: true);
    private static readonly VipsRun Further = new(IsOfOurMaking: true, IsInBackground: true);

    /// <summary>How many of the files are on the disk.</summary>
    public int CountMade(string sha256, PictureVariants variants) => variants.All.Count(variant => File.Exists(PlaceOf(sha256, variants, variant)));

    /// <param name="sha256">Of the original.</param>
    /// <param name="variants">What is wanted.</param>
    /// <param name="mayGoOn">Asked before each file; false ends the making.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    /// <returns>The average colour, empty for a picture that can be seen through; null where the making was ended.</returns>
    /// <exception cref="UnfitFileException">It cannot be done, in words for the press office.</exception>
    internal async Task<string?> MakeAsync(
        string sha256, PictureVariants variants, Func<CancellationToken, Task<bool>> mayGoOn, CancellationToken cancellationToken)
    {
        if (!File.Exists(store.Original(sha256)))
            throw new UnfitFileException("Файл пропал с диска сервера: загрузите его ещё раз.");
        using var bench = new Bench(vips, store.NewName());
        await bench.RunAsync(First, cancellationToken,
        [
            "thumbnail", Path.GetRelativePath(store.Incoming, store.Original(sha256)), bench.NameOf("whole.v"),
            Vips.Invariant($"{WorkingWidth(variants)}"), "--height", "1000000", "--size", "down", .. Vips.ToSrgb, "--fail-on", "truncated",
        ]);
        var colour = await ColourAsync(bench, cancellationToken);
        foreach (var crop in variants.Crops)
        {
            var missing = variants.Of(crop).Where(variant => !File.Exists(PlaceOf(sha256, variants, variant))).ToList();
            if (missing.Count == 0)
                continue;
            var source = await CutAsync(bench, crop, variants.Recipe, cancellationToken);
            foreach (var variant in missing)
            {
                if (!await mayGoOn(cancellationToken))
                    return null;
                await WriteAsync(bench, source, variant, PlaceOf(sha256, variants, variant), cancellationToken);
            }
        }

        return colour;
    }

    /// <summary>Removes files that pages do not name any more.</summary>
    internal void RemoveOthers(string sha256, PictureVariants variants)
    {
        var kept = variants.All.Select(variant => variant.FileName(variants.Recipe)).ToHashSet();
        foreach (var file in new DirectoryInfo(store.Variants(sha256)).EnumerateFiles().Where(file => !kept.Contains(file.Name)))
            file.Delete();
    }

    private string PlaceOf(string sha256, PictureVariants variants, PictureVariant variant) =>
        Path.Combine(store.Variants(sha256), variant.FileName(variants.Recipe));

    /// <summary>So wide that the widest file of every crop can be cut out of it.</summary>
    private static int WorkingWidth(PictureVariants variants) => variants.Crops.Max(crop =>
        (int)Math.Ceiling((double)variants.Width * variants.Of(crop).Max(variant => variant.Width) / variants.BoxOf(crop).Width));

    /// <summary>The average of all pixels. A fourth byte says how much can be seen through them.</summary>
    private static async Task<string> ColourAsync(Bench bench, CancellationToken cancellationToken)
    {
        await bench.RunAsync(Further, cancellationToken, "thumbnail", bench.NameOf("whole.v"), bench.NameOf("colour.raw"), "1", "--height", "1", "--size", "force", "--no-rotate");
        var pixel = await File.ReadAllBytesAsync(bench.PathOf("colour.raw"), cancellationToken);
        return pixel is [_, _, _] or [_, _, _, byte.MaxValue] ? $"#{pixel[0]:x2}{pixel[1]:x2}{pixel[2]:x2}" : "";
    }

    private static async Task<string> CutAsync(Bench bench, PictureCrop crop, PictureRecipe recipe, CancellationToken cancellationToken)
    {
        if (crop == PictureCrop.Whole)
            return "whole.v";
        var (width, height) = await SizeAsync(bench.PathOf("whole.v"), cancellationToken);
        var box = PictureRules.Box(crop, width, height, recipe.PointOf(crop));
        var cut = $"{crop}.v";
        await bench.RunAsync(Further, cancellationToken, "crop", bench.NameOf("whole.v"), bench.NameOf(cut),
            Vips.Invariant($"{box.X}"), Vips.Invariant($"{box.Y}"), Vips.Invariant($"{box.Width}"), Vips.Invariant($"{box.Height}"));
        return cut;
    }

    /// <summary>Of a file of libvips: a magic number, then width and height of four bytes, in the order of this machine's bytes.</summary>
    private static async Task<(int Width, int Height)> SizeAsync(string path, CancellationToken cancellationToken)
    {
        var header = new byte[12];
        await using var file = File.OpenRead(path);
        await file.ReadExactlyAsync(header, cancellationToken);
        return BitConverter.IsLittleEndian
            ? (BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4)), BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8)))
            : (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(8)));
    }

    private static async Task WriteAsync(Bench bench, string source, PictureVariant variant, string place, CancellationToken cancellationToken)
    {
        var name = $"made.{MediaTypes.Extension(variant.ContentType)}";
        await bench.RunAsync(Further, cancellationToken, "thumbnail", bench.NameOf(source), bench.NameOf(name) + SettingsOf(variant.ContentType),
            Vips.Invariant($"{variant.Width}"), "--height", Vips.Invariant($"{variant.Height}"), "--size", "force", "--no-rotate");
        PictureCopies.Strip(bench.PathOf(name));
        MediaStore.Keep(bench.PathOf(name), place);
    }

    /// <summary>Qualities that look alike. What is seen through becomes white in a JPEG.</summary>
    private static string SettingsOf(string contentType) => contentType switch
    {
        MediaTypes.Avif => "[Q=55,effort=2,strip]",
        MediaTypes.WebP => "[Q=80,strip]",
        _ => "[Q=82,optimize_coding,background=255,strip]",
    };
}
