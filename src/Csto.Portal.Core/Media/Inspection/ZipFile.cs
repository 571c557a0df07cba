using System.Buffers.Binary;
using System.IO.Compression;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>ZIP archives and the documents of Office, which are such archives. Only the list of files is read; nothing is unpacked.</summary>
internal static class ZipFile
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>Of the list: the name of a file takes some hundred bytes there at the most.</summary>
    private const long LongestList = MediaLimits.Entries * 1024L;

    private static readonly string[] Archives = [".zip", ".rar", ".7z", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".tar", ".jar", ".cab", ".iso"];

    public static bool IsOne(ReadOnlySpan<byte> head) => head.StartsWith("PK\x3\x4"u8) || head.StartsWith("PK\x5\x6"u8);

    /// <exception cref="UnfitFileException">Broken, empty, a program, a bomb, or a document of another kind.</exception>
    public static FileFacts Read(Stream file)
    {
        if (file.Length > MediaLimits.Document)
            throw new UnfitFileException(
                $"Файл весит {FileSize.InRussian(file.Length)}, а такие принимаются до {FileSize.InRussian(MediaLimits.Document)}. Уменьшите его.");
        var (count, list) = ListOf(file);
        if (count > MediaLimits.Entries || list > LongestList)
            throw TooMany();
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            Bounded(archive, file.Length);
            return new(MediaKind.Document, TypeOf(archive));
        }
        catch (InvalidDataException)
        {
            throw UnfitFileException.Broken();
        }
    }

    /// <summary>Whether the file ends as an archive does: a whole ZIP, or another file with one hidden at its end.</summary>
    public static bool HasTail(Stream file) => EndOf(file) is not null;

    private static byte[]? EndOf(Stream file)
    {
        var tail = new byte[(int)Math.Min(EndLength + LongestComment, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (tail.AsSpan(at).StartsWith("PK\x5\x6"u8)
                && at + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20)) == tail.Length)
                return tail[at..];
        }

        return null;
    }

    /// <summary>How many files the archive says it has, and how long their list is. Archives so large that they say it elsewhere (ZIP64) are none of ours.</summary>
    private static (int Count, long Length) ListOf(Stream file)
    {
        var end = EndOf(file) ?? throw UnfitFileException.Truncated();
        return (BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10)), BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12)));
    }

    private static void Bounded(ZipArchive archive, long bytes)
    {
        var (packed, unpacked) = (0L, 0L);
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted)
                throw new UnfitFileException("Архив закрыт паролем. Упакуйте файлы без пароля.");
            packed = checked(packed + entry.CompressedLength);
            unpacked = checked(unpacked + entry.Length);
        }

        // Files that lie over one another are the trick of the bombs that need no second archive inside.
        if (unpacked > MediaLimits.Unpacked || packed > bytes || (unpacked > MediaLimits.Picture && unpacked / MediaLimits.Growth > bytes))
            throw new UnfitFileException("Архив разворачивается в слишком большие файлы: такие бывают вредоносными. Упакуйте только нужное и загрузите снова.");
        if (archive.Entries.Count(entry => Array.Exists(Archives, end => entry.FullName.EndsWith(end, StringComparison.OrdinalIgnoreCase))) > MediaLimits.NestedArchives)
            throw new UnfitFileException($"В архиве больше {MediaLimits.NestedArchives} других архивов. Распакуйте их и упакуйте файлы одним архивом.");
    }

    private static string TypeOf(ZipArchive archive)
    {
        var names = archive.Entries.Select(entry => entry.FullName).ToList();
        if (names.Count == 0)
            throw new UnfitFileException("Архив пуст.");
        if (names.Count > MediaLimits.Entries)
            throw TooMany();
        if (names.Exists(name => name.Split('/', '\\').Contains("..") || name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal)))
            throw new UnfitFileException("В архиве есть файлы с путями наружу. Упакуйте его заново.");
        if (names.Exists(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new UnfitFileException("В документе есть макросы. Сохраните его без макросов: DOCX или XLSX.");
        if (names.Contains("META-INF/MANIFEST.MF") || names.Contains("AndroidManifest.xml"))
            throw new UnfitFileException("Это программа. Программы не принимаются.");
        if (names.Contains("mimetype") || names.Contains("ppt/presentation.xml"))
            throw new UnfitFileException("Такие документы не принимаются: сохраните его как PDF, DOCX или XLSX.");
        if (!names.Contains("[Content_Types].xml"))
            return MediaTypes.Zip;
        return names.Contains("word/document.xml") ? MediaTypes.Docx
            : names.Contains("xl/workbook.xml") ? MediaTypes.Xlsx
            : throw new UnfitFileException("Такие документы не принимаются: сохраните его как PDF, DOCX или XLSX.");
    }

    private static UnfitFileException TooMany() => new($"В архиве больше {MediaLimits.Entries} файлов. Разделите его.");
}
