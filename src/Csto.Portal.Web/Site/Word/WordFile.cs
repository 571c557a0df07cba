using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Csto.Portal.Web.Site.Word;

/// <summary>What a document says of itself.</summary>
/// <param name="Language">Of its text, an IETF tag.</param>
/// <param name="Kind">Stands at the head of every page beside the name of the organization.</param>
/// <param name="Organization">Its author.</param>
/// <param name="Foot">Lines at the foot of every page.</param>
/// <param name="Created">UTC.</param>
/// <param name="Changed">UTC.</param>
internal sealed record WordFacts(
    string Title, string Language, string Kind, string Organization, IReadOnlyList<string> Foot, DateTime Created, DateTime Changed);

/// <summary>
/// A Word document that is being written: real styles, lists and links, so that an editor's own template can take over. The same text makes the same bytes on every
/// node. Used once.
/// </summary>
internal sealed class WordFile : IDisposable
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly DateTimeOffset Packed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream bytes = new();
    private readonly WordprocessingDocument package;
    private readonly MainDocumentPart main;
    private readonly Dictionary<string, string> links = new(StringComparer.Ordinal);
    private readonly WordLists lists = new();
    private readonly WordFacts facts;

    public WordFile(WordFacts facts)
    {
        this.facts = facts;
        package = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document);
        main = package.AddMainDocumentPart();
        package.ChangeIdOfPart(main, "rId1");
        main.Document = new(Body);
    }

    public Body Body { get; } = new();

    /// <summary>A list of its own.</summary>
    /// <returns>Its number, for <see cref="NumberingId"/>.</returns>
    public int List(bool isNumbered, int start = 1) => lists.Add(isNumbered, start);

    /// <param name="address">Absolute; another is no link.</param>
    /// <returns>What a link names it by; null where it is no address.</returns>
    public string? Link(string address)
    {
        if (links.TryGetValue(address, out var known))
            return known;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var id = FormattableString.Invariant($"link{links.Count + 1}");
        main.AddHyperlinkRelationship(uri, isExternal: true, id);
        return links[address] = id;
    }

    public byte[] Finish()
    {
        main.AddNewPart<StyleDefinitionsPart>("styles").FeedData(Utf8(WordStyleSheet.Write(facts.Language)));
        main.AddNewPart<NumberingDefinitionsPart>("lists").Numbering = lists.Write();
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new(new Compatibility(
            new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
        main.AddNewPart<HeaderPart>("head").Header = new(WordText.Paragraph("Header", $"{facts.Organization} · {facts.Kind}"));
        main.AddNewPart<FooterPart>("foot").Footer = new(facts.Foot.Select(line => WordText.Paragraph("Footer", line)).Append(PageNumber()));
        Body.Append(new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "head" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "foot" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1134, Bottom = 1134, Left = 1701U, Right = 850U, Header = 567U, Footer = 567U, Gutter = 0U }));
        var properties = package.AddCoreFilePropertiesPart();
        package.ChangeIdOfPart(properties, "rId2");
        properties.FeedData(Utf8(Properties()));
        package.Dispose();
        return Repacked();
    }

    public void Dispose() => package.Dispose();

    private static MemoryStream Utf8(string xml) => new(Encoding.UTF8.GetBytes(xml));

    private static Paragraph PageNumber() => new(
        new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }, new Justification { Val = JustificationValues.Right }),
        new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " });

    private string Properties() => new XElement(
        Core + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "cp", Core), new XAttribute(XNamespace.Xmlns + "dc", Dublin), new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
        new XAttribute(XNamespace.Xmlns + "xsi", Instance),
        new XElement(Dublin + "title", facts.Title),
        new XElement(Dublin + "creator", facts.Organization),
        new XElement(Dublin + "language", WordStyleSheet.CultureOf(facts.Language)),
        new XElement(Core + "category", facts.Kind),
        Instant("created", facts.Created),
        Instant("modified", facts.Changed)).ToString(SaveOptions.DisableFormatting);

    private static XElement Instant(string name, DateTime utc) =>
        new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), Shared.When.ForMachines(utc));

    /// <summary>The package stamps its files with the present, which would make other bytes each time.</summary>
    private byte[] Repacked()
    {
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName);
                copy.LastWriteTime = Packed;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return packed.ToArray();
    }
}
