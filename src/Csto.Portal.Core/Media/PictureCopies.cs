using Csto.Portal.Core.Content;
using Csto.Portal.Core.Media.Inspection;

namespace Csto.Portal.Core.Media;

/// <summary>The copies of a picture that pages show, under temporary names.</summary>
internal sealed record PictureCopy(string Public, string Thumb, string ContentType, int Width, int Height, long? Likeness);

/// <summary>Makes the copies of a picture that pages show: nobody but the press office ever gets the original.</summary>
internal sealed class PictureCopies(Vips vips)
{
    private const int PublicSide = 1920;
    private const int ThumbSide = 400;
    private const int Quality = 82;

    internal const string Undecodable =
        "Картинка не раскрывается: она повреждена или слишком сложна. Откройте её у себя, пересохраните как JPEG или PNG и загрузите снова.";

    private const string UnreadHeic =
        "Снимок HEIC этот сервер не раскрывает: он повреждён или программе на сервере такие не по силам. Сохраните его как JPEG: на iPhone «Настройки → Камера → Форматы → Наиболее совместимые».";

    /// <exception cref="UnfitFileException">The picture cannot be decoded within the limits, or no program to decode it is installed.</exception>
    public async Task<PictureCopy> MakeAsync(string original, string contentType, CancellationToken cancellationToken)
    {
        if (Vips.MissingPackage is { } package)
            throw new UnfitFileException($"Картинки сейчас не принимаются: на сервере не установлен пакет {package}. Скажите об этом администратору сервера.");
        // A photograph stays a JPEG, which every editor's program opens; WebP keeps what is see-through.
        var isPhotograph = contentType is MediaTypes.Jpeg or MediaTypes.Heic;
        var copy = $"{original}.{(isPhotograph ? "jpg" : "webp")}";
        var thumb = $"{original}.t.webp";
        try
        {
            if (!await vips.ShrinkAsync(original, copy, PublicSide, Quality, cancellationToken))
                throw new UnfitFileException(contentType == MediaTypes.Heic ? UnreadHeic : Undecodable);
            var facts = Strip(copy);
            if (!await vips.ShrinkAsync(copy, thumb, ThumbSide, Quality, cancellationToken))
                throw new UnfitFileException(Undecodable);
            Strip(thumb);
            return new(copy, thumb, facts.ContentType, facts.Width!.Value, facts.Height!.Value, await LikenessAsync(thumb, cancellationToken));
        }
        catch
        {
            File.Delete(copy);
            File.Delete(thumb);
            throw;
        }
    }

    /// <summary>A help for editors: a picture is not refused for the want of it.</summary>
    private async Task<long?> LikenessAsync(string thumb, CancellationToken cancellationToken)
    {
        var grid = $"{thumb}.csv";
        try
        {
            return await vips.GridAsync(thumb, grid, Likeness.Columns, Likeness.Rows, cancellationToken)
                ? Likeness.Of(await File.ReadAllTextAsync(grid, cancellationToken))
                : null;
        }
        finally
        {
            File.Delete(grid);
        }
    }

    /// <summary>
    /// Takes out what the program leaves in: libvips 8.14 writes EXIF into a WebP even when told to strip. Where a picture was taken must not
    /// depend on the version of a library.
    /// </summary>
    /// <exception cref="UnfitFileException">Something is left that cannot be taken out.</exception>
    internal static FileFacts Strip(string copy)
    {
        var bytes = File.ReadAllBytes(copy);
        if (Boxes.AreThere(bytes))
        {
            if (!AvifFile.HoldsOnlyAPicture(bytes))
                throw new UnfitFileException("Установленная на сервере libvips оставляет в AVIF сведения о съёмке. Скажите об этом администратору сервера.");
        }
        else
        {
            bytes = Pictures.IsJpeg(bytes) ? JpegFile.Strip(bytes) : Pictures.StripWebP(bytes);
            File.WriteAllBytes(copy, bytes);
        }

        using var stream = new MemoryStream(bytes, writable: false);
        return FileInspector.Inspect(stream);
    }
}
