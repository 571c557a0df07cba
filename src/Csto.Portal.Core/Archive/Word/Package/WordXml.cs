using System.Xml;

namespace Csto.Portal.Core.Archive.Word.Package;

/// <summary>The vocabularies of a Word file, transitional and strict alike.</summary>
internal enum Vocabulary
{
    Other,
    Word,
    Relationship,
    Compatibility,
    Drawing,
    DrawingInText,
    Picture,
    Vml,
    Math,
    Word2010,
    Word2012,
}

/// <summary>
/// Reading XML that a stranger wrote: forwards only, no document type, nothing fetched, a bounded number of names. A handler is called at the
/// beginning of an element and leaves the reader at its end.
/// </summary>
internal static class WordXml
{
    private static readonly Dictionary<string, Vocabulary> Vocabularies = new()
    {
        ["http://schemas.openxmlformats.org/wordprocessingml/2006/main"] = Package.Vocabulary.Word,
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = Package.Vocabulary.Word,
        ["http://schemas.openxmlformats.org/officeDocument/2006/relationships"] = Package.Vocabulary.Relationship,
        ["http://purl.oclc.org/ooxml/officeDocument/relationships"] = Package.Vocabulary.Relationship,
        ["http://schemas.openxmlformats.org/markup-compatibility/2006"] = Package.Vocabulary.Compatibility,
        ["http://schemas.openxmlformats.org/drawingml/2006/main"] = Package.Vocabulary.Drawing,
        ["http://purl.oclc.org/ooxml/drawingml/main"] = Package.Vocabulary.Drawing,
        ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"] = Package.Vocabulary.DrawingInText,
        ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"] = Package.Vocabulary.DrawingInText,
        ["http://schemas.openxmlformats.org/drawingml/2006/picture"] = Package.Vocabulary.Picture,
        ["http://purl.oclc.org/ooxml/drawingml/picture"] = Package.Vocabulary.Picture,
        ["urn:schemas-microsoft-com:vml"] = Package.Vocabulary.Vml,
        ["http://schemas.openxmlformats.org/officeDocument/2006/math"] = Package.Vocabulary.Math,
        ["http://purl.oclc.org/ooxml/officeDocument/math"] = Package.Vocabulary.Math,
        ["http://schemas.microsoft.com/office/word/2010/wordml"] = Package.Vocabulary.Word2010,
        ["http://schemas.microsoft.com/office/word/2012/wordml"] = Package.Vocabulary.Word2012,
    };

    public static XmlReader Open(Stream part, WordLimits limits) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        NameTable = new BoundedNames(limits.Names),
    });

    public static Vocabulary Vocabulary(this XmlReader reader) =>
        Vocabularies.GetValueOrDefault(reader.NamespaceURI, Package.Vocabulary.Other);

    public static bool IsWord(this XmlReader reader) => reader.Vocabulary() == Package.Vocabulary.Word;

    /// <summary>Calls the handler for each child element, and leaves the reader at the end of the parent.</summary>
    public static void Children(this XmlReader reader, WordLimits limits, Action handle)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        if (depth > limits.Depth)
            throw new WordRefusedException(WordRefusal.Suspicious);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
                handle();
        }
    }

    /// <summary>Leaves the reader at the end of the element without looking into it.</summary>
    public static void PassOver(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
        }
    }

    /// <summary>An attribute of the given vocabulary, or one without any: strict writers leave the prefix out.</summary>
    public static string? Attribute(this XmlReader reader, string name, Vocabulary vocabulary = Package.Vocabulary.Word)
    {
        string? value = null;
        if (reader.HasAttributes)
        {
            while (value is null && reader.MoveToNextAttribute())
            {
                if (reader.LocalName == name && (reader.NamespaceURI.Length == 0 || reader.Vocabulary() == vocabulary))
                    value = reader.Value;
            }

            reader.MoveToElement();
        }

        return value;
    }

    public static string? Val(this XmlReader reader) => reader.Attribute("val");

    /// <summary>A whole number; null where there is none or it is out of all bounds.</summary>
    public static int? Number(this XmlReader reader, string name = "val") =>
        int.TryParse(reader.Attribute(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A property that is on by standing there: <c>&lt;w:b/&gt;</c>, <c>&lt;w:b w:val="0"/&gt;</c>.</summary>
    public static bool IsOn(this XmlReader reader) => reader.Val() is not ("0" or "false" or "off" or "none");

    private sealed class BoundedNames(int most) : NameTable
    {
        private int count;

        public override string Add(string key) => base.Get(key) ?? Counted(base.Add(key));

        public override string Add(char[] key, int start, int len) => base.Get(key, start, len) ?? Counted(base.Add(key, start, len));

        private string Counted(string name) =>
            ++count > most ? throw new WordRefusedException(WordRefusal.Suspicious) : name;
    }
}
