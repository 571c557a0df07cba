using System.Buffers.Binary;
using System.IO.Compression;
using Csto.Portal.Core.Content;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Media.Inspection;

/// <summary>ZIP archives and the documents of Office, which are such archives. Only the list of files is read.</summary>
internal static class ZipFile
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;

    public static bool IsOne(ReadOnlySpan<byte> head) => head.StartsWith("PK\x3\x4"u8) || head.StartsWith("PK\x5\x6"u8);

    /// <exception cref="UnfitFileException">Broken, empty, a program, or a document of another kind.</exception>
    public static FileFacts Read(Stream file)
    {
        if (!HasTail(file))
            throw UnfitFileException.Truncated();
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return new(MediaKind.Document, TypeOf(archive));
        }
        catch (InvalidDataException)
        {
            throw UnfitFileException.Broken();
        }
    }

    /// <summary>Whether the file ends as an archive does: a whole ZIP, or another file with one hidden at its end.</summary>
    public static bool HasTail(Stream file)
    {
        var tail = new byte[(int)Math.Min(EndLength + LongestComment, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (tail.AsSpan(at).StartsWith("PK\x5\x6"u8)
                && at + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20)) == tail.Length)
                return true;
        }

        return false;
    }

    private static string TypeOf(ZipArchive archive)
    {
        var names = archive.Entries.Select(entry => entry.FullName).ToList();
        if (names.Count == 0)
            throw new UnfitFileException("Архив пуст.");
        if (names.Count > MediaLimits.Entries)
            throw new UnfitFileException($"В архиве больше {MediaLimits.Entries} файлов. Разделите его.");
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
}
