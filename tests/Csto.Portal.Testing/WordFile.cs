using System.IO.Compression;
using System.Security;
using System.Text;

namespace Csto.Portal.Testing;

/// <summary>Makes Word files, whole packages as Word writes them, of fragments of WordprocessingML.</summary>
public sealed class WordFile
{
    public const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string MacroType = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private const string Namespaces =
        """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
        xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"
        """;

    private const string RelationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly StringBuilder body = new();
    private readonly StringBuilder links = new();
    private readonly Dictionary<string, byte[]> parts = [];

    /// <summary>As <c>[Content_Types].xml</c> calls the main part.</summary>
    public string Type { get; init; } = MainType;

    /// <summary>A document with a title, a lead and one paragraph.</summary>
    public static WordFile News() => new WordFile().Styles()
        .Add(P("О встрече пресс-служб", "Title"))
        .Add(P("В Секретариате прошла встреча пресс-служб."))
        .Add(P("Участники обсудили план на год."));

    public static string P(string text, string? style = null, string properties = "") => Paragraph(R(text), style, properties);

    /// <param name="runs">Elements of a paragraph.</param>
    public static string Paragraph(string runs, string? style = null, string properties = "") =>
        $"<w:p><w:pPr>{(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")}{properties}</w:pPr>{runs}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    /// <summary>An item of the list with the number.</summary>
    public static string Item(string text, int list, int level = 0) =>
        P(text, null, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    public static string Table(params string[][] rows) =>
        $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows.Select(row => Row([.. row.Select(cell => Cell(P(cell)))])))}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    public static string Picture(string id, string alt = "") =>
        $"<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Рисунок 1\" descr=\"{alt}\"/><a:graphic><a:graphicData><pic:pic>"
        + $"<pic:blipFill><a:blip r:embed=\"{id}\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";

    public WordFile Add(string fragment)
    {
        body.Append(fragment);
        return this;
    }

    public WordFile Add(IEnumerable<string> fragments) => Add(string.Concat(fragments));

    /// <summary>A part of the package with a relationship of the main part to it.</summary>
    public WordFile Part(string name, string type, string root, string content)
    {
        var xml = $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:{root} {Namespaces}>{content}</w:{root}>";
        return File($"word/{name}", xml).Link($"rPart{parts.Count}", type, name);
    }

    /// <summary>A file of the package, whatever it holds.</summary>
    public WordFile File(string name, string content) => File(name, Encoding.UTF8.GetBytes(content));

    public WordFile File(string name, byte[] content)
    {
        parts[name] = content;
        return this;
    }

    public WordFile Link(string id, string type, string target, bool isExternal = false)
    {
        links.Append(System.Globalization.CultureInfo.InvariantCulture, $"<Relationship Id=\"{id}\" Type=\"{RelationshipTypes}{type}\" Target=\"{SecurityElement.Escape(target)}\"{(isExternal ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    /// <summary>The styles of Word in Russian: names stay English, ids do not.</summary>
    public WordFile Styles(string more = "") => Part("styles.xml", "styles", "styles",
        """
        <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>
        <w:style w:type="paragraph" w:styleId="ac"><w:name w:val="Quote"/><w:basedOn w:val="a"/><w:rPr><w:i/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="ad"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
        """ + more);

    /// <summary>List 1 has bullets, list 2 numbers, list 3 letters inside numbers, list 4 numbers as in 1.2.</summary>
    public WordFile Lists() => Part("numbering.xml", "numbering", "numbering",
        Definition(1, Level(0, "bullet", "•") + Level(1, "bullet", "o"))
        + Definition(2, Level(0, "decimal", "%1.") + Level(1, "decimal", "%2)"))
        + Definition(3, Level(0, "decimal", "%1.") + Level(1, "russianLower", "%2)"))
        + Definition(4, Level(0, "decimal", "%1.") + Level(1, "decimal", "%1.%2."))
        + string.Concat(Enumerable.Range(1, 4).Select(i => $"<w:num w:numId=\"{i}\"><w:abstractNumId w:val=\"{i}\"/></w:num>"))
        + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");

    public byte[] Build()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(
                $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Type}\"/></Types>"));
            Write(zip, "_rels/.rels", Links($"<Relationship Id=\"rId1\" Type=\"{RelationshipTypes}officeDocument\" Target=\"word/document.xml\"/>"));
            if (!parts.ContainsKey("word/document.xml"))
                Write(zip, "word/document.xml", Encoding.UTF8.GetBytes(
                    $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>"));
            Write(zip, "word/_rels/document.xml.rels", Links(links.ToString()));
            foreach (var (name, content) in parts)
                Write(zip, name, content);
        }

        return file.ToArray();
    }

    public static byte[] Links(string relationships) => Encoding.UTF8.GetBytes(
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relationships}</Relationships>");

    private static string Definition(int id, string levels) => $"<w:abstractNum w:abstractNumId=\"{id}\">{levels}</w:abstractNum>";

    private static string Level(int at, string format, string text) =>
        $"<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(content);
    }
}
