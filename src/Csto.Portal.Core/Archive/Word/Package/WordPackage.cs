using System.IO.Compression;
using System.Xml;

namespace Csto.Portal.Core.Archive.Word.Package;

/// <param name="Target">A part's name without the leading slash, or an address outside the file.</param>
internal sealed record Relationship(string Type, string Target, bool IsExternal);

/// <summary>
/// The parts of a Word file (ECMA-376 part 2) over <see cref="ZipArchive"/>. Nothing is unpacked to disk, and a part's text goes to the
/// parser as it is unpacked.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    private readonly WordLimits limits;
    private readonly Allowance allowance;
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    private WordPackage(ZipArchive zip, WordLimits limits)
    {
        this.zip = zip;
        this.limits = limits;
        allowance = new(limits.Unpacked);
        foreach (var entry in zip.Entries)
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>The name of the part that holds the text.</summary>
    public string Document { get; private set; } = "";

    public bool HasMacros => parts.Keys.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    public bool HasPart(string name) => parts.ContainsKey(name);

    /// <param name="file">Seekable; stays open.</param>
    /// <exception cref="WordRefusedException">It is no Word file, or not one to open.</exception>
    public static WordPackage Open(Stream file, WordLimits limits)
    {
        if (WordSignature.Refuse(file, limits) is { } refusal)
            throw new WordRefusedException(refusal);

        file.Position = 0;
        var package = new WordPackage(new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true), limits);
        try
        {
            package.Document = package.FindDocument();
            return package;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    /// <summary>Null where there is no such part.</summary>
    public XmlReader? Read(string name) => parts.TryGetValue(name, out var entry)
        ? WordXml.Open(new GuardedStream(entry.Open(), allowance, limits.Tag), limits)
        : null;

    /// <summary>The bytes of a part; null where there is none, or more than asked for.</summary>
    public byte[]? Bytes(string name, int most)
    {
        if (!parts.TryGetValue(name, out var entry))
            return null;
        using var part = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = part.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > most)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    /// <summary>The relationships of a part by their ids; empty where it has none.</summary>
    public IReadOnlyDictionary<string, Relationship> Relationships(string part)
    {
        var found = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        var slash = part.LastIndexOf('/');
        using var reader = Read($"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels");
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship"
                && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                var isExternal = reader.GetAttribute("TargetMode") == "External";
                found.TryAdd(id, new(LastWord(reader.GetAttribute("Type")), isExternal ? target : Resolve(part, target), isExternal));
            }
        }

        return found;
    }

    public void Dispose() => zip.Dispose();

    private string FindDocument()
    {
        var main = Relationships("").Values.FirstOrDefault(r => r is { Type: "officeDocument", IsExternal: false })?.Target ?? "word/document.xml";
        if (MainType(main) is { } type)
        {
            if (type.Contains("spreadsheet", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-excel", StringComparison.OrdinalIgnoreCase))
                throw new WordRefusedException(WordRefusal.Spreadsheet);
            if (type.Contains("presentation", StringComparison.OrdinalIgnoreCase) || type.Contains("ms-powerpoint", StringComparison.OrdinalIgnoreCase))
                throw new WordRefusedException(WordRefusal.Presentation);
        }

        if (parts.ContainsKey(main))
            return main;
        if (parts.ContainsKey("mimetype") && parts.ContainsKey("content.xml"))
            throw new WordRefusedException(WordRefusal.OpenDocument);
        throw new WordRefusedException(parts.ContainsKey("[Content_Types].xml") ? WordRefusal.Damaged : WordRefusal.Archive);
    }

    private string? MainType(string main)
    {
        using var reader = Read("[Content_Types].xml");
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Override"
                && string.Equals(reader.GetAttribute("PartName")?.TrimStart('/'), main, StringComparison.OrdinalIgnoreCase))
                return reader.GetAttribute("ContentType");
        }

        return null;
    }

    private static string LastWord(string? type) => type is null ? "" : type[(type.LastIndexOf('/') + 1)..];

    private static string Resolve(string part, string target)
    {
        if (target.StartsWith('/'))
            return target.TrimStart('/');
        var path = new List<string>(part.Split('/')[..^1]);
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("." or ".."))
                path.Add(step);
        }

        return string.Join('/', path);
    }
}
