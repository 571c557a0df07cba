using System.Text;

namespace Csto.Portal.Core.Archive.Word.Package;

/// <summary>Says what a file is by its content, whatever it is called.</summary>
internal static class WordSignature
{
    private const int Block = 64 * 1024;

    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] EmptyZip = "PK\u0005\u0006"u8.ToArray();
    private static readonly byte[] Directory = "PK\u0001\u0002"u8.ToArray();
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Null for a zip archive of a bearable number of parts; the rest is not looked into.</summary>
    /// <param name="file">Seekable; is read from its beginning.</param>
    public static WordRefusal? Refuse(Stream file, WordLimits limits)
    {
        if (file.Length == 0)
            return WordRefusal.Empty;
        if (file.Length > WordLimits.File)
            return WordRefusal.TooLarge;

        file.Position = 0;
        var head = new byte[(int)Math.Min(512, file.Length)];
        file.ReadExactly(head);
        if (head.AsSpan().StartsWith(Compound))
            return Count(file, EncryptedPackage, 1) > 0 ? WordRefusal.Encrypted : WordRefusal.OldWord;
        if (head.AsSpan().StartsWith(Zip))
            return Count(file, Directory, limits.Parts + 1) > limits.Parts ? WordRefusal.Bomb : null;

        return head.AsSpan().StartsWith(EmptyZip) ? WordRefusal.Archive : ByText(head);
    }

    private static WordRefusal ByText(byte[] head)
    {
        var text = Encoding.Latin1.GetString(head).TrimStart('\uFEFF', 'ï', '»', '¿', ' ', '\t', '\r', '\n');
        if (text.StartsWith("{\\rtf", StringComparison.Ordinal))
            return WordRefusal.Rtf;
        if (text.StartsWith("%PDF", StringComparison.Ordinal))
            return WordRefusal.Pdf;
        if (text.StartsWith("<?xml", StringComparison.Ordinal))
            return text.Contains("mso-application", StringComparison.Ordinal) || text.Contains("w:wordDocument", StringComparison.Ordinal)
                || text.Contains("pkg:package", StringComparison.Ordinal) ? WordRefusal.WordXml : WordRefusal.NotWord;

        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? WordRefusal.Html
            : WordRefusal.NotWord;
    }

    /// <summary>How often the bytes occur, counting no further than asked.</summary>
    private static int Count(Stream file, byte[] pattern, int enough)
    {
        file.Position = 0;
        var buffer = new byte[Block + pattern.Length];
        var (kept, found) = (0, 0);
        for (int read; found < enough && (read = file.Read(buffer, kept, Block)) > 0;)
        {
            var span = buffer.AsSpan(0, kept + read);
            int at;
            while (found < enough && (at = span.IndexOf(pattern)) >= 0)
            {
                found++;
                span = span[(at + pattern.Length)..];
            }

            // A pattern may lie across two blocks.
            kept = Math.Min(span.Length, pattern.Length - 1);
            span[^kept..].CopyTo(buffer);
        }

        return found;
    }
}
