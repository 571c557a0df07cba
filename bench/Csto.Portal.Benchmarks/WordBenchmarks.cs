using System.IO.Compression;
using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using Csto.Portal.Core.Archive.Word;
using Csto.Portal.Core.Domain;

namespace Csto.Portal.Benchmarks;

/// <summary>
/// Making a draft of a Word file; the reference is unzipping its parts and reading their XML to the end, doing nothing with it. A file of
/// 2,000 pages is longer than a publication may be: it is read to its end and refused.
/// </summary>
[MemoryDiagnoser]
public class WordBenchmarks
{
    private byte[] file = [];

    [Params(4, 300, 2_000)]
    public int Pages { get; set; }

    [GlobalSetup]
    public void Write() => file = GeneratedWordFile.Create(Pages);

    [Benchmark(Baseline = true)]
    public int UnzippedAndParsed()
    {
        var elements = 0;
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            using var reader = XmlReader.Create(entry.Open());
            while (reader.Read())
                elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
        }

        return elements;
    }

    [Benchmark]
    public async Task<bool> Draft()
    {
        var outcome = await new WordReader().ReadAsync(new MemoryStream(file), PublicationKind.News);
        if (outcome.Draft is null != Pages > 400)
            throw new InvalidOperationException(outcome.Refusal?.Sentence ?? "A text beyond the limit was taken.");
        return outcome.Draft is not null;
    }
}

/// <summary>Pages as Word writes them: some 2,300 characters, runs cut by revisions, a note on every other page, a table on every twentieth.</summary>
internal static class GeneratedWordFile
{
    private const int CharactersOfAPage = 2_300;

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Look = "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>";

    public static byte[] Create(int pages)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", w => w.Write(Head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
            Part(zip, "_rels/.rels", w => w.Write(Links("officeDocument", "word/document.xml")));
            Part(zip, "word/_rels/document.xml.rels", w => w.Write(Links("footnotes", "footnotes.xml")));
            Part(zip, "word/document.xml", w => Document(w, pages));
            Part(zip, "word/footnotes.xml", w => Footnotes(w, pages));
        }

        return file.ToArray();
    }

    private static void Document(TextWriter writer, int pages)
    {
        var prose = new Prose(new Random(7));
        writer.Write($"{Head}<w:document {Namespace}><w:body>");
        for (var page = 0; page < pages; page++)
        {
            var left = CharactersOfAPage;
            foreach (var paragraph in Paragraphs(prose))
            {
                Paragraph(writer, paragraph, page % 2 == 1 && left == CharactersOfAPage ? page : null);
                if ((left -= paragraph.Length) <= 0)
                    break;
            }

            if (page % 20 == 19)
                writer.Write($"<w:tbl>{string.Concat(Enumerable.Repeat($"<w:tr>{string.Concat(Enumerable.Repeat($"<w:tc><w:p><w:r>{Look}<w:t>Показатель</w:t></w:r></w:p></w:tc>", 4))}</w:tr>", 10))}</w:tbl>");
        }

        writer.Write("<w:sectPr/></w:body></w:document>");
    }

    private static IEnumerable<string> Paragraphs(Prose prose)
    {
        while (true)
        {
            foreach (var paragraph in prose.Body().Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
                yield return paragraph.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        }
    }

    private static void Paragraph(TextWriter writer, string text, int? note)
    {
        writer.Write("<w:p w:rsidR=\"00A77427\" w:rsidRDefault=\"00A77427\"><w:pPr><w:spacing w:after=\"0\" w:line=\"360\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"709\"/><w:jc w:val=\"both\"/></w:pPr>");
        for (var at = 0; at < text.Length; at += 90)
            writer.Write($"<w:r w:rsidRPr=\"00B51A3D\">{Look}<w:t xml:space=\"preserve\">{text.AsSpan(at, Math.Min(90, text.Length - at))}</w:t></w:r><w:proofErr w:type=\"spellStart\"/>");
        if (note is not null)
            writer.Write($"<w:r><w:footnoteReference w:id=\"{note}\"/></w:r>");
        writer.Write("</w:p>");
    }

    private static void Footnotes(TextWriter writer, int pages)
    {
        writer.Write($"{Head}<w:footnotes {Namespace}>");
        for (var page = 1; page < pages; page += 2)
            writer.Write($"<w:footnote w:id=\"{page}\"><w:p><w:r><w:t>Сноска страницы {page}.</w:t></w:r></w:p></w:footnote>");
        writer.Write("</w:footnotes>");
    }

    private static string Links(string type, string target) =>
        $"{Head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relationships}{type}\" Target=\"{target}\"/></Relationships>";

    private static void Part(ZipArchive zip, string name, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        write(writer);
    }
}
