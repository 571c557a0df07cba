using System.Text;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>
/// Says what a file is by reading it, never by its name, and refuses what is truncated, holds a second file, or is larger than its headers
/// may say. Nothing is decoded or unpacked here.
/// </summary>
internal static class FileInspector
{
    /// <summary>Bytes from which <see cref="KindOf"/> knows what is coming.</summary>
    public const int HeadLength = 1024;

    private const string Moving = "Картинка движется, а читатели увидят её первый кадр. Чтобы показать движение, загрузите его как видео MP4.";

    private static readonly string[] Programs = ["<script", "<html", "<!doctype html", "<svg", "<iframe", "<?php"];

    /// <summary>What a file seems to be while the rest of it is still on its way.</summary>
    /// <param name="head">Its first <see cref="HeadLength"/> bytes, or all of it.</param>
    /// <exception cref="UnfitFileException">Whatever follows, it is none of ours.</exception>
    public static MediaKind KindOf(ReadOnlySpan<byte> head)
    {
        if (ForeignFile.ReasonAgainst(head) is { } reason)
            throw new UnfitFileException(reason);
        if (ZipFile.IsOne(head) || head.StartsWith("%PDF-"u8))
            return MediaKind.Document;
        if (Pictures.IsOne(head))
            return MediaKind.Picture;
        return Boxes.AreThere(head) || WebMFile.IsOne(head) ? MediaKind.Video : throw new UnfitFileException(ForeignFile.Unknown);
    }

    /// <exception cref="UnfitFileException">The file is not taken.</exception>
    public static FileFacts Inspect(Stream file)
    {
        try
        {
            return WithinLimits(Read(file), file.Length);
        }
        catch (Exception e) when (e is EndOfStreamException or IndexOutOfRangeException or ArgumentOutOfRangeException or OverflowException)
        {
            throw UnfitFileException.Truncated();
        }
        catch (InvalidOperationException)
        {
            throw UnfitFileException.Broken();
        }
    }

    private static FileFacts Read(Stream file)
    {
        var head = new byte[(int)Math.Min(HeadLength, file.Length)];
        file.Position = 0;
        file.ReadExactly(head);
        KindOf(head);
        if (ZipFile.IsOne(head))
            return ZipFile.Read(file);
        // A browser that guesses types looks at the beginning: no page may stand there, whatever it is part of.
        if (Array.Exists(Programs, word => Encoding.Latin1.GetString(head).Contains(word, StringComparison.OrdinalIgnoreCase)))
            throw new UnfitFileException("В начало файла вписана веб-страница. Такие файлы бывают вредоносными: пересохраните его у себя и загрузите снова.");
        var facts = Pictures.IsOne(head) ? Pictures.Read(file)
            : head.AsSpan().StartsWith("%PDF-"u8) ? PdfFile.Read(file)
            : Boxes.AreThere(head) ? Boxes.Read(file)
            : WebMFile.IsOne(head) ? WebMFile.Read(file)
            : throw new UnfitFileException(ForeignFile.Unknown);
        if (ZipFile.HasTail(file))
            throw UnfitFileException.Trailing();
        return facts;
    }

    private static FileFacts WithinLimits(FileFacts facts, long bytes)
    {
        var limit = MediaLimits.Of(facts.Kind);
        if (bytes > limit)
            throw new UnfitFileException($"Файл весит {FileSize.InRussian(bytes)}, а такие принимаются до {FileSize.InRussian(limit)}. Уменьшите его.");
        if (facts.Kind != MediaKind.Picture)
            return facts;
        var (width, height) = (facts.Width ?? 0, facts.Height ?? 0);
        if (width == 0 || height == 0)
            throw UnfitFileException.Broken();
        if (width > MediaLimits.Side || height > MediaLimits.Side || (long)width * height > MediaLimits.Pixels)
            throw new UnfitFileException(
                $"Картинка слишком велика: {width} × {height} точек. Уменьшите её: до {MediaLimits.Side} точек по стороне и {MediaLimits.Pixels / 1_000_000} миллионов всего.");
        if (facts.Frames is < 0 or > MediaLimits.Frames)
            throw new UnfitFileException($"В картинке {Plural.Of(facts.Frames, "кадр", "кадра", "кадров")}, принимается до {MediaLimits.Frames}. Сохраните её как видео MP4.");
        return facts.Frames > 1 ? facts with { Warning = Moving } : facts;
    }
}
